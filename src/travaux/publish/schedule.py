"""schedule.xml, as frab and pretalx write it and conference apps read it.

An item is an event where it has a date and a clock. The form has no place for roles, posts and bodies: they stand in
the description, the names alone in ``persons``. It demands a time zone and a duration: UTC and the time to the next
start stand in where the paper gives none, and :func:`notice` says so.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING

from travaux import __version__
from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Item, ItemKind, Programme
from travaux.common.text import printable
from travaux.publish import words
from travaux.publish.timed import Timed, left_out, needed
from travaux.publish.uids import NAMESPACE
from travaux.publish.when import zone
from travaux.publish.xml import add, written

if TYPE_CHECKING:
    from lxml.etree import _Element

_COLOUR = "#1c5268"
_TYPES = {ItemKind.BREAK: "break", ItemKind.SOCIAL: "social", ItemKind.REGISTRATION: "registration",
          ItemKind.TALK: "talk", ItemKind.SESSION: "session", ItemKind.OTHER: "other"}  # fmt: skip
_NO_ROOM = "–"


def write(programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()) -> str:
    """The programme as schedule.xml. NoDates where no item has a date and a clock."""
    from lxml import etree

    found = _zoned(programme)
    root = etree.Element("schedule")
    add(root, "generator", name="Travaux", version=__version__)
    add(root, "version", version_of(programme))
    _conference(root, programme, found)
    by_day: dict[dt.date, list[Timed]] = {}
    for each in found:
        by_day.setdefault(each.start.date(), []).append(each)
    numbers = {each.entry.uid: number for number, each in enumerate(found, 1)}
    for index, (date, events) in enumerate(sorted(by_day.items()), 1):
        _day(root, index, date, events, programme, numbers)
    return written(root)


def notice(programme: Programme) -> str | None:
    """What the form cannot hold or must assume, in words; NoDates where no item has a date and a clock."""
    said = list(left_out(programme, needed(programme)))
    if zone(programme.meeting.time_zone) is None:
        said.append("the time zone is not known and is given as UTC")
    return "; ".join(said) or None


def _zoned(programme: Programme) -> list[Timed]:
    at = zone(programme.meeting.time_zone) or dt.UTC
    return [
        Timed(each.entry, each.start.replace(tzinfo=at), each.duration, each.given)
        for each in needed(programme)
    ]


def version_of(programme: Programme) -> str:
    paper = programme.paper
    return " ".join(part for part in (paper.status, str(paper.date or "")) if part) or "1"


def _conference(root: _Element, programme: Programme, found: list[Timed]) -> None:
    conference = add(root, "conference")
    name = words.meeting_name(programme)
    start, end = min(each.start for each in found), max(each.end for each in found)
    add(conference, "title", name)
    add(conference, "acronym", acronym(name, start.year))
    add(conference, "start", start.date().isoformat())
    add(conference, "end", end.date().isoformat())
    add(conference, "days", str(len({each.start.date() for each in found})))
    add(conference, "timeslot_duration", "00:05")
    add(conference, "time_zone_name", str(zone(programme.meeting.time_zone) or "UTC"))
    add(conference, "color", primary=_COLOUR)


def acronym(name: str, year: int) -> str:
    """At least four of a–z, 0–9: the first letters of the name's words, then the year."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    letters = "".join(word[0] for word in re.findall(r"[a-z]+", plain))[:12]
    return f"{letters or 'meeting'}{year}"


def _day(
    root: _Element,
    index: int,
    date: dt.date,
    events: list[Timed],
    programme: Programme,
    numbers: dict[str, int],
) -> None:
    start, end = min(each.start for each in events), max(each.end for each in events)
    day = add(root, "day", date=date.isoformat(), start=_moment(start), end=_moment(end), index=str(index))
    rooms: dict[str, list[Timed]] = {}
    for each in events:
        rooms.setdefault(room_of(each, programme), []).append(each)
    for name, found in rooms.items():
        room = add(day, "room", name=name, guid=str(uuid.uuid5(NAMESPACE, name)))
        for each in found:
            _event(room, each, name, programme, numbers)


def room_of(each: Timed, programme: Programme) -> str:
    """The room of the item, else of what holds it, else the venue."""
    item = each.entry.branch.item if each.entry.branch else None
    while item and not item.room:
        item = _holder(item, programme)
    return printable((item and item.room) or programme.meeting.venue or "") or _NO_ROOM


def _holder(item: Item, programme: Programme) -> Item | None:
    """The item that holds ``item`` and stands before it."""
    return next((one for one in programme.items[: item.id - 1] if one.id == item.parent), None)


def _event(room: _Element, each: Timed, name: str, programme: Programme, numbers: dict[str, int]) -> None:
    entry = each.entry
    number = str(numbers[entry.uid])
    event = add(room, "event", id=number, guid=entry.uid)
    add(event, "date", _moment(each.start))
    add(event, "start", f"{each.start:%H:%M}")
    add(event, "duration", _duration(each.duration))
    add(event, "room", name)
    add(event, "title", entry.title)
    add(event, "subtitle", "")
    add(event, "type", _TYPES[entry.branch.item.kind] if entry.branch else "other")
    add(event, "track", _track(each, programme))
    add(event, "language", programme.paper.language or "")
    add(event, "abstract", "")
    add(event, "description", "\n".join(entry.description))
    persons = add(event, "persons")
    for one in entry.people:
        if not one.to_be_confirmed:
            guid = uuid.uuid5(NAMESPACE, one.name)
            add(persons, "person", words.name(one), id=str(guid.int >> 97), guid=str(guid))
    links = add(event, "links")
    for symbol in entry.branch.item.documents if entry.branch else ():
        if address := words.address(symbol):
            add(links, "link", symbol, href=address)


def _track(each: Timed, programme: Programme) -> str:
    """The title of the item that holds this one, by which apps group and colour."""
    holder = _holder(each.entry.branch.item, programme) if each.entry.branch else None
    return words.heading(holder) if holder else ""


def _moment(moment: dt.datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _duration(duration: dt.timedelta) -> str:
    minutes = int(duration.total_seconds() // 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
