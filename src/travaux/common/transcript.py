"""The text of a document, page by page, with positions: what every reader gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from travaux.common.finding import Span
from travaux.common.text import normalise


class Box(NamedTuple):
    """A rectangle on a page, in points, from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


class LineRole(StrEnum):
    BODY = "body"
    HEADING = "heading"
    LIST_ITEM = "list item"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    CHROME = "chrome"
    """Navigation, neighbour lists and other words of the site, not of the paper."""


FURNITURE = frozenset({LineRole.HEADER, LineRole.FOOTER, LineRole.CHROME})


class CellRef(NamedTuple):
    """Which cell a line stands in: the table's index in the transcript, then row and column from 0."""

    table: int
    row: int
    column: int


class Word(NamedTuple):
    """A word as a half-open range of the transcript's text, with its box where the format has one."""

    start: int
    end: int
    box: Box | None


class Line(NamedTuple):
    """A line as the page has it; ``transcript.text[start:end]`` are its words, without the newline.

    ``label`` is the list marker or automatic number that the format prints before the line but does
    not hold as text ("1.", "(a)", "•"); a marker that is text stays in the text. ``level`` is the
    depth of a heading (1 the highest) or of a list item (0 the outermost). ``size`` is the type size
    in points, 0 where unknown. ``new_paragraph`` is False where the line goes on from the one before.
    """

    start: int
    end: int
    page: int
    role: LineRole = LineRole.BODY
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    struck: bool = False
    level: int = 0
    label: str | None = None
    cell: CellRef | None = None
    new_paragraph: bool = True
    pieces: tuple[tuple[int, int, Box], ...] = ()
    """Runs with boxes of their own inside the line (start, end, box), from which word boxes are taken."""


_START_AND_PAGE = attrgetter("start", "page")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and what it covers; ``lines`` is a half-open range of indices into the transcript's lines.

    ``more`` are further such ranges, where a page break cuts the cell's row.
    """

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    lines: tuple[int, int] = (0, 0)
    header: bool = False
    more: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of cells. ``parent`` is the cell that a nested table stands in."""

    page: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    parent: CellRef | None = None
    ruled: bool = True
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Link:
    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Page:
    """``lines`` is a half-open range of indices into the transcript's lines.

    ``turned`` is by how many degrees, counter-clockwise, the page was turned before it was read: a scan that lay askew or on
    its side. Size and positions are those of the turned page.
    """

    number: int
    width: float = 0.0
    height: float = 0.0
    lines: tuple[int, int] = (0, 0)
    turned: float = 0.0


@dataclass(frozen=True, slots=True)
class Transcript:
    """The text of a document in reading order.

    ``text`` holds every line followed by a newline. Struck-through lines and page furniture are in it,
    marked by their ``struck`` or ``role``, so that a person can see them; extractors leave them out
    by way of :meth:`body`.
    ``neighbours`` are the titles of "similar documents" that a document site put around the paper;
    ``site_title`` is the heading that it gave it. ``flat`` is True where the line breaks of the page
    are lost, so that a line may hold a whole page. ``recognised`` are the numbers of the pages whose words
    were made out in a picture, ``unread`` of those that are pictures in which none were.
    """

    text: str
    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    media_type: str = "text/plain"
    neighbours: tuple[str, ...] = ()
    site_title: str | None = None
    flat: bool = False
    recognised: tuple[int, ...] = ()
    unread: tuple[int, ...] = ()

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def quote(self, spans: Iterable[Span]) -> str:
        """The words at these places as one line, hyphenation mended."""
        return normalise("\n".join(self[span] for span in spans))

    def line_text(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def texts(self) -> list[str]:
        """The words of each line."""
        text = self.text
        return [text[line.start : line.end] for line in self.lines]

    def body(self, *, backwards: bool = False) -> Iterator[Line]:
        """The lines that are the paper's own: without furniture and struck-through text."""
        lines = reversed(self.lines) if backwards else self.lines
        return (line for line in lines if line.role not in FURNITURE and not line.struck)

    def own_text(self) -> str:
        """The lines of :meth:`body`, each with a newline between it and the next."""
        own = list(self.body())
        return self.text if len(own) == len(self.lines) else "\n".join(map(self.line_text, own))

    def words(self, line: Line) -> Sequence[Word]:
        """The words of a line, with boxes taken from its pieces (in proportion) where it has any."""
        return tuple(words_of(self.text, line))


@dataclass(frozen=True, slots=True)
class Text:
    """What a transcript says and, for each page in order, where it starts and its number."""

    text: str
    pages: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, transcript: Transcript) -> Text:
        return cls.from_lines(transcript.text, map(_START_AND_PAGE, transcript.lines))

    @classmethod
    def from_lines(cls, text: str, lines: Iterable[tuple[int, int]]) -> Text:
        """``lines`` are the start and the page of each line. What is no character is written as "?"."""
        pages = tuple(next(same) for _, same in groupby(lines, key=itemgetter(1)))
        return cls(text.encode("utf-8", "replace").decode("utf-8"), pages)


def words_of(text: str, line: Line) -> Iterator[Word]:
    """The words of a line of this text, with boxes taken from its pieces, in proportion, where it has any."""
    position = line.start
    for word in text[line.start : line.end].split():
        start = text.index(word, position)
        position = start + len(word)
        yield Word(start, position, _box_of(line, start, position))


def _box_of(line: Line, start: int, end: int) -> Box | None:
    for first, last, box in line.pieces or (((line.start, line.end, line.box),) if line.box else ()):
        if first <= start < last:
            scale = (box.right - box.left) / max(1, last - first)
            right = box.left + (min(end, last) - first) * scale
            return Box(box.left + (start - first) * scale, box.top, right, box.bottom)
    return None
