"""Words of one direction within words of the other."""

from __future__ import annotations

from django.utils.translation import get_language_bidi

_ISOLATE, _END = "\u2068", "\u2069"


def isolated(words: str) -> str:
    """Words of a paper that a sentence of the interface quotes; kept apart where the interface runs from right to left."""
    return f"{_ISOLATE}{words}{_END}" if get_language_bidi() else words
