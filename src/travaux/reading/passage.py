"""Words that are read together, cut out of a transcript without losing their place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Self

from travaux.common.finding import Span
from travaux.common.text import normalise
from travaux.reading.transcript import Line, Transcript


@dataclass(frozen=True, slots=True)
class Found:
    """A value on its way to a finding: its words, their places, and how certain it is (0..1)."""

    value: str
    spans: tuple[Span, ...]
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Passage:
    """Text with its places: ``text`` is the words at ``parts``, joined by one newline each, or by a blank
    where the page's margin broke the line.

    Cutting and joining keep the places, so that any range of ``text`` can be turned into spans.
    """

    text: str
    parts: tuple[Span, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """Where each part begins in ``text``, so that a cut need not walk from the first part."""

    def __post_init__(self) -> None:
        starts: tuple[int, ...] = (0,)
        if len(self.parts) > 1:
            starts = tuple(accumulate([end - start + 1 for start, end, _ in self.parts[:-1]], initial=0))
        object.__setattr__(self, "_starts", starts)

    @classmethod
    def of(cls, transcript: Transcript, lines: Iterable[Line]) -> Self:
        """The words of whole lines."""
        return cls._cut(
            transcript, [Span(line.start, line.end, line.page) for line in lines if line.end > line.start]
        )

    @classmethod
    def at(cls, transcript: Transcript, spans: Iterable[Span]) -> Self:
        return cls._cut(transcript, [span for span in spans if span.end > span.start])

    @classmethod
    def _cut(cls, transcript: Transcript, parts: Sequence[Span]) -> Self:
        text = transcript.text
        return cls("\n".join([text[start:end] for start, end, _ in parts]), tuple(parts))

    def mended(self, breaks: Iterable[int]) -> Self:
        """The same words with a blank for each of these line breaks, told by the part that follows, from 1."""
        chars = list(self.text)
        for part in breaks:
            chars[self._starts[part] - 1] = " "
        return type(self)("".join(chars), self.parts)

    @classmethod
    def join(cls, passages: Iterable[Passage]) -> Passage:
        """Several passages as one, in the order given."""
        kept = [passage for passage in passages if passage.parts]
        if len(kept) == 1:
            return kept[0]
        return cls("\n".join([p.text for p in kept]), tuple([part for p in kept for part in p.parts]))

    def spans(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """The places of ``text[start:end]``, white space at the edges left out."""
        return self._spans(*self._trimmed(start, end))

    def cut(self, start: int = 0, end: int | None = None) -> Passage:
        """The passage ``text[start:end]``, white space at the edges left out."""
        start, end = self._trimmed(start, end)
        if start == 0 and end == len(self.text) == self._length():
            return self
        return Passage(self.text[start:end], self._spans(start, end))

    def found(self, start: int = 0, end: int | None = None, certainty: float = 1.0) -> Found:
        """The value ``text[start:end]`` as one line, with its places."""
        start, end = self._trimmed(start, end)
        return Found(normalise(self.text[start:end]), self._spans(start, end), certainty)

    @property
    def value(self) -> str:
        """The words as one line, hyphenation mended."""
        return normalise(self.text)

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def _length(self) -> int:
        """The characters that the parts and the newlines between them take."""
        return self._starts[-1] + self.parts[-1].end - self.parts[-1].start if self.parts else 0

    def _trimmed(self, start: int, end: int | None) -> tuple[int, int]:
        piece = self.text[start:end]
        words = piece.strip()
        if len(words) < len(piece):
            start += len(piece) - len(piece.lstrip())
        return start, start + len(words)

    def _spans(self, start: int, end: int) -> tuple[Span, ...]:
        if start >= end:
            return ()
        if len(self.parts) == 1:
            (part,) = self.parts
            return (Span(part.start + start, part.start + end, part.page),)
        return tuple(self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> Iterator[Span]:
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self.parts)):
            position, part = self._starts[index], self.parts[index]
            if position >= end:
                return
            first, last = max(start, position), min(end, position + part.end - part.start)
            if first < last:
                yield Span(part.start + first - position, part.start + last - position, part.page)
