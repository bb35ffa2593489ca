"""Take in the log of the register that another library exported."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from travaux.common.followup import Act
from travaux.common.plain import dumps
from travaux.record.evidence import marks
from travaux.record.reviews.log import acts
from travaux.record.reviews.models import LoggedAct
from travaux.record.text import storable

Follow = Callable[[Sequence[Act]], Callable[[Act], bool]]
"""From the log to what takes the acts that follow it, one by one, and says whether each can."""


@dataclass(frozen=True, slots=True)
class Logged:
    """An act with the moment at which it was logged."""

    act: Act
    made: dt.datetime


def add_logged(*, rows: Sequence[Logged], follow: Follow) -> tuple[int, int]:
    """Add the acts that are not here, in their order; how many they were, and how many were left out.

    A log that is empty takes all as they are. Else an act is left out where it cannot follow those that are here.
    """
    with transaction.atomic():
        marks.touch()
        log = list(acts())
        whole, known = not log, _known()
        numbers: dict[int, int] = {}
        fresh: list[LoggedAct] = []
        follows = None if whole else follow(tuple(log))
        for row in rows:
            if there := known[_same(row)]:
                numbers[row.act.number] = there.pop(0)
                continue
            act = replace(row.act, number=len(log) + 1, undoes=numbers.get(row.act.undoes or 0))
            if row.act.undoes and act.undoes is None or follows is not None and not follows(act):
                continue
            log.append(act)
            numbers[row.act.number] = act.number
            fresh.append(_row(act, row.made))
        LoggedAct.objects.bulk_create(fresh)
    return len(fresh), len(rows) - len(numbers)


def _known() -> dict[str, list[int]]:
    """The numbers of the acts that are here, by what makes them the same."""
    found: dict[str, list[int]] = defaultdict(list)
    made = LoggedAct.objects.order_by("number").values_list("made", flat=True)
    for act, moment in zip(acts(), made, strict=True):
        found[_same(Logged(act, moment))].append(act.number)
    return found


def _same(row: Logged) -> str:
    return f"{row.made.isoformat()} {dumps(replace(row.act, number=0, undoes=None))}"


def _row(act: Act, made: dt.datetime) -> LoggedAct:
    return LoggedAct(
        number=act.number, kind=act.kind.value, entry=act.entry, review=storable(act.review)[:200],
        actor=storable(act.actor)[:200], made=made, value=storable(dumps(act)),
    )  # fmt: skip
