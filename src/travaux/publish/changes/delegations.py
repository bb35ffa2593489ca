"""Changes grouped by the body for which the people concerned sit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from travaux.common.changes import Change, ItemChange, SeatChange
from travaux.common.delegations import governed, represented, state_of
from travaux.common.programme import Appearance


@dataclass(frozen=True, slots=True)
class Group:
    """The changes that concern one body; ``name`` is None for those that concern none by name."""

    name: str | None
    changes: tuple[Change, ...]


def by_delegation(changes: Sequence[Change]) -> tuple[Group, ...]:
    """One group for each body, by name, then the changes of the programme itself.

    A change stands with every body whose person it concerns: a replacement across two bodies with both.
    """
    groups: dict[str, list[Change]] = {}
    rest: list[Change] = []
    for change in changes:
        names = {name.casefold(): name for person in _people(change) if (name := _body(person))}
        for name in names.values():
            known = next((one for one in groups if one.casefold() == name.casefold()), name)
            groups.setdefault(known, []).append(change)
        if not names:
            rest.append(change)
    named = [Group(name, tuple(groups[name])) for name in sorted(groups, key=str.casefold)]
    return (*named, Group(None, tuple(rest))) if rest else tuple(named)


def _people(change: Change) -> tuple[Appearance, ...]:
    if isinstance(change, SeatChange):
        return tuple(one for one in (change.before, change.after) if one)
    if isinstance(change, ItemChange):
        items = (change.before, change.after, *change.inside)
        return tuple(one for item in items if item for one in item.people)
    return ()


def _body(person: Appearance) -> str | None:
    """The State that the person sits for, by post or office, else the affiliation."""
    body = person.affiliation or ""
    state = state_of(body) or represented(person.position or "") or governed(body)
    return state.name if state else person.affiliation
