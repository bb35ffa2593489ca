"""Rooms that the entries of a paper end with, now that nothing parts them from the words before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from travaux.reading.programme.grammar.roomnames import names_a_room
from travaux.reading.programme.words.edges import may_begin

_TOKEN = re.compile(r"\S+")
_LONGEST = 7
_TWICE = 2
_WITHIN = re.compile(r"\b(?:the|at|in|le|la|du|au|el|del|al|do|da|no|na)\s(?:[^\sa-zà-ÿа-я.,;:]\S*\s)+\Z")
"""Capitals that go on from a small word: "the Harbour | Exhibition Centre"."""
_MARKS = re.compile(r"[,;:.?!–—]")


def rooms(texts: Sequence[str]) -> list[int | None]:
    """For each entry, where the room begins that it ends with; None where none does that another ends with too."""
    tails = [list(_tails(text)) for text in texts]
    often = Counter(text[at:] for text, found in zip(texts, tails, strict=True) for at in found)
    return [_longest(text, found, often) for text, found in zip(texts, tails, strict=True)]


def _tails(text: str) -> Iterator[int]:
    """Where words begin that name a room and reach to the end, the longest first."""
    tokens = list(_TOKEN.finditer(text, max(0, len(text) - 100)))
    for token in tokens[1:][-_LONGEST:]:
        at = token.start()
        before = text[:at].rstrip()[-1:]
        plain = token[0][0].isupper() and _MARKS.search(text, at) is None and before not in ",:;–-"
        if (
            plain
            and may_begin(text, at)
            and not _WITHIN.search(text, max(0, at - 100), at)
            and names_a_room(text[at:])
        ):
            yield at


def _longest(text: str, found: Sequence[int], often: Counter[str]) -> int | None:
    most = max((often[text[at:]] for at in found), default=0)
    return next((at for at in found if often[text[at:]] >= max(_TWICE, most / 2)), None)
