"""PDF papers made in memory, for tests."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from travaux.reading.document import Document
from travaux.reading.readers import pdf
from travaux.reading.transcript import Line, Transcript

HEIGHT, WIDTH = 842.0, 595.0


def drawn(*pages: Callable[[Any], None], **options: Any) -> Document:
    """A paper each of whose pages a function draws."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1, **options)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return Document("drawn.pdf", buffer.getvalue())


def read(*pages: Callable[[Any], None], **options: Any) -> Transcript:
    return pdf.read(drawn(*pages, **options))


def column(canvas: Any, left: float, top: float, lines: list[str], leading: float = 14.0) -> float:
    """Draw lines below one another; gives where the next would stand."""
    for line in lines:
        canvas.drawString(left, HEIGHT - top, line)
        top += leading
    return top


def texts(transcript: Transcript) -> list[str]:
    return [transcript.line_text(line) for line in transcript.lines]


def line(transcript: Transcript, start: str) -> Line:
    """The one line that begins with these words."""
    (found,) = [one for one in transcript.lines if transcript.line_text(one).startswith(start)]
    return found


def cells(transcript: Transcript, table: int = 0) -> dict[tuple[int, int], str]:
    """(row, column) → the words of the cell, its lines parted by " / "."""
    return {
        (cell.row, cell.column): " / ".join(
            transcript.line_text(one)
            for span in (cell.lines, *cell.more)
            for one in transcript.lines[slice(*span)]
        )
        for cell in transcript.tables[table].cells
    }
