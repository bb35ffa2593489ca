"""One cause for many items: a day that starts later, an entry that pushes the rest, a renumbering."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from itertools import groupby

from travaux.common.changes import Aspect, GroupChange, Pair
from travaux.common.programme import Item, Programme
from travaux.reading.likeness.headings import Headings
from travaux.reading.likeness.slots import Calendar, length, minutes, untimed
from travaux.reading.likeness.words import key

_FEWEST = 2
_NUMBERED = re.compile(r"(.*?)(\d{1,6})\W*\Z", re.DOTALL)


def moves(pairs: Sequence[Pair], calendar: Calendar) -> tuple[GroupChange, ...]:
    """Runs of items of one day, neighbours in both versions, that start the same minutes later.

    Talks without a time of their own go along unnoticed; an item whose length changed too is told alone.
    """
    timed = [pair for pair in pairs if pair.before.slot.start or pair.after.slot.start]
    runs = groupby(timed, key=lambda pair: (pair.after.slot.day, _later(pair, calendar)))
    found = [(late, tuple(run)) for (_, late), run in runs]
    groups = [GroupChange(Aspect.MOVED, run, late) for late, run in found if late and len(run) >= _FEWEST]
    return (*_timed(pairs, calendar), *groups)


def exchanges(pairs: Sequence[Pair], calendar: Calendar) -> Iterator[GroupChange]:
    """Each two items of which each now has the day and the time that the other had."""
    moved = [pair for pair in pairs if pair.after.slot.start and calendar.moved(pair)]
    now = {_when(pair.after, {}): pair for pair in moved}
    for pair in moved:
        other = now.get(_when(pair.before, calendar.days))
        if other and now.get(_when(other.before, calendar.days)) is pair and pair.after.id < other.after.id:
            yield GroupChange(Aspect.EXCHANGED, (pair, other))


def _when(item: Item, days: Mapping[int, int]) -> tuple[int, time | None, time | None]:
    slot = item.slot
    return days.get(slot.day, slot.day), slot.start, slot.end


def _timed(pairs: Sequence[Pair], calendar: Calendar) -> Iterator[GroupChange]:
    """The items that had no time and have one now: a programme after an agenda."""
    found = tuple(
        pair
        for pair in pairs
        if untimed(pair.before) and pair.after.slot.start and pair.before.id not in calendar.under
    )
    if len(found) >= _FEWEST:
        yield GroupChange(Aspect.MOVED, found)


def _later(pair: Pair, calendar: Calendar) -> int | None:
    if calendar.days.get(pair.before.slot.day) != pair.after.slot.day:
        return None
    return minutes(*pair) if length(pair.before) == length(pair.after) else None


def numbers(pairs: Sequence[Pair], headings: Headings) -> tuple[GroupChange, ...]:
    """Items that all gained a number, all lost it, or that one entry pushed on by the same count.

    A heading that is nothing but a number, over items that had none, is their number gained.
    """
    gained = [pair for pair in pairs if not pair.before.number and pair.after.number]
    lost = [pair for pair in pairs if pair.before.number and not pair.after.number]
    gained = sorted([*gained, *headings.gained], key=lambda pair: pair.after.id)
    lost = sorted([*lost, *headings.lost], key=lambda pair: pair.before.id)
    numbered = [pair for pair in pairs if pair.before.number and pair.after.number]
    pushed = (tuple(run) for step, run in groupby(numbered, key=_step) if step)
    runs = (tuple(gained), tuple(lost), *pushed)
    return tuple(GroupChange(Aspect.NUMBER, run) for run in runs if len(run) >= _FEWEST)


def orders(pairs: Sequence[Pair], before: Programme, after: Programme) -> Iterator[GroupChange]:
    """Items under one parent that neither a day nor a start tells apart, in another order than before."""
    old, new = ({item.id: place for place, item in enumerate(one.items)} for one in (before, after))
    now = {pair.before.id: pair.after.id for pair in pairs}
    beside: dict[tuple[object, ...], list[Pair]] = {}
    for pair in pairs:
        slots = [(item.slot.day, item.slot.start) for item in pair]
        if now.get(pair.before.parent or 0) == pair.after.parent and slots[0][1] == slots[1][1]:
            beside.setdefault((pair.after.parent, *slots), []).append(pair)
    for group in beside.values():
        was = sorted(group, key=lambda pair: old[pair.before.id])
        turned = sorted(group, key=lambda pair: new[pair.after.id])
        differ = [place for place, (one, other) in enumerate(zip(was, turned, strict=True)) if one != other]
        if differ:
            yield GroupChange(Aspect.ORDER, tuple(turned[differ[0] : differ[-1] + 1]))


def _step(pair: Pair) -> tuple[str, int] | None:
    """The words before the last number, and by how much that number grew; None where it did not."""
    before, after = (_NUMBERED.match(number or "") for number in (pair.before.number, pair.after.number))
    if before is None or after is None or key(before[1]) != key(after[1]):
        return None
    grown = int(after[2]) - int(before[2])
    return (key(before[1]), grown) if grown else None
