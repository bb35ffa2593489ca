"""Columns and lines that tell the same times by the clocks of other places: "Heure d'Abidjan", "Heure de Paris"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from travaux.reading.identity.places import zone_of
from travaux.reading.programme.grammar.clocks import Style, TimeMention, find_times, leading_time
from travaux.reading.programme.grammar.columns import Holds
from travaux.reading.programme.page.grids import Grid

_LEAST = 3
"""Rows that two columns must both time, for the distance between them to tell anything."""
_DAY = 24 * 60
_BETWEEN_ZONES = re.compile("[|/;•·]")
_WORDS_OF_A_PLACE = 4


def other_zones(grid: Grid, columns: Mapping[int, Holds], rows: range) -> frozenset[int]:
    """The columns of times that say again, by another clock, what the first of them says.

    Whole slots in both are told twice. Lone clocks are told twice where they stand apart by the same time in every
    row and, taken for ends, would lie behind the start of a row below.
    """
    timed = [column for column, holds in columns.items() if holds is Holds.TIME]
    if len(timed) < 2:
        return frozenset()
    own = _times(grid, timed[0], rows)
    return frozenset(column for column in timed[1:] if _says_again(own, _times(grid, column, rows)))


def tells_zones(text: str) -> bool:
    """Whether a line only tells when the meeting is by several clocks: "8:00–10:00 New York | 14:00–16:00 Geneva"."""
    parts = [part.strip() for part in _BETWEEN_ZONES.split(text) if part.strip()]
    return len(parts) > 1 and all(map(_tells_zone, parts))


def _tells_zone(part: str) -> bool:
    times = find_times(part)
    if len(times) != 1:
        return False
    rest = part[: times[0].start] + part[times[0].end :]
    return len(rest.split()) <= _WORDS_OF_A_PLACE and zone_of(rest) is not None


def _times(grid: Grid, column: int, rows: range) -> dict[int, TimeMention]:
    """The time at the start of each cell of a column, by row."""
    found = {field.cell.row: leading_time(field.text, Style.BARE) for field in grid.column(column, rows)}
    return {row: mention for row, mention in found.items() if mention}


def _says_again(own: Mapping[int, TimeMention], other: Mapping[int, TimeMention]) -> bool:
    both = [(own[row], other[row]) for row in own if row in other]
    if len(both) < _LEAST:
        return False
    if all(one.last and again.last for one, again in both):
        return True
    if any(one.last or again.last for one, again in both):
        return False
    apart = {(_minutes(again) - _minutes(one)) % _DAY for one, again in both}
    behind = any(_minutes(one[1]) > _minutes(after[0]) for one, after in pairwise(both))
    return len(apart) == 1 and behind


def _minutes(mention: TimeMention) -> int:
    return 60 * mention.first.hour + mention.first.minutes
