"""A day as a grid of time and parallel tracks, in the terms of a table: rows, columns and spans. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.common.programme import Slot
from travaux.publish.outline import Branch

_ASSUMED = 30
"""Minutes that an item is shown to last where neither its end nor the next start tells."""
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the grid; ``branch`` is None where nothing is on."""

    branch: Branch | None
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Row:
    """The time from one boundary to the next; ``minutes`` says how long that is."""

    start: str
    minutes: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    columns: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Bar:
    branch: Branch
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Placed:
    bar: _Bar
    column: int
    columns: int


def grid_of(branches: Sequence[Branch]) -> Grid | None:
    """The timed ones of a day's top-level items; None where fewer than two have a time."""
    bars = _bars(branches)
    if len(bars) < 2:
        return None
    placed = list(_placed(bars))
    width = max(one.column + 1 for one in placed)
    placed = [_stretched(one, placed, width) for one in placed]
    bounds = sorted({bar.start for bar in bars} | {bar.end for bar in bars})
    rows = tuple(_row(number, bounds, placed, width) for number in range(len(bounds) - 1))
    return Grid(width, rows)


def _bars(branches: Sequence[Branch]) -> list[_Bar]:
    timed = [branch for branch in branches if branch.item.slot.start]
    starts = sorted({_minutes(branch.item.slot) for branch in timed})
    bars = [
        _Bar(branch, start := _minutes(branch.item.slot), _end(branch.item.slot, start, starts))
        for branch in timed
    ]
    return sorted(bars, key=lambda bar: (bar.start, -bar.end, bar.branch.index))


def _minutes(slot: Slot) -> int:
    assert slot.start is not None
    return slot.start.hour * 60 + slot.start.minute


def _end(slot: Slot, start: int, starts: Sequence[int]) -> int:
    if slot.end is not None:
        end = slot.end.hour * 60 + slot.end.minute
        if end > start:
            return end
        if slot.overnight:
            return end + _DAY
    return next((later for later in starts if later > start), start + _ASSUMED)


def _placed(bars: Sequence[_Bar]) -> Iterator[_Placed]:
    """Each bar in the first column that is free from its start on."""
    free: list[int] = []
    for bar in bars:
        column = next((number for number, until in enumerate(free) if until <= bar.start), len(free))
        free[column : column + 1] = [bar.end]
        yield _Placed(bar, column, 1)


def _stretched(one: _Placed, placed: Sequence[_Placed], width: int) -> _Placed:
    """The bar over all columns to its end-side that are empty while it lasts."""
    taken = [
        other.column for other in placed
        if other.bar.start < one.bar.end and other.bar.end > one.bar.start and other.column > one.column
    ]  # fmt: skip
    return _Placed(one.bar, one.column, min(taken, default=width) - one.column)


def _row(number: int, bounds: Sequence[int], placed: Sequence[_Placed], width: int) -> Row:
    start, end = bounds[number], bounds[number + 1]
    cells: list[Cell] = []
    column = 0
    while column < width:
        over = next(
            (
                one
                for one in placed
                if one.column <= column < one.column + one.columns and one.bar.start <= start < one.bar.end
            ),
            None,
        )
        if over is None:
            empty = next((one.column for one in sorted(placed, key=lambda p: p.column)
                          if one.column > column and one.bar.start <= start < one.bar.end), width)  # fmt: skip
            cells.append(Cell(None, 1, empty - column))
            column = empty
            continue
        if over.bar.start == start:
            rows = sum(start <= bound < over.bar.end for bound in bounds)
            cells.append(Cell(over.bar.branch, rows, over.columns))
        column = over.column + over.columns
    return Row(f"{start // 60 % 24:02d}:{start % 60:02d}", end - start, tuple(cells))
