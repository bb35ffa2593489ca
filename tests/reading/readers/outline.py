"""A transcript as a short listing, one line a line, so that tests compare whole transcripts."""

from __future__ import annotations

from travaux.reading.transcript import Line, LineRole, Transcript

_ROLES = {
    LineRole.BODY: "",
    LineRole.LIST_ITEM: "li",
    LineRole.HEADER: "header",
    LineRole.FOOTER: "footer",
    LineRole.FOOTNOTE: "note",
    LineRole.CHROME: "chrome",
}


def outline(transcript: Transcript) -> list[str]:
    """For each line: page from 2, cell, role and level, flags, label in brackets, words.

    Flags: ``*`` bold, ``/`` italic, ``~`` struck, ``+`` goes on from the line before.
    """
    return [_line(transcript, line) for line in transcript.lines]


def _line(transcript: Transcript, line: Line) -> str:
    role = f"h{line.level}" if line.role is LineRole.HEADING else _ROLES[line.role]
    if line.role is LineRole.LIST_ITEM and line.level:
        role += str(line.level)
    flags = "".join(
        mark
        for mark, on in (
            ("*", line.bold),
            ("/", line.italic),
            ("~", line.struck),
            ("+", not line.new_paragraph),
        )
        if on
    )
    parts = (
        f"p{line.page}" if line.page > 1 else "",
        "{}:{},{}".format(*line.cell) if line.cell else "",
        role,
        flags,
        f"[{line.label}]" if line.label else "",
        transcript.line_text(line),
    )
    return " ".join(part for part in parts if part)


def spans(transcript: Transcript) -> list[list[tuple[int, int, int, int, str]]]:
    """For each table, its cells as (row, column, row span, column span, words)."""
    return [
        [
            (cell.row, cell.column, cell.row_span, cell.column_span, _words(transcript, cell.lines))
            for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column))
        ]
        for table in transcript.tables
    ]


def _words(transcript: Transcript, lines: tuple[int, int]) -> str:
    return " / ".join(transcript.line_text(line) for line in transcript.lines[slice(*lines)])
