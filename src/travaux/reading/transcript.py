"""How readers make a transcript: line by line, in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.common.transcript import (
    FURNITURE,
    Box,
    Cell,
    CellRef,
    Line,
    LineRole,
    Link,
    Page,
    Table,
    Transcript,
    Word,
    words_of,
)

__all__ = [
    "FURNITURE",
    "Box",
    "Cell",
    "CellRef",
    "Line",
    "LineRole",
    "Link",
    "Page",
    "Table",
    "Transcript",
    "TranscriptBuilder",
    "Word",
    "words_of",
]


class TranscriptBuilder:
    """Collects lines in reading order; each reader uses one and calls :meth:`build` at the end."""

    def __init__(self, media_type: str) -> None:
        self.media_type = media_type
        self.lines: list[Line] = []
        self.pages: list[Page] = []
        self.tables: list[Table] = []
        self.links: list[Link] = []
        self.recognised: list[int] = []
        self.unread: list[int] = []
        self._chunks: list[str] = []
        self._length = 0
        self._page_start = 0

    @property
    def length(self) -> int:
        """The number of characters so far: where the next line starts."""
        return self._length

    def add(
        self,
        text: str,
        page: int,
        *,
        role: LineRole = LineRole.BODY,
        box: Box | None = None,
        size: float = 0.0,
        bold: bool = False,
        italic: bool = False,
        struck: bool = False,
        level: int = 0,
        label: str | None = None,
        cell: CellRef | None = None,
        new_paragraph: bool = True,
        pieces: tuple[tuple[int, int, Box], ...] = (),
    ) -> Line:
        """Append a line (no newline in ``text``); keywords are those of :class:`Line`."""
        text = text.replace("\n", " ")
        start, self._length = self._length, self._length + len(text) + 1
        line = Line(
            start, start + len(text), page, role, box, size, bold, italic, struck, level, label, cell,
            new_paragraph, pieces,
        )  # fmt: skip
        self.lines.append(line)
        self._chunks += (text, "\n")
        return line

    def end_page(self, number: int, width: float = 0.0, height: float = 0.0, turned: float = 0.0) -> None:
        self.pages.append(Page(number, width, height, (self._page_start, len(self.lines)), turned))
        self._page_start = len(self.lines)

    def build(
        self, *, neighbours: Sequence[str] = (), site_title: str | None = None, flat: bool = False
    ) -> Transcript:
        if not self.pages or self._page_start < len(self.lines):
            self.end_page(len(self.pages) + 1)
        return Transcript(
            "".join(self._chunks),
            tuple(self.pages),
            tuple(self.lines),
            tuple(self.tables),
            tuple(self.links),
            self.media_type,
            tuple(neighbours),
            site_title,
            flat,
            tuple(self.recognised),
            tuple(self.unread),
        )
