"""Which hyphens at line ends belong to the word ("conflict-related") and which only break it.

The hyphen stays in the text in either case. One that belongs to its word is followed by a WORD JOINER,
one that stands for a word left out ("science- and evidence-based") by a ZERO WIDTH SPACE; both are
taken out again by :func:`travaux.common.text.normalise`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from travaux.reading.layout.model import LineDraft, PageDraft, TableDraft

JOINED, APART = "\u2060", "\u200b"

_LAST = re.compile(r"([^\W_]+(?:-[^\W_]+)*)[-\u2010]\Z")
_FIRST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AND = frozenset(("and", "or", "to", "y", "e", "o", "u", "et", "ou", "und", "oder", "и", "или"))
_BROKEN = 0.02
"""Where a larger share of lines ends in a hyphen, a program breaks words."""


def mend(pages: Sequence[PageDraft]) -> None:
    """Mark the hyphens at line ends that do not break a word."""
    breaks = list(_breaks(pages))
    if not breaks:
        return
    lines = [line for page in pages for line in page.lines()]
    known = set(_vocabulary(lines))
    breaking = len(breaks) > _BROKEN * len(lines)
    for line, first, second in breaks:
        if second in _AND:
            line.text += APART
        elif f"{first}-{second}" in known or (first + second not in known and not breaking):
            line.text += JOINED


def _breaks(pages: Sequence[PageDraft]) -> Iterator[tuple[LineDraft, str, str]]:
    """Lines that end in a hyphen and go on in a small letter, with the two halves of the word."""
    for page in pages:
        for run in _runs(page):
            for line, following in zip(run, run[1:], strict=False):
                if not line.text.endswith(("-", "\u2010")) or following.new_paragraph:
                    continue
                first, second = _LAST.search(line.text[-60:]), _FIRST.match(following.text)
                if first and second and second[0][:1].islower():
                    yield line, first[1].casefold(), second[0].casefold()


def _runs(page: PageDraft) -> Iterator[Sequence[LineDraft]]:
    for block in page.blocks:
        if isinstance(block, TableDraft):
            yield from (cell.lines for cell in block.cells)
    yield [block for block in page.blocks if isinstance(block, LineDraft)]


def _vocabulary(lines: Iterable[LineDraft]) -> Iterator[str]:
    for line in lines:
        yield from _WORDS.findall(line.text.casefold())
