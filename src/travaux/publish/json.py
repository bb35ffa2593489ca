"""JSON in the shape of the shared gold, with the proof of each value beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from travaux.common.finding import Doubt, Finding, Span
from travaux.common.programme import Appearance, Item, Meeting, Paper, Programme
from travaux.publish.edition import Edition


def write(programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()) -> str:
    """The programme as JSON text, ending in a newline."""
    return json.dumps(shape(programme, findings, doubts), ensure_ascii=False, indent=1) + "\n"


def write_all(editions: Iterable[Edition]) -> Iterator[str]:
    """An array of programmes, in the order of the papers."""
    start = "[\n"
    for edition in editions:
        yield start + write(edition.programme, edition.findings, edition.doubts).rstrip("\n")
        start = ",\n"
    yield "[]\n" if start == "[\n" else "\n]\n"


def shape(
    programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()
) -> dict[str, Any]:
    """The programme as plain dicts and lists; ``findings`` and ``doubts`` only where some are given."""
    out: dict[str, Any] = {
        "paper": _paper(programme.paper),
        "meeting": _meeting(programme.meeting),
        "items": [shape_of_item(item) for item in programme.items],
    }
    if findings:
        out["findings"] = [shape_of_finding(finding) for finding in findings]
    if doubts:
        out["doubts"] = [_doubt(doubt) for doubt in doubts]
    return out


def _text(value: object | None) -> str | None:
    return None if value is None else str(value)


def _paper(paper: Paper) -> dict[str, Any]:
    return {
        "file": paper.file, "kind": paper.kind, "status": paper.status, "title": paper.title,
        "symbol": paper.symbols[0] if paper.symbols else None, "symbols": list(paper.symbols),
        "author": paper.author, "distribution": paper.distribution, "date": _text(paper.date),
        "language": paper.language,
    }  # fmt: skip


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "name": meeting.name, "body": meeting.body, "series": meeting.series, "venue": meeting.venue,
        "start_date": _text(meeting.start), "end_date": _text(meeting.end), "when": meeting.when,
        "time_zone": meeting.time_zone,
    }  # fmt: skip


def shape_of_item(item: Item) -> dict[str, Any]:
    slot = item.slot
    return {
        "id": item.id, "parent": item.parent, "day": slot.day, "date": _text(slot.date),
        "start": slot.start and f"{slot.start:%H:%M}", "end": slot.end and f"{slot.end:%H:%M}",
        "kind": item.kind.value, "number": item.number, "title": item.title, "room": item.room,
        "people": [shape_of_appearance(person) for person in item.people],
        "questions": list(item.questions), "documents": list(item.documents),
    }  # fmt: skip


def shape_of_appearance(person: Appearance) -> dict[str, Any]:
    """``minutes`` only where it is set."""
    shape: dict[str, Any] = {
        "name": person.name, "role": person.role.value, "position": person.position,
        "affiliation": person.affiliation, "honorific": person.honorific,
    }  # fmt: skip
    return shape | {"minutes": person.minutes} if person.minutes else shape


def shape_of_finding(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.path, "value": finding.value, "certainty": round(finding.certainty, 3),
        "spans": spans_shape(finding.spans),
    }  # fmt: skip


def _doubt(doubt: Doubt) -> dict[str, Any]:
    return {
        "message": doubt.message, "path": doubt.path, "severity": round(doubt.severity, 3),
        "spans": spans_shape(doubt.spans),
    }  # fmt: skip


def spans_shape(spans: Iterable[Span]) -> list[dict[str, int]]:
    return [{"start": span.start, "end": span.end, "page": span.page} for span in spans]
