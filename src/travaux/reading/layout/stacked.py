"""Tables whose rows are parted by rules and whose columns are parted by white space."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from travaux.reading.layout.columns import Gap, at_gutters, column_of, gutters
from travaux.reading.layout.model import Row, TableDraft, Token
from travaux.reading.layout.ruled import Stack, parted
from travaux.reading.layout.segments import rows, segments
from travaux.reading.layout.tables import Lines, from_rows
from travaux.reading.transcript import Box

_MARGIN = 5.0
_FAR = 8.0
"""A row this many ems away from the rules is not the table's."""
_CLOSE = 0.6


def stacked(stack: Stack, tokens: Sequence[Token], lines: Lines) -> tuple[list[TableDraft], Sequence[Token]]:
    """The tables that a stack of rules makes, and the words outside them."""
    tables = []
    for heights in _broken(stack, tokens):
        box = Box(stack.left - _MARGIN, heights[0], stack.right + _MARGIN, heights[-1])
        inside, outside = parted(tokens, box)
        levels = rows(segments(inside))
        gaps = gutters(levels)
        if not gaps:
            continue
        limit = 1.2 * max(b - a for a, b in zip(heights, heights[1:], strict=False))
        above, below = _around(box, outside, gaps, limit)
        taken = {t.order for row in (*above, *below) for piece in row for t in piece.tokens}
        tables.append(from_rows([*above, *levels, *below], gaps, heights, lines))
        tokens = [t for t in outside if t.order not in taken] if taken else outside
    return tables, tokens


def _broken(stack: Stack, tokens: Sequence[Token]) -> Iterator[tuple[float, ...]]:
    """The rules of each table: words that begin left of the rules stand between two tables."""
    heads = sorted((t.top + t.bottom) / 2 for t in tokens if t.left < stack.left - _MARGIN < t.right + 20)
    run: list[float] = []
    for height in stack.heights:
        if run and any(run[-1] < head < height for head in heads):
            if len(run) > 1:
                yield tuple(run)
            run = []
        run.append(height)
    if len(run) > 1:
        yield tuple(run)


def _around(
    box: Box, tokens: Sequence[Token], gaps: Sequence[Gap], limit: float
) -> tuple[list[Row], list[Row]]:
    """Rows above the first rule and below the last that keep the table's columns."""
    near = [
        t
        for t in tokens
        if box.left <= t.left
        and t.right <= box.right
        and box.top - 3 * limit < t.top < box.bottom + 9 * limit
    ]
    levels = rows(segments(near))
    above = [row for row in levels if row[0].bottom <= box.top + 1]
    below = [row for row in levels if row[0].top >= box.bottom - 1]
    up = _kept(reversed(above), gaps, limit, lambda row: box.top - max(p.bottom for p in row))
    down = _kept(below, gaps, limit, lambda row: min(p.top for p in row) - box.bottom)
    return up[::-1], down


def _kept(
    levels: Iterable[Row], gaps: Sequence[Gap], limit: float, distance: Callable[[Row], float]
) -> list[Row]:
    """Rows, from the rules outwards, that have words in several columns, with their wrapped lines."""
    kept: list[Row] = []
    waiting: list[Row] = []
    reached = 0.0
    for level in levels:
        row = at_gutters(level, gaps)
        em = row[0].size
        away = distance(row) - reached
        if any(column_of(piece, gaps)[1] > 1 for piece in row) or away > min(limit, _FAR * em):
            break
        height = max(p.bottom for p in row) - min(p.top for p in row)
        if len(row) > 1:
            kept += [*waiting, row]
            waiting = []
        elif away < _CLOSE * em:
            waiting.append(row)
        else:
            break
        reached += away + height
    return kept
