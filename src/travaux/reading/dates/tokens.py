"""Text cut into the tokens that dates are made of."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum, auto
from typing import NamedTuple

from travaux.common.languages import DATE_WORDS, DateWords


class Kind(IntEnum):
    DAY = auto()
    YEAR = auto()
    MONTH = auto()
    WEEKDAY = auto()
    THROUGH = auto()
    ALSO = auto()
    COMMA = auto()
    SLASH = auto()
    DOT = auto()
    OPEN = auto()
    CLOSE = auto()
    FILLER = auto()
    OTHER = auto()


class Token(NamedTuple):
    kind: Kind
    start: int
    end: int
    value: int = 0
    glued: bool = False
    """Whether it follows the token before it without white space."""


_TOKEN = re.compile(
    r"""(?P<figures>\d+(?:[.:,/]\d+)+(?!\w)|\d+[hH]\d*)
    |(?P<number>\d+)(?P<ordinal>\s?(?:st|nd|rd|th|er)(?![^\W\d_])|(?:ème|ère|[eoº°ª]|ro)(?!\w)|-?(?:го|ое|е)(?!\w)
        |\.(?=\s?(?:(?:januar|jänner|feb|märz|april|mai|juni|juli|august|sept|okt|nov|dez)|(?:bis|und|[-–])\s?(?:(?:mon|diens|mitt|donners|frei|sams|sonn)[^\W\d_]+,?\s)?\d{1,2}\.)))?
    |(?P<word>[^\W\d_]+)
    |(?P<mark>--|[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"\d[^\W\d_]")
"""A letter after a figure may be the end of an ordinal, so that words do not begin where letters do."""
_MARKS = {
    "-": Kind.THROUGH, "\u2010": Kind.THROUGH, "\u2011": Kind.THROUGH, "\u2012": Kind.THROUGH,
    "--": Kind.THROUGH, "–": Kind.THROUGH, "—": Kind.THROUGH, "\u2212": Kind.THROUGH, "~": Kind.THROUGH,
    "&": Kind.ALSO, ",": Kind.COMMA, "،": Kind.COMMA, "/": Kind.SLASH, ".": Kind.DOT,
    "(": Kind.OPEN, "[": Kind.OPEN, ")": Kind.CLOSE, "]": Kind.CLOSE,
}  # fmt: skip


class Entry(NamedTuple):
    kind: Kind
    value: int = 0
    capital: bool = False


def _entries(words: DateWords, short: bool) -> Iterator[tuple[str, Entry]]:
    for word in words.filler:
        yield word, Entry(Kind.FILLER)
    for word in words.also:
        yield word, Entry(Kind.ALSO)
    for word in words.through:
        yield word, Entry(Kind.THROUGH)
    weekdays = (words.short_weekdays, words.weekdays) if short else (words.weekdays,)
    months = (words.short_months, words.months) if short else (words.months,)
    for kind, lists in ((Kind.WEEKDAY, weekdays), (Kind.MONTH, months)):
        for groups in lists:
            for value, names in enumerate(groups, 1 if kind is Kind.MONTH else 0):
                yield from ((name, Entry(kind, value, words.capitals)) for name in names)


@functools.cache
def vocabulary(language: str | None) -> dict[str, Entry]:
    """Words of all languages; abbreviations of English and of ``language`` only."""
    table: dict[str, Entry] = {}
    order = sorted(DATE_WORDS, key=lambda code: (code == language, code == "en", code))
    for code in order:
        table.update(_entries(DATE_WORDS[code], short=code in ("en", language)))
    return table


@functools.cache
def _calendar(language: str | None) -> frozenset[str]:
    """The first words of the names of months and days of the week."""
    named = (Kind.MONTH, Kind.WEEKDAY)
    return frozenset(
        name.split("_")[0] for name, entry in vocabulary(language).items() if entry.kind in named
    )


def names_month_or_weekday(text: str, language: str | None = None) -> bool:
    """Whether any word may name a month or a day of the week: a quick look before the text is cut into tokens."""
    if _GLUED.search(text):
        return True
    words = _WORD.findall(text.lower()) if text.isascii() else map(_folded, _WORD.findall(text))
    return not _calendar(language).isdisjoint(words)


def begins_with_calendar_word(text: str, language: str | None = None) -> bool:
    """Whether the first word may name a month or a day of the week."""
    word = _WORD.match(text)
    return word is not None and _folded(word[0]) in _calendar(language)


def tokens(text: str, language: str | None = None) -> Iterator[Token]:
    """All tokens of ``text``; what cannot belong to a date is of kind OTHER."""
    known = vocabulary(language)
    before = 0
    pair = -1
    for match in _TOKEN.finditer(text):
        if match.start() < pair:
            continue
        glued = match.start() == before and before > 0
        kind, value, end = _classify(match, known, text)
        if end > match.end():
            pair = end
        before = end
        yield Token(kind, match.start(), end, value, glued)


def _classify(match: re.Match[str], known: dict[str, Entry], text: str) -> tuple[Kind, int, int]:
    figures, number, ordinal, word, mark = match.groups()
    end = match.end()
    if mark:
        return _MARKS.get(mark, Kind.OTHER), 0, end
    if figures:
        return Kind.OTHER, 0, end
    if number:
        return *_number(number, bool(ordinal)), end
    entry = known.get(_folded(word))
    if entry is None:
        second = _SECOND.match(text, end)
        entry = known.get(_folded(f"{word}_{second[1]}")) if second else None
        end = second.end() if second and entry else end
    if entry is None or (entry.capital and not word[0].isupper()):
        return Kind.OTHER, 0, end
    return entry.kind, entry.value, end


_SECOND = re.compile(r"(?:\s+|[-‑–])(ال\w+|feira)", re.IGNORECASE)
"""The second word of a name that has two: an Arabic month, a Portuguese day of the week."""


@functools.lru_cache(maxsize=10_000)
def _folded(word: str) -> str:
    return (
        word.lower() if unicodedata.is_normalized("NFC", word) else unicodedata.normalize("NFC", word).lower()
    )


def _number(digits: str, ordinal: bool) -> tuple[Kind, int]:
    value = int(digits) if len(digits) <= 4 else 0
    if len(digits) <= 2 and 1 <= value <= 31:
        return Kind.DAY, value
    if len(digits) == 4 and 1800 <= value <= 2199 and not ordinal:
        return Kind.YEAR, value
    return Kind.OTHER, 0
