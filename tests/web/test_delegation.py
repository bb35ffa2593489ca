"""A delegation sees what changed for it since its last visit, and its calendar is updated and cancelled in place."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from tests.web.test_pages import words
from tests.web.test_roles import client_of

NAME = "vienna-2017-final.docx"
PANEL = "Trafficking in persons and contemporary forms of slavery"


@pytest.fixture
def follower(own_room: Path) -> Any:
    """A reader who has followed Australia for a day."""
    from travaux.record.accounts.models import Account
    from travaux.record.documents.models import Document

    client = client_of("reader")
    client.post("/delegation/", {"body": "australia"})
    client.get("/delegation/")
    yesterday = Document.objects.latest("changed").changed + dt.timedelta(seconds=1)
    Account.objects.filter(name="reader").update(last_visit=yesterday - dt.timedelta(days=1))
    from travaux.record.evidence.models import Paper

    Paper.objects.update(added=yesterday - dt.timedelta(days=2))
    Document.objects.update(changed=yesterday - dt.timedelta(days=2))
    return client


def panel() -> tuple[Any, int]:
    """The programme's document, and the place of the panel on which Australia sits."""
    from travaux.record.documents.reading import find_document, programme_of

    document = find_document(NAME)
    titles = [one.title for one in programme_of(document).items]
    return document, titles.index(PANEL)


def correct(path: str, value: object) -> None:
    from travaux.intake.settle import settle
    from travaux.record import deciding

    document, place = panel()
    deciding.correct(document=document, path=f"/items/{place}/{path}", value=value, actor="editor")
    settle()


def test_what_changed_for_a_delegation_is_told_until_the_visit_is_over(follower: Any) -> None:
    from travaux.record.accounts.models import Account

    assert "0 appearances are new or changed" in words(follower.get("/delegation/"))
    Account.objects.update(last_visit=dt.datetime.now(dt.UTC) - dt.timedelta(hours=2))
    correct("start", "15:30")
    told = f"“{PANEL}” moves from day 1, 15:00–18:00 to day 1, 15:30–18:00."
    for _ in range(2):
        page = words(follower.get("/delegation/"))
        assert "1 appearance is new or changed" in page
        assert told in page
    Account.objects.update(last_visit=dt.datetime.now(dt.UTC) + dt.timedelta(hours=2))
    Account.objects.update(earlier_visit=dt.datetime.now(dt.UTC) + dt.timedelta(hours=1))
    assert told not in words(follower.get("/delegation/"))


def test_what_does_not_concern_the_delegation_is_not_told(follower: Any) -> None:
    from travaux.record import deciding

    document, _ = panel()
    deciding.correct(document=document, path="/items/0/title", value="Welcome", actor="editor")
    assert "Welcome" not in words(follower.get("/delegation/"))


def events(calendar: str) -> dict[str, tuple[int, str, str]]:
    """SEQUENCE, start and STATUS of each event by its UID."""
    found = {}
    for event in re.findall(r"BEGIN:VEVENT.*?END:VEVENT", calendar, re.DOTALL):
        value = {
            name: re.search(rf"^{name}[^:\r]*:(.*?)\r?$", event, re.MULTILINE)
            for name in ("UID", "SEQUENCE", "DTSTART", "STATUS")
        }
        uid, sequence, start, status = (one[1] if one else "" for one in value.values())
        found[uid] = (int(sequence or 0), start, status)
    return found


def test_the_calendar_of_a_delegation_is_updated_and_cancelled_in_place(follower: Any) -> None:
    address = "/organisations/australia/calendar.ics"
    first = follower.get(address)
    assert b"\r\nNAME:Australia\r\n" in first.content
    assert follower.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    ((uid, (sequence, start, _status)),) = events(first.content.decode()).items()

    correct("start", "15:30")
    second = follower.get(address, headers={"if-none-match": first["ETag"]})
    assert second.status_code == 200
    moved = events(second.content.decode())
    assert list(moved) == [uid]
    assert (moved[uid][0] > sequence, start[-6:], moved[uid][1][-6:]) == (True, "150000", "153000")

    from travaux.intake.settle import settle
    from travaux.record import deciding
    from travaux.record.documents.reading import programme_of

    document, place = panel()
    people = [one.name for one in programme_of(document).items[place].people]
    goledzinowski = people.index("Andrew Goledzinowski")
    deciding.reject(document=document, path=f"/items/{place}/people/{goledzinowski}", actor="editor")
    settle()
    third = events(follower.get(address).content.decode())
    assert list(third) == [uid]
    assert (third[uid][0] > moved[uid][0], third[uid][2]) == (True, "CANCELLED")


def test_what_was_hidden_from_a_reader_is_not_told_as_cancelled(follower: Any) -> None:
    from travaux.record.documents.audiences import set_audience

    address = "/organisations/australia/calendar.ics"
    assert PANEL in follower.get(address).content.decode().replace("\r\n ", "")
    document, _ = panel()
    set_audience(document=document, audience="secretariat", actor="editor")
    assert PANEL not in follower.get(address).content.decode().replace("\r\n ", "")


def test_a_body_is_followed_by_its_name_or_a_part_of_it(own_room: Path) -> None:
    from travaux.record.accounts.models import Account
    from travaux.record.parties.models import Body

    client = client_of("reader")

    def followed() -> str:
        return Account.objects.get(name="reader").delegation

    assert client.post("/delegation/", {"body": " AUSTRALIA "}).status_code == 302
    assert followed() == "australia"
    several = Body.objects.filter(name__icontains="institute")
    assert len(several) > 1
    page = client.post("/delegation/", {"body": "institute"})
    assert (page.status_code, followed()) == (400, "australia")
    assert "Which of these is meant?" in words(page) and 'value="institute"' in page.content.decode()
    for one in several:
        assert f'name="body" value="{one.key}"' in page.content.decode()
    part = several[0].name[1:]
    assert client.post("/delegation/", {"body": part}).status_code == 302
    assert followed() == several[0].key
    for typed in ("<b>Nobody</b>", "", "\0", "x" * 5000):
        page = client.post("/delegation/", {"body": typed})
        assert (page.status_code, followed()) == (404, several[0].key)
        assert "knows no such organisation" in words(page)
        assert "<b>Nobody" not in page.content.decode()
