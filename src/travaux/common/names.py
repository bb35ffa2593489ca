"""Names without what changes from paper to paper: case, accents, punctuation, forms of address."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_TYPOGRAPHIC = "’‘“”–—…•"
_PARTED = {code: " " for code in range(128) if not chr(code).isalnum()}
HONORIFICS = frozenset(
    _WORD.findall("""mr mrs ms miss mx dr dra prof professor sir dame hrh hon honourable honorable rt amb ambassador excellency
    madam mme mlle sr sra srta excmo excma lord lady rev gen col maj""")
)
"""Forms of address, folded. Posts ("President") and what may be an initial ("M.") are none."""


def folded(text: str) -> str:
    """``text`` without case and accents."""
    if text.isascii():
        return text.casefold()
    return _BEYOND_ASCII.sub(_without_marks, unicodedata.normalize("NFKD", text)).casefold()


def _without_marks(match: re.Match[str]) -> str:
    return "".join(c for c in match[0] if not unicodedata.combining(c))


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    # Plain letters are folded at once, and parted much faster by a table of characters than by a pattern.
    if not text.isascii():
        for mark in _TYPOGRAPHIC:
            text = text.replace(mark, " ")
    text = folded(text)
    return text.translate(_PARTED).split() if text.isascii() else _WORD.findall(text)


def name_key(name: str) -> str:
    """The words of a name, folded and joined by one space; empty where it has none. An apostrophe parts no word."""
    return " ".join(words_of(name.replace("\u2019", "'").replace("'", "")))


def person_key(name: str) -> str:
    """The key of a person's name without forms of address before it."""
    words = name_key(name).split()
    while len(words) > 1 and words[0] in HONORIFICS:
        del words[0]
    return " ".join(words)


def acronym(name: str) -> str | None:
    """The initials of a body's name, small words left out; None for a name of fewer than three such words."""
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_][\w’'-]*", name) if word[0].isupper())
    return initials if len(initials) > 2 else None
