"""Running text cut into sentences that keep their places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.reading.passage import Passage

_END = re.compile(
    r"[.?!](?:(?<=[?!])|(?<=[a-z]{7}.)|(?P<doubtful>))[”’\"')\]]*[¹²³⁰-⁹]*(?=\s+[\"“‘(«¿¡]?[A-Z0-9À-ÖØ-Þ])"
)
"""What ends a sentence; a full stop is doubtful unless seven small letters stand before it, which no abbreviation here has."""
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|para|paras|art|arts|vol|chap|sect|Add|Corr|Rev|Misc|Inc|Ltd|Co|Gen|Amb|H\.E|e\.g|i\.e|cf|p|pp|Jan|Feb|Mar|Apr|"
    r"Aug|Sept|Oct|Nov|Dec|U\.S|U\.N|U\.K|approx|fig)|\b[A-Z]|^\s*\d{1,3}|^\s*[a-z])\.$"
)


def sentences(passage: Passage) -> Iterator[Passage]:
    """The sentences of a passage in order."""
    for start, end in bounds(passage.text):
        yield passage.cut(start, end)


def bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins, white space before it included, and where it ends."""
    start = 0
    for match in _END.finditer(text):
        if match["doubtful"] is None or not _abbreviated(
            text[max(start, match.end() - 12) : match.start() + 1]
        ):
            yield start, match.end()
            start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _abbreviated(words: str) -> bool:
    """Whether what ends here is no sentence."""
    return _ABBREVIATION.search(words) is not None
