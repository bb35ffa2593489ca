"""Deciding about the register in the browser: forms, reasons, roles, two people at once, taking back."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from lxml import etree

from tests.cli.conftest import shell
from tests.web.test_pages import words
from tests.web.test_roles import client_of

FRAMEWORK = "Draft declaration"


@pytest.fixture(scope="module")
def reviewed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library whose declaration is under review."""
    folder = tmp_path_factory.mktemp("papers")
    shutil.copy(root / "examples" / "commitments-2018-draft.docx", folder)
    library = tmp_path_factory.mktemp("register") / "library"
    assert shell("build", folder, "--library", library).returncode == 0
    opening = ("review", "open", "2022", "--framework", FRAMEWORK, "--date", "2022-05", "--by", "Ada")
    assert shell(*opening, "--library", library).returncode == 0
    return library


@pytest.fixture
def key(reviewed: Path, tmp_path: Path) -> Iterator[str]:
    """The key of an entry, in a copy of the library that is open in this process."""
    from django.db import connection
    from django.test.utils import override_settings

    from travaux.record.opening import open_library

    copy = tmp_path / "library"
    shutil.copytree(reviewed, copy)
    open_library(copy)
    from travaux.followup.verbs import register

    with override_settings(PUBLIC_READING=True, ALLOWED_HOSTS=["testserver"], LIBRARY=copy):
        yield register().standings[0].entry.key
    connection.close()


def seen(page: Any) -> str:
    found = re.search(r'name="seen" value="(\d+)"', page.content.decode())
    assert found
    return found[1]


def decide(client: Any, key: str, act: str, **form: str) -> Any:
    known = form.pop("seen", None) or seen(client.get(f"/register/{key}/"))
    return client.post(
        f"/register/{key}/decide/", {"act": act, "reason": "said in plenary", "seen": known, **form}
    )


def test_every_kind_of_decision_is_made_on_the_page_of_an_entry(key: str) -> None:
    from travaux.followup.verbs import register

    editor = client_of("editor")
    entry = register().standing(key)
    assert entry is not None
    paper = f"http://testserver/papers/{entry.entry.paper[:16]}/pages/1/?at=3-9"
    for act, form in (
        ("assess", {"review": "2022", "status": "under way", "source": "independent", "paper": paper, "quote": "two centres"}),
        ("assign", {"bodies": "Port City; Hill Town", "level": "local", "stakeholder": "city"}),
        ("due", {"due": "2030-06"}),
        ("means", {"amount": "1 200.50", "currency": "eur", "year": "2030", "how": "delivered"}),
    ):  # fmt: skip
        assert decide(editor, key, act, **form).status_code == 302
    one = register().standing(key)
    assert one is not None
    assert (one.status, one.bodies, one.level, one.stakeholder, str(one.due)) == (
        "under way", ("Port City", "Hill Town"), "local", "city", "2030-06",
    )  # fmt: skip
    assert [(money.amount, money.currency, money.delivered) for money in one.means] == [
        ("1200.50", "EUR", True)
    ]
    page = editor.get(f"/register/{key}/")
    assert f'href="/papers/{entry.entry.paper[:16]}/pages/1/"' in page.content.decode()
    assert "“two centres”" in words(page)
    assert decide(editor, key, "release", status="superseded").status_code == 302
    assert "superseded" in words(editor.get("/register/?status=superseded"))


def test_a_decision_is_taken_back_with_a_reason(key: str) -> None:
    from travaux.followup.verbs import register

    editor = client_of("editor")
    decide(editor, key, "due", due="2030-06")
    page = editor.get(f"/register/{key}/")
    (address,) = re.findall(rf'action="(/register/{key}/decisions/\d+/undo/)"', page.content.decode())
    assert editor.post(address, {"seen": seen(page), "reason": " "}).status_code == 400
    assert editor.post(address, {"seen": seen(page), "reason": "a slip"}).status_code == 302
    one = register().standing(key)
    assert one is not None
    assert one.due == one.entry.due
    assert "a slip" in words(editor.get(f"/register/{key}/"))


