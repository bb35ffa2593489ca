"""Columns in plain text: tables that were set with spaces, told by the gutters that run down between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

_SEGMENT = re.compile(r"\S+(?: \S+)*")
_MARKER = re.compile(r"(?:[-*•◦▪‣●○■□▶➢✓–—·]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|.{1,30}:)\Z")
_UNFINISHED = re.compile(r"(?:[-–—]|\bto|\bà|\bдо)\Z")
_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-4]) ?(?:[:.hH] ?[0-5]\d(?!\d)|[hH]\b|[ap]\.?m\b)|(?:0\d|1[0-8])[0-5][05]\Z"
)
_BEGINS = re.compile(r"[-*•◦▪‣●○■□▶➢✓–—·]\s|\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s+\S")
"""What begins a paragraph of its own inside a cell: a bullet, a number, a letter."""
_FULL = 0.93
"""How full a line is at least that the margin broke: letters of a printed page are not all as wide as a place here."""
_NARROWEST = 2
_GAP = re.compile(r"\S\s\s+\S")
"""What the first line of a block holds: a gap as wide as the narrowest gutter."""
_BLANKS = 2
_SUPPORT = 3


class Segment(NamedTuple):
    """Words of one line with no gap between them, and where they stand on it."""

    start: int
    end: int
    text: str


class Piece(NamedTuple):
    """A cell: its column and how many it covers, and its lines with whether each begins a paragraph."""

    column: int
    span: int
    lines: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """A block of lines set in columns. ``length`` counts the lines taken; ``rows`` is empty for no table."""

    length: int
    rows: tuple[tuple[Piece, ...], ...]


@dataclass(slots=True)
class _Gutter:
    """Blank places from ``low`` up to ``high`` in every line; ``support`` lines begin words at its end."""

    low: int
    high: int
    support: int = 1


def columns(lines: Sequence[str], start: int) -> Columns | None:
    """The block of lines set in columns that begins at ``start``, if one does.

    A block goes on while at least one gutter of two places stays blank. It is a table where it has three
    columns or cells of several lines; labels and list markers with hanging words are none.
    """
    line = lines[start]
    if " ".join(line.split()) == line or not _GAP.search(line):
        return None
    block = _Block()
    end = start
    while end < len(lines) and block.takes(lines[end]):
        end += 1
    if len(block.lines) < 2:
        return None
    block.trim()
    rows = tuple(block.rows()) if block.is_table() else ()
    return Columns(max(1, len(block.lines)), rows)


def tabbed(lines: Sequence[str], start: int) -> Columns | None:
    """The table whose cells are parted by single tabs that begins at ``start``, if one does.

    Its lines have the same number of tabs, but for a few; there are three columns, or cells left empty.
    """
    if "\t" not in lines[start]:
        return None
    end = start
    while end < len(lines) and "\t" in lines[end]:
        end += 1
    block = lines[start:end]
    counts = Counter(line.count("\t") for line in block)
    if len(block) < 2:
        return None
    tabs, often = min(counts.items(), key=lambda item: (-item[1], -item[0]))
    empty = any(line.startswith("\t") for line in block[1:])
    if 5 * often < 4 * len(block) or not (tabs > 1 or empty):
        return Columns(len(block), ())
    return Columns(len(block), tuple(tuple(_tab_pieces(line)) for line in block))


def _tab_pieces(line: str) -> Iterator[Piece]:
    for column, words in enumerate(line.split("\t")):
        if words.strip():
            yield Piece(column, 1, ((words.strip(), True),))


def segments(line: str) -> list[Segment]:
    return [Segment(*match.span(), match.group()) for match in _SEGMENT.finditer(line)]


class _Block:
    """Grows line by line; ``lines`` holds the segments of each, none for a blank line."""

    def __init__(self) -> None:
        self.lines: list[list[Segment]] = []
        self._gutters: list[_Gutter] = []
        self._blank = 0

    def takes(self, line: str) -> bool:
        found = segments(line)
        if not self.lines:
            gaps = [_Gutter(left.end, right.start) for left, right in pairwise(found)]
            self._gutters = [gap for gap in gaps if gap.high - gap.low >= _NARROWEST]
            if not self._gutters:
                return False
        elif not found:
            self._blank += 1
            if self._blank > _BLANKS:
                return False
        elif self._heads_again(found):
            return False
        else:
            left = [kept for gutter in self._gutters if (kept := _narrowed(gutter, found))]
            if not left or (len(left) == len(self._gutters) and self._crosses_all(found)):
                return False
            self._gutters = left
            self._blank = 0
        self.lines.append(found)
        return True

    def _heads_again(self, found: list[Segment]) -> bool:
        """Whether a line heads the columns as the first one does: a table of another day begins, set by itself."""
        first = self.lines[0]
        return len(found) == len(first) > 1 and all(
            a.text == b.text for a, b in zip(found, first, strict=True)
        )

    def _crosses_all(self, found: list[Segment]) -> bool:
        return any(all(s.start < g.low and s.end > g.high for g in self._gutters) for s in found)

    def trim(self) -> None:
        """Lines at the end that stand in the first column only are no part of the table, unless one ends a slot."""
        while self.lines and all(self._column(segment) == 0 for segment in self.lines[-1]):
            if self.lines[-1] and len(self.lines) > 1 and self._unfinished(self.lines[-2:-1]):
                break
            self.lines.pop()

    def is_table(self) -> bool:
        several = [line for line in self.lines if len({self._column(segment) for segment in line}) > 1]
        if len(several) < 2:
            return False
        firsts = [line[0].text for line in self.lines if line and self._column(line[0]) == 0]
        marked = sum(1 for text in firsts if _MARKER.match(text))
        if not firsts or 2 * marked > len(firsts) or len(self._gutters) == 0:
            return False
        hanging = any(line and self._column(line[0]) > 0 for line in self.lines[1:])
        return hanging or len(self._gutters) > 1

    def rows(self) -> Iterator[tuple[Piece, ...]]:
        widths = self._widths()
        for row in self._row_lines():
            yield tuple(self._pieces(row, widths))

    def _column(self, segment: Segment) -> int:
        return sum(1 for gutter in self._gutters if segment.start >= gutter.high - 1)

    def _span(self, segment: Segment) -> int:
        return 1 + sum(
            1 for gutter in self._gutters if segment.start < gutter.high - 1 and segment.end > gutter.low + 1
        )

    def _widths(self) -> list[int]:
        widths = [1] * (len(self._gutters) + 1)
        for line in self.lines:
            for segment in line:
                column = self._column(segment)
                if self._span(segment) == 1:
                    widths[column] = max(widths[column], segment.end - segment.start)
        return widths

    def _row_lines(self) -> Iterator[list[list[Segment]]]:
        """Blank lines part rows where nearly each group begins once; else each line with a first cell begins one."""
        groups = self._groups()
        begun = [sum(1 for line in group if line and self._column(line[0]) == 0) for group in groups]
        if len(groups) > 1 and sum(begun) <= 1.6 * len(groups):
            for group in groups:
                yield from self._by_clock(group)
            return
        row: list[list[Segment]] = []
        for line in self.lines:
            if row and line and self._column(line[0]) == 0 and not self._unfinished(row):
                yield from self._by_clock(row)
                row = []
            row.append(line)
        yield from self._by_clock(row)

    def _groups(self) -> list[list[list[Segment]]]:
        """The lines between blank ones. Beside a column of times, one that goes on in one later column only is no
        group of its own: the paragraphs of a cell stand apart."""
        groups = [list(group) for filled, group in groupby(self.lines, key=bool) if filled]
        firsts = [group[0][0].text for group in groups if self._column(group[0][0]) == 0]
        if 2 * sum(_CLOCK.match(text) is not None for text in firsts) < len(firsts):
            return groups
        whole = groups[:1]
        for group in groups[1:]:
            columns = {self._column(segment) for line in group for segment in line}
            timed = any(_CLOCK.match(line[0].text) for line in group)
            above = {self._column(segment) for line in whole[-1] for segment in line}
            if len(columns) == 1 and 0 not in columns and not timed and {0} | columns <= above:
                whole[-1] = [*whole[-1], [], *group]
            else:
                whole.append(group)
        return whole

    def _by_clock(self, row: list[list[Segment]]) -> Iterator[list[list[Segment]]]:
        """The lines of a row, parted where another time stands below the first in its column: under a day
        that is not printed again."""
        clocks = [self._clock(line) for line in row]
        columns = {column for column in clocks if column is not None}
        starts = [i for i, column in enumerate(clocks) if column is not None and i]
        if len(columns) != 1 or clocks[0] is None or 0 in columns:
            yield row
            return
        for start, end in pairwise((0, *starts, len(row))):
            yield row[start:end]

    def _clock(self, line: list[Segment]) -> int | None:
        """The column whose words on this line begin with a time, if one does."""
        return next((self._column(one) for one in line if _CLOCK.match(one.text)), None)

    def _unfinished(self, row: list[list[Segment]]) -> bool:
        firsts = [line[0].text for line in row if line and self._column(line[0]) == 0]
        return bool(firsts) and bool(_UNFINISHED.search(firsts[-1]))

    def _pieces(self, row: list[list[Segment]], widths: list[int]) -> Iterator[Piece]:
        cells: dict[int, list[str]] = {}
        spans: dict[int, int] = {}
        for line in row:
            for texts in () if line else cells.values():
                texts.append("")
            for column, group in groupby(line, key=self._column):
                found = list(group)
                cells.setdefault(column, []).append("\t".join(segment.text for segment in found))
                spans[column] = max(spans.get(column, 1), self._span(found[-1]))
        for column in sorted(cells):
            width = sum(widths[column : column + spans[column]])
            yield Piece(column, spans[column], tuple(begun(cells[column], width)))


def begun(lines: Sequence[str], width: int) -> Iterator[tuple[str, bool]]:
    """Each line with whether it begins a paragraph: it has a bullet or a number, or the one before had room for its
    first word."""
    before = ""
    for line in lines:
        if line:
            room = not before or len(before) + 1 + len(line.split()[0]) <= _FULL * width
            yield line, room or _BEGINS.match(line) is not None
        before = line


def _narrowed(gutter: _Gutter, found: list[Segment]) -> _Gutter | None:
    """What stays blank of a gutter below this line; a well kept one may be crossed by a wide cell."""
    low, high, support = gutter.low, gutter.high, gutter.support
    for segment in found:
        if segment.start < low and segment.end > high and support >= _SUPPORT:
            return gutter
        if segment.start >= high or segment.end <= low:
            continue
        if segment.start - low > high - segment.end:
            high = min(high, segment.start)
        else:
            low = max(low, segment.end)
    if high - low < _NARROWEST:
        return gutter if support >= _SUPPORT and any(s.start < gutter.low for s in found) else None
    support += any(abs(segment.start - high) <= 1 for segment in found)
    return _Gutter(low, high, support)
