"""Spellings of names of people: titles left out, Cyrillic written in Latin letters, sounds made alike."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from travaux.common.names import HONORIFICS, name_key

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
        re.findall(
            r"\S+", "a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh shch ' y ' e yu ya i yi ye g"
        ),
        strict=True,
    )
)
_TITLES = HONORIFICS | set(
    re.findall(
        r"\w+",
        """her his sheikh daw prince princess president minister prime secretary general chair co chairperson chairman
    chancellor director commissioner deputy vice mp phd senator""",
    )
)
_ADDRESS = re.compile(r"\b[HS]\.?\s?E\.?\s+(?:(?:M|Mme|Sr|Sra|Dr)\.?\s+)?", re.ASCII)
_PARTICLES = frozenset(["al", "el", "bin", "ibn", "de", "da", "do", "dos", "la", "le", "von", "van", "der"])
_SOUNDS = (
    ("x", "ks"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("ph", "f"),
    ("ou", "u"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("o", "u"),
)
_HARD = re.compile(r"gu(?=[eiy])")
"""What French and Spanish write for a hard g."""
_LONG = 6
"""Letters from which on a word with one of them wrong is the same word."""


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name in their order, folded, without titles, posts and particles; never empty for a name."""
    own = _ADDRESS.sub("", name)
    words = name_key("".join(_CYRILLIC.get(c, c) for c in own.casefold())).split()
    acronyms = {one.casefold() for one in re.findall(r"\b[A-Z]{3,}\b", own)} if not own.isupper() else set()
    kept = list(words)
    while len(kept) > 1 and (kept[0] in _TITLES or (kept[0] in acronyms and kept[1] in _TITLES)):
        del kept[0]
    while len(kept) > 1 and kept[-1] in _TITLES:
        del kept[-1]
    return tuple(one for one in kept if one not in _PARTICLES) or tuple(kept)


def is_titled(name: str) -> bool:
    """Whether a title or post stands before the name, so that a surname alone may follow."""
    words = name_key(name).split()
    return len(words) > 1 and any(one in _TITLES for one in words[:-1])


@lru_cache(maxsize=65536)
def sounds(word: str) -> frozenset[str]:
    """How a word sounds in any usual transcription: "Mohammed" and "Muhammad" share one of theirs."""
    word = _HARD.sub("g", word)
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return frozenset(re.sub(r"(.)\1+", r"\1", word.replace("e", vowel)) for vowel in "ai")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word; words that sound alike have the same."""
    sound = min(sounds(word))
    bare = re.sub(r"[aeiu]", "", sound)
    return re.sub(r"(.)\1+", r"\1", bare) or sound[:1]


def same_sound(one: str, other: str) -> bool:
    return one == other or (len(one) > 2 and len(other) > 2 and not sounds(one).isdisjoint(sounds(other)))


def mistyped(one: str, other: str) -> bool:
    """Whether one letter is wrong, missing, or swapped; not where a final vowel makes another given name."""
    longest = max(one, other, key=len)
    if len(longest) < _LONG or min(len(one), len(other)) < _LONG - 1:
        return False
    gendered = abs(len(one) - len(other)) == 1 and longest[:-1] in (one, other) and longest[-1] in "aeo"
    return not gendered and OSA.distance(one, other, score_cutoff=1) <= 1


def is_initial(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def pairs_of(words: tuple[str, ...]) -> list[tuple[str, str]]:
    """Unordered pairs of neighbouring consonant skeletons, and that of the first and the last, sorted."""
    bare = [skeleton(word) for word in words if len(word) > 1]
    near = [*pairwise(bare), (bare[0], bare[-1])] if len(bare) > 1 else []
    return sorted({(min(pair), max(pair)) for pair in near})
