"""Lines from right to left as pdftotext writes them: marked as such, what is no such word in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.readers.text.columns import Piece

_EMBEDDED = "\u202b"
"""The mark that such a line begins with (RIGHT-TO-LEFT EMBEDDING)."""
_LEFT_TO_RIGHT = re.compile("\u202a([^\u202a-\u202e]*)\u202c")
"""Figures and signs between words of such a line (LEFT-TO-RIGHT EMBEDDING), with the mark that ends them."""
_MARKS = re.compile("[\u202a-\u202e]")
_PART = re.compile(r"[^\W_]+(?:[:./,-][^\W_]+)*|\s+|.")
_LATIN = re.compile("[A-Za-zÀ-ÿ]")
_AROUND = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)
_MIRRORED = {"(": ")", ")": "(", "[": "]", "]": "["}
_CELLS = re.compile(r"\s{3,}")
_SLOT = re.compile(r"\d{1,2}[:.]\d\d\s?[-–—]\s?\d{1,2}[:.]\d\d(?:\s+|\Z)")


def runs_left(page: str) -> bool:
    """Whether most lines of a page are marked: its first column stands furthest to the right."""
    return 2 * page.count(_EMBEDDED) > sum(bool(line.strip()) for line in page.split("\n"))


def in_order(page: str) -> str:
    """The page in the order of its words; lines without the mark as they are."""
    if _EMBEDDED not in page:
        return page
    return "\n".join(_words(line) if _EMBEDDED in line else line for line in page.split("\n"))


def turned_round(rows: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The rows of a table with the column furthest to the right first; a cell alone in its row goes over all columns."""
    width = max((piece.column + piece.span for row in rows for piece in row), default=0)
    return [_row(row, width) for row in rows]


def _row(row: Sequence[Piece], width: int) -> list[Piece]:
    if len(row) == 1 and not _SLOT.match(row[0].lines[0][0]):
        return [Piece(0, width, row[0].lines)]
    parts = (part for piece in reversed(row) for part in _parted(piece))
    return [Piece(width - part.column - part.span, part.span, part.lines) for part in parts]


def _parted(piece: Piece) -> tuple[Piece, ...]:
    """A slot, and the words of the next column that only one space parts from it."""
    (first, begins), *others = piece.lines
    slot = _SLOT.match(first)
    if piece.span == 1 or not slot or slot.end() == len(first):
        return (piece,)
    last = piece.column + piece.span - 1
    words = Piece(piece.column, piece.span - 1, ((first[slot.end() :], True), *others))
    return Piece(last, 1, ((slot[0].rstrip(), begins),)), words


def cells_turned(line: str) -> str:
    """A line outside tables with its cells, parted by three spaces and more, in the order in which they are read."""
    return "   ".join(reversed(_CELLS.split(line.strip())))


def _words(line: str) -> str:
    return _MARKS.sub("", _LEFT_TO_RIGHT.sub(lambda match: _turned(match[1]), line))


def _turned(text: str) -> str:
    """Figures and signs from the right; words in Latin letters as they are, the signs around them exchanged."""
    around = _AROUND.fullmatch(text) if _LATIN.search(text) else None
    parts = [*around[1], around[2], *around[3]] if around else _PART.findall(text)
    return "".join(_MIRRORED.get(part, part) for part in reversed(parts))
