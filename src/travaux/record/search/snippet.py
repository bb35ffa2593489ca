"""The piece of a paper that shows best why it was found, with its page and the words marked."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from travaux.common.finding import Span
from travaux.record.search.query import Query
from travaux.record.search.words import prepared

_WORD = re.compile(r"\w+")
_HAN = re.compile("[\u3400-\u9fff]")
_WIDTH = 240


@dataclass(frozen=True, slots=True)
class Snippet:
    """``text`` on one line; ``marks`` are half-open ranges of it; ``span`` is where it stands in the transcript."""

    text: str
    marks: tuple[tuple[int, int], ...]
    span: Span


def snippet(text: str, pages: Sequence[tuple[int, int]], query: Query) -> Snippet:
    """The window of ``text`` with the most different words of the query.

    ``pages`` are the start of each page in the text and its number, in order.
    """
    hits = _hits(text, query)
    start, end = _window(text, hits)
    page = pages[bisect_right([first for first, _ in pages], start) - 1][1] if pages else 1
    shown = text[start:end].replace("\n", " ")
    marks = tuple((a - start, b - start) for a, b, _ in hits if start <= a and b <= end)
    return Snippet(shown, marks, Span(start, end, page))


def _hits(text: str, query: Query) -> list[tuple[int, int, str]]:
    """Start, end and the query's word, for each place in the text where a word of the query stands."""
    plain, source = _folded(text)
    found: list[tuple[int, int, str]] = []
    for word, prefix in _wanted(query):
        for match in _pattern(word, prefix).finditer(plain):
            found.append((source[match.start()], source[match.end() - 1] + 1, word))
    return sorted(found)


def _wanted(query: Query) -> set[tuple[str, bool]]:
    terms = [
        t for group in query for t in group if not t.excluded and t.field in (None, "title", "person", "body")
    ]
    return {(word, term.prefix) for term in terms for word in _WORD.findall(_folded(term.text)[0])}


def _pattern(word: str, prefix: bool) -> re.Pattern[str]:
    if _HAN.search(word):
        return re.compile(re.escape(word))
    return re.compile(rf"\b{re.escape(word)}" + (r"\w*" if prefix else r"\b"))


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """``text`` without case, accents and marks, and for each character that is left its place in ``text``."""
    if text.isascii():
        return text.lower(), range(len(text))
    parts, source = [], []
    for place, character in enumerate(text):
        plain = character if _HAN.match(character) else _fold(character)
        parts.append(plain)
        source += [place] * len(plain)
    return "".join(parts), source


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKD", prepared(character)).lower()
    return "".join(c for c in plain if not unicodedata.combining(c))


def _window(text: str, hits: list[tuple[int, int, str]]) -> tuple[int, int]:
    if not hits:
        start = len(text) - len(text.lstrip())
        return start, _word_end(text, start + _WIDTH)
    best, chosen = -1, hits[0][0]
    first = 0
    for last, (_, end, _) in enumerate(hits):
        while end - hits[first][0] > _WIDTH:
            first += 1
        different = len({word for _, _, word in hits[first : last + 1]})
        if different > best:
            best, chosen = different, hits[first][0]
    start = _word_start(text, max(0, chosen - 60))
    return start, _word_end(text, start + _WIDTH + 60)


def _word_start(text: str, position: int) -> int:
    space = re.compile(r"\s").search(text, position, min(len(text), position + 40)) if position else None
    return space.end() if space else position


def _word_end(text: str, position: int) -> int:
    if position >= len(text):
        return len(text.rstrip()) or len(text)
    cut = max(text.rfind(" ", position - 40, position), text.rfind("\n", position - 40, position))
    return cut if cut > 0 else position
