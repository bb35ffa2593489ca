"""Words of titles, names and capacities as they are compared: without case, accents and punctuation."""

from __future__ import annotations

import functools
import re

from rapidfuzz import fuzz

from travaux.common.names import HONORIFICS, words_of

_INITIALS = re.compile(r"[A-Z]{2,4}")
_ADDRESS = HONORIFICS | {"he", "m"}
"""Within one programme, where no given name is weighed, a lone M is Monsieur, and HE is Excellency."""


@functools.lru_cache(maxsize=16384)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, case folded, accents dropped."""
    return tuple(words_of(text))


def key(text: str | None) -> str:
    """The words as one string; two texts with the same key differ in case, accents and punctuation only."""
    return " ".join(words(text or ""))


def likeness(one: str | None, other: str | None) -> float:
    """How alike two texts are, 0..1, whatever the order of their words (rapidfuzz's token sort ratio)."""
    a, b = key(one), key(other)
    if not a or not b:
        return float(a == b)
    return 1.0 if a == b else fuzz.token_sort_ratio(a, b) / 100


@functools.lru_cache(maxsize=16384)
def seat_key(name: str) -> str:
    """The words of a person's name, sorted, without forms of address."""
    kept = [word for word in words(name) if word not in _ADDRESS]
    return " ".join(sorted(kept or words(name)))


def stands_for(initials: str, name: str) -> bool:
    """Whether capitals alone ("FA", "F.A.") are the first letters of a name, in its order."""
    letters = initials.replace(".", "").replace(" ", "")
    if not _INITIALS.fullmatch(letters):
        return False
    parts = [word for word in words(name) if word not in _ADDRESS]
    return len(parts) > 1 and "".join(word[0] for word in parts) == letters.casefold()


def same_name(one: str, other: str) -> bool:
    """Whether two spellings name one person of one programme: the same words, or a letter or two apart.

    An initial stands for the name that begins with it.
    """
    a, b = seat_key(one).split(), seat_key(other).split()
    if a == b or stands_for(one, other) or stands_for(other, one):
        return True
    if not a or not b:
        return False
    if len(a) != len(b):
        few, many = sorted((a, b), key=len)
        return len(few) >= 2 and set(few) <= set(many)
    initials = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if all(min(len(x), len(y)) == 1 and x[0] == y[0] for x, y in initials):
        return any(len(x) > 1 for x, y in zip(a, b, strict=True) if x == y)
    return min(map(len, (" ".join(a), " ".join(b)))) > 6 and fuzz.ratio(" ".join(a), " ".join(b)) >= 88
