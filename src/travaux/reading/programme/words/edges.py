"""Where, in words without line breaks, a line may have begun."""

from __future__ import annotations

import re
from functools import cache

from travaux.reading.programme.people.lexicon import fold, words

_BEFORE = re.compile(r"(\S+)\s+\Z")
_OPEN = ("(", "[", "“", "«", "„", "-", "‐", "–", "—", "/", "&", "+")
_INSIDE = ("§", "#", "no.", "nos.", "art.", "para.", "paras.", "vol.", "fig.", "p.", "pp.", "cf.", "vs.")
_LOOK_BACK = 60


@cache
def function_words() -> frozenset[str]:
    """Small words that join others, in every language we know: no line ends with one."""
    return words("stopwords", "words") - _MAY_END


_MAY_END = frozenset(
    {
        "off",
        "on",
        "up",
        "down",
        "over",
        "under",
        "out",
        "in",
        "i",
        "a",
        "s",
        "d",
        "l",
        "m",
        "u",
        "y",
        "e",
        "o",
    }
)
_NEVER_END = frozenset({"in", "on", "over", "under", "a", "y", "e", "o", "u"})
"""Words that the list above spares as initials and adverbs, yet that stand in lower case before a line's last word."""


def word_before(text: str, at: int) -> str:
    """The word that ends just before ``at``, "" at the start of the text or of a page."""
    floor = max(0, at - _LOOK_BACK)
    match = _BEFORE.search(text, floor, at)
    if match is None or "\n" in text[match.end(1) : at]:
        return ""
    return match[1]


def may_begin(text: str, at: int) -> bool:
    """Whether a new line may begin at ``at``: the word before it does not reach over."""
    before = word_before(text, at)
    if not before:
        return True
    if before.endswith(_OPEN) and len(before) > 1:
        return before.endswith(("–", "—", "-")) and not before[-2].isalnum()
    if before in _OPEN or before.casefold() in _INSIDE:
        return False
    plain = fold(before)
    return not (plain in function_words() or (before.islower() and plain in _NEVER_END))


def capital(text: str, at: int) -> bool:
    """Whether a word that may be the first of a line stands at ``at``: no lower-case letter."""
    char = text[at : at + 1]
    return bool(char) and not char.islower()
