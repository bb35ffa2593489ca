"""Tables of days by times whose columns are lost: the days stand in a row, and below each slot what each of them holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from travaux.reading.programme.grammar.kinds import is_break
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row

_FEWEST = 3
"""Days in a row that are the head of a table: two may be the first and the last of a meeting."""
_SLOTS = 2
"""Slots that hold as many cells as there are days."""
_TOKEN = re.compile(r"\S+")


def unfolded(rows: Sequence[Row]) -> list[Row] | None:
    """The rows day by day, where all days stand over all slots and each slot holds a cell for each; None elsewhere."""
    days = list(takewhile(lambda row: row.rank is Rank.DAY, rows))
    slots = rows[len(days) :]
    if len(days) < _FEWEST or not slots or not all(_is_slot(row) for row in slots):
        return None
    cells = [_cells(row, len(days)) for row in slots]
    whole = sum(len(one) == len(days) for one in cells)
    if whole < _SLOTS or any(len(one) > len(days) for one in cells):
        return None
    if 2 * whole < sum(not _is_shared(one) for one in cells):
        return None
    return [
        row
        for place, day in enumerate(days)
        for row in (day, *(_of_day(slot, held, place) for slot, held in zip(slots, cells, strict=True)))
        if row.heads
    ]


def _is_slot(row: Row) -> bool:
    return row.rank is Rank.ENTRY and row.source < 0 and row.timing is not None and not row.seats


def _cells(row: Row, days: int) -> list[Paragraph]:
    """The lines of a slot; of one line as many stretches that begin with a capital as there are days."""
    lines = [*row.heads, *row.body]
    if len(lines) != 1:
        return lines
    starts = [0, *_openings(lines[0].text)]
    if len(starts) != days:
        return lines
    ends = [*starts[1:], len(lines[0].text)]
    return [
        replace(lines[0], passage=lines[0].passage.cut(start, end))
        for start, end in zip(starts, ends, strict=True)
    ]


def _openings(text: str) -> Iterator[int]:
    """Where words begin with a capital behind a small letter, a figure or a closing bracket."""
    for before, token in pairwise(_TOKEN.finditer(text)):
        last = before[0][-1]
        if token[0][0].isupper() and (last.islower() or last.isdigit() or last in ")”»"):
            yield token.start()


def _is_shared(cells: Sequence[Paragraph]) -> bool:
    """Whether one cell lies over all days: a break."""
    return len(cells) == 1 and is_break(cells[0].text)


def _of_day(slot: Row, cells: Sequence[Paragraph], place: int) -> Row:
    """What a slot holds on a day; without heads where it holds nothing."""
    held = cells[:1] if _is_shared(cells) else cells[place : place + 1]
    return slot._replace(heads=tuple(held), body=())
