"""Rows of a table without rules whose times are set in the middle of what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from travaux.reading.layout.columns import Gap, column_of
from travaux.reading.layout.model import Row

_CLOCK = r"\d{1,2}(?:\s?[:.hH]\s?\d{2}|\s?h\b)?\s?(?:[ap]\.?\s?m\.?|m\.|hrs?|uhr)?"
_TIMES = re.compile(rf"{_CLOCK}(?:\s?(?:[-–—]|\b(?:à|a|to|до|às)\b)\s?{_CLOCK})?", re.I)
"""All that the first column holds: "9:00 a.m. – 9:40 a.m.", "12h30"."""
_FEWEST = 3
_ALONE = 2
"""So many times between two lines of the next column, on a line of their own, show that they are set in the middle."""
_OFF = 1.5
"""Heights of a line by which a time may miss the middle: an empty line at the foot of a cell moves it by half of one or more."""
_SET_IN = 3.0
"""Points by which a line stands in from the edge of its column: it is hardly the first of a row."""
_MOST_LINES = 60
"""Lines that one row may have."""


def centred_rows(levels: Sequence[Row], gaps: Sequence[Gap]) -> list[list[Row]]:
    """The first lines, up to one with other words than a time in the first column, dealt to rows with a time in the middle.

    Empty where the times are not set so. Of all ways to deal the lines to the times in order, the one that misses the middles least is taken.
    """
    first = [column_of(level[0], gaps)[0] == 0 for level in levels]
    timed = [
        own and _TIMES.fullmatch(level[0].text.strip()) for own, level in zip(first, levels, strict=True)
    ]
    levels = levels[: next((i for i, own in enumerate(first) if own and not timed[i]), len(levels))]
    times = [i for i, _ in enumerate(levels) if first[i]]
    beside = [i for i, level in enumerate(levels) if i not in times or len(level) > 1]
    alone = sum(len(levels[i]) == 1 for i in times)
    if len(times) < _FEWEST or alone < _ALONE or len(beside) < len(times):
        return []
    rows = [levels[i][1:] if i in times else levels[i] for i in beside]
    edge = min(row[0].left for row in rows)
    shares = _dealt(
        [_middle(levels[i][:1]) for i in times],
        [_Beside(_top(row), _bottom(row), row[0].left > edge + _SET_IN) for row in rows],
        _OFF * levels[times[0]][0].size,
    )
    groups = [
        sorted({time, *(beside[n] for n in range(start, end))})
        for time, (start, end) in zip(times, pairwise(shares), strict=False)
    ]
    placed = [index for group in groups for index in group]
    if not shares or placed != sorted(set(placed)) or len(placed) != len(levels):
        return []
    return [[levels[index] for index in group] for group in groups]


class _Beside(NamedTuple):
    """What stands beside the times at one height."""

    top: float
    bottom: float
    set_in: bool


def _top(row: Row) -> float:
    return min(piece.top for piece in row)


def _bottom(row: Row) -> float:
    return max(piece.bottom for piece in row)


def _middle(row: Row) -> float:
    return (_top(row) + _bottom(row)) / 2


def _dealt(middles: Sequence[float], lines: Sequence[_Beside], most: float) -> list[int]:
    """Where the lines of each time begin, and their number: none where a time would miss its middle by more than ``most``."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for middle in middles:
        after: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (missed, shares) in best.items():
            for end in range(start + 1, min(len(lines), start + _MOST_LINES) + 1):
                off = abs((lines[start].top + lines[end - 1].bottom) / 2 - middle)
                if off > most:
                    continue
                off += most * len(middles) * lines[start].set_in
                if end not in after or missed + off < after[end][0]:
                    after[end] = (missed + off, (*shares, end))
        best = after
    return list(best[len(lines)][1]) if len(lines) in best else []
