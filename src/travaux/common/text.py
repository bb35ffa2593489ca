"""Mending what line breaks do to words, the same way everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ASCII = bytes(range(128))
_SOFT_BREAK = re.compile(r"[-\u2010](?<=\w[-\u2010])\s*\n\s*(?=[a-z\u00df-\u00ff\u0430-\u045f])")
_HARD_BREAK = re.compile(r"([-\u2010\u2011])(?<=\w.)\s+(?=[A-Z\u00c0-\u00de\u0400-\u042f])")


def normalise(text: str) -> str:
    """Words of a page as one line: hyphenation mended, soft hyphens dropped, white space folded.

    A WORD JOINER after a hyphen at a line's end keeps the hyphen and drops the break.
    """
    if not text.isascii():
        text = text.replace("\u00ad\n", "").replace("\u00ad", "")
        text = text.replace("\u2060\n", "").replace("\u2060", "")
    elif "-" not in text:
        return " ".join(text.split())
    if _hyphen_before_space(text):
        text = _SOFT_BREAK.sub("", text) if "\n" in text else text
        text = _HARD_BREAK.sub(r"\1", text)
    return " ".join(text.replace("\u200b", " ").split())


def _hyphen_before_space(text: str) -> bool:
    """Whether a hyphen may stand at a line's end: most text has none there, and is not looked through by patterns."""
    if "-" not in text and "\u2010" not in text and "\u2011" not in text:
        return False
    return any(after[:1].isspace() for hyphen in "-\u2010\u2011" for after in text.split(hyphen)[1:])


def beyond_ascii(text: str) -> str:
    """The characters of ``text`` that are no ASCII, in their order; found many times as quickly as by a pattern."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


_PARTED = bytes(code if chr(code).isalpha() else ord(" ") for code in range(128)) + bytes(range(128, 256))


_LETTERS = re.compile(r"[^\W\d_]+")
_FEW = 64
"""Marks beyond ASCII that a text is looked through for one by one."""


def letters_of(text: str) -> list[str]:
    """The words of a text, of nothing but letters: what the pattern ``[^\\W\\d_]+`` finds, in a fraction of its time."""
    others = () if text.isascii() else set(beyond_ascii(text))
    marks = [char for char in others if not char.isalnum() or char.isdecimal()]
    if len(marks) > _FEW:
        return _LETTERS.findall(text)
    for mark in marks:
        text = text.replace(mark, " ")
    return text.encode("utf-8").translate(_PARTED).decode("utf-8").split()


def lines_with(sign: str, text: str) -> Iterator[str]:
    """The lines of a text in which a sign stands, each once: where they are few, a text is soon looked through."""
    place = text.find(sign)
    while place >= 0:
        end = text.find("\n", place)
        end = end if end >= 0 else len(text)
        yield text[text.rfind("\n", 0, place) + 1 : end]
        place = text.find(sign, end)


_BREAKS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """``text`` on one line, without characters that drive a terminal, break a format or turn text round."""
    if text.isprintable() and not _HIDDEN.search(text):
        return text
    return _HIDDEN.sub("", _BREAKS.sub(" ", text))


def shortened(text: str, most: int) -> str:
    """The text in at most so many characters, the last of which says that more follow."""
    return text if len(text) <= most else text[: most - 1] + "…"
