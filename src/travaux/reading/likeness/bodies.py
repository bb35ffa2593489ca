"""Which mentions name the same body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count

from travaux.common.delegations import state_of
from travaux.common.gathering import Alike, Join, Mention, Party, Resolved, Step, Unit
from travaux.common.joining import fold
from travaux.common.organisations import known_name, organisation_of
from travaux.reading.likeness.alike_bodies import alike_bodies
from travaux.reading.likeness.bodykey import body_key
from travaux.reading.likeness.bodykind import nature_of
from travaux.reading.likeness.naming import best_name, name_key, seen_by_most
from travaux.reading.likeness.shortforms import Printed, is_short, parted, without_initials

_ELSEWHERE = 0.3
"""How much a person should look at a short form that only other papers print beside the name."""


def resolve_bodies(mentions: Sequence[Mention], steps: Sequence[Step] = ()) -> Resolved:
    """The bodies that are mentioned by ``name``, by key, as ``steps`` leave them; a State goes by its short name.

    The joins are those that a person might make, and those by a short form that the paper itself does not explain.
    """
    groups: dict[str, list[int]] = defaultdict(list)
    doubted: dict[tuple[str, str], Join] = {}
    keys, own = _keys(mentions)
    for number, key in enumerate(keys):
        if key:
            groups[key].append(number)
    for number, join in own.items():
        if join.severity:
            doubted.setdefault((keys[number], mentions[number].name), join)
    units = [Unit.of(one.paper, name_key(one.name)) for one in mentions] if steps else []
    found: dict[str, Party] = {}
    for numbers in fold(list(groups.values()), units, steps):
        party = _party(numbers, mentions, found)
        found[party.key] = party
    joins = (*doubted.values(), *alike_bodies(groups, [one.name for one in mentions]))
    return Resolved(tuple(found[key] for key in sorted(found)), joins)


def explained(mentions: Sequence[Mention]) -> tuple[Join, ...]:
    """Why mentions that stand for one body do: for each spelling but the first, one that it is like.

    A spelling for which there is no reason among these mentions is left out.
    """
    return tuple(_explained(mentions))


def _explained(mentions: Sequence[Mention]) -> Iterator[Join]:
    keys, short = _keys(mentions)
    first: dict[str, int] = {}
    seen: set[str] = set()
    for number, mention in enumerate(mentions):
        like = first.setdefault(keys[number], number)
        if like != number and mention.name not in seen | {mentions[like].name}:
            by_short = short.get(number) or short.get(like)
            yield by_short or Join(number, like, _way(mention.name, mentions[like].name), True)
        seen.add(mention.name)


def _keys(mentions: Sequence[Mention]) -> tuple[list[str], dict[int, Join]]:
    """The key of each mention's body, and why those that go by a short form have theirs, by their numbers."""
    keys = [body_key(mention.name) for mention in mentions]
    printed = Printed(mentions, keys)
    beside = {
        (keys[number], short): number
        for number in reversed(range(len(mentions)))
        if (short := parted(mentions[number].name)[1])
    }
    joins: dict[int, Join] = {}
    for number, mention in enumerate(mentions):
        meant = printed.meant(mention) if keys[number] else None
        if meant and (meant[1] or known_name(mention.name) is None):
            keys[number], here = meant
            other = beside[keys[number], mention.name.strip()]
            joins[number] = Join(number, other, Alike.SHORT_FORM, True, 0.0 if here else _ELSEWHERE)
    return keys, joins


def _way(one: str, other: str) -> Alike:
    """In which way two names of one body are alike."""
    if name_key(one) == name_key(other):
        return Alike.SAME_NAME
    if organisation_of(one) and organisation_of(other):
        return Alike.SAME_LISTED
    if state_of(one) and state_of(other):
        return Alike.SAME_STATE
    bare = [parted(name)[0] for name in (one, other)]
    same = name_key(bare[0]) == name_key(bare[1])
    return Alike.SHORT_BESIDE if same else Alike.SAME_OFFICE


def _party(numbers: Sequence[int], mentions: Sequence[Mention], taken: dict[str, Party]) -> Party:
    """A body, called as the papers say that most may see; of several that would have one key, the later are counted."""
    names = [mentions[number].name for number in seen_by_most(numbers, mentions)]
    name = best_name([one for one in names if not is_short(one)] or names)
    own = body_key(name)
    keys = (own if number == 1 else f"{own} ({number})" for number in count(1))
    key = next(one for one in keys if one not in taken)
    nature = nature_of(without_initials(name))
    return Party(key, known_name(name) or name, tuple(numbers), nature.kind, nature.level, nature.country)
