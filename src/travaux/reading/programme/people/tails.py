"""The rest of a line that tells a person is about that person too, though the learned labels end before it."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.people import bodies, lines
from travaux.reading.programme.people.labels import HONORIFIC, NAMES, OTHER, POST, ROLE, SEPARATOR, Labelled
from travaux.reading.programme.people.lexicon import fold
from travaux.reading.programme.people.lexicon import words as listed

_LONGEST = 32
"""Words of a line that is set out for one person; a longer one may have lost its breaks."""
_ENDS = frozenset('.:;?!»”"|–—')
"""Marks behind which a line goes on with something else."""


def complete(held: list[Labelled]) -> list[Labelled]:
    """The same words; the end of a line goes to the post that it belongs to: "Head of" and then "Harbour Affairs of Avalon"."""
    for first, last in lines.lines(held):
        start = _broken_off(held, first, last)
        if start:
            titles = (index for index in range(start, last) if bodies.opens_a_title(held, index))
            lines.relabel(held, start, next(titles, last), POST)
    return held


def _broken_off(held: Sequence[Labelled], first: int, last: int) -> int:
    """Where the words without a label begin that run on from a capacity to the end of the line; 0 for nowhere."""
    end = last
    while end > first and (held[end - 1].label is OTHER or not held[end - 1].word.is_word):
        end -= 1
    start = end
    while start < last and held[start].label is not OTHER:
        start += 1
    words = held[start:last]
    if not first < end < last or start == last or last - first > _LONGEST or not held[start].word.is_word:
        return 0
    if held[end - 1].label is not POST and not _joins(held, end):
        return 0
    if any(one.word.text in _ENDS for one in [*held[end:start], *words[:-1]]):
        return 0
    return start if _of_a_person(held, first, end) else 0


def _joins(held: Sequence[Labelled], end: int) -> bool:
    """Whether the last labelled word is one that joins two parts of a capacity."""
    return (
        end > 1
        and held[end - 1].label is SEPARATOR
        and held[end - 1].word.is_word
        and held[end - 2].label is POST
    )


def _of_a_person(held: Sequence[Labelled], first: int, end: int) -> bool:
    """Whether a line begins with a person, or with the post of the person whom the line above ends with."""
    begin = first
    while begin < end and held[begin].label in (ROLE, SEPARATOR, HONORIFIC):
        begin += 1
    own = held[begin:end]
    if not own or any(one.label is OTHER for one in own):
        return False
    if own[0].label in NAMES:
        return True
    above = held[first - 1].label in NAMES if first else False
    return above and fold(own[0].word.text) in listed("posts")
