"""What each word of a passage does: the labels that people are put together from."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from travaux.reading.programme.people.words import Word


class Label(StrEnum):
    NAME_START = "B"
    NAME = "I"
    HONORIFIC = "H"
    POST = "P"
    AFFILIATION = "A"
    ROLE = "R"
    SEPARATOR = "S"
    """Marks and small words between the parts of a person, or between people."""
    OTHER = "O"
    """Titles, descriptions, times: no part of a person."""


NAME_START, NAME, HONORIFIC, POST, AFFILIATION, ROLE, SEPARATOR, OTHER = Label
"""The members by themselves: these are compared for every word, and Python 3.11 is slow to find a member in its class."""

NAMES = frozenset({NAME_START, NAME})
CAPACITIES = frozenset({POST, AFFILIATION})


_CERTAINTY = 0.6
"""Of a label that differs from the learned one, at the most."""


class Labelled(NamedTuple):
    """A word with its label and how certain the label is (0..1)."""

    word: Word
    label: Label
    certainty: float


def is_nobody(labelled: Sequence[Labelled]) -> bool:
    """Whether no word is part of a person."""
    return not [one for one in labelled if one.label is not OTHER]


def end_of_words(labelled: Sequence[Labelled], start: int, stop: int | None = None) -> int:
    """Where the words of a line end that go on from ``start`` without a mark, or ``stop`` where there are more."""
    end, stop = start, len(labelled) if stop is None else min(stop, len(labelled))
    while end < stop and labelled[end].word.is_word and not (end > start and labelled[end].word.breaks):
        end += 1
    return end


def relabel(labelled: list[Labelled], places: range, label: Label) -> None:
    """Give words another label than the learned one, which is then in doubt."""
    for index in places:
        labelled[index] = unsure(labelled[index], label)


def set_labels(labelled: list[Labelled], start: int, end: int, label: Label, certainty: float) -> None:
    """Label words, those that had another label with this certainty."""
    for index in range(start, end):
        if labelled[index].label is not label:
            labelled[index] = labelled[index]._replace(label=label, certainty=certainty)


def unsure(one: Labelled, label: Label) -> Labelled:
    """A word with another label than the learned one."""
    return one._replace(label=label, certainty=min(one.certainty, _CERTAINTY))


class Labeller(Protocol):
    """Labels words; hashable, as what it said is kept under it."""

    def __call__(self, words: Sequence[Word]) -> list[Labelled]: ...

    def __hash__(self) -> int: ...
