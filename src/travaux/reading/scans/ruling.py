"""The drawn lines of a picture of a page: long runs of ink, level or upright, that part the cells of tables."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from travaux.reading.layout.model import Rule
from travaux.reading.scans.straighten import SAMPLE, Dark, dark

_SHORTEST, _LONG = 24.0, 60.0
"""Points: letters are smaller than the first, blurred words than the second."""
_THICKEST = 5.0
_FAINT = 24
"""Levels of grey (of 255) by which a rule is darker than the paper."""
_PLAIN = 72
"""Levels of grey by which a rule is darker than a shade that it crosses."""
_BESIDE, _FREE = 4, 0.4
_THINNEST_BAND, _THICKEST_BAND, _SHORTEST_BAND, _SOLID = 8.0, 80.0, 90.0, 0.7
_UNEVEN = 6.0
_FRAME = 18.0
"""Points from the edge of the picture in which a scanner leaves a dark frame."""
_REACH = 3.5
_FILLED, _WHOLLY = 0.92, 0.97
_MOST = 2_000
Grey = NDArray[np.uint8]
_BLOCK = 8
"""Points that are looked at as one, a byte of a packed row."""


class Run(NamedTuple):
    """A long run of ink, in points of the picture: rows ``first`` to ``last``, ``start`` to ``end``; or so of columns."""

    first: int
    last: int
    start: int
    end: int
    level: bool
    weak: bool = False
    """Whether it is the edge of a shade, with no ink of its own."""

    @property
    def at(self) -> float:
        return (self.first + self.last + 1) / 2


def runs(picture: Image.Image, scale: float) -> tuple[Run, ...]:
    """The rules of a page and the edges of its shades; ``scale`` is points of the page to a point of the picture.

    Rules in black are told from shades by their ink; longer ones may be as light as grey.
    """
    drawn: list[Run] = []
    bands: list[Run] = []
    grey = np.asarray(picture.convert("L"))
    for ink, shortest, filled in ((dark(picture), _SHORTEST, _FILLED), (_faint(grey), _LONG, _WHOLLY)):
        thick = _thick(ink, scale, shortest, filled)
        if shades := [run for run in thick if _is_band(ink, grey, run, scale)]:
            ink = _without_shades(ink, grey, shades)
            thick = _thick(ink, scale, shortest, filled)
            bands += shades
        drawn += (run for run in thick if _is_thin(run, scale) and _stands_free(ink, run))
    reach = _REACH / scale
    edges = [edge for band in bands[:_MOST] for edge in _edges(band, drawn[:_MOST], reach)]
    return without_underlines([*drawn[:_MOST], *edges], reach)


def _edges(band: Run, drawn: Sequence[Run], reach: float) -> Iterator[Run]:
    """The four edges of a shade; where drawn rules end at it both are of one table, else the edges are weak."""
    edges = [band._replace(first=at, last=at) for at in (band.first, band.last)]
    edges += [Run(at, at, band.first, band.last, not band.level) for at in (band.start, band.end)]
    weak = not any(_meet(edge, run, reach) for edge in edges for run in drawn)
    yield from (edge._replace(weak=weak) for edge in edges)


def _meet(one: Run, other: Run, reach: float) -> bool:
    return (
        one.level is not other.level
        and other.start - reach <= one.at <= other.end + reach
        and one.start - reach <= other.at <= one.end + reach
    )


def rules(found: Iterable[Run], scale: float) -> tuple[Rule, ...]:
    """The runs as rules of the page."""
    return tuple(
        Rule(run.start * scale, run.at * scale, run.end * scale, run.at * scale, run.weak)
        if run.level
        else Rule(run.at * scale, run.start * scale, run.at * scale, run.end * scale, run.weak)
        for run in found
    )


def without_underlines(found: Sequence[Run], reach: float) -> tuple[Run, ...]:
    """The runs without those that end at an upright one on one side only, cross none, and end where no other does.

    Words that are underlined in a cell are told so from the sides of cells.
    """
    uprights = [run for run in found if not run.level]
    ends = [end for run in found if run.level and not run.weak for end in (run.start, run.end)]
    edges = (min(ends, default=0), max(ends, default=0))

    def is_underline(run: Run) -> bool:
        if not run.level or run.weak:
            return False
        near = [up.at for up in uprights if up.start - reach <= run.at <= up.end + reach]
        if any(run.start + reach < at < run.end - reach for at in near):
            return False
        sides = (run.start, run.end)
        met = [any(abs(at - end) <= reach for at in near) for end in sides]
        closed = [abs(edge - end) <= reach for end, edge in zip(sides, edges, strict=True)]
        return any(met) and not all(m or c for m, c in zip(met, closed, strict=True))

    return tuple(run for run in found if not is_underline(run))


def _faint(grey: Grey) -> Dark:
    """Whatever is darker than paper."""
    return np.asarray(grey < np.percentile(grey[::SAMPLE, ::SAMPLE], 90) - _FAINT)


def _thick(ink: Dark, scale: float, shortest: float, filled: float) -> list[Run]:
    """Long runs of whatever thickness along the rows and the columns, their ends at the ink's own."""
    length = max(8, round(shortest / scale))
    found = []
    for turned, level in ((ink, True), (ink.T, False)):
        for first, last, start, end in _thick_runs(_long(_closed(turned), length, filled)):
            inked = np.flatnonzero(turned[first : last + 1, start:end].any(axis=0))
            if len(inked):
                found.append(Run(first, last, start + int(inked[0]), start + int(inked[-1]) + 1, level))
    return found


def _is_thin(run: Run, scale: float) -> bool:
    return run.last - run.first < max(3, round(_THICKEST / scale))


def _is_band(ink: Dark, grey: Grey, run: Run, scale: float) -> bool:
    """Whether a thick run is a shade behind a row or a column of a table, and no picture."""
    height = ink.shape[0 if run.level else 1]
    return (
        min(run.first, height - run.last) * scale > _FRAME
        and _THINNEST_BAND < (run.last - run.first) * scale < _THICKEST_BAND
        and (run.end - run.start) * scale > _SHORTEST_BAND
        and float(_part(ink, run).mean()) > _SOLID
        and _stands_free(ink, run)
        and _is_even(_part(grey, run))
    )


def _is_even(shade: NDArray[np.uint8]) -> bool:
    """Whether most points are of one grey, as those of a picture or a pattern are not."""
    levels = shade[::2, ::2].astype(np.int16)
    return float(np.median(np.abs(levels - np.median(levels)))) < _UNEVEN


def _part(points: NDArray[Any], run: Run) -> NDArray[Any]:
    """The points that a run covers, its own rows first."""
    turned = points if run.level else points.T
    return turned[run.first : run.last + 1, run.start : run.end]


def _without_shades(ink: Dark, grey: Grey, bands: Iterable[Run]) -> Dark:
    """The ink without shades: in these only what is plainly darker is ink."""
    rest = ink.copy()
    for band in bands:
        shade = _part(grey, band)
        _part(rest, band)[:] = shade < float(np.median(shade)) - _PLAIN
    return rest


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


def _stands_free(ink: Dark, run: Run) -> bool:
    """Whether there is paper on at least one side of a rule: between light letters on a dark ground there is none."""
    turned = ink if run.level else ink.T
    sides = (run.first - _BESIDE, run.last + _BESIDE)
    shares = [
        float(turned[row, run.start : run.end].mean()) if 0 <= row < turned.shape[0] else 0.0 for row in sides
    ]
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
