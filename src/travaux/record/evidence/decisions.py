"""Decisions as they stand: the log without what was undone."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet

from travaux.record.evidence.models import Action, Decision

PAPER = "paper:"
PERSON = "person:"
BODY = "body:"


def standing_decisions(papers: Sequence[str]) -> dict[str, list[Decision]]:
    """The decisions about each paper (by SHA-256) that nobody has undone, in the order they were made."""
    found: dict[str, list[Decision]] = defaultdict(list)
    for decision in _standing(Decision.objects.filter(subject__in=[PAPER + sha256 for sha256 in papers])):
        found[decision.subject.removeprefix(PAPER)].append(decision)
    return dict(found)


def decisions_at(paper: str, moment: dt.datetime) -> list[Decision]:
    """The decisions about a paper (by SHA-256) that stood at a moment, in the order they were made."""
    made = Decision.objects.filter(subject=PAPER + paper, made__lte=moment).exclude(action=Action.UNDO)
    return list(made.filter(Q(undone_by=None) | Q(undone_by__made__gt=moment)).order_by("id"))


def standing_about(kind: str) -> list[Decision]:
    """The standing decisions whose subject begins with ``kind``, in the order they were made."""
    return list(_standing(Decision.objects.filter(subject__startswith=kind)))


def issues(papers: Sequence[str]) -> dict[str, int]:
    """The number of the decision by which each paper (by SHA-256) was last issued here; other papers left out."""
    made = Decision.objects.filter(subject__in=[PAPER + sha256 for sha256 in papers], action=Action.ISSUE)
    return {
        subject.removeprefix(PAPER): number
        for subject, number in made.order_by("id").values_list("subject", "id")
    }


def log(papers: Iterable[str] | None = None) -> QuerySet[Decision]:
    """Every decision, undone ones too, in the order they were made; of these papers (SHA-256) only, where given."""
    decisions = Decision.objects.select_related("undoes", "undone_by").order_by("id")
    if papers is not None:
        decisions = decisions.filter(subject__in=[PAPER + sha256 for sha256 in papers])
    return decisions


def _standing(decisions: QuerySet[Decision]) -> QuerySet[Decision]:
    return decisions.filter(undone_by=None).exclude(action=Action.UNDO).order_by("id")
