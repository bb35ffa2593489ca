"""Reading order of what stands on a page: a recursive XY-cut (Nagy and Seth, 1984).

The cut is made over pieces of lines. Stretches of rows that keep a gutter free are looked at first:
columns are read one after the other, tables row by row, all else line by line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from travaux.reading.layout import compose
from travaux.reading.layout.columns import Band, Gap, bands, column_of
from travaux.reading.layout.model import Block, LineDraft, Row, Segment, bounds
from travaux.reading.layout.segments import rows
from travaux.reading.layout.shape import (
    Shape,
    days_beside,
    headings,
    lists_beside,
    reach,
    runs_on,
    shape,
    slots_beside,
    split,
)
from travaux.reading.layout.tables import from_rows
from travaux.reading.transcript import Box

_DEEPEST = 4
_SURELY_COLUMNS = 12
_SIZES_APART = 1.3
"""Pieces of one row whose sizes differ by this factor are lines of their own."""


def _same(gutters: Sequence[Gap], known: Sequence[Gap]) -> bool:
    return len(gutters) == len(known) and all(
        min(a.right, b.right) - max(a.left, b.left) > 0.6 * min(a.right - a.left, b.right - b.left)
        for a, b in zip(gutters, known, strict=True)
    )


def _beside(inside: Sequence[Row], gutters: Sequence[Gap], kind: Shape) -> tuple[Gap, ...]:
    """The gutters between lists, or between running orders that would else be one table."""
    if not gutters:
        return ()
    if found := lists_beside(inside, gutters):
        return found
    days = days_beside(inside, gutters) if kind is Shape.TABLE else ()
    return days or slots_beside(inside, gutters)


def _heads(row: Row, gutters: Sequence[Gap]) -> bool:
    """Whether a row has one piece over each of the columns."""
    return [column_of(piece, gutters) for piece in row] == [(c, 1) for c in range(len(gutters) + 1)]


def _stamped(blocks: list[Block], column: Box) -> list[Block]:
    """The blocks of a column, its lines told which it is; a column inside a column is the narrower one."""
    for block in blocks:
        if isinstance(block, LineDraft) and block.column is None:
            block.column = column
    return blocks


class Flow:
    """Lays out pieces of lines; ``mirrored`` where the page runs from right to left.

    ``gutters`` are those between the columns of text on pages before, to which this one adds its own:
    a few lines at the end of a text do not show by themselves that they stand in columns.
    """

    def __init__(self, mirrored: bool, gutters: list[tuple[Gap, ...]]) -> None:
        self._mirrored = mirrored
        self._gutters = gutters

    def blocks(self, pieces: Sequence[Segment], depth: int = 0) -> list[Block]:
        """Lines and tables without rules, in reading order."""
        done: list[Block] = []
        stretch = rows(pieces)
        for band in bands(stretch):
            inside = stretch[band.first : band.end]
            kind = self._kind(stretch, band)
            if kind is not Shape.COLUMNS and (beside := _beside(inside, band.gutters, kind)):
                kind, band = Shape.COLUMNS, replace(band, gutters=beside)
                above = stretch[band.first - 1] if band.first else []
                if (
                    done
                    and done[-1].top == min((p.top for p in above), default=0.0)
                    and _heads(above, beside)
                ):
                    done.pop()
                    inside = [above, *inside]
            if kind is Shape.LINES or depth >= _DEEPEST:
                done += [line for row in inside for line in self._line(row)]
            elif kind is Shape.TABLE:
                done += self._table(inside, band, depth)
            else:
                done += self._columns(inside, band, depth)
        return done

    def _kind(self, stretch: Sequence[Row], band: Band) -> Shape:
        if not band.gutters:
            return Shape.LINES
        before = stretch[band.first - 1] if band.first else None
        after = stretch[band.end] if band.end < len(stretch) else None
        inside = stretch[band.first : band.end]
        if runs_on(inside, before, after):
            return Shape.LINES
        if any(_same(band.gutters, known) for known in self._gutters):
            return Shape.COLUMNS
        kind = shape(inside, band.gutters)
        if kind is Shape.COLUMNS and len(inside) >= _SURELY_COLUMNS:
            self._gutters.append(band.gutters)
        return kind

    def _table(self, inside: list[Row], band: Band, depth: int) -> list[Block]:
        end = reach(inside, band.gutters, Shape.TABLE)
        table = from_rows(inside[:end], band.gutters, (), self.lines)
        rest = [piece for row in inside[end:] for piece in row]
        if table.rows > 1:
            return [table, *self.blocks(rest, depth + 1)]
        lines: list[Block] = [line for row in inside[:end] for line in self._line(row)]
        return lines + self.blocks(rest, depth + 1)

    def _columns(self, inside: list[Row], band: Band, depth: int) -> list[Block]:
        """Columns read one after the other, from one heading over all of them to the next."""
        heads = headings(inside, band.gutters)
        done: list[Block] = []
        start = 0
        for stop in [*heads, len(inside)]:
            part = inside[start:stop]
            if start in heads:
                done += self._line(part[0])
                part = part[1:]
            start = stop
            if heads and part:
                done += self.blocks([piece for row in part for piece in row], depth + 1)
            elif part:
                end = reach(part, band.gutters, Shape.COLUMNS)
                for column in split(part[:end], band.gutters):
                    done += _stamped(self.blocks(column, depth + 1), bounds(column))
                done += self.blocks([piece for row in part[end:] for piece in row], depth + 1)
        return done

    def lines(self, pieces: Sequence[Segment], depth: int = 0) -> list[LineDraft]:
        """The lines of a cell."""
        if len(pieces) == 1:
            return [compose.line([pieces[0]], self._mirrored)]
        done: list[LineDraft] = []
        stretch = rows(pieces)
        for band in bands(stretch):
            inside = stretch[band.first : band.end]
            if band.gutters and depth < _DEEPEST and shape(inside, band.gutters) is Shape.COLUMNS:
                for column in split(inside, band.gutters):
                    done += self.lines(column, depth + 1)
            else:
                done += [line for row in inside for line in self._line(row)]
        return done

    def _line(self, row: Row) -> list[LineDraft]:
        """One line, or several where the pieces of a row are set in different sizes."""
        groups: list[Row] = [[row[0]]]
        for piece in row[1:]:
            sizes = sorted((piece.size, groups[-1][-1].size))
            if sizes[1] > _SIZES_APART * sizes[0]:
                groups.append([piece])
            else:
                groups[-1].append(piece)
        return [compose.line(group, self._mirrored) for group in groups]
