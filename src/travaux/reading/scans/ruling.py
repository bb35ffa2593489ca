"""The drawn lines of a picture of a page: long runs of ink, level or upright, that part the cells of tables."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from travaux.reading.layout.model import Rule
from travaux.reading.scans.straighten import Dark, dark

_SHORTEST, _LONG = 24.0, 60.0
"""Points: letters are smaller than the first, blurred words than the second."""
_THICKEST = 5.0
_FAINT = 24
"""Levels of grey (of 255) by which a rule is darker than the paper."""
_BESIDE, _FREE = 4, 0.4
_FILLED, _WHOLLY = 0.92, 0.97
_MOST = 2_000
_BLOCK = 8
"""Points that are looked at as one, a byte of a packed row."""


def rules(picture: Image.Image, scale: float) -> tuple[Rule, ...]:
    """The rules of a page; ``scale`` is points of the page to a point of the picture.

    Rules in black are told from shades by their ink; longer ones may be as light as grey.
    """
    found: list[Rule] = []
    for ink, shortest, filled in ((dark(picture), _SHORTEST, _FILLED), (_faint(picture), _LONG, _WHOLLY)):
        for y, x0, x1 in _runs(ink, scale, shortest, filled):
            found.append(Rule(x0 * scale, y * scale, x1 * scale, y * scale))
        for x, y0, y1 in _runs(ink.T, scale, shortest, filled):
            found.append(Rule(x * scale, y0 * scale, x * scale, y1 * scale))
    return tuple(found[:_MOST])


def _faint(picture: Image.Image) -> Dark:
    """Whatever is darker than paper."""
    grey = np.asarray(picture.convert("L"))
    return np.asarray(grey < np.percentile(grey, 90) - _FAINT)


def _runs(ink: Dark, scale: float, shortest: float, filled: float) -> Iterator[tuple[float, int, int]]:
    """Long thin runs along the rows: (row, first column, end column)."""
    length, thickest = max(8, round(shortest / scale)), max(3, round(_THICKEST / scale))
    for first, last, start, end in _thick_runs(_long(_closed(ink), length, filled)):
        if last - first < thickest and _stands_free(ink, first, last, start, end):
            yield (first + last + 1) / 2, start, end


def _thick_runs(long: Dark) -> Iterator[tuple[int, int, int, int]]:
    """Runs of neighbouring rows as one: first row, last row, first column, end column."""
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
            else:
                yield run[0], run[1], run[2], run[3]
        taken = [(run[2], run[3]) for run in kept]
        kept += [[row, row, *s] for s in found if not any(s[0] < b and s[1] > a for a, b in taken)]
        open_runs = kept


def _stands_free(ink: Dark, first: int, last: int, start: int, end: int) -> bool:
    """Whether there is paper on at least one side of a rule: between light letters on a dark ground there is none."""
    sides = (first - _BESIDE, last + _BESIDE)
    shares = [float(ink[row, start:end].mean()) if 0 <= row < ink.shape[0] else 0.0 for row in sides]
    return min(shares) < _FREE


def _closed(ink: Dark) -> Dark:
    """Ink with rows one point thicker, since a line that is not quite level steps from row to row."""
    thick = ink.copy()
    thick[1:] |= ink[:-1]
    return thick


def _long(ink: Dark, length: int, filled: float) -> Dark:
    """Which points lie on a run of this length that is nearly all ink."""
    held = np.zeros_like(ink)
    rows = _may_hold(ink, length, filled) if ink.shape[1] > length else held[:0, 0]
    if rows.any():
        held[rows] = _long_in(ink[rows], length, filled)
    return held


def _may_hold(ink: Dark, length: int, filled: float) -> NDArray[np.bool_]:
    """Which rows have so many blocks of nothing but ink close together as no run can lack: most of a page have not."""
    columns = ink.shape[1] // _BLOCK
    window = (length - _BLOCK + 1) // _BLOCK
    least = window - math.floor((1 - filled) * length)
    if least < 1 or window > columns:
        return np.ones(ink.shape[0], bool)
    packed = np.packbits(np.ascontiguousarray(ink[:, : columns * _BLOCK]), axis=1)
    sums = np.cumsum(np.pad(packed == 0xFF, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    return np.asarray(((sums[:, window:] - sums[:, :-window]) >= least).any(axis=1))


def _long_in(ink: Dark, length: int, filled: float) -> Dark:
    sums = np.cumsum(np.pad(ink, ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    begins = (sums[:, length:] - sums[:, :-length]) >= filled * length
    covered = np.zeros((ink.shape[0], ink.shape[1] + 1), np.int32)
    covered[:, : begins.shape[1]] += begins
    covered[:, length:] -= begins[:, : covered.shape[1] - length]
    return np.asarray(np.cumsum(covered, axis=1)[:, :-1] > 0)


def _spans(row: NDArray[np.bool_]) -> list[tuple[int, int]]:
    if not row.any():
        return []
    change = np.flatnonzero(np.diff(np.concatenate(([False], row, [False]))))
    return [(int(a), int(b)) for a, b in zip(change[::2], change[1::2], strict=True)]
