"""What structure makes of a small paper, as lines that a person can check."""

from __future__ import annotations

from travaux.reading.document import Document
from travaux.reading.identity.draft import MeetingDraft, PaperDraft
from travaux.reading.passage import Found
from travaux.reading.programme.draft import Clock, Entry
from travaux.reading.programme.entries import entries
from travaux.reading.readers import transcribe


def paper(kind: str | None = "agenda", start: str | None = None, end: str | None = None) -> PaperDraft:
    """What is known of a paper before its programme is read."""
    meeting = MeetingDraft(start=_found(start), end=_found(end or start))
    return PaperDraft(kind=_found(kind), meeting=meeting)


def _found(value: str | None) -> Found | None:
    return Found(value, ()) if value else None


def outline(text: str, identity: PaperDraft | None = None, suffix: str = "md") -> list[str]:
    """One line an entry: day, date, clocks, [number], title, @room, people's cells; two spaces a level."""
    transcript = transcribe(Document(f"paper.{suffix}", text.encode()))
    return [_line(entry) for entry in entries(transcript, identity or paper())]


def html_table(*rows: tuple[str, ...]) -> str:
    """A table in HTML of rows of cells."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def _line(entry: Entry) -> str:
    day = entry.day
    parts = [
        f"d{day.number}" if day else "",
        str(day.date) if day and day.date else "",
        _slot(entry.start, entry.end),
        f"[{entry.number.value}]" if entry.number else "",
        " / ".join(head.value for head in entry.heads),
        f"@{entry.room.value}" if entry.room else "",
        " ".join(f"<{seat.role.value}: {seat.passage.value}>" for seat in entry.seats),
    ]
    return "  " * entry.depth + " ".join(part for part in parts if part)


def _slot(start: Clock | None, end: Clock | None) -> str:
    if start is None:
        return ""
    return f"{_time(start)}-{_time(end)}" if end else _time(start)


def _time(clock: Clock) -> str:
    return f"{clock.time:%H:%M}" if clock.time else "??"
