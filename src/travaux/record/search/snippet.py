"""The piece of a paper that shows best why it was found, with its page and the words marked."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.common.finding import Span
from travaux.record.search.query import Query
from travaux.record.search.words import prepared

_WORD = re.compile(r"\w+")
_HAN = re.compile("[\u3400-\u9fff]")
_WIDTH = 240
_MARK = re.compile("[\u0300-\u036f\u0640\u064b-\u065f\u0670]")
_PIECE = 8000
"""Characters of a paper that are looked through at a time."""


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
    hits = _best_piece(text, query)
    start, end = _window(text, hits)
    page = pages[bisect_right([one for one, _ in pages], start) - 1][1] if pages else 1
    shown = text[start:end].replace("\n", " ")
    marks = tuple((a - start, b - start) for a, b, _ in hits if start <= a and b <= end)
    return Snippet(shown, marks, Span(start, end, page))


def _best_piece(text: str, query: Query) -> list[tuple[int, int, str]]:
    """The places, in the first piece of the text with the most of the query's words, where they stand.

    A long paper is looked through piece by piece only until one piece has all of them, and with accents taken off only
    where some stand nowhere in it as they are written.
    """
    wanted = _wanted(query)
    best: list[tuple[int, int, str]] = []
    most = 0
    for fold in (_lowered, _folded):
        seen: set[str] = set()
        for start in range(0, len(text) if wanted else 0, _PIECE - _WIDTH):
            hits = _hits(fold(text[start : start + _PIECE]), wanted)
            different = {word for _, _, word in hits}
            if len(different) > most:
                most, best = len(different), [(a + start, b + start, word) for a, b, word in hits]
            if most == len(wanted):
                return best
            seen |= different
        if len(seen) == len(wanted):
            break
    return best


def _hits(plain: str, wanted: set[tuple[str, bool]]) -> list[tuple[int, int, str]]:
    """Start, end and the query's word, for each place in the folded text where a word of the query stands."""
    places = _marked_places if not plain.isascii() and _MARK.search(plain) else _places
    return sorted((start, end, word) for word, prefix in wanted for start, end in places(plain, word, prefix))


def _places(plain: str, word: str, prefix: bool) -> Iterator[tuple[int, int]]:
    """Where ``word`` stands by itself, or begins a word; Chinese has no bounds between words."""
    bounded = not _HAN.search(word)
    start = plain.find(word)
    while start >= 0:
        end = start + len(word)
        while prefix and bounded and _goes_on(plain, end):
            end += 1
        if not bounded or not _goes_on(plain, start - 1) and not _goes_on(plain, end):
            yield start, end
        start = plain.find(word, start + 1)


def _goes_on(plain: str, place: int) -> bool:
    return 0 <= place < len(plain) and (plain[place].isalnum() or plain[place] == "_")


def _marked_places(plain: str, word: str, prefix: bool) -> Iterator[tuple[int, int]]:
    """The same in a text whose letters may have vowel signs or accents after them."""
    letters = f"{_MARK.pattern}*".join(map(re.escape, word))
    for match in re.compile(rf"\b{letters}" + (r"\w*" if prefix else r"\b")).finditer(plain):
        yield match.span()


def _wanted(query: Query) -> set[tuple[str, bool]]:
    terms = [
        t for group in query for t in group if not t.excluded and t.field in (None, "title", "person", "body")
    ]
    return {
        (word, term.prefix) for term in terms for word in _WORD.findall(_MARK.sub("", _folded(term.text)))
    }


def _lowered(text: str) -> str:
    """``text`` without case, or empty where that would move its characters."""
    plain = text.lower()
    return plain if len(plain) == len(text) else ""


def _folded(text: str) -> str:
    """``text`` without case and accents, character for character: every place stays what it is."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """Each character without case and accents, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = unicodedata.normalize("NFKD", "".join(prepared(character).split())).lower()
        bare = "".join(c for c in plain if not unicodedata.combining(c))
        self[code] = bare if len(bare) == 1 else character
        return self[code]


_FOLDED = _Folded()


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