def test_the_activity_of_the_library_holds_what_is_decided_about_its_register(key: str) -> None:
    from travaux.record.documents.models import Document

    editor = client_of("editor")
    decide(editor, key, "due", due="2030-06")
    page = editor.get(f"/register/{key}/")
    (address,) = re.findall(rf'action="(/register/{key}/decisions/\d+/undo/)"', page.content.decode())
    editor.post(address, {"seen": seen(page), "reason": "a slip"})
    rows = re.findall(r'<tr id="(act-\d)">(.*?)</tr>', editor.get("/activity/").content.decode(), re.DOTALL)
    assert [mark for mark, _row in rows] == ["act-3", "act-2", "act-1"]
    assert [name for _mark, row in rows for name in ("a slip", "said in plenary", "Ada") if name in row] == [
        "a slip", "said in plenary", "Ada",
    ]  # fmt: skip
    assert [f"/register/{key}/" in row for _mark, row in rows] == [True, True, False]
    entries = re.findall(r"<title>(.*?)</title>", editor.get("/activity/feed.atom").content.decode())
    assert len(entries) == 1 + len(rows)
    Document.objects.update(audience="secretariat")
    assert "act-" not in client_of("reader").get("/activity/").content.decode()


def test_the_activity_is_leafed_through_from_any_moment(key: str) -> None:
    from travaux.record.reviews.models import LoggedAct

    editor = client_of("editor")
    for year in range(2030, 2090):
        decide(editor, key, "due", due=str(year))
    marks: list[str] = []
    address: str | None = ""
    while address is not None:
        page = editor.get(f"/activity/{address}").content.decode()
        marks += re.findall(r'<tr id="(act-\d+)"', page)
        more = re.search(r'href="(\?before=[^"]+)"', page)
        address = more[1] if more else None
    assert marks == [f"act-{number}" for number in range(LoggedAct.objects.count(), 0, -1)]
    assert editor.get("/activity/?before=yesterday").status_code == 200


def test_of_two_people_at_once_the_second_sees_both_and_decides_again(key: str) -> None:
    from travaux.followup.verbs import register

    first, second = client_of("editor"), client_of("administrator")
    known = seen(second.get(f"/register/{key}/"))
    assert decide(first, key, "due", due="2030").status_code == 302
    answer = decide(second, key, "due", due="2031", seen=known, reason="moved by a year")
    assert answer.status_code == 409
    assert all(said in words(answer) for said in ("2030", "2031", "editor", "moved by a year"))
    one = register().standing(key)
    assert one is not None
    assert str(one.due) == "2030"
    assert decide(second, key, "due", due="2031", seen=seen(answer)).status_code == 302
    other = register().standings[1].entry.key
    assert decide(first, other, "due", due="2032", seen="0").status_code == 302


@pytest.mark.parametrize(
    ("act", "form", "said"),
    [
        ("due", {"due": "2030", "reason": ""}, "A decision needs a reason"),
        ("due", {"due": "next May"}, "next May is no date"),
        ("due", {"due": "1999"}, "when"),
        (
            "assess",
            {"review": "2022", "status": "lapsed", "source": "independent"},
            "not what an assessment can say",
        ),
        ("assess", {"review": "2022", "status": "achieved"}, "self-reported or independent"),
        ("assess", {"review": "2030", "status": "achieved", "source": "independent"}, "there is no review"),
        (
            "assess",
            {"review": "2022", "status": "achieved", "source": "independent", "page": "x"},
            "x is no page",
        ),
        ("assign", {"level": "cosmic"}, "cosmic is no level"),
        ("means", {"amount": "much", "currency": "USD", "year": "2030"}, "much is no amount"),
        ("means", {"amount": "1", "currency": "USD", "year": "soon"}, "soon is no year"),
        ("nothing", {}, "This is no decision"),
    ],
)
def test_a_form_that_cannot_stand_writes_nothing_and_says_why(
    key: str, act: str, form: dict[str, str], said: str
) -> None:
    from travaux.record.reviews.log import acts

    answer = decide(client_of("editor"), key, act, **form)
    assert answer.status_code == 400
    assert said in words(answer)
    assert len(acts()) == 1


