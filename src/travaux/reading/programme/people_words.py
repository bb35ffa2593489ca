"""The words of a passage, cut so that names, honorifics and the marks between them can be told apart."""

from __future__ import annotations

import re
from typing import NamedTuple

_LETTER = r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]"
_WORDLIKE = r"[^\W_\u3040-\u30ff\u3400-\u9fff]"
_PREFIX = "[Cc]o|[Vv]ice|[Ii]nter|[Nn]on|[Ss]ub|[Uu]nder|[Ee]x|[Mm]ulti|[Aa]nti|[Pp]re|[Pp]ost|[Pp]an|[Tt]rans|[Ss]elf|[Cc]ross"
"""Beginnings of words that a line break may have parted from the rest: "Co- Chair"."""
_WORD = re.compile(
    r"(?P<link>https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]{3,})"
    rf"|(?P<initials>(?:{_LETTER}\.)+(?!{_WORDLIKE}))"
    rf"|(?P<broken>(?:{_PREFIX})[-\u2010]\s(?=[^\W\d_a-z]){_WORDLIKE}+(?:[-\u2010\u2011]{_WORDLIKE}+)*)"
    rf"|(?P<word>{_WORDLIKE}+(?:[-\u2010\u2011'’`]{_WORDLIKE}+)*)"
    r"|(?P<mark>\S)"
)


class Word(NamedTuple):
    """A word or a mark as ``passage.text[start:end]``; ``breaks`` counts the line breaks before it."""

    text: str
    start: int
    end: int
    breaks: int
    spaced: bool
    """White space stands before it."""
    is_word: bool
    tabbed: bool = False
    """A tab stands before it, so that it is set apart in its line."""


def cut(text: str) -> list[Word]:
    """The words and marks of ``text``; Chinese and Japanese characters are words of their own."""
    words: list[Word] = []
    position = 0
    for match in _WORD.finditer(text):
        gap = text[position : match.start()]
        is_word = match.lastgroup in ("word", "broken", "initials") or (
            match[0].isalpha() and match.lastgroup == "mark"
        )
        words.append(
            Word(match[0], match.start(), match.end(), gap.count("\n"), bool(gap), is_word, "\t" in gap)
        )
        position = match.end()
    return words
