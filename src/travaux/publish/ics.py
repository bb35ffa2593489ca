"""iCalendar (RFC 5545, 7986, 9073): an event for each item that has a date, its people as participants.

An end is given only where the paper gives one. An item without a time of its own inside one that has a time
stands in that item's text. An item without any time is a whole day; items without a date stand in one entry
for the whole meeting, where its days are known. UID and SEQUENCE let a later version of the programme update
an earlier one; with the calendar published before, see :mod:`.revision`. DTSTAMP is the paper's date, so that the
same paper gives the same calendar on any day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from travaux import __version__
from travaux.common.errors import NoDates
from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Appearance, Programme, Role
from travaux.common.text import printable
from travaux.publish import words
from travaux.publish.contentlines import folded, parameter, text
from travaux.publish.edition import Edition
from travaux.publish.entries import Entry, entries, undated
from travaux.publish.event import Event
from travaux.publish.revision import revised
from travaux.publish.when import zone

_STATUS = {"provisional": "TENTATIVE", "draft": "TENTATIVE", "revised": "TENTATIVE", "final": "CONFIRMED"}
_RANK = {"revised": 1, "final": 2}
_TYPES = {Role.MODERATOR: "ACTIVE", Role.SPEAKER: "SPEAKER", Role.CONTACT: "CONTACT"}
_FREE = {"Break", "Registration"}
_NEWLINE = "\n"
_UNKNOWN_DAY = dt.date(2000, 1, 1)
_REFRESH = "PT12H"
"""How often a calendar that subscribes should look for a new version."""


def write(
    programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = (), *, previous: bytes | None = None
) -> str:  # fmt: skip
    """The programme as one calendar. NoDates where no item and no day of the meeting has a date.

    ``previous`` is the calendar published before: what it holds keeps its UID, raises SEQUENCE where it changed, and
    is cancelled where it is gone. UnfitInput where it is no calendar.
    """
    notice(programme)
    return _text([Edition(programme, findings, doubts)], previous)


def write_all(
    editions: Iterable[Edition], *, previous: bytes | None = None, name: str | None = None
) -> Iterator[str]:
    """All programmes as one calendar, called ``name``; of two versions of an item the later one stays."""
    yield _text([edition for edition in editions if entries(edition.programme)], previous, name)


def notice(programme: Programme) -> str | None:
    """What a calendar cannot hold of this programme, in words; NoDates where that is all of it."""
    missing = len(undated(programme))
    made = entries(programme) if missing else ()
    if missing and not made or not programme.items:
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


def _text(editions: Sequence[Edition], previous: bytes | None, name: str | None = None) -> str:
    events: dict[str, Event] = {}
    for edition in sorted(editions, key=lambda edition: _sequence(edition.programme)):
        events.update((event.uid, event) for event in _events(edition))
    stamp = max((_stamp(edition.programme) for edition in editions), default=None)
    made = list(events.values())
    if previous is not None:
        made = revised(made, previous, stamp)
    lines = [*_head([edition.programme for edition in editions], made, name)]
    for event in made:
        lines += event.lines()
    return "".join(map(folded, [*lines, "END:VCALENDAR"]))


def _head(programmes: Sequence[Programme], events: Sequence[Event], name: str | None) -> Iterator[str]:
    names = list(dict.fromkeys(map(words.meeting_name, programmes)))
    called = (
        printable(name) if name else names[0] if len(names) == 1 else words.count(len(names), "programme")
    )
    name = text(called)
    yield from (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Travaux//Travaux {__version__}//EN",
        "CALSCALE:GREGORIAN",
    )
    yield from (f"NAME:{name}", f"X-WR-CALNAME:{name}")
    yield from (f"REFRESH-INTERVAL;VALUE=DURATION:{_REFRESH}", f"X-PUBLISHED-TTL:{_REFRESH}")
    zones = {programme.meeting.time_zone for programme in programmes}
    if len(zones) == 1 and (only := zones.pop()):
        yield f"X-WR-TIMEZONE:{text(printable(only))}"
    years = [event.start.year for event in events]
    for used in sorted({name for event in events for name in event.zones()}):
        yield from _time_zone(used, min(years), max(years))


@cache
def _time_zone(name: str, first: int, last: int) -> tuple[str, ...]:
    """The VTIMEZONE of an IANA name for the years from ``first`` to ``last``."""
    from icalendar import Timezone

    tz = zone(name)
    assert tz is not None
    made = Timezone.from_tzinfo(tz, name, dt.date(first, 1, 1), dt.date(min(last, 9998) + 1, 1, 1))
    return tuple(str(made.to_ical(), "utf-8").replace("\r\n ", "").split("\r\n")[:-1])


def _events(edition: Edition) -> Iterator[Event]:
    pages = {finding.path: finding.spans for finding in edition.findings}
    programme = edition.programme
    stamp, sequence = _stamp(programme), _sequence(programme)
    for entry in entries(programme):
        path = f"/items/{entry.branch.index}/title" if entry.branch else ""
        source = _source(programme, words.pages(pages.get(path, ())))
        yield Event(
            uid=entry.uid, sequence=sequence, stamp=stamp, start=entry.when.start, end=entry.when.end, title=entry.title,
            properties=tuple(_properties(entry, programme, source)),
            participants=tuple(tuple(_participant(one, f"{entry.uid}-{number}"))
                               for number, one in enumerate(entry.people, 1) if not one.to_be_confirmed),
        )  # fmt: skip


def _properties(entry: Entry, programme: Programme, source: str) -> Iterator[str]:
    language = parameter("LANGUAGE", programme.paper.language) if programme.paper.language else ""
    yield f"SUMMARY{language}:{text(entry.title)}"
    yield f"DESCRIPTION:{text(_NEWLINE.join((*entry.description, source)))}"
    if entry.location:
        yield f"LOCATION:{text(entry.location)}"
    yield f"CATEGORIES:{text(entry.category)}"
    if programme.paper.status in _STATUS:
        yield f"STATUS:{_STATUS[programme.paper.status]}"
    yield "TRANSP:" + ("TRANSPARENT" if entry.when.whole_day or entry.category in _FREE else "OPAQUE")
    if entry.parent:
        yield f"RELATED-TO;RELTYPE=PARENT:{entry.parent}"


def _participant(person: Appearance, uid: str) -> Iterator[str]:
    yield f"UID:{uid}"
    yield f"PARTICIPANT-TYPE:{_TYPES[person.role]}"
    yield f"CATEGORIES:{person.role.value.capitalize()}"
    yield f"SUMMARY:{text(words.name(person))}"
    if post := words.post(person):
        yield f"DESCRIPTION:{text(post)}"


def _source(programme: Programme, page: str) -> str:
    paper = programme.paper
    kind = " ".join(part for part in (paper.status, paper.kind or "paper") if part)
    parts = (kind, ", ".join(paper.symbols), words.date_of_paper(paper), paper.file, page)
    return printable("From: " + ", ".join(part for part in parts if part))


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
