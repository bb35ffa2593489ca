"""Parties as people decided them: groups of mentions, joined and parted step by step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count

from travaux.common.gathering import Step, Unit

Groups = list[tuple[int, ...]]


def fold(groups: Sequence[Sequence[int]], units: Sequence[Unit], steps: Sequence[Step]) -> Groups:
    """The groups after all steps, in the order in which they were made.

    ``groups`` hold the numbers of mentions, each once at most; ``units`` gives each mention's unit. A step joins all
    groups in which one of its units is, or takes its units out of each group and lets those of one group stay together.
    Joins among themselves may come in any order, and so may partings; of a join and a parting of the same units, the
    later holds. Units that are not there any more are passed over.
    """
    if not steps:
        return sorted(tuple(sorted(group)) for group in groups)
    places = _places(groups, units, steps)
    made: dict[int, set[int]] = {number: set(group) for number, group in enumerate(groups)}
    of = {mention: number for number, group in made.items() for mention in group}
    fresh = count(len(made))
    for step in steps:
        own = {mention for unit in step.units for mention in places.get(unit, ()) if mention in of}
        touched = sorted({of[mention] for mention in own})
        if step.together:
            _join(touched, made, of)
        else:
            _part(touched, own, made, of, fresh)
    return sorted(tuple(sorted(group)) for group in made.values() if group)


def _places(
    groups: Sequence[Sequence[int]], units: Sequence[Unit], steps: Sequence[Step]
) -> dict[Unit, list[int]]:
    wanted = {unit for step in steps for unit in step.units}
    places: dict[Unit, list[int]] = defaultdict(list)
    for group in groups:
        for mention in group:
            if units[mention] in wanted:
                places[units[mention]].append(mention)
    return places


def _join(touched: Sequence[int], made: dict[int, set[int]], of: dict[int, int]) -> None:
    for number in touched[1:]:
        moved = made.pop(number)
        made[touched[0]] |= moved
        of.update(dict.fromkeys(moved, touched[0]))


def _part(
    touched: Sequence[int], own: set[int], made: dict[int, set[int]], of: dict[int, int], fresh: Iterator[int]
) -> None:
    for number in touched:
        leaving = made[number] & own
        if leaving != made[number]:
            apart = next(fresh)
            made[number] -= leaving
            made[apart] = leaving
            of.update(dict.fromkeys(leaving, apart))
