"""The register as far as a reader may see it."""

from __future__ import annotations

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.common.followup import Evidence, Register, Review
from travaux.common.text import printable
from travaux.followup.verbs import register as whole_register
from travaux.record.documents.models import Document, Symbol
from travaux.record.sight import Sight


def seen_register(sight: Sight) -> Register:
    """The register without what is not for this reader."""
    known = whole_register()
    papers = set(sight.documents().values_list("paper__sha256", flat=True))
    kept = tuple(one for one in known.standings if one.entry.paper in papers)
    keys = {one.entry.key for one in kept}
    return Register(kept, tuple(_without(one, keys) for one in known.reviews))


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


def evidence_of(sight: Sight, proof: Evidence) -> tuple[str, str]:
    """A passage that an assessment rests on, in words, and its page in the reading room where the paper is held."""
    document = _held(sight, proof.paper)
    name = str(document) if document else proof.paper
    page = _("page %(page)s") % {"page": proof.page} if proof.page else ""
    words = ", ".join(part for part in (name, page, f"“{proof.quote}”" if proof.quote else "") if part)
    if document is None:
        return printable(words), ""
    code = document.paper.sha256[:16]
    return printable(words), reverse("leaf", args=[code, proof.page]) if proof.page else reverse(
        "paper", args=[code]
    )


def _held(sight: Sight, name: str) -> Document | None:
    """The paper of a SHA-256, its beginning, or a symbol."""
    if not name:
        return None
    symbols = Symbol.objects.filter(symbol__iexact=name).values("document")
    by_symbol = sight.documents().filter(pk__in=symbols)
    by_hash = (
        sight.documents().filter(paper__sha256__startswith=name.lower())
        if len(name) >= 8
        else Document.objects.none()
    )
    return by_hash.first() or by_symbol.first()
