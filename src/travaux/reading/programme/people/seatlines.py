"""Lines that name one person each and, behind a dash, what that person is: "RUI LEMOS – Coastal Union North".

Several of them show that what stands behind the dash is a post or a body to the end of the line, though learned labels
may see a title or one more name in its last words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    HONORIFIC,
    NAME,
    NAME_START,
    NAMES,
    OTHER,
    Labelled,
    relabel,
)
from travaux.reading.programme.people.lexicon import fold, is_given

_DASHES = frozenset("–—-")
_LEAST = 2
"""Lines with a dash behind the name that show it to part names from bodies."""


def complete(labelled: list[Labelled]) -> None:
    """Give back to posts and bodies the last words of such lines."""
    found = [(mark, end) for start, end in _lines(labelled) if (mark := _mark(labelled, start, end))]
    if len(found) < _LEAST:
        return
    for mark, end in found:
        _no_names(labelled, mark + 1, end)
        _extend(labelled, mark + 1, end)


def _lines(labelled: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    starts = [i for i, one in enumerate(labelled) if i == 0 or one.word.breaks]
    yield from zip(starts, (*starts[1:], len(labelled)), strict=True)


def _mark(labelled: Sequence[Labelled], start: int, end: int) -> int:
    """The place of the dash behind the name that a line begins with; 0 where it begins with none."""
    at = start
    while at < end and (labelled[at].label is HONORIFIC or not labelled[at].word.is_word):
        at += 1
    first = at
    while at < end and labelled[at].label in NAMES:
        at += 1
    marked = first < at < end - 1 and labelled[first].label is NAME_START
    return at if marked and labelled[at].word.text in _DASHES else 0


def _extend(labelled: list[Labelled], start: int, end: int) -> None:
    """Words right behind a post or a body are of it where nothing but such words comes up to the end of the line."""
    at = end
    while at > start and labelled[at - 1].label is OTHER and labelled[at - 1].word.is_word:
        at -= 1
    if start < at < end and labelled[at - 1].word.is_word and labelled[at - 1].label in CAPACITIES:
        relabel(labelled, range(at, end), labelled[at - 1].label)


def _no_names(labelled: list[Labelled], start: int, end: int) -> None:
    """What is taken for one more name behind the dash is of the body, unless a form of address or a given name tells it."""
    at = start
    while at < end:
        first = at
        while at < end and labelled[at].label in (NAMES if at == first else (NAME,)):
            at += 1
        told = at > first and (
            labelled[first - 1].label is HONORIFIC or is_given(fold(labelled[first].word.text))
        )
        if at > first and not told:
            relabel(labelled, range(first, at), AFFILIATION)
        at += at == first
