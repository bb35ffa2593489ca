"""A calendar published again: which events are the same as before, which changed, which are gone.

The new programme's events are matched with those of the calendar published before (:mod:`matching`). A matched event keeps its UID (RFC 5545,
3.8.4.7); where anything that a reader sees has changed, SEQUENCE is raised by one (3.8.7.4); what is gone stays in
the calendar with STATUS:CANCELLED, so that calendars which hold it learn of it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from travaux.common.errors import UnfitInput
from travaux.publish.event import Event
from travaux.publish.matching import Marked, matched
from travaux.publish.when import zone

_SOURCE = re.compile(r"(?:\\n|^DESCRIPTION:)From: .*$")
_RELATED = "RELATED-TO;RELTYPE=PARENT:"
_BOOKKEEPING = ("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND")


@dataclass(frozen=True, slots=True)
class _Old:
    """An event of the calendar published before."""

    event: Event
    cancelled: bool


def revised(events: Sequence[Event], previous: bytes, stamp: dt.datetime | None) -> list[Event]:
    """The events as a new edition of ``previous``, what is gone last. UnfitInput where it is no calendar."""
    old = _parsed(previous)
    partners = _matched(events, old)
    uids = {event.uid: partners[index].event.uid for index, event in enumerate(events) if index in partners}
    taken = {one.event.uid for one in old}
    made = []
    for index, event in enumerate(events):
        uid = uids.get(event.uid) or _free(event.uid, taken)
        renamed = _renamed(event, uid, uids)
        before = partners.get(index)
        made.append(replace(renamed, sequence=_sequence(renamed, before)) if before else renamed)
    kept = {one.event.uid for one in partners.values()}
    gone = [one for one in old if one.event.uid not in kept]
    return made + [_cancelled(one, stamp) for one in gone]


def _free(uid: str, taken: set[str]) -> str:
    """A UID that no other event of the previous calendar has had."""
    while uid in taken:
        uid += "-2"
    taken.add(uid)
    return uid


def _renamed(event: Event, uid: str, uids: dict[str, str]) -> Event:
    """The event with its lasting UID, in its participants and in what it is related to as well."""
    lines = tuple(
        _RELATED + uids.get(line.removeprefix(_RELATED), line.removeprefix(_RELATED)) if line.startswith(_RELATED) else line
        for line in event.properties
    )  # fmt: skip
    seats = tuple(
        tuple(line.replace(f"UID:{event.uid}-", f"UID:{uid}-") for line in seat)
        for seat in event.participants
    )
    return replace(event, uid=uid, properties=lines, participants=seats)


def _sequence(event: Event, before: _Old) -> int:
    changed = before.cancelled or _shown(event) != _shown(before.event)
    return before.event.sequence + changed


def _shown(event: Event) -> tuple[object, ...]:
    """What a reader sees of an event; which edition it was read from is not part of it."""
    lines = sorted(_SOURCE.sub("", line) for line in event.properties)
    seats = sorted(
        sorted(line for line in seat if not line.startswith("UID:")) for seat in event.participants
    )
    return (event.start, event.end, lines, seats)


def _cancelled(one: _Old, stamp: dt.datetime | None) -> Event:
    if one.cancelled:
        return one.event
    lines = [line for line in one.event.properties if not line.startswith(("STATUS:", "TRANSP:"))]
    return replace(
        one.event, sequence=one.event.sequence + 1, stamp=max(stamp or one.event.stamp, one.event.stamp),
        properties=(*lines, "STATUS:CANCELLED", "TRANSP:TRANSPARENT"),
    )  # fmt: skip


def _matched(events: Sequence[Event], old: Sequence[_Old]) -> dict[int, _Old]:
    """For the index of each new event its partner among the old ones."""
    now = [Marked(event.uid, event.title, event.start) for event in events]
    before = [Marked(one.event.uid, one.event.title, one.event.start, one.cancelled) for one in old]
    return {index: old[other] for index, other in matched(now, before).items()}


def _parsed(previous: bytes) -> list[_Old]:
    from icalendar import Calendar

    try:
        calendar = Calendar.from_ical(previous)
        return [_old(component) for component in calendar.walk("VEVENT")]
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        raise UnfitInput(
            "the previous calendar cannot be read as iCalendar",
            "Give the .ics file that was published before.",
        ) from None


def _old(component: Any) -> _Old:
    start, end = (_moment(component[name].dt) if name in component else None for name in ("DTSTART", "DTEND"))
    assert start is not None
    text = str(component.to_ical(), "utf-8").replace("\r\n ", "").split("\r\n")
    properties, participants = _lines(text[1:-2])
    event = Event(
        uid=str(component["UID"]), sequence=int(component.get("SEQUENCE", 0)), start=start, end=end,
        stamp=component["DTSTAMP"].dt if "DTSTAMP" in component else dt.datetime(2000, 1, 1, tzinfo=dt.UTC),
        title=str(component.get("SUMMARY", "")), properties=properties, participants=participants,
    )  # fmt: skip
    return _Old(event, str(component.get("STATUS", "")).upper() == "CANCELLED")


def _moment(value: dt.date | dt.datetime) -> dt.date | dt.datetime:
    """The moment in the time zone as this project makes it, by which equal moments are equal."""
    if isinstance(value, dt.datetime) and value.tzinfo:
        name = getattr(value.tzinfo, "key", None) or str(value.tzinfo)
        return value.replace(tzinfo=zone(name) or value.tzinfo)
    return value


def _lines(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The content lines of an event but for those kept apart, and those of each of its participants."""
    properties: list[str] = []
    participants: list[tuple[str, ...]] = []
    inside: list[str] | None = None
    for line in lines:
        if line == "BEGIN:PARTICIPANT":
            inside = []
        elif line == "END:PARTICIPANT":
            participants.append(tuple(inside or ()))
            inside = None
        elif inside is not None:
            inside.append(line)
        elif not line.startswith(tuple(f"{name}{mark}" for name in _BOOKKEEPING for mark in ":;")):
            properties.append(line)
    return tuple(properties), tuple(participants)
