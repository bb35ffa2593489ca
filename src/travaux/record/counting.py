"""What a library holds and how sure it is, in numbers, for whoever may see so much of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from travaux.common.account import Outcome
from travaux.record.documents.models import Document
from travaux.record.evidence.models import Finding
from travaux.record.sight import Sight

STEPS = 10
"""Steps of certainty that values are counted in."""
_MOST_COUNTED = 200_000


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is, and of each kind, language and step of certainty how much."""

    papers: int
    meetings: int
    people: int
    bodies: int
    partly: int
    kinds: dict[str, int]
    languages: dict[str, int]
    certainty: dict[int, int]


def counted(sight: Sight) -> Counts:
    """The counts of what the sight shows; certainties of the first values only where there are very many."""
    documents = sight.documents()
    values = Finding.objects.filter(reading__in=documents.values("reading")).values_list(
        "certainty", flat=True
    )
    return Counts(
        sight.count(), sight.meetings().count(), sight.people().count(), sight.bodies().count(),
        documents.filter(reading__outcome=Outcome.PARTLY).count(), _by(documents, "kind"), _by(documents, "language"),
        dict(Counter(min(STEPS - 1, int(value * STEPS)) for value in values[:_MOST_COUNTED])),
    )  # fmt: skip


def _by(documents: QuerySet[Document], name: str) -> dict[str, int]:
    return dict(documents.order_by(name).values_list(name).annotate(Count("pk")))
