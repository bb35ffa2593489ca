"""The register as far as a reader may see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.db.models import Q

from travaux.common.followup import Register, Review, Standing
from travaux.followup.verbs import register as whole_register
from travaux.record.documents.models import Document
from travaux.record.sight import Sight

_SHORTEST = 8


def seen_register(sight: Sight) -> Register:
    """The register without what is not for this reader.

    That is entries of papers out of sight, reviews of nothing else, and evidence that lies in such papers.
    """
    known = whole_register()
    papers = set(sight.documents().values_list("paper__sha256", flat=True))
    kept = tuple(one for one in known.standings if one.entry.paper in papers)
    keys = {one.entry.key for one in kept}
    reviews = (one for one in known.reviews if not one.entries or not keys.isdisjoint(one.entries))
    named = {proof.paper for one in kept for said in one.assessments for proof in said.evidence}
    hidden = hidden_names(sight, named)
    return Register(
        tuple(_shown(one, hidden) for one in kept) if hidden else kept,
        tuple(_without(one, keys) for one in reviews),
    )


def hidden_names(sight: Sight, names: Iterable[str]) -> frozenset[str]:
    """Those of the names (SHA-256, symbol or title) that papers out of sight have, and none in sight."""
    return frozenset(name for name in names if name and _of(name, sight) is False)


def _of(name: str, sight: Sight) -> bool | None:
    """Whether a paper of this name is in sight; None where there is none."""
    named = Q(symbols__symbol__iexact=name) | Q(title__iexact=name)
    if len(name) >= _SHORTEST:
        named |= Q(paper__sha256__startswith=name.lower())
    found = set(Document.objects.filter(named).values_list("audience", flat=True))
    return not found.isdisjoint(sight.audiences) if found else None


def _shown(one: Standing, hidden: frozenset[str]) -> Standing:
    said = tuple(
        replace(each, evidence=tuple(proof for proof in each.evidence if proof.paper not in hidden))
        for each in one.assessments
    )
    return replace(one, assessments=said)


def _without(one: Review, keys: set[str]) -> Review:
    return replace(
        one, entries=tuple(key for key in one.entries if key in keys), carried=tuple(key for key in one.carried if key in keys),
        outcomes=tuple(outcome for outcome in one.outcomes if outcome.entry in keys),
    )  # fmt: skip


def frameworks_of(known: Register) -> list[str]:
    """What entries stand under: frameworks that they name, and papers whose lines they are."""
    named = {link.framework for one in known.standings for link in one.entry.provisions}
    own = {one.entry.title for one in known.standings if one.entry.number}
    return [*sorted(named), *sorted(own - named)]
