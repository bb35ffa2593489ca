"""What a page holds before it is read, and what the layout step makes of it.

All measures are points from the top left corner of the page as a person sees it. Pages written
from right to left are mirrored while they are laid out, so that "left" means "where reading starts".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from travaux.reading.transcript import Box, LineRole


class Style(NamedTuple):
    """How a word is set: ``size`` in points, ``angle`` in degrees, counter-clockwise."""

    size: float
    bold: bool = False
    italic: bool = False
    symbol: bool = False
    """Set in a pictorial font, whose letters stand for bullets and arrows."""
    angle: int = 0
    struck: bool = False


class Token(NamedTuple):
    """A word as it stands on the page; ``order`` is its place in the page's own sequence."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    style: Style
    order: int


class Rule(NamedTuple):
    """A drawn straight line, level (``top == bottom``) or upright; ``weak`` if it is but a shade's edge."""

    left: float
    top: float
    right: float
    bottom: float
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page; ``rules`` in no order, ``links`` as boxes with their targets.

    ``turned`` is by how many degrees, counter-clockwise, the page was turned to be read.
    """

    number: int
    width: float
    height: float
    tokens: Sequence[Token]
    rules: Sequence[Rule] = ()
    links: Sequence[tuple[Box, str]] = ()
    turned: float = 0.0


def bounds(boxes: Iterable[Token | Segment | LineDraft | TableDraft]) -> Box:
    """The smallest box around all of them."""
    boxes = list(boxes)
    return Box(
        min(b.left for b in boxes),
        min(b.top for b in boxes),
        max(b.right for b in boxes),
        max(b.bottom for b in boxes),
    )


class Segment:
    """Words that stand beside one another without a column's gap: a line, or a piece of one."""

    __slots__ = ("bottom", "left", "right", "size", "tokens", "top")
    left: float
    top: float
    right: float
    bottom: float
    size: float

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        if len(tokens) == 1:
            self.left, self.top, self.right, self.bottom, _, style, _ = tokens[0]
            self.size = style.size
            return
        lefts, tops, rights, bottoms, _, styles, _ = zip(*tokens, strict=True)
        self.left, self.top, self.right, self.bottom = min(lefts), min(tops), max(rights), max(bottoms)
        self.size = max([style.size for style in styles])

    @property
    def text(self) -> str:
        return " ".join(t.text for t in self.tokens)


Row = list[Segment]
"""Segments that stand on one line, from left to right."""


@dataclass(slots=True)
class LineDraft:
    """A line in reading order; ``pieces`` are its runs as ranges of ``text`` with their boxes."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    italic: bool = False
    bold_start: bool = False
    bold_end: bool = False
    struck: bool = False
    role: LineRole = LineRole.BODY
    level: int = 0
    new_paragraph: bool = True
    pieces: tuple[tuple[int, int, Box], ...] = ()
    first_word: float = 0.0
    """Width of its first word, to tell whether it would have fitted on the line before."""
    column: Box | None = None
    """Where the words of its column of text stand; None where the page has but one."""


@dataclass(slots=True)
class CellDraft:
    row: int
    column: int
    row_span: int
    column_span: int
    lines: list[LineDraft]
    header: bool = False


@dataclass(slots=True)
class TableDraft:
    """A table, or the part of one that stands on a page; ``edges`` are where its columns begin and end."""

    left: float
    top: float
    right: float
    bottom: float
    edges: tuple[float, ...]
    rows: int
    cells: list[CellDraft]
    ruled: bool
    continues: TableDraft | None = None
    """The part of the same table on the page before."""
    first_row: int = 0
    """The number in the whole table of this part's first row, which may be the last row of the part before."""
    head: int = 0
    """So many rows at the top repeat the head of the table."""

    @property
    def end_row(self) -> int:
        return self.first_row + self.rows

    @property
    def columns(self) -> int:
        return len(self.edges) - 1

    def lines(self) -> list[LineDraft]:
        return [line for cell in self.cells for line in cell.lines]


Block = LineDraft | TableDraft


@dataclass(slots=True)
class PageDraft:
    number: int
    width: float
    height: float
    blocks: list[Block] = field(default_factory=list)
    links: Sequence[tuple[Box, str]] = ()
    turned: float = 0.0

    def lines(self) -> list[LineDraft]:
        """All lines of the page, those of its tables too, in reading order."""
        return [l for b in self.blocks for l in (b.lines() if isinstance(b, TableDraft) else (b,))]  # noqa: E741
