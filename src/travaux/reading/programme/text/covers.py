"""The hours of a whole meeting beside its day, over the entries that fill them: "Saturday, 8 April 2034, 9:00–17:00"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from travaux.reading.programme.grammar.clocks import minutes
from travaux.reading.programme.page.rows import Rank, Row

_FEWEST = 3
"""Entries below that show a slot to be that of them all."""


def without_cover(rows: Sequence[Row]) -> list[Row]:
    """The rows without the slot of the first day where that day's entries begin with it and lie in it.

    Nor are the lines between the slot and the first entry, which say where the meeting is.
    """
    first = next((i for i, row in enumerate(rows) if row.timing), None)
    if not first or rows[first - 1].rank is not Rank.DAY or not _covers(rows[first], rows[first + 1 :]):
        return list(rows)
    return [*rows[:first], *dropwhile(lambda row: row.rank is Rank.BODY, rows[first + 1 :])]


def _covers(row: Row, following: Sequence[Row]) -> bool:
    slot = row.timing.mention if row.timing else None
    if slot is None or slot.last is None or row.heads or row.source >= 0:
        return False
    day = takewhile(lambda one: one.rank is not Rank.DAY, following)
    starts = [minutes(one.timing.mention.first) for one in day if one.timing]
    begin, end = minutes(slot.first), minutes(slot.last)
    return len(starts) >= _FEWEST and starts[0] == begin and all(begin <= start < end for start in starts)
