"""Two programmes field by field: what a page can say, and nothing that only a file can."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from travaux.common.programme import Item, Programme


def differences(wanted: Programme, found: Programme) -> Iterator[str]:
    """A line for each field that differs, as ``field: wanted → found``."""
    yield from _differ("", _head(wanted), _head(found))
    if len(wanted.items) != len(found.items):
        yield f"items: {[i.title for i in wanted.items]} → {[i.title for i in found.items]}"
        return
    for one, other in zip(wanted.items, found.items, strict=True):
        yield from _differ(f"[{one.id}] ", _item(one), _item(other))


def _differ(place: str, one: dict[str, Any], other: dict[str, Any]) -> Iterator[str]:
    for field, value in one.items():
        if other[field] != value:
            yield f"{field}: {place}{value} → {other[field]}"


def _head(programme: Programme) -> dict[str, Any]:
    paper, meeting = programme.paper, programme.meeting
    return {
        "kind": paper.kind, "status": paper.status, "symbols": paper.symbols, "language": paper.language,
        "name": meeting.name, "venue": meeting.venue, "start_date": str(meeting.start), "end_date": str(meeting.end),
    }  # fmt: skip


def _item(item: Item) -> dict[str, Any]:
    slot = item.slot
    return {
        "title": item.title, "number": item.number, "item kind": str(item.kind), "parent": item.parent, "day": slot.day,
        "date": str(slot.date), "time": f"{slot.start}-{slot.end}", "room": item.room, "names": [p.name for p in item.people],
        "roles": [str(p.role) for p in item.people], "posts": [(p.position, p.affiliation) for p in item.people],
        "honorifics": [p.honorific for p in item.people], "questions": item.questions, "documents": item.documents,
    }  # fmt: skip
