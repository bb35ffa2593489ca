"""Whether an item stands elsewhere in time, apart from the meeting's own change of dates."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.common.changes import Pair
from travaux.common.programme import Item, Programme


@dataclass(frozen=True, slots=True)
class Calendar:
    """``days`` says which day of the later version the earlier one's day has become."""

    days: dict[int, int]
    dated: bool = False
    """Whether dates, not numbers alone, say so."""
    under: frozenset[int] = frozenset()
    """The earlier version's items that had the time they have now from the item over them."""

    @classmethod
    def of(cls, before: Programme, after: Programme, pairs: Sequence[Pair]) -> Calendar:
        """Days are the same by their dates where the meeting kept its dates, else by their number."""
        old, new = _dates(before), _dates(after)
        kept = {
            day: day if new.get(day) == date else other
            for day, date in old.items()
            for other, same in new.items()
            if date == same
        }
        days = {item.slot.day for item in before.items}
        under = frozenset(_timed_by_parent(before, pairs))
        return cls({day: kept.get(day, day) for day in days}, bool(kept), under)

    def moved(self, pair: Pair) -> bool:
        """Whether the day or the start differs; a start that the later version no longer prints is no move."""
        before, after = pair.before.slot, pair.after.slot
        if self.days.get(before.day, before.day) != after.day:
            return True
        if pair.before.id in self.under:
            return False
        return before.start != after.start and after.start is not None

    @property
    def same_days(self) -> bool:
        """Whether the days that both versions date have the same dates."""
        return self.dated and all(day == other for day, other in self.days.items())


def _timed_by_parent(before: Programme, pairs: Sequence[Pair]) -> Iterator[int]:
    items = {item.id: item for item in before.items}
    for old, new in pairs:
        parent = items.get(old.parent or 0)
        if parent and untimed(old) and parent.slot.start == new.slot.start:
            yield old.id


def untimed(item: Item) -> bool:
    return item.slot.start is None and item.slot.end is None


def minutes(before: Item, after: Item) -> int | None:
    """How much later the item starts by the clock; None where a start is missing."""
    if before.slot.start is None or after.slot.start is None:
        return None
    return _minutes(after.slot.start) - _minutes(before.slot.start)


def length(item: Item) -> int | None:
    """Minutes from start to end; None where either is missing."""
    if item.slot.start is None or item.slot.end is None:
        return None
    return (_minutes(item.slot.end) - _minutes(item.slot.start)) % (24 * 60)


def _minutes(clock: dt.time) -> int:
    return clock.hour * 60 + clock.minute


def _dates(programme: Programme) -> dict[int, str]:
    """The date that most items of a day carry."""
    seen: dict[int, Counter[str]] = {}
    for item in programme.items:
        if item.slot.date and item.slot.date.full:
            seen.setdefault(item.slot.day, Counter())[str(item.slot.date)] += 1
    return {day: counts.most_common(1)[0][0] for day, counts in seen.items()}