def test_readers_see_no_forms_and_may_not_decide(key: str) -> None:
    from django.test import Client

    for client in (Client(), client_of("reader")):
        assert "decide/" not in client.get(f"/register/{key}/").content.decode()
        assert client.post(f"/register/{key}/decide/", {"act": "due", "seen": "1"}).status_code == 403
        assert client.post("/open-review/", {"name": "x"}).status_code == 403


def test_a_review_is_opened_and_closed_in_the_browser(key: str) -> None:
    from travaux.followup.verbs import register

    editor = client_of("editor")
    assert editor.post("/reviews/2022/close/", {"reason": "adopted"}).status_code == 302
    form = {"name": "2026", "framework": FRAMEWORK, "date": "2026-05", "reason": "as decided"}
    assert editor.post("/open-review/", form).status_code == 302
    assert [(one.name, one.closed, len(one.carried)) for one in register().reviews] == [
        ("2022", True, 0),
        ("2026", False, 15),
    ]
    assert editor.post("/open-review/", {**form, "name": ""}).status_code == 400


def test_reminders_have_an_address_for_calendars_and_for_feeds(key: str) -> None:
    editor = client_of("editor")
    decide(editor, key, "due", due="2019-06")
    calendar = Calendar.from_ical(editor.get("/register/reminders.ics").content)
    (task,) = (one for one in calendar.todos if str(one["URL"]) == f"http://testserver/register/{key}/")
    assert task["DUE"].dt == dt.date(2019, 6, 30)
    feed = etree.fromstring(editor.get(f"/register/reminders.atom?framework={FRAMEWORK}").content)
    links = feed.xpath("//a:entry/a:link/@href", namespaces={"a": "http://www.w3.org/2005/Atom"})
    assert f"http://testserver/register/{key}/" in links
    assert editor.get("/register/reminders.doc").status_code == 404


def test_programs_get_the_coverage_as_the_page_shows_it(key: str) -> None:
    from django.test import Client

    from travaux.followup.coverage import Across, State, coverage
    from travaux.followup.titles import provisions_of
    from travaux.followup.verbs import register

    rows = provisions_of(register(), FRAMEWORK)
    assert rows == ("1", "2", "3", "4", "5"), "a paragraph under no objective is a provision too"
    matrix = coverage(register(), FRAMEWORK, rows, Across.LEVEL)
    whole = Client().get("/api/v1/coverage", {"framework": FRAMEWORK, "across": "level", "limit": 100}).json()
    assert (whole["total"], whole["rows"], whole["columns"]) == (len(rows), list(rows), list(matrix.columns))
    assert [(one["row"], one["column"], one["state"], one["entries"]) for one in whole["cells"]] == [
        (one.row, one.column, one.state.value, list(one.entries))
        for one in matrix.cells
        if one.state is not State.GAP
    ]
    second = Client().get("/api/v1/coverage", {"framework": FRAMEWORK, "limit": 1, "offset": 1}).json()
    assert (second["rows"], {one["row"] for one in second["cells"]} <= {rows[1]}) == ([rows[1]], True)


def test_the_register_is_put_together_once_until_somebody_decides(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from travaux.followup import verbs

    real, folded = verbs.fold, []
    monkeypatch.setattr(verbs, "fold", lambda *given: (folded.append(1), real(*given))[1])
    editor = client_of("editor")
    verbs._as_of.cache_clear()
    for _ in range(2):
        assert editor.get("/register/").status_code == 200
        assert editor.get(f"/register/{key}/").status_code == 200
    assert len(folded) == 1
    assert decide(editor, key, "due", due="2031-01").status_code == 302
    assert "January 2031" in words(editor.get(f"/register/{key}/"))
    assert len(folded) == 2
