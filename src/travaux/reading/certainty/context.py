"""Features of the item that a value stands in with its neighbours, and of clocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from travaux.common.programme import ItemKind
from travaux.reading.certainty.wording import keys, shared
from travaux.reading.programme.draft import Clock, ItemDraft
from travaux.reading.programme.people.features import lists_of

NO_CLOCK = (0.0,) * 7
_LONG = 2000


def _day(item: ItemDraft) -> int | None:
    return item.day.number if item.day else None


def _same_day(a: ItemDraft, b: ItemDraft) -> bool:
    return _day(a) == _day(b)


def _before(a: Clock | None, b: Clock | None) -> bool:
    return bool(a and b and a.time and b.time and a.time < b.time)


class Neighbours:
    """The items of one paper, each beside the others."""

    def __init__(self, items: Sequence[ItemDraft]) -> None:
        self._items = items
        self._titles = Counter(_title(item) for item in items)
        self._titles_of_day = Counter((_title(item), _day(item)) for item in items)
        traits = [(_group(item), _traits(item)) for item in items]
        self._siblings = Counter(group for group, _ in traits)
        self._having = Counter((group, n) for group, own in traits for n, has in enumerate(own) if has)
        timed = [index for index, item in enumerate(items) if item.start]
        self._first, self._last = (timed[0], timed[-1]) if timed else (len(items), -1)

    def of_item(self, index: int) -> tuple[float, ...]:
        """Of the item that a value stands in, and of its neighbours."""
        items, item = self._items, self._items[index]
        above = items[index - 1] if index else None
        below = items[index + 1] if index + 1 < len(items) else None
        rest = sum(len(passage.text) for passage in item.rest)
        title = _title(item)
        names = {word for person in item.people for word in keys(person.name.value)}
        certain = [person.name.certainty for person in item.people]
        pause = item.kind is ItemKind.BREAK
        return (
            float(item.start is not None), float(item.end is not None), float(item.number is not None),
            float(item.parent is not None), min(len(item.people), 8) / 8, min(len(item.questions), 8) / 8,
            min(len(item.rest), 10) / 10, min(rest, _LONG) / _LONG, min(self._titles[title] - 1, 5) / 5,
            float(self._titles_of_day[title, _day(item)] > 1),
            float(above is not None and (above.start is None) != (item.start is None)),
            float(below is not None and (below.start is None) != (item.start is None)),
            float(above is not None and (not above.people) != (not item.people)),
            float(above is not None and _same_slot(above, item)), float(below is not None and _same_slot(item, below)),
            float(above is not None and _same_day(above, item) and _before(item.start, above.start)),
            float(above is not None and above.end is not None and _before(item.start, above.end)),
            item.title.certainty, item.start.certainty if item.start else 0.5, min(certain, default=1.0),
            float(pause), *(float(item.kind is kind) for kind in (ItemKind.TALK, ItemKind.OTHER)),
            shared(keys(item.title.value), names), shared(names, keys(item.title.value)),
            float(bool(item.number and item.number.value == item.title.value)), min(len(title.split()), 30) / 30,
            float(index <= self._first), float(index >= self._last),
            index / len(items), float(pause and bool(item.people)), float(pause and bool(item.rest)),
            *self._unlike(item),
        )  # fmt: skip

    def _unlike(self, item: ItemDraft) -> tuple[float, ...]:
        """The share of those beside an item that have what it lacks, or lack what it has."""
        group = _group(item)
        others = self._siblings[group] - 1
        given = any("given" in lists_of(word) for word in item.title.value.split())
        return (
            *(
                abs(others * has - (self._having[group, n] - has)) / max(1, others)
                for n, has in enumerate(_traits(item))
            ),
            float(given and not item.people), float(others == 0),
        )  # fmt: skip


def _title(item: ItemDraft) -> str:
    return item.title.value.casefold()


def _group(item: ItemDraft) -> tuple[int | None, int | None]:
    """What items beside one another share: what they hang under, and their day."""
    return item.parent, _day(item)


def _traits(item: ItemDraft) -> tuple[bool, ...]:
    return (
        item.start is not None, item.end is not None, item.number is not None, bool(item.people),
        any(person.position or person.affiliation for person in item.people),
    )  # fmt: skip


def _same_slot(a: ItemDraft, b: ItemDraft) -> bool:
    return bool(a.start and b.start and a.start.time == b.start.time and _same_day(a, b))


def of_clock(items: Sequence[ItemDraft], index: int, clock: Clock) -> tuple[float, ...]:
    """Of a start or an end: whether the slot is plausible and meets the next one."""
    item = items[index]
    minutes = _minutes(item)
    later = next((one for one in items[index + 1 :] if one.start and one.parent == item.parent), None)
    meets = bool(later and item.end and later.start and later.start.time == item.end.time)
    hour = clock.time.hour if clock.time else 0
    return (
        float(bool(clock.spans)), float(meets), float(minutes is not None and minutes <= 0),
        min(max(minutes or 0, 0), 480) / 480, float(minutes is not None and 0 < minutes < 5),
        float(hour < 7), float(hour >= 20),
    )  # fmt: skip


def _minutes(item: ItemDraft) -> int | None:
    if not (item.start and item.end and item.start.time and item.end.time):
        return None
    start, end = (clock.hour * 60 + clock.minute for clock in (item.start.time, item.end.time))
    return end - start
