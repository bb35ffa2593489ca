"""What a text speaks of: words that mean the same matter count as one, others by their stem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from travaux.common.datafiles import entries
from travaux.common.text import normalise

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_SHORTEST = 3
_STEM = 6
_SIDE = "~"


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words in a row that mean a concept; a word that ends in a star stands for all that begin so."""

    concept: str
    words: tuple[str, ...]

    def goes_on(self, words: list[str], at: int) -> bool:
        """Whether the words after ``at``, where its first stands, are its others."""
        found = words[at + 1 : at + len(self.words)]
        return len(found) == len(self.words) - 1 and all(map(_fits, self.words[1:], found))


def _fits(wanted: str, word: str) -> bool:
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def concepts(text: str) -> Iterator[str]:
    """The concepts of a text in its order: names of the list of matters, and stems of the words that are in no line of it.

    Words by which any question is put are left out.
    """
    for found, _ in _placed(text):
        yield from found


def compounds(text: str) -> Iterator[tuple[str, str]]:
    """Concepts of words that stand side by side ("legal framework"), with nothing between them that says nothing."""
    for (one, end), (other, after) in pairwise(_placed(text)):
        if one and other and one != other and end < after:
            yield one[0], other[0]


def _placed(text: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """What each word or phrase means, with the number of its last word; nothing for words that say nothing."""
    words = [word.casefold() for word in _WORD.findall(normalise(text))]
    at = 0
    while at < len(words):
        phrases = _found(words, at)
        rest = () if phrases else tuple(filter(None, (_stem_of(words[at]),)))
        at += max((len(phrase.words) for phrase in phrases), default=1)
        yield tuple(phrase.concept for phrase in phrases) or rest, at - 1


def _stem_of(word: str) -> str:
    """The stem of a word that says something; empty where it would be taken for a concept that the word is none of."""
    cut = stem(word) if len(word) >= _SHORTEST and word not in _boilerplate() else ""
    return "" if cut in matters() or cut in sides() else cut


def _found(words: list[str], at: int) -> list[_Phrase]:
    """The longest phrases that begin here: one of each concept."""
    fitting = [phrase for phrase in _beginning(words[at]) if phrase.goes_on(words, at)]
    longest = max((len(phrase.words) for phrase in fitting), default=0)
    return list({phrase.concept: phrase for phrase in fitting if len(phrase.words) == longest}.values())


def is_listed(text: str) -> bool:
    """Whether a text is one phrase of the list of matters and nothing besides."""
    words = [word.casefold() for word in _WORD.findall(normalise(text))]
    found = _found(words, 0) if words else []
    return any(len(phrase.words) == len(words) and phrase.concept in matters() for phrase in found)


def may_hold(text: str, wanted: frozenset[str]) -> bool:
    """Whether a text may hold one of these concepts: a quick look before the words are cut. Always where none is wanted."""
    folded = text.casefold()
    return not wanted or any(letters in folded for letters in _letters(wanted))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text that say what it is about, in order, none twice."""
    found = (word.casefold() for word in _WORD.findall(normalise(text)))
    return tuple(
        dict.fromkeys(word for word in found if len(word) >= _SHORTEST and word not in _boilerplate())
    )


def stem(word: str) -> str:
    """The first letters, by which "repair" and "repairing" meet."""
    return word[:_STEM]


@cache
def sides() -> frozenset[str]:
    """The concepts that are no matter of their own but a side of any: cooperation, challenges, the national level."""
    return frozenset(
        line.partition(":")[0].lstrip(_SIDE)
        for line in entries("travaux.followup", "concepts.txt")
        if line.startswith(_SIDE)
    )


@cache
def levels() -> frozenset[str]:
    """Those of the sides that only say at which level: national, international."""
    return frozenset(
        line.partition(":")[0].lstrip(_SIDE)
        for line in entries("travaux.followup", "concepts.txt")
        if line.startswith(2 * _SIDE)
    )


@cache
def matters() -> frozenset[str]:
    """The concepts of the list that are matters of their own."""
    return frozenset(
        line.partition(":")[0]
        for line in entries("travaux.followup", "concepts.txt")
        if not line.startswith(_SIDE)
    )


@cache
def _letters(wanted: frozenset[str]) -> frozenset[str]:
    """The letters with which the phrases of these concepts begin; a stem's are its own."""
    listed = [phrase for phrases in _phrases().values() for phrase in phrases if phrase.concept in wanted]
    found = {phrase.words[0].rstrip("*").partition("-")[0] for phrase in listed}
    return frozenset(found | (wanted - {phrase.concept for phrase in listed}))


@lru_cache(maxsize=100_000)
def _beginning(word: str) -> tuple[_Phrase, ...]:
    """The phrases whose first word this is."""
    return tuple(phrase for phrase in _phrases().get(word[:2], ()) if _fits(phrase.words[0], word))


@cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """The phrases of the list of matters, by the first two letters of each."""
    found: dict[str, list[_Phrase]] = {}
    for line in entries("travaux.followup", "concepts.txt"):
        name, _, meanings = line.partition(":")
        for meaning in meanings.split():
            words = tuple(meaning.split("_"))
            found.setdefault(words[0][:2], []).append(_Phrase(name.lstrip(_SIDE), words))
    return {start: tuple(phrases) for start, phrases in found.items()}


@cache
def _boilerplate() -> frozenset[str]:
    return frozenset(word for line in entries("travaux.followup", "boilerplate.txt") for word in line.split())
