"""Changes grouped by the body for which the people concerned sit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from travaux.common.changes import Aspect, Bracket, Change, GroupChange, ItemChange, SeatChange, WordsChange
from travaux.common.delegations import governed, represented, state_of
from travaux.common.programme import Appearance, Item


@dataclass(frozen=True, slots=True)
class Group:
    """The changes that concern one body; ``name`` is None for those that concern none by name."""

    name: str | None
    changes: tuple[Change, ...]


def by_delegation(changes: Sequence[Change]) -> tuple[Group, ...]:
    """One group for each body, by name, then the changes of the programme itself.

    A change stands with every body whose person it concerns: a replacement across two bodies with both, a panel that
    moves or gains a question with those of all who sit on it.
    """
    groups: dict[str, list[Change]] = {}
    rest: list[Change] = []
    for change in changes:
        names = _names(_people(change))
        for key, name in names.items():
            known = next((one for one in groups if one.casefold() == key), name)
            groups.setdefault(known, []).append(_narrowed(change, key))
        if not names:
            rest.append(change)
    named = [Group(name, tuple(groups[name])) for name in sorted(groups, key=str.casefold)]
    return (*named, Group(None, tuple(rest))) if rest else tuple(named)


def by_proposer(passages: Sequence[Bracket]) -> tuple[tuple[str | None, tuple[Bracket, ...]], ...]:
    """Passages in brackets under each State or group that proposes them, by name; last those of which nobody is named."""
    groups: dict[str, list[Bracket]] = {}
    for one in passages:
        for name in one.proposers:
            groups.setdefault(name, []).append(one)
    named = [(name, tuple(groups[name])) for name in sorted(groups, key=str.casefold)]
    rest = tuple(one for one in passages if not one.proposers)
    return (*named, (None, rest)) if rest else tuple(named)


def _names(people: Iterable[Appearance]) -> dict[str, str]:
    """The bodies for which people sit, by their names without case."""
    return {name.casefold(): name for person in people if (name := _body(person))}


def _narrowed(change: Change, key: str) -> Change:
    """Of what befell many items at once, that which befell those on which the body's people sit."""
    if not isinstance(change, GroupChange) or change.aspect is Aspect.ORDER:
        return change
    return replace(change, pairs=tuple(pair for pair in change.pairs if key in _names(_seated(*pair))))


def _seated(*items: Item | None) -> tuple[Appearance, ...]:
    return tuple(one for item in items if item for one in item.people)


def _people(change: Change) -> tuple[Appearance, ...]:
    match change:
        case SeatChange():
            return tuple(one for one in (change.before, change.after) if one)
        case ItemChange():
            return _seated(change.before, change.after, *change.inside)
        case GroupChange():
            return _seated(*(item for pair in change.pairs for item in pair))
        case WordsChange():
            return _seated(*change.pair)
    return ()


def _body(person: Appearance) -> str | None:
    """The State that the person sits for, by post or office, else the affiliation."""
    body = person.affiliation or ""
    state = state_of(body) or represented(person.position or "") or governed(body)
    return state.name if state else person.affiliation
