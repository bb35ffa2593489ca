"""What an assessment rests on, as far as a reader may see it."""

from __future__ import annotations

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.common.followup import Act, Evidence
from travaux.common.text import printable
from travaux.followup.seen import hidden_names
from travaux.record.documents.models import Document, Symbol
from travaux.record.sight import Sight
from travaux.web.direction import isolated, listed, quoted
from travaux.web.templatetags.words import named


def evidence_of(sight: Sight, proof: Evidence) -> tuple[str, str]:
    """A passage that an assessment rests on, in words, and its page in the reading room where the paper is held."""
    document = _held(sight, proof.paper)
    name = named(document) if document else proof.paper
    page = _("page %(page)s") % {"page": proof.page} if proof.page else ""
    words = listed((isolated(printable(name)), page, quoted(printable(proof.quote)) if proof.quote else ""))
    if document is None:
        return words, ""
    code = document.paper.sha256[:16]
    return words, reverse("leaf", args=[code, proof.page]) if proof.page else reverse("paper", args=[code])


def seen_act(sight: Sight, act: Act) -> Act:
    """A decision without the passages of papers that are held, but out of sight."""
    hidden = hidden_names(sight, [proof.paper for proof in act.evidence])
    return replace(act, evidence=tuple(proof for proof in act.evidence if proof.paper not in hidden))


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
