"""iCalendar (RFC 5545, 7986, 9073): an event for each item that has a date, its people as participants.

An end is given only where the paper gives one. An item without a time of its own inside one that has a time
stands in that item's text. An item without any time is a whole day; items without a date stand in one entry
for the whole meeting, where its days are known. UID and SEQUENCE let a later version of the programme update
an earlier one; DTSTAMP is the paper's date, so that the same paper gives the same calendar on any day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from travaux import __version__
from travaux.common.errors import NoDates
from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Appearance, Programme, Role
from travaux.publish import words
from travaux.publish.edition import Edition
from travaux.publish.entries import Entry, entries, undated

if TYPE_CHECKING:
    from icalendar import Calendar, Component, Event

_STATUS = {"provisional": "TENTATIVE", "draft": "TENTATIVE", "revised": "TENTATIVE", "final": "CONFIRMED"}
_RANK = {"revised": 1, "final": 2}
_TYPES = {Role.MODERATOR: "ACTIVE", Role.SPEAKER: "SPEAKER", Role.CONTACT: "CONTACT"}
_FREE = {"Break", "Registration"}
_UNKNOWN_DAY = dt.date(2000, 1, 1)


def write(programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()) -> str:
    """The programme as one calendar. NoDates where no item and no day of the meeting has a date."""
    notice(programme)
    return _text([Edition(programme, findings, doubts)])


def write_all(editions: Iterable[Edition]) -> Iterator[str]:
    """All programmes as one calendar; of two versions of an item the later one stays."""
    yield _text([edition for edition in editions if entries(edition.programme)])


def notice(programme: Programme) -> str | None:
    """What a calendar cannot hold of this programme, in words; NoDates where that is all of it."""
    missing = len(undated(programme))
    made = entries(programme)
    if not made:
        raise NoDates(f"{programme.paper.file or 'the paper'} gives no date, which a calendar needs")
    if not missing:
        return None
    verbs = (
        ("has no date and stands", "is left out")
        if missing == 1
        else ("have no date and stand", "are left out")
    )
    if any(entry.branch is None for entry in made):
        return f"{words.count(missing, 'item')} {verbs[0]} in the entry for the whole meeting"
    return f"{words.count(missing, 'item')} without a date {verbs[1]}; --first-day gives them one"


def _text(editions: Sequence[Edition]) -> str:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//Travaux//Travaux {__version__}//EN")
    calendar.add("calscale", "GREGORIAN")
    names = list(dict.fromkeys(words.meeting_name(edition.programme) for edition in editions))
    name = names[0] if len(names) == 1 else words.count(len(names), "programme")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    events: dict[str, Event] = {}
    for edition in sorted(editions, key=lambda edition: _sequence(edition.programme)):
        events.update(_events(edition))
    for event in events.values():
        calendar.add_component(event)
    _add_zones(calendar, [edition.programme for edition in editions])
    return str(calendar.to_ical(), "utf-8")


def _add_zones(calendar: Calendar, programmes: Sequence[Programme]) -> None:
    zones = {programme.meeting.time_zone for programme in programmes}
    if len(zones) == 1 and (name := zones.pop()):
        calendar.add("x-wr-timezone", words.clean(name))
    years = [entry.when.start.year for programme in programmes for entry in entries(programme)]
    if years:
        calendar.add_missing_timezones(dt.date(min(years), 1, 1), dt.date(max(years) + 1, 1, 1))


def _events(edition: Edition) -> Iterator[tuple[str, Event]]:
    pages = {finding.path: finding.spans for finding in edition.findings}
    for entry in entries(edition.programme):
        path = f"/items/{entry.branch.index}/title" if entry.branch else ""
        event = _event(entry, edition.programme, words.pages(pages.get(path, ())))
        for number, person in enumerate(entry.people, 1):
            if not person.to_be_confirmed:
                event.add_component(_participant(person, f"{entry.uid}-{number}"))
        yield entry.uid, event


def _event(entry: Entry, programme: Programme, page: str) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", _stamp(programme))
    event.add("sequence", _sequence(programme))
    event.add("dtstart", entry.when.start)
    if entry.when.end:
        event.add("dtend", entry.when.end)
    language = programme.paper.language
    event.add("summary", entry.title, parameters={"LANGUAGE": language} if language else {})
    event.add("description", "\n".join((*entry.description, _source(programme, page))))
    if entry.location:
        event.add("location", entry.location)
    event.add("categories", [entry.category])
    if programme.paper.status in _STATUS:
        event.add("status", _STATUS[programme.paper.status])
    event.add("transp", "TRANSPARENT" if entry.when.whole_day or entry.category in _FREE else "OPAQUE")
    if entry.parent:
        event.add("related-to", entry.parent, parameters={"RELTYPE": "PARENT"})
    return event


def _participant(person: Appearance, uid: str) -> Component:
    from icalendar import Component

    participant = Component.get_component_class("PARTICIPANT")()
    participant.add("uid", uid)
    participant.add("participant-type", _TYPES[person.role])
    participant.add("categories", [person.role.value.capitalize()])
    participant.add("summary", words.name(person))
    if post := words.post(person):
        participant.add("description", post)
    return participant


def _source(programme: Programme, page: str) -> str:
    paper = programme.paper
    kind = " ".join(part for part in (paper.status, paper.kind or "paper") if part)
    parts = (kind, ", ".join(paper.symbols), words.date_of_paper(paper), paper.file, page)
    return words.clean("From: " + ", ".join(part for part in parts if part))


def _stamp(programme: Programme) -> dt.datetime:
    """Midnight UTC of the paper's date, else of the meeting's first day: RFC 5545 wants a date, not a clock."""
    given = programme.paper.date or programme.meeting.start
    day = dt.date(given.year, given.month or 1, given.day or 1) if given else _UNKNOWN_DAY
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _sequence(programme: Programme) -> int:
    """Grows from the provisional to the final version, and within one status with the paper's date."""
    date = programme.paper.date
    days = (dt.date(date.year, date.month or 1, date.day or 1) - dt.date(1900, 1, 1)).days if date else 0
    return _RANK.get(programme.paper.status or "", 0) * 100_000 + max(0, days)
