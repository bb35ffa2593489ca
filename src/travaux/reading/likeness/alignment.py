"""Which item of one version is which of the other: the best assignment over title, number, time and people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.common.changes import Pair
from travaux.common.programme import Item, ItemKind, Programme, Slot
from travaux.reading.likeness.words import key, likeness, same_name, words

_TITLE, _NUMBER, _TIME, _PEOPLE, _PARENT, _ORDER = 4.0, 1.0, 1.5, 2.0, 0.6, 0.3
_ALIKE = 0.8
"""Titles this alike are the same title reworded."""
_RELATED = 0.5
_GOES_ON = 0.7
_FAR = 240
"""Minutes: items this far apart share no time."""


def align(before: Programme, after: Programme) -> tuple[Pair, ...]:
    """The pairs of items that are one item in both versions, in the order of the later version."""
    if not before.items or not after.items:
        return ()
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    old, new = _Side(before.items), _Side(after.items)
    scores = np.array([[_score(old, a, new, b) for b in after.items] for a in before.items])
    rows, columns = linear_sum_assignment(scores, maximize=True)
    found = [
        (before.items[r], after.items[c]) for r, c in zip(rows, columns, strict=True) if scores[r, c] > 0
    ]
    found += _left_alone(before, after, found)
    return tuple(Pair(a, b) for a, b in sorted(found, key=lambda pair: pair[1].id))


def _left_alone(
    before: Programme, after: Programme, found: Sequence[tuple[Item, Item]]
) -> Iterator[tuple[Item, Item]]:
    """What stands alone in one slot of both versions when all else has found its like: the same, renamed."""
    sides = []
    for items, side in ((before.items, 0), (after.items, 1)):
        paired = {pair[side].id for pair in found}
        left: dict[Slot, list[Item]] = {}
        for item in items:
            if item.id not in paired and item.slot.start and item.kind is not ItemKind.BREAK:
                left.setdefault(replace(item.slot, date=None), []).append(item)
        sides.append({slot: alone[0] for slot, alone in left.items() if len(alone) == 1})
    for slot in [slot for slot in sides[0] if slot in sides[1]]:
        yield sides[0][slot], sides[1][slot]


class _Side:
    """One version's items with what comparing them needs."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.titles = Counter(key(item.title) for item in items)
        self.place = {item.id: position / len(items) for position, item in enumerate(items)}
        self.by_id = {item.id: item for item in items}
        self.names = {item.id: tuple(p.name for p in item.people if not p.to_be_confirmed) for item in items}

    def timed(self, item: Item) -> Slot:
        """The item's slot; one without a time has that of what it hangs under."""
        above = self.parent(item)
        return (
            above.slot if above and item.slot.start is None and above.slot.day == item.slot.day else item.slot
        )

    def parent(self, item: Item) -> Item | None:
        return self.by_id.get(item.parent) if item.parent is not None else None


def _score(old: _Side, a: Item, new: _Side, b: Item) -> float:
    """How strong the evidence is that two items are one; 0 where it does not suffice."""
    if (a.kind is ItemKind.BREAK) != (b.kind is ItemKind.BREAK):
        return 0.0
    title = _same_title(a.title, b.title)
    time = _same_time(old.timed(a), new.timed(b))
    numbers = bool(a.number and b.number)
    number = float(numbers and key(a.number) == key(b.number))
    shared = len(shared_names(old.names[a.id], new.names[b.id]))
    people = 2 * shared / max(1, len(old.names[a.id]) + len(new.names[b.id]))
    generic = max(old.titles[key(a.title)], new.titles[key(b.title)]) > 1
    parent = _same_parent(old.parent(a), new.parent(b))
    if not _enough(title, number, time, people, parent, generic=generic):
        return 0.0
    order = 1 - abs(old.place[a.id] - new.place[b.id])
    # Two titles that say nothing of each other share letters by chance: many such pairs must not outweigh one true title.
    return (
        _TITLE * (title if title >= _RELATED else 0.0)
        + _NUMBER * number
        + _TIME * time
        + _PEOPLE * people
        + _PARENT * parent
        + _ORDER * order
    )


def _enough(title: float, number: float, time: float, people: float, parent: float, *, generic: bool) -> bool:
    if title >= _ALIKE:
        return not generic or time > 0 or number > 0 or people > 0 or parent > 0
    if title >= _RELATED:
        return time >= _RELATED or number > 0 or people > 0
    if people >= _RELATED and (time >= _ALIKE or number > 0):
        return True
    return number > 0 and time >= _RELATED and parent >= _RELATED


def _same_title(one: str, other: str) -> float:
    """How alike two titles are; one that goes on where the other ends, by a subtitle say, is related."""
    found = likeness(one, other)
    few, many = sorted((words(one), words(other)), key=len)
    return max(found, _GOES_ON) if len(few) > 1 and set(few) <= set(many) else found


def shared_names(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, str]]:
    """The names of one list with those of another that name the same person, each once."""
    left, found = list(after), []
    for name in before:
        same = next((other for other in left if same_name(name, other)), None)
        if same is not None:
            left.remove(same)
            found.append((name, same))
    return found


def _same_time(a: Slot, b: Slot) -> float:
    """1 for the same start on the same day, falling to 0 at some hours; half where a start is not printed."""
    if a.day != b.day:
        return 0.0
    if a.start is None or b.start is None:
        return 0.5 if a.start is b.start else 0.3
    minutes = abs((a.start.hour - b.start.hour) * 60 + a.start.minute - b.start.minute)
    return max(0.0, 1 - minutes / _FAR)


def _same_parent(a: Item | None, b: Item | None) -> float:
    if a is None or b is None:
        return float(a is b) * 0.5
    return float(likeness(a.title, b.title) >= _ALIKE or (bool(a.number) and key(a.number) == key(b.number)))
