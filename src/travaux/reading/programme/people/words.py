"""The words of a passage, cut so that names, honorifics and the marks between them can be told apart."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from travaux.common.scripts import UNSPACED

_LETTER = rf"[^\W\d_{UNSPACED}]"
_WORDLIKE = rf"[^\W_{UNSPACED}]"
_PREFIX = "[Cc]o|[Vv]ice|[Ii]nter|[Nn]on|[Ss]ub|[Uu]nder|[Ee]x|[Mm]ulti|[Aa]nti|[Pp]re|[Pp]ost|[Pp]an|[Tt]rans|[Ss]elf|[Cc]ross"
"""Beginnings of words that a line break may have parted from the rest: "Co- Chair"."""
_PARTS = (
    rf"(?P<initials>(?:{_LETTER}\.)+(?!{_WORDLIKE}))"
    rf"|(?P<broken>(?:{_PREFIX})[-\u2010]\s(?=[^\W\d_a-z]){_WORDLIKE}+(?:[-\u2010\u2011]{_WORDLIKE}+)*)"
    rf"|(?P<word>{_WORDLIKE}+(?:[-\u2010\u2011'’`]{_WORDLIKE}+)*)"
    r"|(?P<mark>\S)"
)
_WORD = re.compile(_PARTS)
_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
"""Signs above and below letters, those of Arabic vowels among them, that a text may hold as characters of their own."""
_MARKED = re.compile(f"[{_MARKS}]")
_WORDLIKE_KINDS = frozenset({"word", "broken", "initials"})


@cache
def _signed() -> re.Pattern[str]:
    """As well for a text with such signs, which are parts of its words."""
    return re.compile(_PARTS.replace(_WORDLIKE, f"(?:{_WORDLIKE}|[{_MARKS}])"))


@cache
def _linked() -> re.Pattern[str]:
    """As well for a text that may hold links or addresses, which are sought at every word."""
    return re.compile(rf"(?P<link>https?://\S+|www\.\S+|[\w.+-]{{1,64}}@[\w.-]{{3,}})|{_PARTS}")


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


_new = tuple.__new__
"""Makes a word in a third of the time that its class takes."""


def cut(text: str) -> list[Word]:
    """The words and marks of ``text``; Chinese and Japanese characters are words of their own."""
    words: list[Word] = []
    position = 0
    if "@" in text or "://" in text or "www." in text:
        pattern = _linked()
    else:
        pattern = _WORD if text.isascii() or not _MARKED.search(text) else _signed()
    for match in pattern.finditer(text):
        start, end = match.span()
        word, kind = match[0], match.lastgroup
        is_word = kind in _WORDLIKE_KINDS or (kind == "mark" and word.isalpha())
        spaced = start > position
        if spaced and (gap := text[position:start]) != " ":
            words.append(Word(word, start, end, gap.count("\n"), True, is_word, "\t" in gap))
        else:
            words.append(_new(Word, (word, start, end, 0, spaced, is_word, False)))
        position = end
    return words
