"""People in a row, each with a body in brackets: "Ada Pereira (Harbour Council), Bo Lind (Ports Union)".

Learned labels know few names of some countries, and then take one for the rest of the body before it.
Where one person of a row is set out in that form, so are those behind.
"""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    NAME,
    NAME_START,
    NAMES,
    OTHER,
    SEPARATOR,
    Labelled,
    relabel,
)
from travaux.reading.programme.people.lexicon import fold
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.naming import LONGEST, may_be_name

_BETWEEN = frozenset(",;")
_LONGEST_BODY = 10
"""Words in a bracket that may be a body."""
_UNSURE = frozenset({AFFILIATION, OTHER})
_NO_NAME = (("bodies", "words"), ("posts", ""), ("topics", ""))


def in_a_row(labelled: list[Labelled]) -> None:
    """Words in capitals between the bracket of a person and another one are the next person, who has none else."""
    for index in range(2, len(labelled) - 3):
        if labelled[index].word.text not in _BETWEEN or not _closes_a_person(labelled, index - 1):
            continue
        start, bracket = index + 1, _next(labelled, "(", index + 1, LONGEST)
        end = _next(labelled, ")", bracket + 1, _LONGEST_BODY) if bracket else 0
        if not end or not _is_a_name(labelled[start:bracket]):
            continue
        if any(one.label in NAMES for one in labelled[bracket:end]):
            continue
        relabel(labelled, range(index, start), SEPARATOR)
        relabel(labelled, range(start, start + 1), NAME_START)
        relabel(labelled, range(start + 1, bracket), NAME)
        relabel(labelled, range(bracket, bracket + 1), SEPARATOR)
        for at in range(bracket + 1, end):
            if labelled[at].label not in CAPACITIES:
                relabel(labelled, range(at, at + 1), AFFILIATION)
        relabel(labelled, range(end, end + 1), SEPARATOR)


def _closes_a_person(labelled: Sequence[Labelled], at: int) -> bool:
    """Whether a bracket closes at ``at`` that stands right behind a name."""
    if labelled[at].word.text != ")":
        return False
    for start in range(at - 1, max(0, at - 2 - _LONGEST_BODY), -1):
        if labelled[start].word.text == "(":
            return labelled[start - 1].label in NAMES
    return False


def _next(labelled: Sequence[Labelled], mark: str, start: int, most: int) -> int:
    """The place of a mark behind at least one word and at most so many, all on one line; 0 where there is none."""
    for at in range(start, min(len(labelled), start + most + 1)):
        if labelled[at].word.text == mark:
            return at if at > start else 0
        if labelled[at].word.breaks and at > start:
            return 0
    return 0


def _is_a_name(words: Sequence[Labelled]) -> bool:
    if len(words) < 2 or any(one.label not in _UNSURE for one in words):
        return False
    known = any(fold(one.word.text) in listed(*terms) for one in words for terms in _NO_NAME)
    return not known and may_be_name([one.word.text for one in words])
