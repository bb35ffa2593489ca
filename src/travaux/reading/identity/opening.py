"""The first words of a paper's text, in which it may say what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from travaux.common.finding import Span
from travaux.reading.identity.front import FrontLine
from travaux.reading.passage import Passage
from travaux.reading.transcript import Transcript

_OPENING_LINES = 60
_LONGEST_LINE = 3000


def opening_of(transcript: Transcript, lines: Sequence[FrontLine], start: int) -> Passage:
    """The first words after the title, where a paper says what it is."""
    if start >= len(lines):
        return Passage("", ())
    begin = lines[start].passage.parts[0].start
    return Passage.at(transcript, body_from(transcript, begin))


def body_from(transcript: Transcript, begin: int) -> Iterator[Span]:
    """The first lines of the text from a character on, the longest of them cut."""
    body = (line for line in transcript.body() if line.start >= begin)
    for line in islice(body, _OPENING_LINES):
        yield Span(line.start, min(line.end, line.start + _LONGEST_LINE), line.page)
