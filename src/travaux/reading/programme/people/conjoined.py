"""Several people with what they are in brackets or between commas, the last behind a word for "and": "Ada Pereira (Mar), Rui Lemos (Sal) e Iva Fortes (Luz)"."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.people.borders import set_name
from travaux.reading.programme.people.labels import (
    CAPACITIES,
    HONORIFIC,
    NAME_START,
    NAMES,
    OTHER,
    POST,
    SEPARATOR,
    Labelled,
    end_of_words,
    relabel,
)
from travaux.reading.programme.people.lexicon import fold, is_given
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.naming import LONGEST, may_be_name, name_weight

_AND = frozenset({"e", "y", "et", "and", "und", "и"})
_SEMICOLONS = frozenset(";；")
_OPENS, _CLOSES = frozenset("(（"), frozenset(")）")


def set_apart(labelled: list[Labelled]) -> None:
    """Label as a name what stands behind a mark and a word for "and", set as the name before that mark is set.

    Either both have what they are in brackets behind them, or both between commas; then the second begins with a known
    given name, or what the second is with a small letter or a word for a post. The word for "and" itself is no part of
    a body, nor is a comma before it.
    """
    named = False
    for index, one in enumerate(labelled):
        named = named or one.label in NAMES
        if not named or not 0 < index < len(labelled) - 2:
            continue
        if one.word.text in _SEMICOLONS:
            _behind_semicolon(labelled, index)
        if not _joins(labelled, index):
            continue
        end = end_of_words(labelled, index + 1, index + 1 + LONGEST + 1)
        found = _is_name(labelled, index - 1, index + 1, end)
        if found:
            if not all(one.label in NAMES for one in labelled[index + 1 : end]):
                set_name(labelled, index + 1, index + 1, end)
            rest = end_of_words(labelled, end + 1)
            if all(one.label is OTHER for one in labelled[end + 1 : rest]):
                relabel(labelled, range(end, end + 1), SEPARATOR)
                relabel(labelled, range(end + 1, rest), POST)
        marked = labelled[index - 1].word.text in _CLOSES | {","}
        if found or (marked and one.label in CAPACITIES and labelled[index + 1].label is NAME_START):
            comma = labelled[index - 1].word.text == ","
            relabel(labelled, range(index - comma, index + 1), SEPARATOR)


def _behind_semicolon(labelled: list[Labelled], index: int) -> None:
    """What stands between a semicolon and a comma or bracket is the next name: "Ada Pereira, Mar; Rui Lemos, Sal"."""
    end = end_of_words(labelled, index + 1, index + 1 + LONGEST + 1)
    stretch = labelled[index + 1 : end]
    words = [one.word.text for one in stretch]
    marked = end < len(labelled) and labelled[end].word.text in _OPENS | {","}
    known = any(one.label in NAMES or one.label is HONORIFIC for one in stretch)
    if (
        known
        or not marked
        or not 1 < len(words) <= LONGEST
        or not may_be_name(words)
        or name_weight(words) <= 0
    ):
        return
    set_name(labelled, index + 1, index + 1, end)
    relabel(labelled, range(index, index + 1), SEPARATOR)
    relabel(labelled, range(end, end + 1), SEPARATOR)


def _joins(labelled: Sequence[Labelled], index: int) -> bool:
    """Whether a word for "and" stands here, or a comma between brackets that close and a known given name."""
    text = labelled[index].word.text
    listed_on = text == "," and labelled[index - 1].word.text in _CLOSES
    return fold(text) in _AND or (listed_on and is_given(fold(labelled[index + 1].word.text)))


def _is_name(labelled: Sequence[Labelled], before: int, start: int, end: int) -> bool:
    stretch = labelled[start:end]
    words = [one.word.text for one in stretch]
    if (
        not 1 < len(words) <= LONGEST
        or not may_be_name(words)
        or any(one.label is HONORIFIC for one in stretch)
    ):
        return False
    mark, follower = labelled[before].word.text, labelled[end].word.text if end < len(labelled) else ""
    if mark in _CLOSES and follower in _OPENS:
        return name_weight(words) > 0
    if mark == "," and follower == "," and end + 1 < len(labelled):
        behind = labelled[end + 1].word.text
        post = behind.islower() or fold(behind) in listed("posts")
        return name_weight(words) > 0 and (post or is_given(fold(words[0])))
    return False
