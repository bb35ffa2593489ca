"""Headings that are nothing but a number: "Session 5" over two talks that stood without it before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.common.changes import Pair
from travaux.common.programme import Item, Programme
from travaux.reading.likeness.words import key


@dataclass(frozen=True, slots=True)
class Headings:
    """Bare headings over items that both versions have: they came with a number, not as items of their own.

    ``gained`` pairs the first item under such a new heading, as it was, with the heading; ``lost`` pairs an
    old heading with the first item that stood under it. Headings whose number an item had before, or has
    now, say nothing new and are in neither.
    """

    before: frozenset[int]
    after: frozenset[int]
    gained: tuple[Pair, ...]
    lost: tuple[Pair, ...]

    @classmethod
    def of(cls, before: Programme, after: Programme, pairs: Sequence[Pair]) -> Headings:
        came = list(_bare(after, {pair.after.id: pair.before for pair in pairs}))
        went = list(_bare(before, {pair.before.id: pair.after for pair in pairs}))
        gained = tuple(Pair(others[0], heading) for heading, others in came if _unnumbered(others))
        lost = tuple(Pair(heading, others[0]) for heading, others in went if _unnumbered(others))
        news, olds = (
            {heading.id for heading, others in ends if _kept(heading, others)} for ends in (came, went)
        )
        if len(gained) + _newly(pairs) > 1:
            news |= {pair.after.id for pair in gained}
        else:
            gained = ()
        if len(lost) + _newly([Pair(b, a) for a, b in pairs]) > 1:
            olds |= {pair.before.id for pair in lost}
        else:
            lost = ()
        return cls(frozenset(olds), frozenset(news), gained, lost)

    def old(self, item: Item) -> bool:
        return item.id in self.before

    def new(self, item: Item) -> bool:
        return item.id in self.after


def _bare(version: Programme, others: dict[int, Item]) -> Iterator[tuple[Item, list[Item]]]:
    """Headings that the other version lacks, with what the items under them are there."""
    for item in version.items:
        if item.id not in others and item.number and key(item.title) == key(item.number):
            under = [others[one.id] for one in version.items if one.parent == item.id and one.id in others]
            if under:
                yield item, under


def _unnumbered(items: Sequence[Item]) -> bool:
    return not any(item.number for item in items)


def _kept(heading: Item, items: Sequence[Item]) -> bool:
    return any(key(item.number) == key(heading.number) for item in items)


def _newly(pairs: Sequence[Pair]) -> int:
    return sum(not pair.before.number and bool(pair.after.number) for pair in pairs)
