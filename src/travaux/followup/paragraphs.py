"""The paragraphs of a paper that are long enough to say something, cut where they are too long to quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from travaux.common.finding import Span
from travaux.common.transcript import Transcript
from travaux.reading.passage import Passage as Cut

_LONGEST = 700
_SHORTEST = 100
_SENTENCE_END = re.compile(
    r"(?<=[^\W\d_]{2}[.!?…])[”’\")\]]*\s+(?=[^\sa-z])|(?<=[\d)”][.!?…])\s+(?=[^\sa-z])"
)
_SEMICOLON = re.compile(r";\s+")
_GOES_ON = re.compile(r"[a-zà-ÿ.,;:)\]–-]")
"""How a paragraph begins that the layout cut from the one before."""
_ENDS = re.compile(r"[.!?:;…”’\")\]]\s*\Z")


def paragraphs_of(transcript: Transcript) -> Iterator[tuple[str, Span]]:
    """Text and place of each paragraph, in the order of the paper; the place is on the page where it begins.

    A paragraph that begins in the middle of a sentence goes on from the one before, over the end of a page too.
    """
    for paragraph in _joined(transcript):
        for piece in _pieces(paragraph) if len(paragraph.text) > _LONGEST else (paragraph,):
            if len(piece.value) >= _SHORTEST:
                yield piece.value, Span(piece.parts[0].start, piece.parts[-1].end, piece.parts[0].page)


def _joined(transcript: Transcript) -> Iterator[Cut]:
    waiting: Cut | None = None
    for paragraph in _laid_out(transcript):
        if waiting is not None and not _ENDS.search(waiting.text) and _GOES_ON.match(paragraph.text.lstrip()):
            waiting = Cut.join((waiting, paragraph))
            continue
        if waiting is not None:
            yield waiting
        waiting = paragraph
    if waiting is not None:
        yield waiting


def _laid_out(transcript: Transcript) -> Iterator[Cut]:
    """The paragraphs as the layout has them."""
    spans: list[Span] = []
    for line in transcript.body():
        if spans and (line.new_paragraph or line.page != spans[0].page):
            yield Cut.at(transcript, spans)
            spans = []
        spans.append(Span(line.start, line.end, line.page))
    if spans:
        yield Cut.at(transcript, spans)


def _pieces(paragraph: Cut) -> Iterator[Cut]:
    """Whole sentences, as many as can be quoted together."""
    ends = [match.end() for match in _SENTENCE_END.finditer(paragraph.text)]
    start = 0
    for end, following in pairwise((*ends, len(paragraph.text), len(paragraph.text))):
        if following - start > _LONGEST or end == len(paragraph.text):
            yield paragraph.cut(start, end)
            start = end


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, in order; what stands between semicolons is one too."""
    ends = sorted(
        {
            0,
            *(match.end() for match in _SENTENCE_END.finditer(text)),
            *(match.end() for match in _SEMICOLON.finditer(text)),
            len(text),
        }
    )
    return tuple(piece for start, end in pairwise(ends) if (piece := text[start:end].strip()))
