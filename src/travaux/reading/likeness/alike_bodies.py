"""Bodies under different names that may be one: proposed to a person, never joined by themselves.

Two signs are looked for: one name is the initials of the other, or the names have the same words but for small ones, their
order, a spelling of English on either side of the Atlantic, or one letter. Names are grouped by what they share, so that no
list of all pairs is made.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from travaux.common.delegations import state_of
from travaux.common.gathering import Alike, Join
from travaux.common.names import acronym, words_of
from travaux.common.organisations import organisation_of
from travaux.reading.likeness.shortforms import parted
from travaux.reading.likeness.spelling import mistyped

_CROWD = 16
"""More names than this that share something share nothing telling."""
_SEVERITY = {Alike.INITIALS: 0.45, Alike.NEARLY: 0.5}
_SHORT = re.compile(r"[A-Z][A-Za-z]*[A-Z]")
_SMALL = frozenset(
    ["of", "the", "and", "for", "in", "on", "to", "a", "an", "de", "del", "la", "le", "les", "et", "des", "du", "d", "l", "y", "e", "los", "las", "и"]
)  # fmt: skip
_SPELLINGS = ((re.compile(r"is(?=ation|ing|ed|er|e\b)"), "iz"), (re.compile(r"our\b"), "or"), (re.compile(r"tre\b"), "ter"),
              (re.compile(r"programme"), "program"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Named:
    """A body's name: its telling words in alphabetical order, its initials and, where it is one, the short name that it is."""

    words: tuple[str, ...]
    initials: frozenset[str]
    short: str


def alike_bodies(groups: Mapping[str, Sequence[int]], names: Sequence[str]) -> Iterator[Join]:
    """Pairs of bodies that may be one, each once; ``groups`` are the numbers of the mentions of each body, ``names`` theirs.

    States are left out: each is known by all its names.
    """
    keys = [key for key in sorted(groups) if not state_of(names[groups[key][0]])]
    named = [_named(names[groups[key][0]]) for key in keys]
    found: dict[tuple[int, int], Alike] = {}
    for alike, pairs in ((Alike.INITIALS, _by_initials(named)), (Alike.NEARLY, _by_words(named))):
        for pair in pairs:
            found.setdefault(pair, alike)
    for (one, other), alike in sorted(found.items()):
        yield Join(groups[keys[one]][0], groups[keys[other]][0], alike, False, _SEVERITY[alike])


def _named(name: str) -> _Named:
    bare, beside = parted(name)
    words = tuple(sorted(_spelt(word) for word in words_of(bare) if word not in _SMALL))
    if organisation_of(name):
        return _Named(
            words, frozenset(), ""
        )  # What it goes by is known: initials of other names say nothing of it.
    short = bare if _SHORT.fullmatch(bare) and len(bare) > 2 else ""
    initials = {own.casefold() for own in (acronym(bare), beside) if own}
    return _Named(words, frozenset(initials if not short else ()), short.casefold())


def _spelt(word: str) -> str:
    for pattern, letters in _SPELLINGS:
        word = pattern.sub(letters, word)
    return word


def _by_initials(named: Sequence[_Named]) -> Iterator[tuple[int, int]]:
    whole: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(named):
        for initials in one.initials:
            whole[initials].append(place)
    for place, one in enumerate(named):
        places = whole[one.short] if one.short else []
        if len(places) <= _CROWD:
            yield from (_pair(place, other) for other in places)


def _by_words(named: Sequence[_Named]) -> Iterator[tuple[int, int]]:
    """Names with the same words, or with all but one the same and that one mistyped."""
    same: dict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
    for place, one in enumerate(named):
        if len(one.words) > 1:
            same[one.words].append((place, ""))
            for left, word in enumerate(one.words):
                same[*one.words[:left], "", *one.words[left + 1 :]].append((place, word))
    for _, rows in sorted(same.items()):
        if len(rows) <= _CROWD:
            for (place, word), (other, another) in combinations(rows, 2):
                if place != other and (word == another or mistyped(word, another)):
                    yield _pair(place, other)


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
