"""The register as far as a reader may see it."""

from __future__ import annotations

from dataclasses import replace

from travaux.common.followup import Register, Review
from travaux.followup.verbs import register as whole_register
from travaux.record.sight import Sight


def seen_register(sight: Sight) -> Register:
    """The register without what is not for this reader: entries of papers out of sight, and reviews of nothing else."""
    known = whole_register()
    papers = set(sight.documents().values_list("paper__sha256", flat=True))
    kept = tuple(one for one in known.standings if one.entry.paper in papers)
    keys = {one.entry.key for one in kept}
    reviews = (one for one in known.reviews if not one.entries or not keys.isdisjoint(one.entries))
    return Register(kept, tuple(_without(one, keys) for one in reviews))


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
