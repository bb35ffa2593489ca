"""Words that are sentences, told from those of titles, names and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.identity.words import FINITE, pattern

FEWEST_WORDS = 12
"""So many words tell whether they are of a sentence."""
WORD = re.compile(r"[^\W\d_]+")
STOP = re.compile(
    r"(?:[^\W\d_]{2}|\d{2})(?<!\bM[rs])(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bMme)[”\"’')]*[.!?](?=\s+[“\"(‘]?[^\W_]|\s*\Z)"
)
"""The end of a sentence; an initial or a form of address with its full stop is none."""
_MOSTLY = 0.6
"""Share of words in lower case, of a sentence at least."""


def runs_on(words: Sequence[str]) -> bool:
    """Whether most words are in lower case, as those of names and lists are not."""
    return sum(word[0].islower() for word in words) >= _MOSTLY * len(words)


def holds_sentence(text: str) -> bool:
    """Whether a paragraph holds a whole sentence: words enough that run on, a verb, and a stop."""
    words = WORD.findall(text)
    return (
        len(words) > FEWEST_WORDS
        and runs_on(words)
        and bool(pattern(FINITE).search(text) and STOP.search(text))
    )


def goes_beyond_sentence(text: str) -> bool:
    """Whether words are one sentence and more, which no title is."""
    stop = STOP.search(text)
    return stop is not None and bool(text[stop.end() :].strip()) and holds_sentence(text)
