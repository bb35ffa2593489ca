"""Cells from drawn rules."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.layout.grid import grids, straight_lines
from travaux.reading.layout.model import Rule

Span = tuple[int, int, int, int]


def drawn(spans: list[Span]) -> list[Rule]:
    """The four sides of each cell, 40 by 20 points a place."""
    rules = []
    for row, column, high, wide in spans:
        left, top = 100.0 + 40 * column, 100.0 + 20 * row
        right, bottom = left + 40 * wide, top + 20 * high
        rules += [Rule(left, y, right, y) for y in (top, bottom)]
        rules += [Rule(x, top, x, bottom) for x in (left, right)]
    return rules


def read(rules: list[Rule]) -> list[list[Span]]:
    return [
        sorted((c.row, c.column, c.row_span, c.column_span) for c in grid.cells)
        for grid in grids(*straight_lines(rules))
    ]


@st.composite
def tilings(draw: st.DrawFn) -> list[Span]:
    """A rectangle cut in two again and again, so that every border is a whole line of a cell."""
    done: list[Span] = []
    pending = [(0, 0, draw(st.integers(2, 5)), draw(st.integers(2, 5)))]
    while pending:
        row, column, high, wide = pending.pop()
        if high > 1 and draw(st.booleans()):
            cut = draw(st.integers(1, high - 1))
            pending += [(row, column, cut, wide), (row + cut, column, high - cut, wide)]
        elif wide > 1 and draw(st.booleans()):
            cut = draw(st.integers(1, wide - 1))
            pending += [(row, column, high, cut), (row, column + cut, high, wide - cut)]
        else:
            done.append((row, column, high, wide))
    return done


@given(tilings())
def test_cells_come_back_as_they_were_drawn(spans: list[Span]) -> None:
    rows = sorted({row for row, _, high, _ in spans for row in (row, row + high)})
    columns = sorted({column for _, column, _, wide in spans for column in (column, column + wide)})
    expected = sorted(
        (
            rows.index(r),
            columns.index(c),
            rows.index(r + h) - rows.index(r),
            columns.index(c + w) - columns.index(c),
        )
        for r, c, h, w in spans
    )
    assert read(drawn(spans)) == [expected]


def test_tables_apart_are_two_grids() -> None:
    lower = [Rule(r.left, r.top + 300, r.right, r.bottom + 300) for r in drawn([(0, 0, 1, 1), (0, 1, 1, 1)])]
    assert len(read(drawn([(0, 0, 1, 1), (1, 0, 1, 1)]) + lower)) == 2


def test_double_borders_are_one() -> None:
    rules = drawn([(0, 0, 1, 1), (0, 1, 1, 1)])
    doubled = rules + [Rule(r.left + 1.5, r.top + 1.5, r.right + 1.5, r.bottom + 1.5) for r in rules]
    assert read(doubled) == [[(0, 0, 1, 1), (0, 1, 1, 1)]]


def test_open_sides_are_closed_by_the_longest_rules() -> None:
    rules = [Rule(100, y, 220, y) for y in (100.0, 120.0, 140.0)] + [Rule(160, 100, 160, 140)]
    assert read(rules) == [[(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]]


def test_rules_without_crossings_make_no_grid() -> None:
    assert read([Rule(100, y, 300, y) for y in (100.0, 150.0, 200.0)]) == []


def test_millimetre_paper_is_no_grid() -> None:
    def ruled(columns: int, rows: int) -> list[Rule]:
        width, height = 6.0 * columns, 6.0 * rows
        level = [Rule(0.0, 6.0 * row, width, 6.0 * row) for row in range(rows + 1)]
        return level + [Rule(6.0 * column, 0.0, 6.0 * column, height) for column in range(columns + 1)]

    (grid,) = grids(*straight_lines(ruled(20, 30)))
    assert (len(grid.cells), grid.by_place()[29, 19]) == (600, grid.cells[-1])
    assert grids(*straight_lines(ruled(110, 100))) == []
