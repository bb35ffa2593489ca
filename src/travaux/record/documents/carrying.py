"""From what was read to a whole version that a person saved: where each value stands in it. Pure.

A version may hold the same items in another order, under other titles, at other times. An item is taken for the same
where all of it is the same, else its title and number, else its title, else its place in time; a person by all that is
said of them, then by name, then by post.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from travaux.common.programme import Appearance, Item, Programme

T = TypeVar("T")
Key = Callable[[T], Hashable]


class Carrier:
    """Leads from paths of one programme to those of another that came out of it."""

    def __init__(self, before: Programme, after: Programme, *, in_place: bool = False) -> None:
        """``in_place`` where the items are the same in the same order, whatever is said of them."""
        self._before, self._after = before, after
        same = {place: place for place in range(len(before.items))}
        self._items = same if in_place else _paired(before.items, after.items, _ITEM)
        self._members: dict[tuple[int, str], dict[int, int]] = {}

    def path(self, path: str) -> str | None:
        """Where what stands at ``path`` stands afterwards; None where it is gone."""
        match path.split("/")[1:]:
            case ["paper", "symbols", number] if number.isdigit():
                pairs = _paired(self._before.paper.symbols, self._after.paper.symbols, (_itself,))
                return _joined("/paper/symbols", pairs.get(int(number)))
            case ["items", number, *rest] if number.isdigit():
                item = self._items.get(int(number))
                return None if item is None else self._below(int(number), item, rest)
        return path

    def _below(self, old: int, new: int, rest: Sequence[str]) -> str | None:
        base = f"/items/{new}"
        match rest:
            case ["people" | "questions" | "documents" as name, number, *more] if number.isdigit():
                member = self._of(old, new, name).get(int(number))
                found = _joined(f"{base}/{name}", member)
                return None if found is None else "/".join([found, *more])
        return "/".join([base, *rest])

    def _of(self, old: int, new: int, name: str) -> dict[int, int]:
        """The pairs of an item's people, questions or documents."""
        if (old, name) not in self._members:
            before, after = (getattr(one, name) for one in (self._before.items[old], self._after.items[new]))
            keys: Sequence[Key[Any]] = _PERSON if name == "people" else (_itself,)
            self._members[old, name] = _paired(before, after, keys)
        return self._members[old, name]


def paired_items(before: Programme, after: Programme) -> list[tuple[Item, Item]]:
    """The items of one programme that stand in another, with what they are there."""
    pairs = _paired(before.items, after.items, _ITEM)
    return [(before.items[old], after.items[new]) for old, new in sorted(pairs.items())]


def _joined(base: str, number: int | None) -> str | None:
    return None if number is None else f"{base}/{number}"


def _paired(before: Sequence[T], after: Sequence[T], keys: Sequence[Key[T]]) -> dict[int, int]:
    """The place afterwards of each member, by the first key that tells; members with the same key in their order."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for key in keys:
        free: dict[Hashable, list[int]] = defaultdict(list)
        for place, one in enumerate(after):
            if place not in taken and (found := key(one)) is not None:
                free[found].append(place)
        for place, one in enumerate(before):
            if place not in pairs and (rest := free.get(key(one))):
                pairs[place] = rest.pop(0)
                taken.add(pairs[place])
    return pairs


def _itself(one: T) -> Hashable:
    return one


def _whole(item: Item) -> Hashable:
    return replace(item, id=0, parent=None)


def _title(item: Item) -> Hashable:
    return item.title.casefold()


def _title_and_number(item: Item) -> Hashable:
    return _title(item), item.number


def _slot(item: Item) -> Hashable:
    return (item.slot, item.kind) if item.slot.start else None


def _name(one: Appearance) -> Hashable:
    return None if one.to_be_confirmed else one.name


def _post(one: Appearance) -> Hashable:
    return (one.position, one.affiliation) if one.position or one.affiliation else None


_ITEM: tuple[Key[Item], ...] = (_whole, _title_and_number, _title, _slot)
_PERSON: tuple[Key[Appearance], ...] = (_itself, _name, _post)
