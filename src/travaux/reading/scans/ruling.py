"""The drawn lines of a picture of a page: long runs of ink, level or upright, that part the cells of tables."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from travaux.reading.layout.model import Rule
from travaux.reading.scans.straighten import Dark

_SHORTEST = 24.0
"""Points: letters are smaller."""
_THICKEST = 5.0
_FILLED = 0.92
_MOST = 2_000


def rules(ink: Dark, scale: float) -> tuple[Rule, ...]:
    """The rules of a page; ``scale`` is points of the page to a point of the picture."""
    level = [Rule(x0 * scale, y * scale, x1 * scale, y * scale) for y, x0, x1 in _runs(ink, scale)]
    upright = [Rule(x * scale, y0 * scale, x * scale, y1 * scale) for x, y0, y1 in _runs(ink.T, scale)]
    return tuple((level + upright)[:_MOST])


def _runs(ink: Dark, scale: float) -> Iterator[tuple[float, int, int]]:
    """Long thin runs along the rows: (row, first column, end column), runs of neighbouring rows as one."""
    length, thickest = max(8, round(_SHORTEST / scale)), max(3, round(_THICKEST / scale))
    long = _long(_closed(ink), length)
    open_runs: list[list[int]] = []
    for row in range(long.shape[0] + 1):
        found = _spans(long[row]) if row < long.shape[0] else []
        kept: list[list[int]] = []
        for run in open_runs:
            mates = [span for span in found if span[0] < run[3] and span[1] > run[2]]
            if mates:
                run[1], run[2] = row, min(run[2], *(s[0] for s in mates))
                run[3] = max(run[3], *(s[1] for s in mates))
                kept.append(run)
            elif run[1] - run[0] < thickest:
                yield (run[0] + run[1] + 1) / 2, run[2], run[3]
        taken = [(run[2], run[3]) for run in kept]
        kept += [[row, row, *s] for s in found if not any(s[0] < b and s[1] > a for a, b in taken)]
        open_runs = kept


def _closed(ink: Dark) -> Dark:
    """Ink with rows one point thicker, since a line that is not quite level steps from row to row."""
    thick = ink.copy()
    thick[1:] |= ink[:-1]
    return thick


def _long(ink: Dark, length: int) -> Dark:
    """Which points lie on a run of this length that is nearly all ink."""
    if ink.shape[1] <= length:
        return np.zeros_like(ink)
    sums = np.cumsum(np.pad(ink, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    begins = (sums[:, length:] - sums[:, :-length]) >= _FILLED * length
    covered = np.zeros((ink.shape[0], ink.shape[1] + 1), np.int32)
    covered[:, : begins.shape[1]] += begins
    covered[:, length:] -= begins[:, : covered.shape[1] - length]
    return np.asarray(np.cumsum(covered, axis=1)[:, :-1] > 0)


def _spans(row: NDArray[np.bool_]) -> list[tuple[int, int]]:
    if not row.any():
        return []
    change = np.flatnonzero(np.diff(np.concatenate(([False], row, [False]))))
    return [(int(a), int(b)) for a, b in zip(change[::2], change[1::2], strict=True)]
