"""Words of one direction within words of the other."""

from __future__ import annotations

from django.utils.translation import get_language

_SOURCE = "en"
_ISOLATE, _END = "\u2068", "\u2069"


def isolated(words: str) -> str:
    """Words of a paper that a sentence of the interface quotes, kept apart from its direction; in English as they are."""
    return words if (get_language() or _SOURCE) == _SOURCE else f"{_ISOLATE}{words}{_END}"
