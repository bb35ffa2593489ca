"""The passages that two papers share, word for word, with their places in both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.common.finding import Span
from travaux.common.relations import SharedPassage
from travaux.common.transcript import Transcript
from travaux.reading.likeness.words import key

FEWEST_WORDS = 12
_WORD = re.compile(r"[^\W_]+")
_SEED = 6
"""Words in a row that both texts must have for a passage to be looked for there."""


@dataclass(frozen=True, slots=True)
class _Text:
    words: tuple[str, ...]
    places: tuple[Span, ...]

    @classmethod
    def of(cls, transcript: Transcript) -> _Text:
        found = [
            (key(match.group()), Span(line.start + match.start(), line.start + match.end(), line.page))
            for line in transcript.body()
            for match in _WORD.finditer(transcript.line_text(line))
        ]
        return cls(tuple(word for word, _ in found), tuple(place for _, place in found))

    def span(self, first: int, last: int) -> Span:
        return Span(self.places[first].start, self.places[last - 1].end, self.places[first].page)


def shared_passages(paper: Transcript, other: Transcript) -> tuple[SharedPassage, ...]:
    """The longest runs of at least FEWEST_WORDS words that both have, in the first one's order, none twice.

    Case, accents and punctuation do not count. A run may go over the end of a page; its span's page is the first.
    """
    one, two = _Text.of(paper), _Text.of(other)
    seeds: dict[tuple[str, ...], list[int]] = {}
    for place in range(len(two.words) - _SEED + 1):
        seeds.setdefault(two.words[place : place + _SEED], []).append(place)
    return tuple(_runs(one, two, seeds))


def _runs(one: _Text, two: _Text, seeds: dict[tuple[str, ...], list[int]]) -> Iterator[SharedPassage]:
    taken: list[tuple[int, int]] = []
    place = 0
    while place <= len(one.words) - _SEED:
        best = (0, 0)
        for start in seeds.get(one.words[place : place + _SEED], ())[:_SEED]:
            if not any(first <= start < last for first, last in taken):
                best = max(best, (_length(one.words, place, two.words, start), -start))
        length, start = best[0], -best[1]
        if length >= FEWEST_WORDS:
            taken.append((start, start + length))
            yield SharedPassage(one.span(place, place + length), two.span(start, start + length), length)
        place += max(1, length)


def _length(one: tuple[str, ...], a: int, two: tuple[str, ...], b: int) -> int:
    length = 0
    while a + length < len(one) and b + length < len(two) and one[a + length] == two[b + length]:
        length += 1
    return length
