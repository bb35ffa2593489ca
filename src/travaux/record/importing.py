"""Add what another library exported: papers by their hash, and decisions that are not here yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from travaux.record.deciding import take_effect
from travaux.record.documents.models import Audience, Document
from travaux.record.evidence import marks
from travaux.record.evidence.models import Action, Decision, Paper
from travaux.record.rows import in_parts
from travaux.record.text import storable
from travaux.record.withdrawing import carry_out


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper as an export has it."""

    sha256: str
    size: int
    name: str
    withdrawn: bool
    media_type: str = ""


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
    read: Any = None


@dataclass(frozen=True, slots=True)
class Added:
    """How many decisions were new; ``withdrawn`` where one of them purged something that was here."""

    decisions: int = 0
    withdrawn: bool = False


def add_papers(*, rows: Sequence[PaperRow]) -> set[str]:
    """Make known the papers that are not; their SHA-256. Their bytes are not here until they are built."""
    with transaction.atomic():
        known = set(
            Paper.objects.filter(sha256__in=[row.sha256 for row in rows]).values_list("sha256", flat=True)
        )
        fresh = [row for row in rows if row.sha256 not in known]
        Paper.objects.bulk_create(
            Paper(
                sha256=r.sha256,
                size=r.size,
                name=storable(r.name),
                withdrawn=r.withdrawn,
                media_type=r.media_type,
            )
            for r in fresh
        )
        if fresh:
            marks.touch()
    return {row.sha256 for row in fresh}


def show_to(*, audiences: Mapping[str, str]) -> None:
    """Let those see new papers, by SHA-256, who saw them where they come from."""
    known = {sha256: audience for sha256, audience in audiences.items() if audience in Audience.values}
    with transaction.atomic():
        revision = marks.touch()
        for audience in Audience.values:
            own = [sha256 for sha256, given in known.items() if given == audience]
            for some in in_parts(own):
                documents = Document.objects.filter(paper__sha256__in=some)
                documents.exclude(audience=audience).update(audience=audience, revision=revision)


def add_decisions(*, rows: Iterable[DecisionRow]) -> Added:
    """Add the decisions that are not here, in their order, and carry them out."""
    with transaction.atomic():
        revision = marks.touch()
        known = Decision.objects.only("made", "actor", "subject", "path", "action").order_by("-id")
        here = {_told(one.made, one.actor, one): one for one in known}
        numbers: dict[int, Decision] = {}
        fresh: list[Decision] = []
        for row in rows:
            told = _told(row.made, row.by, row)
            if told not in here:
                here[told] = _added(row, numbers.get(row.undoes or 0))
                fresh.append(here[told])
            numbers[row.number] = here[told]
        for subject in sorted({one.subject for one in fresh}):
            take_effect(subject, revision)
        purged = [carry_out(one) for one in fresh if one.action == Action.WITHDRAW]
    return Added(len(fresh), any(purged))


def _told(made: dt.datetime, by: str, one: Decision | DecisionRow) -> tuple[object, ...]:
    """What a decision is known by in any library."""
    return made, by, one.subject, one.path, one.action


def _added(row: DecisionRow, undoes: Decision | None) -> Decision:
    return Decision.objects.create(
        made=row.made, actor=row.by, subject=row.subject, path=row.path, action=row.action, value=row.value,
        previous=row.previous, reason=row.reason, undoes=undoes, edition=row.edition, anchor=row.anchor,
        found=row.found, spans=row.spans, read=row.read,
    )  # fmt: skip
