"""A programme as a tree, before it becomes a paper, and the expected values in the shape of the gold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Person:
    """``role`` is moderator or speaker; ``name`` is ``TBC`` for a seat to be confirmed."""

    name: str
    role: str = "speaker"
    position: str | None = None
    affiliation: str | None = None
    honorific: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of the running order; times are "HH:MM", dates ISO 8601. ``note`` is descriptive text."""

    title: str
    kind: str = "session"
    number: str | None = None
    day: int = 1
    date: str | None = None
    start: str | None = None
    end: str | None = None
    room: str | None = None
    people: tuple[Person, ...] = ()
    questions: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    length: int | None = None
    """Minutes, where only the duration is printed."""
    children: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A whole programme. ``key`` names where it comes from; ``shape`` says which layouts suit it."""

    key: str
    language: str
    meeting: str
    entries: tuple[Entry, ...]
    shape: str = "timed"
    kind: str = "programme"
    status: str | None = None
    title: str = ""
    symbol: str | None = None
    venue: str | None = None
    start: str | None = None
    end: str | None = None

    def days(self) -> list[tuple[int, str | None, list[Entry]]]:
        """(day, date, top-level entries) in order."""
        found: dict[int, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.day, []).append(entry)
        return [(day, entries[0].date, entries) for day, entries in found.items()]

    def walk(self) -> Iterator[Entry]:
        for entry in self.entries:
            yield from walk(entry)


def walk(entry: Entry) -> Iterator[Entry]:
    """The entry and all below it, in reading order."""
    yield entry
    for child in entry.children:
        yield from walk(child)


def each(entry: Entry, change: Any) -> Entry:
    """The entry with ``change`` (Entry to Entry) applied to it and all below it."""
    return replace(change(entry), children=tuple(each(child, change) for child in entry.children))


def minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def date_of(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def gold(source: Source, file: str) -> dict[str, Any]:
    """The expected values in the shape of the gold programmes."""
    items: list[dict[str, Any]] = []

    def add(entry: Entry, parent: int | None) -> None:
        number = len(items) + 1
        items.append(
            {"id": number, "parent": parent, "day": entry.day, "date": entry.date, "start": entry.start,
             "end": entry.end, "kind": entry.kind, "number": entry.number, "title": entry.title,
             "room": entry.room, "people": [_person(p) for p in entry.people],
             "questions": list(entry.questions), "documents": list(entry.documents)}
        )  # fmt: skip
        for child in entry.children:
            add(child, number)

    for entry in source.entries:
        add(entry, None)
    return {
        "paper": {"file": file, "kind": source.kind, "status": source.status, "title": source.title,
                  "symbol": source.symbol, "language": source.language},
        "meeting": {"name": source.meeting, "venue": source.venue, "start_date": source.start,
                    "end_date": source.end, "when": None},
        "items": items,
    }  # fmt: skip


def _person(person: Person) -> dict[str, str | None]:
    return {
        "name": person.name,
        "role": person.role,
        "position": person.position,
        "affiliation": person.affiliation,
    }
