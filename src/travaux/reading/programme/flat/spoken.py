"""Speeches that run into one another: "Welcome by Ada Pereira, Mayor Opening remarks by Bo Lind, Minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from travaux.reading.passage import Passage
from travaux.reading.programme.flat.lines import Range
from travaux.reading.programme.people.extract import label
from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.words.edges import may_begin

_BY = re.compile(r"\s(?:by|par|por|pel[oa]|от)\s+(?=[^\W\d_a-zа-я])")
_FEWEST = 2
"""Speakers behind such a word that show that a line holds several speeches."""


def parted(own: Passage, lines: Sequence[Range]) -> tuple[Range, ...]:
    """The lines of an entry, those of several speeches parted where the next one begins."""
    return tuple(piece for line in lines for piece in _parted(own, line))


def _parted(own: Passage, line: Range) -> Iterator[Range]:
    first, last = line
    found = [match.start() - first for match in _BY.finditer(own.text, first, last)]
    if len(found) < _FEWEST:
        yield line
        return
    words = label(own.cut(first, last))
    shift = len(own.text[first:last]) - len(own.text[first:last].lstrip())
    cuts = {start for at in found if (start := _beginning(words, at - shift)) is not None}
    if len(cuts) >= _FEWEST:
        cuts |= set(_behind(words, max(found) - shift))
    starts = [at for at in sorted(cuts) if at and may_begin(own.text, first + shift + at)]
    yield from pairwise([first, *(first + shift + at for at in starts), last])


def _beginning(words: Sequence[Labelled], at: int) -> int | None:
    """Where the title begins that leads to the word such as "by" behind ``at``, if a name follows it."""
    by = next((index for index, one in enumerate(words) if one.word.start > at), len(words))
    after = next((one.label for one in words[by + 1 : by + 2]), Label.OTHER)
    if after not in (Label.NAME_START, Label.HONORIFIC):
        return None
    first = by
    while first and (words[first - 1].label in (Label.OTHER, Label.ROLE)):
        first -= 1
    return words[first].word.start if words[first].word.text[:1].isupper() else None


def _behind(words: Sequence[Labelled], at: int) -> Iterator[int]:
    """Where the words of nobody begin behind the last speaker."""
    for before, one in pairwise(words):
        if one.word.start <= at + 4 or one.label is not Label.OTHER or before.label is Label.OTHER:
            continue
        if one.word.text[:1].isupper() and before.label in (Label.POST, Label.AFFILIATION, Label.NAME):
            yield one.word.start
