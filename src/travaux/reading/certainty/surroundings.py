"""What stands right before and after a value on the page, and whether another value accounts for it.

A title that stops in the middle of its line, or goes on in a line that nothing claims, was perhaps cut.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from travaux.common.finding import Span
from travaux.reading.programme.draft import ItemDraft
from travaux.reading.transcript import Transcript

_SPACE = " \t\u00a0"
_MARKS = ("([", "-–—", ",;", ":", ".", "/|&+")
_REACH = 60
_WORDS = 20
_NO_LINE = (0.0,) * 5
NOWHERE = (0.0,) * 29
"""Of a value that follows from others and stands nowhere on the page."""


class Surroundings:
    """The words around the values of one paper."""

    def __init__(self, items: Iterable[ItemDraft], transcript: Transcript) -> None:
        self._text = transcript.text
        spans = sorted((span.start, span.end) for item in items for span in _spans(item))
        self._starts = [start for start, _ in spans]
        ends = [end for _, end in spans]
        self._reached = [max(ends[max(0, i - 3) : i + 1]) for i in range(len(ends))]
        """The last end of each span and the three before it, which may hold it."""

    def of(self, spans: Sequence[Span]) -> tuple[float, ...]:
        """Features of the places of one value."""
        if not spans:
            return NOWHERE
        before = self._before(spans[0].start)
        after = self._after(spans[-1].end)
        return (
            *before,
            *after,
            min(len(spans), 4) / 4,
            *self._next_line(spans[-1].end),
            *self._line_before(spans[0].start),
        )

    def _before(self, start: int) -> tuple[float, ...]:
        text, at = self._text, start
        while at and text[at - 1] in _SPACE:
            at -= 1
        char = text[at - 1] if at else "\n"
        return (*_kind(char), float(self._claimed(at - 1)))

    def _after(self, end: int) -> tuple[float, ...]:
        text, at = self._text, end
        while at < len(text) and text[at] in _SPACE:
            at += 1
        char = text[at] if at < len(text) else "\n"
        following = at
        while following < len(text) and text[following].isspace():
            following += 1
        next_char = text[following : following + 1]
        free = not self._claimed(following)
        return (
            *_kind(char), float(self._claimed(at)),
            float(char == "\n" and next_char.islower() and free),
            float(char == "\n" and free), self._unclaimed(at) / _REACH,
        )  # fmt: skip

    def _next_line(self, end: int) -> tuple[float, ...]:
        """Of the line below, where the value ends its own and no other value accounts for the line: its form."""
        text = self._text
        close = text.find("\n", end)
        if close < 0 or text[end:close].strip(_SPACE + ".,:;)") or self._claimed(close + 1):
            return _NO_LINE
        start = close + 1
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        line = text[start:stop]
        index = bisect_right(self._starts, start)
        follows = index < len(self._starts) and self._starts[index] - stop <= 2
        words = line.split()
        return (
            float(0 < len(words) <= 6), min(len(words), _WORDS) / _WORDS, float(follows),
            float(line[:1] in "(["), float(line.rstrip().endswith(".")),
        )  # fmt: skip

    def _line_before(self, start: int) -> tuple[float, ...]:
        """Of the line above, where the value begins its own and no other value accounts for the line."""
        text = self._text
        close = text.rfind("\n", 0, start)
        if close <= 0 or text[close:start].strip() or self._claimed(close - 1):
            return (0.0, 0.0)
        words = text[text.rfind("\n", 0, close) + 1 : close].split()
        return float(0 < len(words) <= 6), float(bool(words) and words[-1][-1:] not in ".:;")

    def _claimed(self, at: int) -> bool:
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and self._reached[index] > at

    def _unclaimed(self, at: int) -> int:
        """Characters from here to the end of the line, or to the next value, at most so many."""
        end = self._text.find("\n", at, at + _REACH)
        end = min(len(self._text), at + _REACH) if end < 0 else end
        index = bisect_right(self._starts, at)
        if index < len(self._starts):
            end = min(end, self._starts[index])
        return max(0, end - at) if not self._claimed(at) else 0


@lru_cache(maxsize=1_000)
def _kind(char: str) -> tuple[float, ...]:
    return (float(char == "\n"), float(char.isalnum()), *(float(char in marks) for marks in _MARKS))


def _spans(item: ItemDraft) -> Iterator[Span]:
    found = [item.title, item.number, item.room, item.start, item.end, *item.questions, *item.documents]
    for person in item.people:
        found += [person.name, person.position, person.affiliation, person.honorific]
        yield from person.role_spans
    for one in found:
        if one:
            yield from one.spans
