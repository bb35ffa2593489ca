"""Which of two versions came first, by what their pages say and, failing that, by how complete they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.common.relations import Earlier
from travaux.reading.identity.symbols import Symbol
from travaux.reading.likeness.profile import Overlap, Profile

_STATUS = {"provisional": 0, "draft": 0, "revised": 1, "final": 2}
_LIMITED = ("L.", "CRP.", "WP.")


def earlier(paper: Profile, other: Profile) -> tuple[Earlier, str, float]:
    """Which came first, why in words, and how certain that is (0..1); the first sign that differs decides."""
    for sign, why, certainty in _signs(paper, other):
        if sign:
            return (Earlier.PAPER if sign < 0 else Earlier.OTHER), why, certainty
    return Earlier.UNKNOWN, "nothing on their pages says which came first", 0.5


def _signs(paper: Profile, other: Profile) -> Iterator[tuple[int, str, float]]:
    """Signs from the surest on: negative where ``paper`` came first, positive where ``other`` did, else 0."""
    yield _compare(_revision(paper), _revision(other)), "by the revision in the symbol", 0.99
    yield _compare(_limited(other), _limited(paper)), "a draft for action comes before what was adopted", 0.97
    if paper.status in _STATUS and other.status in _STATUS:
        yield _compare(_STATUS[paper.status], _STATUS[other.status]), "by their status", 0.97
    if paper.date and other.date and paper.date.full and other.date.full:
        yield _compare(paper.date.full.toordinal(), other.date.full.toordinal()), "by their dates", 0.97
        return
    if not (paper.items or other.items):
        # A text without a programme has a day in its head for that of the draft.
        days = [one.days[0].full for one in (paper, other) if one.days[0] and one.days[0].full]
        yield _compare(*(day.toordinal() for day in days)) if len(days) == 2 else 0, "by their days", 0.85
    yield -_compare(paper.open_seats, other.open_seats), "seats are confirmed later", 0.85
    precision = _precision(paper), _precision(other)
    yield _compare(*precision) if all(precision) else 0, "the days are named later", 0.8
    yield _compare(paper.people, other.people), "people are named later", 0.75
    yield _compare(len(paper.items), len(other.items)), "items are added later", 0.7


def guessed(paper: Profile, other: Profile, versions: Sequence[Profile]) -> tuple[Earlier, str, float] | None:
    """Which came first where their pages do not say: by the other ``versions`` of both, else by what drafts are like.

    A later version has moved farther from the earliest dated one; a draft is dated more often than what follows
    it; and versions grow. None where not even that tells them apart.
    """
    sign = _drift(paper, other, versions)
    if sign:
        why, certainty = "by how far each is from the first version", 0.65
    else:
        dated = _is_dated(paper), _is_dated(other)
        sign = int(dated[1]) - int(dated[0]) or _compare(paper.text.count, other.text.count)
        why, certainty = "drafts are shorter, and dated more often", 0.55
    if not sign:
        return None
    return (Earlier.PAPER if sign < 0 else Earlier.OTHER), why, certainty


def _drift(paper: Profile, other: Profile, versions: Sequence[Profile]) -> int:
    dated = [one for one in versions if _is_dated(one) and one.id not in (paper.id, other.id)]
    if not dated or _is_dated(paper) != _is_dated(other):
        return 0
    first = min(dated, key=lambda one: (str(one.date), one.id))
    near = [Overlap.of(one, first).resemblance for one in (paper, other)]
    return (near[0] < near[1]) - (near[0] > near[1])


def _is_dated(profile: Profile) -> bool:
    return profile.date is not None and profile.date.full is not None


def _compare(one: int, other: int) -> int:
    return (one > other) - (one < other)


def _revision(profile: Profile) -> int:
    return max((n for s in profile.symbols for what, n in Symbol(s).changes if what == "Rev"), default=0)


def _limited(profile: Profile) -> int:
    return int(any(part.startswith(_LIMITED) for s in profile.symbols for part in Symbol(s).parts))


def _precision(profile: Profile) -> int:
    first = profile.days[0]
    return 0 if first is None else 1 + (first.month is not None) + (first.day is not None)
