"""Which slot belongs to which words: times torn from their rows are given back to them.

The slots of a page and the places where an entry may start stand in one order. Each slot takes one
place, no place serves two slots, and both keep their order; of all such pairings the best is found by
dynamic programming (the alignment of Needleman and Wunsch, 1970), each slot looking no further than
the words right before and right after the run of slots that it stands in.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

_LEFT_OUT = -0.6
_BESIDE = 0.5
"""What the place right after a slot is worth beyond how much it looks like a start."""
_EARLIER = 0.6
"""What it costs a slot to take words that stand before it, or after it where the paper sets times last."""
_NEAREST = 0.8
"""What it adds, where times come last, that no other place stands between a place and the slot."""
_LATE = 0.01
"""Of several slots that could take the only place left, the first takes it."""
_MOST = 200
"""Slots of one run, and places between two runs, that are looked at."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry may start.

    ``stretch`` is the number of the run of slots that it follows, from 0, or -1 before the first;
    ``beside`` is True where it follows that run at once. ``worth`` says how much its words look like a
    start (-1..1). ``leads`` is True where a dash leads from it to the next run, whose first slot it takes
    wherever times stand.
    """

    start: int
    stretch: int
    worth: float
    beside: bool = False
    leads: bool = False


@dataclass(slots=True)
class _Row:
    """The best totals of the slots so far, by the number of places used up: ``first`` to the last."""

    first: int
    totals: list[float]
    moves: list[str] = field(default_factory=list)

    def total(self, used: int) -> float:
        return self.totals[min(max(used, self.first), self.first + len(self.totals) - 1) - self.first]


def align(runs: Sequence[int], places: Sequence[Place], times_last: bool = False) -> list[list[int | None]]:
    """For each run, the place that each of its slots takes, as an index; None for a slot without words.

    ``runs`` are the numbers of slots that stand together, ``places`` are in the order of the text.
    ``times_last`` says that the paper sets times after the words that they belong to.
    """
    stretches = [place.stretch for place in places]
    slots = [(run, place) for run, count in enumerate(runs) for place in range(min(count, _MOST))]
    rows = [_Row(0, [0.0])]
    for run, late in slots:
        low, high = bisect_left(stretches, run - 1), bisect_left(stretches, run + 1)
        window = range(max(low, high - 2 * _MOST), high)
        values = [
            _value(places[index], run, times_last)
            + _NEAREST * (times_last and stretches[index + 1 : index + 2] == [run] and stretches[index] < run)
            - _LATE * late
            for index in window
        ]
        rows.append(_row(rows[-1], window.start, values))
    taken: list[list[int | None]] = [[] for _ in runs]
    used = len(places)
    for (run, _), row in zip(reversed(slots), reversed(rows[1:]), strict=True):
        used = min(used, row.first + len(row.totals) - 1)
        while used > row.first and row.moves[used - row.first] == "pass":
            used -= 1
        take = used > row.first and row.moves[used - row.first] == "take"
        used -= take
        taken[run].insert(0, used if take else None)
    return [found + [None] * (count - len(found)) for found, count in zip(taken, runs, strict=True)]


def _row(before: _Row, first: int, values: Sequence[float]) -> _Row:
    row = _Row(first, [before.total(first) + _LEFT_OUT], ["leave"])
    for index, value in enumerate(values, first):
        leave = before.total(index + 1) + _LEFT_OUT
        take = before.total(index) + value
        best = max(leave, take, row.totals[-1])
        row.moves.append("take" if take >= best else "leave" if leave >= best else "pass")
        row.totals.append(best)
    return row


def _value(place: Place, run: int, times_last: bool) -> float:
    """What it is worth that a slot of this run takes this place."""
    if place.stretch == run:
        beside = _BESIDE if place.beside and not times_last else 0.0
        return place.worth + beside - (_EARLIER if times_last else 0.0)
    if place.leads:
        return place.worth + 2 * _BESIDE
    return place.worth - (0.0 if times_last else _EARLIER + (_BESIDE if place.beside else 0.0))
