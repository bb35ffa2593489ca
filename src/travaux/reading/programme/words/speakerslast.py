"""Papers that set the speaker of a talk behind its title and a dash: "Tide tables of the coast – Ada Pereira".

Learned labels take a title such as "Harbour Council Data Service" for the speaker's body. How the paper sets its other
talks tells that it is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    HONORIFIC,
    NAME,
    NAME_START,
    OTHER,
    SEPARATOR,
    Labelled,
    relabel,
)

_DASHES = frozenset("–—-")
_LEAST = 2
"""So many talks whose titles nobody takes for a body show how a paper sets its speakers."""
_OF_A_TITLE = frozenset({AFFILIATION, OTHER, SEPARATOR})
_BEHIND = CAPACITIES | {SEPARATOR}


class _Parted(NamedTuple):
    """A heading whose speaker stands behind the word ``dash``."""

    dash: int
    plain: bool
    """Whether no word of the title is taken for a body."""


def titles_given_back(
    told: Sequence[tuple[Labelled, ...]], ends: Sequence[int]
) -> list[tuple[Labelled, ...]]:
    """The labelled words of each entry of a paper, of which the first ``ends`` characters are the heading.

    Where talks are set as title, dash and speaker, and of at least a third the title is plain, it is no body in the others.
    """
    parted = [_parted(words, end) for words, end in zip(told, ends, strict=True)]
    plain = sum(one.plain for one in parted if one)
    claimed = sum(not one.plain for one in parted if one)
    if plain < max(_LEAST, claimed / 2):
        return list(told)
    return [
        _given_back(words, one.dash) if one and not one.plain else words
        for words, one in zip(told, parted, strict=True)
    ]


def _parted(told: Sequence[Labelled], end: int) -> _Parted | None:
    """The heading in its parts; None where it is not a title, a dash and one name, whatever post and body follow that."""
    head = [one for one in told if one.word.end <= end]
    starts = [index for index, one in enumerate(head) if one.label is NAME_START]
    if len(starts) != 1:
        return None
    behind = starts[0]
    while behind < len(head) and head[behind].label in (NAME_START, NAME):
        behind += 1
    dash = starts[0] - 1
    while dash > 0 and head[dash].label is HONORIFIC:
        dash -= 1
    title = head[: max(dash, 0)]
    if sum(one.word.is_word for one in title) < _LEAST or any(one.label not in _OF_A_TITLE for one in title):
        return None
    spaced = head[dash].word.spaced and head[dash + 1].word.spaced
    if (
        head[dash].word.text not in _DASHES
        or not spaced
        or any(one.label not in _BEHIND for one in head[behind:])
    ):
        return None
    return _Parted(dash, plain=all(one.label is not AFFILIATION for one in title))


def _given_back(told: Sequence[Labelled], dash: int) -> tuple[Labelled, ...]:
    words = list(told)
    relabel(words, range(dash), OTHER)
    return tuple(words)
