"""Settling the checklist: one key, undo, and two people at once."""

from __future__ import annotations

import datetime as dt
import html
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import shell
from tests.waiting import waited_for
from tests.web.test_pages import code_of, words
from tests.web.test_roles import client_of


def first_matter(page: Any) -> dict[str, str]:
    form = re.search(
        r'<form method="post" action="/checklist/settle/".*?</form>', page.content.decode(), re.DOTALL
    )
    assert form
    found = re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', form[0])
    return {name: html.unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def test_a_doubt_is_settled_and_the_decision_undone(own_room: Path) -> None:
    editor = client_of("editor")
    matter = first_matter(editor.get("/checklist/"))
    answer = editor.post("/checklist/settle/", {**matter, "act": "accept"}, follow=True)
    assert "Settled." in words(answer)
    assert first_matter(answer) != matter
    log = editor.get("/activity/")
    assert "Accepted" in words(log) and "editor" in words(log)
    assert "Accepted" in editor.get("/activity/feed.atom").content.decode()
    undo = re.search(r'action="(/decisions/\d+/undo/)"', answer.content.decode())
    assert undo
    assert first_matter(editor.post(undo[1], follow=True)) == matter


def test_a_seat_that_a_later_version_fills_stands_last_with_that_version(own_room: Path) -> None:
    from travaux.record.sight import Sight
    from travaux.web.matters import checklist

    def told() -> list[tuple[str, str]]:
        matters = checklist(Sight.of("public"), 0).matters
        assert [one.filled is not None for one in matters] == sorted(
            one.filled is not None for one in matters
        )
        return [(one.document.paper.name, one.filled.paper.name) for one in matters if one.filled]

    filled = told()
    assert filled and set(filled) == {("vienna-2017-provisional.docx", "vienna-2017-final.docx")}
    editor = client_of("editor")
    assert words(editor.get("/checklist/")).count("A later version names everybody here:") == len(filled)
    form = {"paper": code_of("vienna-2017-final.docx"), "act": "reject"}
    from travaux.record.documents.reading import find_document, programme_of

    final = programme_of(find_document("vienna-2017-final.docx"))
    for place, item in enumerate(final.items):
        if item.people:
            seen = json.dumps(item.people[0].name)
            sent = {
                **form,
                "path": f"/items/{place}/people/0/name",
                "act": "correct",
                "value": "TBC",
                "seen": seen,
            }
            assert editor.post("/checklist/settle/", sent).status_code == 302
    assert told() == []


def test_the_feed_of_the_activity_is_atom_and_reasons_are_text(own_room: Path) -> None:
    from xml.etree import ElementTree as etree

    atom = "{http://www.w3.org/2005/Atom}"
    editor = client_of("editor")
    matter = first_matter(editor.get("/checklist/"))
    form = {**matter, "act": "accept", "reason": "<b>seen</b> & checked"}
    editor.post("/checklist/settle/", form)
    feed = etree.fromstring(editor.get("/activity/feed.atom").content)
    for name in ("id", "title", "updated"):
        assert len(feed.findall(atom + name)) == 1
    assert [one.get("rel") for one in feed.findall(atom + "link")] == ["alternate", "self"]
    entries = feed.findall(atom + "entry")
    assert entries
    for entry in entries:
        assert [len(entry.findall(atom + name)) for name in ("id", "title", "updated", "author")] == [1] * 4
        assert dt.datetime.fromisoformat(entry.findtext(atom + "updated", "")).tzinfo
        assert entry.findtext(f"{atom}author/{atom}name") == "editor"
    summary = entries[0].find(f"{atom}summary")
    assert summary is not None
    assert (summary.get("type"), html.unescape(summary.text or "")) == ("html", "<b>seen</b> & checked")
    assert "<" not in (summary.text or "")
    assert len({one.findtext(f"{atom}id") for one in entries}) == len(entries)


def test_two_editors_at_once_lose_nothing(own_room: Path) -> None:
    from travaux.record.documents.reading import find_document, programme_of

    first, second = client_of("editor"), client_of("administrator")
    document = find_document("vienna-2017-final.docx")
    title = programme_of(document).items[0].title
    form = {"paper": document.paper.sha256, "path": "/items/0/title", "act": "correct", "seen": f'"{title}"'}
    assert first.post("/checklist/settle/", {**form, "value": "By the first"}).status_code == 302
    answer = second.post("/checklist/settle/", {**form, "value": "By the second"})
    assert answer.status_code == 409
    for said in (title, "By the first", "By the second"):
        assert said in words(answer) or f'value="{said}"' in answer.content.decode()
    document.refresh_from_db()
    assert programme_of(document).items[0].title == "By the first"


def test_a_value_that_cannot_stand_is_refused_with_the_remedy(own_room: Path) -> None:
    from travaux.record.evidence.models import Decision

    editor = client_of("editor")
    form = {
        "paper": code_of("vienna-2017-final.docx"),
        "path": "/items/0/start",
        "act": "correct",
        "seen": "null",
    }
    for change in (
        {"value": "half past nine"},
        {"path": "/nowhere"},
        {"seen": "{"},
        {"act": "burn"},
        {"paper": "0" * 64},
    ):
        answer = editor.post("/checklist/settle/", {**form, "value": "10:00", **change})
        assert 400 <= answer.status_code < 500
    assert Decision.objects.count() == 0


def test_added_papers_are_read_and_failures_told(own_room: Path, root: Path) -> None:
    from travaux.record.documents.models import Document

    editor = client_of("editor")
    good = io.BytesIO((root / "examples/statement-2018-arrival-cities.txt").read_bytes())
    good.name = "../../etc/<b>statement</b>.txt"
    bad = io.BytesIO(b"%PDF-1.7 and no more")
    bad.name = "broken.pdf"
    assert editor.post("/add/", {"papers": [good, bad]}).status_code == 302
    kept = sorted(path.name for path in (own_room / "added").iterdir())
    assert kept == ["_b_statement__b_.txt", "broken.pdf"] or len(kept) == 2
    waited_for(lambda: "waiting" not in words(editor.get("/add/")), "the papers that were added")
    assert "broken.pdf could not be read" in words(editor.get("/add/"))
    assert Document.objects.filter(paper__name__endswith=".txt").exists()


def test_an_upload_without_papers_or_with_too_much_is_refused(own_room: Path, monkeypatch: Any) -> None:
    from travaux.web import uploads

    editor = client_of("editor")
    assert editor.post("/add/", {}).status_code == 400
    monkeypatch.setattr(uploads, "MOST_BYTES", 1000)
    large = io.BytesIO(b"a" * 5000)
    large.name = "large.txt"
    answer = editor.post("/add/", {"papers": [large]})
    assert (answer.status_code, "MB together" in words(answer)) == (413, True)
    assert not (own_room / "added").exists()


def test_a_delegation_sees_its_appearances_and_its_calendar(own_room: Path) -> None:
    from django.utils import timezone

    from travaux.record.accounts.models import Account
    from travaux.record.parties.models import Body

    reader = client_of("reader")
    key = (
        Body.objects.filter(appearances__item__date__gt="", appearances__item__start__isnull=False)
        .first()
        .key
    )
    page = reader.post("/delegation/", {"body": key}, follow=True)
    assert "Its calendar to subscribe to" in words(page)
    assert "Since your last visit" not in words(reader.get("/delegation/"))
    Account.objects.update(last_visit=timezone.now() - dt.timedelta(hours=2))
    assert "Since your last visit" in words(reader.get("/delegation/"))
    assert reader.post("/delegation/", {"body": "none"}).status_code == 404


def matters_of(page: Any) -> list[tuple[str, dict[str, list[str]]]]:
    """The words of each matter, and the fields of its form."""
    found = []
    for row in re.findall(r'<li tabindex="0" id="m\d+">.*?</li>', page.content.decode(), re.DOTALL):
        fields: dict[str, list[str]] = {}
        for name, value in re.findall(r'<input[^>]*name="(\w+)"[^>]*value="([^"]*)"', row):
            if name != "csrfmiddlewaretoken":
                fields.setdefault(name, []).append(html.unescape(value))
        found.append((" ".join(re.sub(r"<[^>]+>", " ", html.unescape(row)).split()), fields))
    return found


@pytest.fixture
def revised_room(own_room: Path, root: Path, tmp_path: Path) -> Path:
    """The room with one more version of a provisional programme, in which the same seats are to be confirmed."""
    from django.db import connection

    folder = tmp_path / "revised"
    folder.mkdir()
    with (
        zipfile.ZipFile(root / "examples/vienna-2017-provisional.docx") as before,
        zipfile.ZipFile(folder / "vienna-2017-revised.docx", "w") as after,
    ):
        for name in before.namelist():
            data = before.read(name)
            after.writestr(name, data.replace(b"Provisional programme", b"Revised programme"))
    assert shell("build", folder, "--library", own_room).returncode == 0
    connection.close()
    return own_room


def test_versions_of_a_programme_ask_the_same_once_and_are_settled_and_undone_together(
    revised_room: Path,
) -> None:
    from travaux.record.documents.reading import doubts_of, find_document
    from travaux.record.evidence.models import Decision

    editor = client_of("editor")
    shared = [(said, fields) for said, fields in matters_of(editor.get("/checklist/")) if "also" in fields]
    assert shared
    told = [said for said, _ in matters_of(editor.get("/checklist/"))]
    said, fields = shared[0]
    assert said.count("page") == 1 + len(fields["also"])
    others = [one.partition(":") for one in fields["also"]]
    places = [(fields["paper"][0], fields["path"][0]), *((code, path) for code, _, path in others)]

    def doubted() -> list[bool]:
        return [path in {one.path for one in doubts_of(find_document(code))} for code, path in places]

    assert all(doubted())
    answer = editor.post("/checklist/settle/", {**fields, "act": "accept"})
    settled = answer.headers["Location"]
    assert (any(doubted()), Decision.objects.count()) == (False, len(places))
    page = editor.get(settled.partition("#")[0])
    assert settled.endswith(f"#m{fields['place'][0]}")
    undo = re.search(r'<form class="note" .*?action="([^"]+)".*?</form>', page.content.decode(), re.DOTALL)
    assert undo
    also = re.findall(r'name="also" value="(\d+)"', undo[0])
    again = editor.post(undo[1], {"also": also}, follow=True)
    assert all(doubted())
    assert [said for said, _ in matters_of(again)] == told


def test_a_version_changed_meanwhile_is_left_as_it_is(revised_room: Path) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import find_document, programme_of

    editor = client_of("editor")
    fields = next(one for _, one in matters_of(editor.get("/checklist/")) if "also" in one)
    code, _, path = fields["also"][0].partition(":")
    deciding.correct(document=find_document(code), path=path, value="Decided by another", actor="other")
    answer = editor.post("/checklist/settle/", {**fields, "act": "correct", "value": "Decided here"})
    assert answer.status_code == 302
    from travaux.common.pointer import value_at

    assert value_at(programme_of(find_document(fields["paper"][0])), fields["path"][0]) == "Decided here"
    assert value_at(programme_of(find_document(code)), path) == "Decided by another"


def test_the_checklist_of_one_paper_keeps_to_it(own_room: Path) -> None:
    editor = client_of("editor")
    code = code_of("vienna-2017-final.docx")
    page = editor.get("/checklist/", {"paper": code})
    matters = matters_of(page)
    assert matters
    assert {fields["paper"][0][: len(code)] for _, fields in matters} == {code}
    answer = editor.post("/checklist/settle/", {**matters[0][1], "act": "accept"})
    assert answer.headers["Location"].startswith(f"/checklist/?paper={code}&settled=")
    left = matters_of(editor.get(answer.headers["Location"].partition("#")[0]))
    assert [said for said, _ in left] == [said for said, _ in matters[1:]]
    assert editor.get("/checklist/", {"paper": "0" * 64}).status_code == 404


def test_no_matter_is_out_of_reach(own_room: Path, monkeypatch: Any) -> None:
    """Whatever the sizes of pages, following the links of the list tells every open doubt of the library."""
    from travaux.record.documents.reading import doubts_of
    from travaux.record.sight import Sight
    from travaux.web import matters

    everything = {
        (document.paper.sha256, one.path, one.message)
        for document in Sight.of("secretariat").documents()
        for one in doubts_of(document)
    }
    monkeypatch.setattr(matters, "_AT_ONCE", 3)
    monkeypatch.setattr(matters, "_ENOUGH", 4)
    monkeypatch.setattr(matters, "_OF_ONE", 2)
    sight, reached, start = Sight.of("secretariat"), set(), 0
    while start is not None:
        part = matters.checklist(sight, start)
        pages = [part, *(matters.checklist_of(sight, one.document) for one in part.rests)]
        reached |= {
            (place.document.paper.sha256, place.path, place.doubt.message)
            for page in pages for one in page.matters for place in one.places
        }  # fmt: skip
        start = part.next
    assert reached == everything


def test_a_paper_without_a_title_goes_by_one_name_in_the_log_and_on_the_command_line(own_room: Path) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import find_document

    letter = find_document("letter-2017-12-22.pdf")
    assert letter.title == ""
    deciding.correct(document=letter, path="/paper/language", value="fr", actor="editor")
    client = client_of("reader")
    assert "Letter · The co-facilitators · 22 December 2017" in words(client.get("/activity/"))
    assert (
        "Letter · The co-facilitators · 22 December 2017"
        in client.get("/activity/feed.atom").content.decode()
    )
    client.cookies["django_language"] = "fr"
    assert "Lettre · The co-facilitators · 22 décembre 2017" in words(client.get("/activity/"))
    found = shell("search", "kind:letter", "--library", own_room).stdout
    assert "Letter · The co-facilitators · 2017-12-22" in found and ".pdf" not in found
