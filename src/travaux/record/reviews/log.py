"""Read the log of the register, and add to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from travaux.common.errors import ConflictingDecision
from travaux.common.followup import Act
from travaux.common.plain import dumps, loads
from travaux.record.evidence import marks
from travaux.record.reviews.models import LoggedAct
from travaux.record.text import storable

Follow = Callable[[Sequence[Act]], Callable[[Act], None]]
"""From the log to what takes the acts that follow it, one by one, and raises where one cannot."""


Of = Callable[[Sequence[Act]], Sequence[Act]]
"""Those of the log that a decision must know of."""


def acts() -> tuple[Act, ...]:
    """All decisions about the register, in the order in which they were made."""
    return tuple(loads(Act, value) for value in LoggedAct.objects.values_list("value", flat=True))


def add_acts(
    *, wanted: Sequence[Act], follow: Follow, seen: int | None = None, of: Of | None = None
) -> tuple[Act, ...]:
    """Add decisions, all or none, numbered and dated here; the acts as they were logged.

    ``follow`` is given the log, and then each act. ``seen`` is the number of the last act that the person knew
    of, among those of the log that ``of`` chooses: ConflictingDecision where somebody has decided since.
    """
    with transaction.atomic():
        marks.touch()
        log = list(acts())
        last = max((act.number for act in (of(log) if of else log)), default=0)
        if seen is not None and last > seen:
            raise ConflictingDecision(f"decision {last} was made meanwhile", "Look again, then decide.")
        now = timezone.now()
        take = follow(log)
        made: list[Act] = []
        for act in wanted:
            numbered = replace(act, number=len(log) + len(made) + 1, day=now.date().isoformat())
            take(numbered)
            made.append(numbered)
        LoggedAct.objects.bulk_create(
            LoggedAct(
                number=act.number, kind=act.kind.value, entry=act.entry, review=storable(act.review)[:200],
                actor=storable(act.actor)[:200], made=now, value=storable(dumps(act)),
            )
            for act in made
        )  # fmt: skip
        return tuple(made)
