"""The cells that drawn rules make, merged cells among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from travaux.reading.layout.model import Rule
from travaux.reading.transcript import Box

_SNAP = 2.5
"""Rules closer than this are one (double borders, the two edges of a thin box)."""
_REACH = 3.5
"""Rules whose ends are this close touch."""
_NARROW = 5.0
"""Borders closer than this have no cell between them."""
_COVERED = 0.6
"""A cell's side is drawn where rules cover this share of it."""
_MOST_LINES = 400
_MOST_CELLS = 10_000
"""Rules that make more cells are millimetre paper or a picture."""


class Line(NamedTuple):
    """A straight line: ``at`` is its constant coordinate, ``start`` to ``end`` the other one."""

    at: float
    start: float
    end: float


class GridCell(NamedTuple):
    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells between drawn rules; ``xs`` and ``ys`` are the borders of its columns and rows."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def box(self) -> Box:
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def by_place(self) -> dict[tuple[int, int], GridCell]:
        """The cells by every row and column that they cover."""
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }


def straight_lines(rules: Iterable[Rule]) -> tuple[list[Line], list[Line]]:
    """Level and upright lines, those that go on from one another put together."""
    level, upright = [], []
    for rule in rules:
        if rule.top == rule.bottom:
            level.append(Line(rule.top, rule.left, rule.right))
        else:
            upright.append(Line(rule.left, rule.top, rule.bottom))
    return _together(level), _together(upright)


def _together(lines: list[Line]) -> list[Line]:
    done: list[Line] = []
    for group in _clusters(lines):
        at = sum(line.at for line in group) / len(group)
        spans: list[list[float]] = []
        for line in sorted(group, key=lambda one: one.start):
            if spans and line.start <= spans[-1][1] + _REACH:
                spans[-1][1] = max(spans[-1][1], line.end)
            else:
                spans.append([line.start, line.end])
        done += [Line(at, start, end) for start, end in spans]
    return done


def _clusters(lines: list[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in sorted(lines):
        if groups and line.at - groups[-1][0].at <= _SNAP:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def grids(level: Sequence[Line], upright: Sequence[Line]) -> list[Grid]:
    """One grid for each set of rules that touch one another, from the top down."""
    if not level or not upright or len(level) > _MOST_LINES or len(upright) > _MOST_LINES:
        return []
    done = []
    for levels, uprights in _touching(level, upright):
        xs = _borders([u.at for u in uprights], [e for one in levels for e in (one.start, one.end)])
        ys = _borders([one.at for one in levels], [e for u in uprights for e in (u.start, u.end)])
        if len(xs) > 1 and len(ys) > 1 and (len(xs) - 1) * (len(ys) - 1) <= _MOST_CELLS:
            done.append(Grid(xs, ys, tuple(_cells(xs, ys, levels, uprights))))
    return sorted(done, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _touching(level: Sequence[Line], upright: Sequence[Line]) -> list[tuple[list[Line], list[Line]]]:
    """The sets of lines that hang together."""
    parent = list(range(len(level) + len(upright)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for i, h in enumerate(level):
        for j, v in enumerate(upright):
            if h.start - _REACH <= v.at <= h.end + _REACH and v.start - _REACH <= h.at <= v.end + _REACH:
                parent[root(i)] = root(len(level) + j)
    sets: dict[int, tuple[list[Line], list[Line]]] = defaultdict(lambda: ([], []))
    for i, h in enumerate(level):
        sets[root(i)][0].append(h)
    for j, v in enumerate(upright):
        sets[root(len(level) + j)][1].append(v)
    return [lines for lines in sets.values() if lines[0] and lines[1]]


def _borders(lines: list[float], ends: list[float]) -> tuple[float, ...]:
    """Where lines stand, and the outermost ends of those that cross them where no line closes the side."""
    places = sorted(lines)
    outer = [e for e in (min(ends), max(ends)) if all(abs(e - p) > 2 * _REACH for p in places)]
    outer = [e for e in outer if e < places[0] or e > places[-1]]
    kept: list[float] = []
    for place in sorted(places + outer):
        if not kept or place - kept[-1] > _NARROW:
            kept.append(place)
    return tuple(kept)


def _cells(
    xs: tuple[float, ...], ys: tuple[float, ...], level: list[Line], upright: list[Line]
) -> list[GridCell]:
    columns, rows = len(xs) - 1, len(ys) - 1
    right = [[_drawn(upright, xs[c + 1], ys[r], ys[r + 1]) for c in range(columns)] for r in range(rows)]
    below = [[_drawn(level, ys[r + 1], xs[c], xs[c + 1]) for c in range(columns)] for r in range(rows)]
    taken = [[False] * columns for _ in range(rows)]
    cells = []
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            wide = _width(row, column, right, taken)
            high = _height(row, column, wide, right, below, taken)
            for r in range(row, row + high):
                for c in range(column, column + wide):
                    taken[r][c] = True
            box = Box(xs[column], ys[row], xs[column + wide], ys[row + high])
            cells.append(GridCell(row, column, high, wide, box))
    return cells


def _width(row: int, column: int, right: list[list[bool]], taken: list[list[bool]]) -> int:
    wide = 1
    while (
        column + wide < len(right[row])
        and not right[row][column + wide - 1]
        and not taken[row][column + wide]
    ):
        wide += 1
    return wide


def _height(
    row: int,
    column: int,
    wide: int,
    right: list[list[bool]],
    below: list[list[bool]],
    taken: list[list[bool]],
) -> int:
    """How many rows a cell covers: down to the next rule, as long as it stays a rectangle."""
    high = 1
    span = range(column, column + wide)
    while row + high < len(below):
        here, under = row + high - 1, row + high
        if any(below[here][c] for c in span) or any(taken[under][c] for c in span):
            break
        if any(right[under][c] for c in span[:-1]) or (
            column + wide < len(right[under]) and not right[under][span[-1]]
        ):
            break
        high += 1
    return high


def _drawn(lines: list[Line], at: float, start: float, end: float) -> bool:
    covered = 0.0
    for line in lines:
        if abs(line.at - at) <= _NARROW:
            covered += max(0.0, min(end, line.end) - max(start, line.start))
    return covered >= _COVERED * (end - start)
