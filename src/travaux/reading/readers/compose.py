"""Puts runs of text together into the lines, tables and links of a transcript."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from travaux.reading.repair import mend
from travaux.reading.transcript import Cell, CellRef, LineRole, Link, Table, Transcript, TranscriptBuilder


class Run(NamedTuple):
    """Text of one look; a newline in it is a line break. ``size`` in points, 0 where unknown."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    size: float = 0.0
    target: str | None = None


_LOOK, _BOLD, _ITALIC = itemgetter(slice(1, None)), attrgetter("bold"), attrgetter("italic")


PlainLine = tuple[str, LineRole, int, bool]
"""The words of a line, its role and level, and whether it begins a paragraph."""


class Place(NamedTuple):
    """A cell by its row, column and spans."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False


@dataclass(slots=True)
class _OpenTable:
    index: int
    page: int
    parent: CellRef | None
    ruled: bool
    cells: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class _OpenCell:
    table: _OpenTable
    place: Place
    first_line: int


class Composer:
    """Lines, tables and pages in reading order; tables nest by opening one inside a cell."""

    def __init__(self, media_type: str) -> None:
        self.page = 1
        self._builder = TranscriptBuilder(media_type)
        self._tables: list[_OpenTable] = []
        self._cells: list[_OpenCell] = []

    def paragraph(
        self,
        runs: Iterable[Run],
        *,
        role: LineRole = LineRole.BODY,
        level: int = 0,
        label: str | None = None,
        new_paragraph: bool = True,
    ) -> bool:
        """Add a paragraph, one line for each line break in it; False where it holds no words.

        Struck words inside a line become a line of their own beside the rest; what begins the paragraph
        and bears its label is its first line that is not struck.
        """
        lines = [kept for line in _lines(_merged(runs)) for kept in _parted(line)]
        head = next((index for index, line in enumerate(lines) if not line[0].struck), 0)
        for index, line in enumerate(lines):
            begins = new_paragraph and index in (0, head)
            self._line(line, role, level, label if index == head else None, begins)
        return bool(lines)

    def plain(self, lines: Iterable[PlainLine]) -> None:
        """Add lines of plain text, without white space at their ends, outside tables: what :meth:`paragraph` does for runs."""
        for text, role, level, new_paragraph in lines:
            self._builder.add(mend(text), self.page, role=role, level=level, new_paragraph=new_paragraph)

    def end_page(self) -> None:
        """The lines that follow stand on the next page."""
        self._builder.end_page(self.page)
        self.page += 1

    def open_table(self, *, ruled: bool = True) -> None:
        cell = self._cells[-1] if self._cells else None
        parent = CellRef(cell.table.index, cell.place.row, cell.place.column) if cell else None
        index = len(self._builder.tables)
        self._builder.tables.append(Table(self.page, 0, 0, ()))
        self._tables.append(_OpenTable(index, self.page, parent, ruled))

    def close_table(self) -> None:
        table = self._tables.pop()
        rows = 1 + max((cell.row for cell in table.cells), default=-1)
        columns = max((cell.column + cell.column_span for cell in table.cells), default=0)
        cells = tuple(_within(cell, rows) for cell in table.cells)
        self._builder.tables[table.index] = Table(
            table.page, rows, columns, cells, parent=table.parent, ruled=table.ruled
        )

    def open_cell(self, place: Place) -> None:
        self._cells.append(_OpenCell(self._tables[-1], place, len(self._builder.lines)))

    def close_cell(self) -> None:
        cell = self._cells.pop()
        row, column, row_span, column_span, header = cell.place
        lines = (cell.first_line, len(self._builder.lines))
        cell.table.cells.append(Cell(row, column, row_span, column_span, lines, header))

    def build(self) -> Transcript:
        return self._builder.build()

    def _line(
        self, runs: Sequence[Run], role: LineRole, level: int, label: str | None, new_paragraph: bool
    ) -> None:
        cell = self._cells[-1] if self._cells else None
        start = self._builder.length
        text = mend("".join(run.text for run in runs))
        self._builder.add(
            text,
            self.page,
            role=role,
            level=level,
            label=label,
            new_paragraph=new_paragraph,
            size=_commonest_size(runs),
            bold=_mostly(runs, _BOLD),
            italic=_mostly(runs, _ITALIC),
            struck=runs[0].struck,
            cell=CellRef(cell.table.index, cell.place.row, cell.place.column) if cell else None,
        )
        if any(run.target for run in runs):
            self._builder.links += _links(runs, start, len(text))


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Neighbours of one look as one run; word processors cut words at every edit."""
    for look, group in groupby(runs, key=_LOOK):
        texts = [run.text for run in group]
        yield Run("".join(texts), *look)


def _lines(runs: Iterable[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        if "\n" not in run.text:
            line.append(run)
            continue
        first, *rest = run.text.split("\n")
        line.append(run._replace(text=first))
        for text in rest:
            yield line
            line = [run._replace(text=text)]
    yield line


def _parted(line: list[Run]) -> Iterator[list[Run]]:
    """The kept and the struck words of a line, each trimmed, in the order in which they begin."""
    groups: dict[bool, list[Run]] = {}
    struck = False
    for run in line:
        filled = bool(run.text) and not run.text.isspace()
        if filled:
            struck = run.struck
        if groups or filled:
            groups.setdefault(struck, []).append(run)
    for runs in groups.values():
        yield _trimmed(runs)


def _trimmed(runs: list[Run]) -> list[Run]:
    """Runs that hold words, the first of which does, without white space at either end."""
    while not runs[-1].text or runs[-1].text.isspace():
        runs.pop()
    runs[0] = runs[0]._replace(text=runs[0].text.lstrip())
    runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip())
    return runs


def _mostly(runs: Sequence[Run], flag: Callable[[Run], bool]) -> bool:
    """Whether more than half of the letters have it."""
    if len(runs) == 1:
        return flag(runs[0])
    weights = [len(run.text.strip()) for run in runs]
    return 2 * sum(weight for weight, run in zip(weights, runs, strict=True) if flag(run)) > sum(weights)


def _commonest_size(runs: Sequence[Run]) -> float:
    if len(runs) == 1:
        return runs[0].size
    sizes = Counter[float]()
    for run in runs:
        sizes[run.size] += len(run.text.strip())
    return max(sizes, key=lambda size: (sizes[size], size))


def _links(runs: Sequence[Run], start: int, length: int) -> Iterator[Link]:
    position = start
    for target, group in groupby(runs, key=lambda run: run.target):
        end = position + sum(len(run.text) for run in group)
        if target and position < min(end, start + length):
            yield Link(position, min(end, start + length), target)
        position = end


def _within(cell: Cell, rows: int) -> Cell:
    span = min(cell.row_span, rows - cell.row)
    return cell if span == cell.row_span else replace(cell, row_span=span)
