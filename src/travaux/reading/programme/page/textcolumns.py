"""Columns of text on a page: runs of lines that are read downwards, the next of which begins higher up, beside them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from travaux.reading.transcript import FURNITURE, Line, Transcript

WIDEST = 20_000.0
"""Points, more than any page is wide."""
_BESIDE = 72.0
"""Points that a column stands at least in from the first of its page."""


class TextColumn(NamedTuple):
    """One of the columns of a page; ``number`` counts those of the whole paper, ``shift`` is how far it stands in."""

    number: int
    shift: float


def from_the_right(text: str) -> bool:
    """Whether the script of a text runs from right to left."""
    first = next((c for c in text if c.isalpha()), "a")
    return unicodedata.bidirectional(first) in ("R", "AL")


def text_columns(transcript: Transcript) -> dict[int, TextColumn]:
    """The column of each line outside tables, by where the line starts."""
    found: dict[int, TextColumn] = {}
    runs = list(_runs(transcript))
    first = 0
    for number, run in enumerate(runs):
        if run[0].page != runs[first][0].page:
            first = number
        shift = 0.0
        if number > first:
            stands_in = _edge(transcript, run) - _edge(transcript, runs[first])
            shift = stands_in if stands_in > _BESIDE else 0.0
        column = TextColumn(number, shift)
        for line in run:
            found[line.start] = column
    return found


def _runs(transcript: Transcript) -> Iterable[list[Line]]:
    """The lines outside tables, down one column and then the next; lines back at the side below the last are a run too."""
    run: list[Line] = []
    beside, edge = False, WIDEST
    for line in transcript.lines:
        if line.box is None or line.cell or line.role in FURNITURE:
            continue
        above = run[-1].box if run and run[-1].page == line.page else None
        higher = above is not None and line.box.bottom < above.top
        out = _edge(transcript, [line])
        if run and (above is None or higher or (beside and out < edge - _BESIDE)):
            yield run
            run, beside, edge = [], higher, WIDEST
        run.append(line)
        edge = min(edge, out)
    if run:
        yield run


def _edge(transcript: Transcript, run: Iterable[Line]) -> float:
    """How far the outermost of some lines stands from the side at which its script begins."""
    return min(
        WIDEST - line.box.right if from_the_right(transcript.line_text(line)) else line.box.left
        for line in run
        if line.box
    )
