"""Words of a paper within sentences of the interface: kept apart from their direction, and in its quotation marks."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from django.utils.translation import get_language
from django.utils.translation import gettext as _

_SOURCE = "en"
_ISOLATE, _END = "\u2068", "\u2069"


def isolated(words: str) -> str:
    """Words of a paper that a sentence of the interface quotes, kept apart from its direction; in English as they are."""
    return words if not words or (get_language() or _SOURCE) == _SOURCE else f"{_ISOLATE}{words}{_END}"


def quoted(words: str) -> str:
    """Words of a paper in the quotation marks of the interface's language."""
    return _("“%(words)s”") % {"words": isolated(words)}


def listed(words: Iterable[str]) -> str:
    """Words one after the other, with the comma of the interface's language between them."""
    told = [one for one in words if one]
    return reduce(lambda one, two: _("%(one)s, %(two)s") % {"one": one, "two": two}, told) if told else ""
