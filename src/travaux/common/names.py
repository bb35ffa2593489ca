"""Names without what changes from paper to paper: case, accents, punctuation, forms of address."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from travaux.common.text import beyond_ascii

_WORD = re.compile(r"[^\W_]+")
_PARTED = bytes(
    ord(chr(code).casefold()) if chr(code).isalnum() else ord(" ") for code in range(128)
) + bytes(128)
"""What becomes of each plain letter in :func:`parted`."""
_FEW = 64
"""Characters beyond ASCII, of a text in a Latin script at most: each is soon looked through for, many times as quickly as
a whole text is folded."""
HONORIFICS = frozenset(
    _WORD.findall("""mr mrs ms miss mx dr dra prof professor sir dame hrh hon honourable honorable rt amb ambassador excellency
    madam mme mlle sr sra srta excmo excma lord lady rev gen col maj""")
)
"""Forms of address, folded. Posts ("President") and what may be an initial ("M.") are none."""


def folded(text: str) -> str:
    """``text`` without case and accents."""
    if text.isascii():
        return text.casefold()
    text = unicodedata.normalize("NFKD", text)
    for mark in filter(unicodedata.combining, set(beyond_ascii(text))):
        text = text.replace(mark, "")
    return text.casefold()


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return parted(text).split()


def parted(text: str) -> str:
    """The words of a text, folded, with nothing but blanks between them: one or more."""
    # Plain letters are folded at once, and parted much faster by a table of characters than by a pattern.
    others = set() if text.isascii() else set(beyond_ascii(text))
    for mark in others if len(others) <= _FEW else ():
        text = text.replace(mark, _plain(mark))
    if not text.isascii() and not (text := folded(text)).isascii():
        return " ".join(_WORD.findall(text))
    return text.encode("ascii").translate(_PARTED).decode("ascii")


@lru_cache(1000)
def _plain(mark: str) -> str:
    """A character folded; a blank for one that parts words and stands for none: a dash or “, and neither an accent nor ™."""
    plain = [char for char in unicodedata.normalize("NFKD", mark) if not unicodedata.combining(char)]
    return " " if plain and not any(map(str.isalnum, plain)) else folded(mark)


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
