"""Tables that were laid out line by line, folded into rows that begin where a time or a day begins."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from travaux.reading.programme.page.grids import Field, Grid
from travaux.reading.programme.page.paragraphs import Page
from travaux.reading.programme.text.lines import only_a_time
from travaux.reading.transcript import Cell, Line

_LINES_A_ROW = 1.6
"""A table with so many rows for each time or day has a row for each line."""

_SINGLE = 0.7
"""The share of cells of one line from which on a table counts as laid out line by line."""

_NUMBER = re.compile(r"\d{1,2}(?:\s?\([a-z]\))?[.)]?")


def folded(page: Page, grid: Grid, first: int, times: Collection[int]) -> Grid:
    """The grid with rows of mere lines joined to the row above, or the grid itself where each row is one entry."""
    starts = [row for row in range(first, grid.table.rows) if _starts(grid, row, times)]
    body = [f for f in grid.fields if f.cell.row >= first and f]
    single = sum(sum(len(p.lines) for p in f.paragraphs) == 1 for f in body) >= _SINGLE * len(body)
    drawn = any(line.box for f in body for p in f.paragraphs for line in p.lines)
    if _counted(grid, first, starts, times):
        return grid
    if not starts or not single or not drawn or grid.table.rows - first < _LINES_A_ROW * len(starts):
        return grid
    into = _targets(grid.table.rows, first, starts)
    return Grid(grid.index, replace(grid.table, rows=max(into) + 1), _merged(page, grid, into, times))


def _counted(grid: Grid, first: int, starts: Sequence[int], times: Collection[int]) -> bool:
    """Whether each row without a time is an entry of its own: it brings a number of its own."""
    others = [row for row in range(first, grid.table.rows) if row not in starts]
    counted = [row for row in others if any(_NUMBER.fullmatch(f.text) for f in grid.row(row))]
    return bool(others) and len(counted) == len(others)


def _starts(grid: Grid, row: int, times: Collection[int]) -> bool:
    fields = grid.row(row)
    alone = (
        len(fields) == 1
        and fields[0].cell.column == 0
        and fields[0].cell.column_span >= max(2, grid.table.columns - 1)
    )
    nested = len(fields) > 1 and only_a_time(fields[0].paragraphs[0]) is not None
    return alone or nested or any(f.cell.column in times for f in fields)


def _targets(rows: int, first: int, starts: Sequence[int]) -> list[int]:
    """The new row of each old one; those before the first start go on from the table before, together."""
    into: list[int] = []
    for row in range(rows):
        goes_on = row > first and row not in starts
        into.append(into[-1] if goes_on else (into[-1] + 1 if into else 0))
    return into


def _merged(page: Page, grid: Grid, into: Sequence[int], times: Collection[int]) -> tuple[Field, ...]:
    groups: dict[tuple[int, int], list[Cell]] = {}
    beside = _side_by_side(grid, into, times)
    for cell in sorted((f.cell for f in grid.fields if f), key=lambda c: (into[c.row], c.row, c.column)):
        row = into[cell.row]
        column = cell.column if cell.column in times or row in beside else -1
        groups.setdefault((row, column), []).append(cell)
    fields = []
    for (row, _), cells in groups.items():
        last = max(into[min(len(into) - 1, c.row + c.row_span - 1)] for c in cells)
        first = min(c.column for c in cells)
        span = max(c.column + c.column_span for c in cells) - first
        lines: list[Line] = [line for cell in cells for line in page.lines_of(cell)]
        merged = replace(cells[0], row=row, column=first, row_span=last - row + 1, column_span=span)
        fields.append(Field(merged, page.joined(lines)))
    return tuple(fields)


def _side_by_side(grid: Grid, into: Sequence[int], times: Collection[int]) -> set[int]:
    """The new rows in which cells stand beside each other; in others they only stand in one another's place."""
    beside: set[int] = set()
    for row in range(grid.table.rows):
        if len([f for f in grid.row(row) if f.cell.column not in times]) > 1:
            beside.add(into[row])
    return beside
