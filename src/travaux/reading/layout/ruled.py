"""Which drawn rules are tables, and which words stand in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from travaux.reading.layout.grid import Grid, GridCell, Line, grids, straight_lines
from travaux.reading.layout.model import Rule, Token
from travaux.reading.transcript import Box

_SAME_END = 6.0
_CUT_WORDS = 0.03
"""Borders that cut more than this share of the words are no borders."""
_CUT = 2.0
_HEADER = 12
"""A running header has at most so many words."""


class Stack(NamedTuple):
    """Level rules of one length, one below the other: they part rows whose columns have no rules."""

    left: float
    right: float
    heights: tuple[float, ...]

    @property
    def box(self) -> Box:
        return Box(self.left, self.heights[0], self.right, self.heights[-1])


@dataclass(frozen=True, slots=True)
class Ruled:
    """The tables that rules draw: grids with the words in them, stacks of rules, and all other words."""

    grids: tuple[tuple[Grid, list[Token]], ...]
    stacks: tuple[Stack, ...]
    rest: Sequence[Token]


def ruled(rules: Sequence[Rule], tokens: Sequence[Token], later: bool = False) -> Ruled:
    """Tables from drawn lines first; the edges of shades count only where no such table is.

    On a ``later`` page of a paper, one filled cell at the top may be the end of a table.
    """
    if not rules:
        return Ruled((), (), tokens)
    strong = [rule for rule in rules if not rule.weak]
    found, tokens = _grids(strong, tokens, 1, later)
    left = [rule for rule in rules if not any(_holds(grid.box, rule) for grid, _ in found)]
    left = _without_shades_of_lines(left)
    if any(rule.weak for rule in left):
        more, tokens = _grids(left, tokens, 2)
        left = [rule for rule in left if not any(_holds(grid.box, rule) for grid, _ in more)]
        found += more
    found.sort(key=lambda one: (one[0].ys[0], one[0].xs[0]))
    level, _ = straight_lines(left)
    return Ruled(tuple(found), tuple(_stacks(level)), tokens)


def _without_shades_of_lines(rules: Sequence[Rule]) -> list[Rule]:
    """The rules without the edges of shades between drawn rules that already part the rows."""
    level, _ = straight_lines(rule for rule in rules if not rule.weak)
    boxes = [stack.box for stack in _stacks(level)]
    return [
        rule
        for rule in rules
        if not (rule.weak and rule.top == rule.bottom and any(_holds(box, rule) for box in boxes))
    ]


def _grids(
    rules: Iterable[Rule], tokens: Sequence[Token], fewest: int, later: bool = False
) -> tuple[list[tuple[Grid, list[Token]]], Sequence[Token]]:
    """Grids that have words in at least two cells, in two columns and in ``fewest`` rows; and other words."""
    found = []
    for grid in grids(*straight_lines(rules)):
        inside, outside = parted(tokens, grid.box)
        cells = grid.by_place()
        held = {(c.row, c.column) for token in inside if (c := _cell_of(token, grid, cells))}
        columns = {column for _, column in held}
        rows = {row for row, _ in held}
        rest = later and held and len(grid.xs) > 2 and _heads(grid, outside)
        if (len(columns) > 1 or rest) and len(rows) >= fewest and _clean(grid, cells, inside):
            found.append((grid, inside))
            tokens = outside
    return found, tokens


def _heads(grid: Grid, tokens: Sequence[Token]) -> bool:
    """Whether nothing but a running header stands above the grid."""
    return sum(1 for token in tokens if token.top < grid.ys[0]) <= _HEADER


_Cells = Mapping[tuple[int, int], GridCell]


def _cell_of(token: Token, grid: Grid, cells: _Cells) -> GridCell | None:
    """The cell that holds the middle of a word."""
    row = bisect_right(grid.ys, (token.top + token.bottom) / 2) - 1
    return cells.get((row, bisect_right(grid.xs, (token.left + token.right) / 2) - 1))


def _clean(grid: Grid, cells: _Cells, tokens: Sequence[Token]) -> bool:
    """Whether the borders between cells leave the words whole."""
    return sum(_is_cut(token, grid, cells) for token in tokens) <= max(1, _CUT_WORDS * len(tokens))


def _is_cut(token: Token, grid: Grid, cells: _Cells) -> bool:
    """Whether the right border of a cell goes through a word."""
    row = bisect_right(grid.ys, (token.top + token.bottom) / 2) - 1
    for border in range(bisect_left(grid.xs, token.left), bisect_right(grid.xs, token.right)):
        cell = cells.get((row, border - 1))
        right = grid.xs[border]
        ends = cell is not None and cell.column + cell.column_span == border
        if ends and token.left < right - _CUT and token.right > right + _CUT:
            return True
    return False


def _holds(box: Box, rule: Rule) -> bool:
    x, y = (rule.left + rule.right) / 2, (rule.top + rule.bottom) / 2
    return box.left - 3 <= x <= box.right + 3 and box.top - 3 <= y <= box.bottom + 3


def _in(box: Box, token: Token) -> bool:
    x, y = (token.left + token.right) / 2, (token.top + token.bottom) / 2
    return box.left <= x < box.right and box.top <= y < box.bottom


def parted(tokens: Sequence[Token], box: Box) -> tuple[list[Token], list[Token]]:
    """The words whose middle is in the box, and the others."""
    inside: list[Token] = []
    outside: list[Token] = []
    for token in tokens:
        (inside if _in(box, token) else outside).append(token)
    return inside, outside


def _stacks(level: Sequence[Line]) -> list[Stack]:
    """Sets of at least three rules with the same ends."""
    groups: list[list[Line]] = []
    for line in sorted(level):
        for group in groups:
            first = group[0]
            if abs(first.start - line.start) < _SAME_END and abs(first.end - line.end) < _SAME_END:
                group.append(line)
                break
        else:
            groups.append([line])
    return [
        Stack(g[0].start, g[0].end, tuple(one.at for one in g))
        for g in groups
        if len(g) > 2 and g[0].end - g[0].start > 100
    ]
