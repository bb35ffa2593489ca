"""Which mentions name the same body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count

from travaux.common.delegations import state_of
from travaux.common.gathering import Alike, Join, Mention, Party, Resolved, Step, Unit
from travaux.common.joining import fold
from travaux.reading.likeness.alike_bodies import alike_bodies
from travaux.reading.likeness.bodykind import nature_of
from travaux.reading.likeness.naming import best_name, name_key, seen_by_most


def resolve_bodies(mentions: Sequence[Mention], steps: Sequence[Step] = ()) -> Resolved:
    """The bodies that are mentioned by ``name``, by key, as ``steps`` leave them; a State goes by its short name.

    The joins are those that a person might make.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        if key := _key(mention.name):
            groups[key].append(number)
    units = [Unit.of(one.paper, name_key(one.name)) for one in mentions] if steps else []
    found: dict[str, Party] = {}
    for numbers in fold(list(groups.values()), units, steps):
        party = _party(numbers, mentions, found)
        found[party.key] = party
    joins = tuple(alike_bodies(groups, [one.name for one in mentions]))
    return Resolved(tuple(found[key] for key in sorted(found)), joins)


def explained(mentions: Sequence[Mention]) -> tuple[Join, ...]:
    """Why mentions that stand for one body do: for each spelling but the first, one that it is like.

    A spelling for which there is no reason among these mentions is left out.
    """
    return tuple(_explained(mentions))


def _explained(mentions: Sequence[Mention]) -> Iterator[Join]:
    first: dict[str, int] = {}
    seen: set[str] = set()
    for number, mention in enumerate(mentions):
        like = first.setdefault(_key(mention.name), number)
        if like != number and mention.name not in seen | {mentions[like].name}:
            same = name_key(mention.name) == name_key(mentions[like].name)
            yield Join(number, like, Alike.SAME_NAME if same else Alike.SAME_STATE, True)
        seen.add(mention.name)


def _key(name: str) -> str:
    state = state_of(name)
    return name_key(state.name if state else name)


def _party(numbers: Sequence[int], mentions: Sequence[Mention], taken: dict[str, Party]) -> Party:
    """A body, called as the papers say that most may see; of several that would have one key, the later are counted."""
    name = best_name(mentions[number].name for number in seen_by_most(numbers, mentions))
    state = state_of(name)
    own = _key(name)
    keys = (own if number == 1 else f"{own} ({number})" for number in count(1))
    key = next(one for one in keys if one not in taken)
    nature = nature_of(name)
    return Party(
        key, state.name if state else name, tuple(numbers), nature.kind, nature.level, nature.country
    )
