"""The names that a paper tells somewhere for certain, found again where its labels are in doubt.

A paper names the same people more than once, and prints them in one way: who is a speaker in one line of a
list is not part of the title in the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from travaux.reading.programme.people.labels import NAME, NAME_START, NAMES, Labelled
from travaux.reading.programme.people.lexicon import fold
from travaux.reading.programme.people.lines import names, quoted

_SURE = 0.8
"""A name counts as told from this certainty of its least certain word on."""
_CERTAINTY = 0.6
_LONGEST = 6
_INITIALS = 4

Roster = Mapping[tuple[str, ...], int]
"""Names as folded words, and by how many passages each is told."""
NOBODY: Roster = MappingProxyType({})


def roster(passages: Iterable[Sequence[Labelled]]) -> Roster:
    """The names of two words and more, and the initials in brackets, that labelled passages tell for certain."""
    found: Counter[tuple[str, ...]] = Counter()
    for labelled in passages:
        own: set[tuple[str, ...]] = set()
        for first, last in names(labelled):
            stretch = labelled[first:last]
            whole = last - first > 1 or _initials(labelled, first)
            if whole and min(one.certainty for one in stretch) >= _SURE:
                own.add(_key(stretch))
        found.update(own)
    return found


def recall(labelled: Sequence[Labelled], told: Roster) -> list[Labelled]:
    """The same words; names of the roster that stand between marks, and were no part of a person, are names."""
    held = list(labelled)
    keys = _key(held) if told else ()
    for first, last in list(_between_marks(held)) if told else ():
        named = keys[first:last] in told and is_told(held, first, last, told)
        if named and not _is_name(held, first, last):
            for index in range(first, last):
                label = NAME_START if index == first else NAME
                held[index] = held[index]._replace(label=label, certainty=_CERTAINTY)
    quoted(held)
    return held


def is_told(labelled: Sequence[Labelled], first: int, last: int, told: Roster, least: int = 1) -> bool:
    """Whether so many passages tell a stretch as a name, and it could stand for one here."""
    return told.get(_key(labelled[first:last]), 0) >= least and (
        last - first > 1 or _initials(labelled, first)
    )


def _is_name(labelled: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether a stretch is one name already, as :func:`~.lines.names` parts them."""
    inside = all(one.label is NAME for one in labelled[first + 1 : last])
    begins = labelled[first].label is NAME_START or (
        labelled[first].label is NAME and (not first or labelled[first - 1].label not in NAMES)
    )
    return begins and inside and (last == len(labelled) or labelled[last].label is not NAME)


def _key(stretch: Sequence[Labelled]) -> tuple[str, ...]:
    return tuple(map(fold, [one.word.text for one in stretch]))


def _between_marks(labelled: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Stretches of words between marks or line breaks, as short as a name."""
    start = 0
    for index in range(len(labelled) + 1):
        at_end = index == len(labelled)
        mark = not at_end and not labelled[index].word.is_word and labelled[index].word.text not in ".'’"
        if at_end or mark or labelled[index].word.breaks:
            if 0 < index - start <= _LONGEST:
                yield start, index
            start = index + mark


def _initials(labelled: Sequence[Labelled], index: int) -> bool:
    """Whether a word stands for a person by the first letters alone, in brackets: "Closing (AB)"."""
    text = labelled[index].word.text
    within = 0 < index < len(labelled) - 1
    bracketed = within and labelled[index - 1].word.text == "(" and labelled[index + 1].word.text in ")/,&"
    return bracketed and text.isupper() and 1 < len(text) <= _INITIALS
