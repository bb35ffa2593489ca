"""Evidence in writing: "A/77/12:4:Two new centres opened." is a paper, a page and words."""

from __future__ import annotations

import re

from travaux.common.followup import Evidence

_PLACED = re.compile(r"(?P<paper>\S.*?):(?P<page>[0-9]{1,5}|)(?::(?P<quote>.*))?", re.DOTALL)


def written(proof: Evidence) -> str:
    """Paper, page and words with colons between; words alone where no paper is named."""
    quote = proof.quote.replace(";", ",")
    if not proof.paper:
        return quote
    page = str(proof.page or "")
    return f"{proof.paper}:{page}:{quote}" if quote else f"{proof.paper}:{page}"


def evidence_of(text: str) -> Evidence:
    """What :func:`written` writes; anything else is words alone."""
    placed = _PLACED.fullmatch(text.strip())
    if placed is None:
        return Evidence(quote=text.strip())
    page = int(placed["page"]) if placed["page"] else None
    return Evidence(placed["paper"].strip(), page, (placed["quote"] or "").strip())
