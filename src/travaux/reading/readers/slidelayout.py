"""The reading order of the shapes of a slide, from the boxes in which they stand.

A recursive XY-cut (Nagy & Seth 1984): gutters that run down the whole slide part columns, the widest gap
between bands parts what stands above from what stands below. Columns of like width are cards and are read
one after the other; a narrow column beside a wide one holds the times or labels of its rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from travaux.reading.readers.tree import Element

_ROW = 300_000
"""English Metric Units (a third of an inch): boxes no further apart in height stand beside one another."""
_OVERLAP = 90_000
"""A tenth of an inch: how far boxes of neighbouring columns may overlap."""
_LIKE = 1.6
"""The most that the widest column measures of the narrowest where all hold the same kind of thing."""


class Box(NamedTuple):
    """A shape and its edges in English Metric Units."""

    shape: Element
    left: int
    top: int
    right: int
    bottom: int


Row = tuple[Box, ...]
"""Boxes side by side."""


def arranged(boxes: Sequence[Box]) -> Iterator[Box | tuple[Row, ...]]:
    """Boxes in reading order; rows of a column of labels beside a column of what they label together."""
    if len(boxes) < 2:
        yield from boxes
        return
    columns = _parted(sorted(boxes, key=lambda box: box.left))
    if len(columns) > 1:
        if rows := _rows(columns):
            yield rows
        elif _alike(columns):
            for column in columns:
                yield from arranged(column)
        else:
            yield from by_height(boxes)
        return
    bands = _bands(sorted(boxes, key=lambda box: (box.top, box.left)))
    if len(bands) < 2:
        yield from by_height(boxes)
        return
    for band in bands:
        yield from arranged(band)


def by_height(boxes: Sequence[Box]) -> list[Box]:
    """Boxes from the top down, those side by side from the left."""
    return sorted(boxes, key=lambda box: (box.top // _ROW, box.left))


def _parted(boxes: Sequence[Box]) -> list[list[Box]]:
    """Boxes by the gutters between them, from the left."""
    columns: list[list[Box]] = []
    edge = 0
    for box in boxes:
        if not columns or box.left < edge - _OVERLAP:
            columns = columns or [[]]
        else:
            columns.append([])
        columns[-1].append(box)
        edge = max(edge, box.right)
    return columns


def _bands(boxes: Sequence[Box]) -> tuple[Sequence[Box], ...]:
    """The boxes above and below the widest gap, all in one where they stand side by side."""
    best, widest, edge = 0, -_OVERLAP, boxes[0].bottom
    for index, (above, below) in enumerate(pairwise(boxes), 1):
        gap = below.top - edge
        if gap > widest and below.top > above.top + _ROW:
            best, widest = index, gap
        edge = max(edge, below.bottom)
    return (boxes[:best], boxes[best:]) if best else (boxes,)


def _alike(columns: Sequence[Sequence[Box]]) -> bool:
    widths = [_width(column) for column in columns]
    return max(widths) <= _LIKE * min(widths)


def _width(column: Sequence[Box]) -> int:
    return max(1, max(box.right for box in column) - min(box.left for box in column))


def _rows(columns: Sequence[Sequence[Box]]) -> tuple[Row, ...]:
    """The rows of columns of unlike width where each box of one stands beside a box of every other."""
    if _alike(columns) or len({len(column) for column in columns}) > 1:
        return ()
    rows = tuple(zip(*(sorted(column, key=lambda box: box.top) for column in columns), strict=True))
    beside = all(max(box.top for box in row) - min(box.top for box in row) <= _ROW for row in rows)
    return rows if beside else ()
