"""What a text speaks of: words that mean the same matter count as one, others by their stem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from travaux.common.text import normalise

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_ASKS_FOR_FACTS = re.compile(
    r"\b(?:exist|exists|in place|(?:has|have|had) (?:\w+ ){0,4}(?:been|done|\w+ed)|are there|experience[sd]?|progress|practices?)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:has|have|had|was|were|is|are|recently|which) (?:\w+ ){0,3}?(?:adopt|establish|launch|enact|ratif|develop|implement|introduc|creat|set up|host|"
    r"sign|decid|review|organi|strengthen|improv|foster|promot|maintain|incorporat|mainstream|conclud|lead|chair|tak|open|allow)|\b(?:our|my|we) (?:experience|chair)|"
    r"\b(?:adopted|signed|hosted|launched|enacted|chairmanship|declaration|implementing|working closely|engaged in)\b",
    re.IGNORECASE,
)
"""How papers word what somebody did or does."""
_WANTED = re.compile(
    r"\b(?:must|should|ought to|needs? to|we need|urges?|calls? (?:for|on|upon)|propos\w+|requires?|essential|indispensable|imperative|necessary|"
    r"vital|important to|it is time|time has come|committed to|believes?|reiterates?|emphasi[sz]es?|recommends?|let us)\b",
    re.IGNORECASE,
)
"""How papers word what somebody holds or asks for."""
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
    words = [word.casefold() for word in _WORD.findall(normalise(text))]
    at = 0
    while at < len(words):
        found = _found(words, at)
        for phrase in found:
            yield phrase.concept
        if not found and len(words[at]) >= _SHORTEST and words[at] not in _boilerplate():
            yield stem(words[at])
        at += max((len(phrase.words) for phrase in found), default=1)


def _found(words: list[str], at: int) -> list[_Phrase]:
    """The longest phrases that begin here: one of each concept."""
    fitting = [phrase for phrase in _beginning(words[at]) if phrase.goes_on(words, at)]
    longest = max((len(phrase.words) for phrase in fitting), default=0)
    return list({phrase.concept: phrase for phrase in fitting if len(phrase.words) == longest}.values())


def may_hold(text: str, wanted: frozenset[str]) -> bool:
    """Whether a text may hold one of these concepts: a quick look before the words are cut. Always where none is wanted."""
    folded = text.casefold()
    return not wanted or any(letters in folded for letters in _letters(wanted))


class Mood(StrEnum):
    """What a question asks for, and what a passage gives: what was done, or what ought to be."""

    DONE = "done"
    WANTED = "wanted"


def asked_for(question: str) -> Mood:
    """What a question wants to hear."""
    return Mood.DONE if _ASKS_FOR_FACTS.search(question) else Mood.WANTED


def moods(text: str) -> frozenset[Mood]:
    """What a passage gives; nothing where it only describes the world."""
    return frozenset(mood for mood, cue in ((Mood.DONE, _DONE), (Mood.WANTED, _WANTED)) if cue.search(text))


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
        line.partition(":")[0].removeprefix(_SIDE)
        for line in _lines("concepts.txt")
        if line.startswith(_SIDE)
    )


@cache
def matters() -> frozenset[str]:
    """The concepts of the list that are matters of their own."""
    return frozenset(line.partition(":")[0] for line in _lines("concepts.txt") if not line.startswith(_SIDE))


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
    for line in _lines("concepts.txt"):
        name, _, meanings = line.partition(":")
        for meaning in meanings.split():
            words = tuple(meaning.split("_"))
            found.setdefault(words[0][:2], []).append(_Phrase(name.removeprefix(_SIDE), words))
    return {start: tuple(phrases) for start, phrases in found.items()}


@cache
def _boilerplate() -> frozenset[str]:
    return frozenset(word for line in _lines("boilerplate.txt") for word in line.split())


def _lines(name: str) -> Iterator[str]:
    for line in (files(__package__) / "data" / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line
