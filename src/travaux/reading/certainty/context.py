"""Features of the item that a value stands in with its neighbours, and of clocks."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.common.programme import ItemKind
from travaux.reading.certainty.wording import keys, shared
from travaux.reading.programme.draft import Clock, ItemDraft

NO_CLOCK = (0.0,) * 7
_LONG = 2000


def _same_day(a: ItemDraft, b: ItemDraft) -> bool:
    return (a.day and a.day.number) == (b.day and b.day.number)


def _before(a: Clock | None, b: Clock | None) -> bool:
    return bool(a and b and a.time and b.time and a.time < b.time)


def of_item(items: Sequence[ItemDraft], index: int) -> tuple[float, ...]:
    """Of the item that a value stands in, and of its neighbours."""
    item = items[index]
    above = items[index - 1] if index else None
    below = items[index + 1] if index + 1 < len(items) else None
    rest = sum(len(passage.text) for passage in item.rest)
    title = item.title.value.casefold()
    alike = [other for other in items if other.title.value.casefold() == title]
    names = {word for person in item.people for word in keys(person.name.value)}
    certain = [person.name.certainty for person in item.people]
    return (
        float(item.start is not None), float(item.end is not None), float(item.number is not None),
        float(item.parent is not None), min(len(item.people), 8) / 8, min(len(item.questions), 8) / 8,
        min(len(item.rest), 10) / 10, min(rest, _LONG) / _LONG, min(len(alike) - 1, 5) / 5,
        float(any(other is not item and _same_day(other, item) for other in alike)),
        float(above is not None and (above.start is None) != (item.start is None)),
        float(below is not None and (below.start is None) != (item.start is None)),
        float(above is not None and (not above.people) != (not item.people)),
        float(above is not None and _same_slot(above, item)), float(below is not None and _same_slot(item, below)),
        float(above is not None and _same_day(above, item) and _before(item.start, above.start)),
        float(above is not None and above.end is not None and _before(item.start, above.end)),
        item.title.certainty, item.start.certainty if item.start else 0.5, min(certain, default=1.0),
        *(float(item.kind is kind) for kind in (ItemKind.BREAK, ItemKind.TALK, ItemKind.OTHER)),
        shared(keys(item.title.value), names), shared(names, keys(item.title.value)),
        float(bool(item.number and item.number.value == item.title.value)), min(len(title.split()), 30) / 30,
        float(not any(one.start for one in items[:index])), float(not any(one.start for one in items[index + 1 :])),
        index / len(items),
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
