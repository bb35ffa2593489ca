"""A programme as people read it: by day, items with what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from travaux.common.dates import PartialDate
from travaux.common.programme import Item, Programme


@dataclass(frozen=True, slots=True)
class Branch:
    """An item with the items inside it; ``index`` is its place in ``programme.items``, from 0."""

    item: Item
    index: int
    children: tuple[Branch, ...] = ()

    @property
    def timed(self) -> bool:
        """Whether the item or one below it has a time."""
        return any(each.item.slot.start or each.item.slot.end for each in self.walk())

    def walk(self) -> Iterator[Branch]:
        """This branch and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class DayOutline:
    """A day of the paper; ``date`` is the first that one of its items has."""

    number: int
    date: PartialDate | None
    branches: tuple[Branch, ...]


def branches(programme: Programme) -> tuple[Branch, ...]:
    """The top-level items in reading order. A parent that does not stand before its child counts as none."""
    below: dict[int | None, list[tuple[int, Item]]] = {}
    seen: set[int] = set()
    for index, item in enumerate(programme.items):
        parent = item.parent if item.parent in seen else None
        below.setdefault(parent, []).append((index, item))
        seen.add(item.id)
    return _below(None, below)


def _below(parent: int | None, below: dict[int | None, list[tuple[int, Item]]]) -> tuple[Branch, ...]:
    return tuple(Branch(item, index, _below(item.id, below)) for index, item in below.get(parent, ()))


def days(programme: Programme) -> tuple[DayOutline, ...]:
    """The days in their order, each with its top-level items in reading order."""
    by_day: dict[int, list[Branch]] = {}
    for branch in branches(programme):
        by_day.setdefault(branch.item.slot.day, []).append(branch)
    return tuple(DayOutline(number, _date(found), tuple(found)) for number, found in sorted(by_day.items()))


def _date(found: list[Branch]) -> PartialDate | None:
    return next((b.item.slot.date for top in found for b in top.walk() if b.item.slot.date), None)
