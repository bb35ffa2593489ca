"""Pairs of names of which a person should say whether they are one: derived with the people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from travaux.common.gathering import Join, Mention, PartyKind, Resolved, Step, Unit
from travaux.common.names import name_key, person_key
from travaux.record.meetings.joining import code_of, settles
from travaux.record.meetings.models import NameDoubt

_MOST = 2000
"""Doubts that are kept, the worst: nobody settles more."""


def file_doubts(
    kind: PartyKind, ids: Sequence[int], mentions: Sequence[Mention], found: Resolved, steps: Sequence[Step]
) -> None:
    """Replace the doubts by those of ``found`` that no step settles. Call it within a transaction.

    ``ids`` are the appearances that the mentions are.
    """
    NameDoubt.objects.filter(kind=kind).delete()
    doubted = sorted(
        _open(kind, mentions, found, steps), key=lambda one: (-one.severity, mentions[one.one].paper, one)
    )
    NameDoubt.objects.bulk_create(
        NameDoubt(
            kind=kind, code=code_of(*(_unit(kind, mentions[end]) for end in (one.one, one.other))), one_id=ids[one.one],
            other_id=ids[one.other], alike=one.alike.value, joined=one.joined, severity=one.severity,
        )
        for one in doubted[:_MOST]
    )  # fmt: skip


def _open(
    kind: PartyKind, mentions: Sequence[Mention], found: Resolved, steps: Sequence[Step]
) -> Iterator[Join]:
    party = {number: place for place, one in enumerate(found.parties) for number in one.mentions}
    same: dict[tuple[int, str], list[Unit]] = defaultdict(list)
    for number, place in party.items() if steps else ():
        unit = _unit(kind, mentions[number])
        same[place, unit.name].append(unit)
    for join in found.joins:
        if not join.severity:
            continue
        ends = (join.one, join.other)
        units = [_unit(kind, mentions[end]) for end in ends]
        one, other = (same[party[end], unit.name] or [unit] for end, unit in zip(ends, units, strict=True))
        together = party[join.one] == party[join.other]
        if together == join.joined and not any(settles(step, one, other) for step in steps):
            yield join


def _unit(kind: PartyKind, mention: Mention) -> Unit:
    key = person_key if kind is PartyKind.PERSON else name_key
    return Unit.of(mention.paper, key(mention.name))
