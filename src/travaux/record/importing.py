"""Add what another library exported: papers by their hash, and decisions that are not here yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from travaux.record.deciding import take_effect
from travaux.record.evidence import marks
from travaux.record.evidence.models import Decision, Paper
from travaux.record.text import storable


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper as an export has it."""

    sha256: str
    size: int
    name: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision as an export has it; ``number`` and ``undoes`` are numbers of that export."""

    number: int
    made: dt.datetime
    by: str
    action: str
    subject: str
    path: str
    value: Any
    previous: Any
    reason: str
    undoes: int | None
    edition: str
    anchor: str
    found: str
    spans: list[list[int]]


def add_papers(*, rows: Sequence[PaperRow]) -> int:
    """Make known the papers that are not; how many they were. Their bytes are not here until they are built."""
    with transaction.atomic():
        known = set(
            Paper.objects.filter(sha256__in=[row.sha256 for row in rows]).values_list("sha256", flat=True)
        )
        fresh = [row for row in rows if row.sha256 not in known]
        Paper.objects.bulk_create(
            [Paper(sha256=r.sha256, size=r.size, name=storable(r.name), withdrawn=r.withdrawn) for r in fresh]
        )
        if fresh:
            marks.touch()
    return len(fresh)


def add_decisions(*, rows: Iterable[DecisionRow]) -> int:
    """Add the decisions that are not here, in their order, and show their documents anew; how many they were."""
    with transaction.atomic():
        revision = marks.touch()
        numbers: dict[int, Decision] = {}
        subjects: set[str] = set()
        added = 0
        for row in rows:
            same = Decision.objects.filter(
                made=row.made, actor=row.by, subject=row.subject, path=row.path, action=row.action
            )
            decision = same.first()
            if decision is None:
                decision = _added(row, numbers.get(row.undoes or 0))
                subjects.add(row.subject)
                added += 1
            numbers[row.number] = decision
        for subject in sorted(subjects):
            take_effect(subject, revision)
    return added


def _added(row: DecisionRow, undoes: Decision | None) -> Decision:
    return Decision.objects.create(
        made=row.made, actor=row.by, subject=row.subject, path=row.path, action=row.action, value=row.value,
        previous=row.previous, reason=row.reason, undoes=undoes, edition=row.edition, anchor=row.anchor,
        found=row.found, spans=row.spans,
    )  # fmt: skip
