"""The log of decisions, looked at from one entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from travaux.common.followup import Act, ActKind


def about(acts: Iterable[Act], entry: str) -> tuple[Act, ...]:
    """The decisions about an entry, and those that take one of them back, in their order."""
    found: dict[int, Act] = {}
    for act in acts:
        if act.entry == entry or (act.kind is ActKind.UNDO and act.undoes in found):
            found[act.number] = act
    return tuple(found.values())


def still_standing(acts: Sequence[Act]) -> frozenset[int]:
    """The numbers of the decisions that were not taken back; an undoing is none of them."""
    undone = {act.undoes for act in acts if act.kind is ActKind.UNDO}
    return frozenset(act.number for act in acts if act.kind is not ActKind.UNDO and act.number not in undone)
