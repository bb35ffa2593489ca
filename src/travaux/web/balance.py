"""Who takes part, counted: charts that are tables too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from travaux.record.parties.models import Body

_MOST_BODIES = 60
_MOST_YEARS = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart that is a table too; ``share`` is 0..100 of the longest."""

    label: str
    count: int
    share: int


@dataclass(frozen=True, slots=True)
class Attendance:
    """Bodies by how often their people appear, each with its counts for ``years``, the last ones; ``more`` bodies are left out."""

    years: tuple[str, ...]
    rows: tuple[tuple[Body, tuple[int, ...], int], ...]
    more: int


def chart(values: Iterable[str]) -> list[Bar]:
    """How often each value comes, by value."""
    counts = Counter(values)
    longest = max(counts.values(), default=1)
    return [Bar(label, count, round(100 * count / longest)) for label, count in sorted(counts.items())]


def attendance(seats: Iterable[tuple[Body, str]]) -> Attendance:
    """Which bodies took part in which years, from bodies and dates."""
    counts: dict[int, Counter[str]] = {}
    bodies: dict[int, Body] = {}
    for body, date in seats:
        bodies[body.pk] = body
        counts.setdefault(body.pk, Counter())[date[:4]] += 1
    years = tuple(sorted({year for one in counts.values() for year in one if year}))[-_MOST_YEARS:]
    order = sorted(counts, key=lambda pk: (-counts[pk].total(), bodies[pk].name))
    rows = tuple(
        (bodies[pk], tuple(counts[pk][year] for year in years), counts[pk].total())
        for pk in order[:_MOST_BODIES]
    )
    return Attendance(years, rows, max(0, len(order) - _MOST_BODIES))
