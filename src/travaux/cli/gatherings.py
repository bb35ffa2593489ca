"""``travaux meetings``: what many papers say together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from travaux.cli.library import library_option, settled
from travaux.common.text import printable

if TYPE_CHECKING:
    from travaux.record.meetings.models import Meeting

json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


@click.command(
    epilog="\b\nExamples:\n  travaux meetings\n  travaux meetings 'fifth informal thematic session'\n"
    "  travaux meetings --json | jq .start"
)
@click.argument("meeting", metavar="[MEETING]", required=False)
@library_option
@json_option
def meetings(meeting: str | None, library: Path, as_json: bool) -> None:
    """List the meetings of the library by date, or show one MEETING: its papers, and the documents that it lists.

    MEETING is words of its name, or its key as --json prints it.
    """
    settled(library)
    from travaux.record.meetings.reading import find_meeting, meetings_listed

    if meeting is None:
        for one in meetings_listed():
            click.echo(_dumped(_meeting(one)) if as_json else _meeting_line(one))
        return
    found = find_meeting(meeting)
    if as_json:
        click.echo(_dumped(_whole_meeting(found)))
        return
    for line in _meeting_told(found):
        click.echo(printable(line))


def _meeting(one: Meeting) -> dict[str, Any]:
    return {
        "key": one.key, "name": one.name, "body": one.body, "venue": one.venue, "start": one.start, "end": one.end,
        "papers": one.paper_count,
    }  # fmt: skip


def _whole_meeting(one: Meeting) -> dict[str, Any]:
    from travaux.record.meetings.reading import documents_of, members_of

    members = [asdict(member) for member in members_of(one)]
    completed = one.completed_from.paper.sha256 if one.completed_from else None
    return {
        "key": one.key, "name": one.name, "body": one.body, "series": one.series.name if one.series else "",
        "venue": one.venue, "start": one.start, "end": one.end, "completed_from": completed, "papers": members,
        "documents": [asdict(listed) for listed in documents_of(one)],
    }  # fmt: skip


def _meeting_line(one: Meeting) -> str:
    return printable(f"{_days(one):<23}  {one.paper_count:>3}  {one.name}")


def _days(one: Meeting) -> str:
    return f"{one.start} to {one.end}" if one.end and one.end != one.start else one.start or "–"


def _meeting_told(one: Meeting) -> Iterator[str]:
    from travaux.record.documents.reading import find_document
    from travaux.record.meetings.reading import documents_of, members_of

    yield one.name
    yield "  ".join(filter(None, (_days(one), one.venue, one.body, one.series.name if one.series else "")))
    if one.completed_from:
        yield f"The date is completed from {one.completed_from.paper.sha256[:8]} {one.completed_from}."
    yield "Papers"
    for member in members_of(one):
        document = find_document(member.paper)
        described = "  ".join(filter(None, (document.status, document.kind, str(document))))
        yield f"  {member.paper[:8]}  {described}: {member.reason}"
    listed = list(documents_of(one))
    if listed:
        yield "Documents that its programme lists"
    for entry in listed:
        yield f"  {entry.state:<15} {entry.text}  ({entry.item})"


def _dumped(plain: dict[str, Any]) -> str:
    return json.dumps(plain, ensure_ascii=False)
