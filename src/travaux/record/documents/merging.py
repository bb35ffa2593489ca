"""Two versions made of one programme at the same time, put together where they changed different things. Pure.

What only one of them changed is taken from that one, value by value: title, slot, room, people and their like of each item, the
paper, the meeting. Where both changed one value to different ones, or both put the items in another order, there is no merger.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from travaux.common.programme import Item, Programme
from travaux.record.documents.carrying import Carrier

T = TypeVar("T")
_FOLLOWS = {"id", "parent"}
"""Fields that follow from where an item stands."""


class _Clash(Exception):
    """Both changed the same."""


def merged(base: Programme, theirs: Programme, mine: Programme) -> Programme | None:
    """Both changes in one programme; None where they contradict each other."""
    try:
        items = _items(base, _Side(base, theirs), _Side(base, mine))
        return Programme(
            _fieldwise(base.paper, theirs.paper, mine.paper), _fieldwise(base.meeting, theirs.meeting, mine.meeting), items
        )  # fmt: skip
    except _Clash:
        return None


@dataclass(frozen=True, slots=True)
class _Placed:
    """An item of a version: ``origin`` is its place in the base, None where it was added; ``above`` is what holds it.

    ``above`` is the origin of the item that holds it, or that item itself where it was added; None at the top.
    """

    item: Item
    origin: int | None
    above: int | Item | None


class _Side:
    """One version as what it made of the base."""

    def __init__(self, base: Programme, version: Programme) -> None:
        self.base = base
        carrier = Carrier(base, version)
        places = {n: carrier.path(f"/items/{n}") for n in range(len(base.items))}
        origins = {int(path.rpartition("/")[2]): n for n, path in places.items() if path}
        by_id = {item.id: n for n, item in enumerate(version.items)}
        self.items: list[_Placed] = []
        for number, item in enumerate(version.items):
            holder = by_id.get(item.parent) if item.parent is not None else None
            above = None if holder is None else origins.get(holder, version.items[holder])
            self.items.append(_Placed(item, origins.get(number), above))
        self.by_origin = {one.origin: one for one in self.items if one.origin is not None}
        self.order = [one.origin for one in self.items if one.origin is not None]


def _items(base: Programme, theirs: _Side, mine: _Side) -> tuple[Item, ...]:
    kept = {n: both for n, item in enumerate(base.items) if (both := _one(n, item, theirs, mine)) is not None}
    lead, other = _led(theirs, mine, kept)
    row = [one if one.origin is None else kept[one.origin] for one in lead.items if _stays(one, kept)]
    for number, one in enumerate(other.items):
        if one.origin is None:
            row.insert(_behind(other.items[:number], row), one)
    return _numbered(row)


def _one(number: int, item: Item, theirs: _Side, mine: _Side) -> _Placed | None:
    """What both made of an item of the base; None where one took it away and the other left it as it was."""
    one, other = theirs.by_origin.get(number), mine.by_origin.get(number)
    if one is None or other is None:
        left = one or other
        if left is not None and replace(left.item, id=item.id, parent=item.parent) != item:
            raise _Clash
        return None
    above = _either(_above(item, theirs.base), one.above, other.above)
    return _Placed(_fieldwise(item, one.item, other.item), number, above)


def _above(item: Item, base: Programme) -> int | Item | None:
    return next((n for n, one in enumerate(base.items) if one.id == item.parent), None)


def _led(theirs: _Side, mine: _Side, kept: dict[int, _Placed]) -> tuple[_Side, _Side]:
    """The version whose order is taken, the one that moved something, and the other."""
    orders = [[n for n in side.order if n in kept] for side in (theirs, mine)]
    if orders[1] == sorted(kept):
        return theirs, mine
    if orders[0] in (sorted(kept), orders[1]):
        return mine, theirs
    raise _Clash


def _stays(one: _Placed, kept: dict[int, _Placed]) -> bool:
    return one.origin is None or one.origin in kept


def _behind(before: Sequence[_Placed], row: Sequence[_Placed]) -> int:
    """Where an item goes that stands behind ``before`` in its own version: behind the last of them that is in the row."""
    for one in reversed(before):
        for place, known in enumerate(row):
            if known is one or (one.origin is not None and known.origin == one.origin):
                return place + 1
    return 0


def _numbered(row: Sequence[_Placed]) -> tuple[Item, ...]:
    numbers: dict[int, int] = {}
    for number, one in enumerate(row, 1):
        numbers[id(one.item)] = number
        if one.origin is not None:
            numbers[-one.origin - 1] = number
    made = []
    for number, one in enumerate(row, 1):
        above = None
        if one.above is not None:
            above = numbers.get(-one.above - 1 if isinstance(one.above, int) else id(one.above))
            if above is None or above >= number:
                raise _Clash
        made.append(replace(one.item, id=number, parent=above))
    return tuple(made)


def _fieldwise(base: T, theirs: T, mine: T) -> T:
    """Each field from whoever changed it."""
    values: dict[str, Any] = {}
    for field in fields(base):  # type: ignore[arg-type]
        if field.name not in _FOLLOWS:
            values[field.name] = _either(*(getattr(one, field.name) for one in (base, theirs, mine)))
    return replace(base, **values)  # type: ignore[type-var]


def _either(base: T, theirs: T, mine: T) -> T:
    if theirs in (base, mine):
        return mine
    if mine == base:
        return theirs
    raise _Clash
