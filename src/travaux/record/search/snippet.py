"""The piece of a paper that shows best why it was found, with its page and the words marked."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from os.path import commonprefix

from travaux.common.finding import Span
from travaux.common.kept import KeptText
from travaux.common.scripts import HAN
from travaux.common.text import beyond_ascii
from travaux.record.search.query import Query, has_forms
from travaux.record.search.stems import LANGUAGES, stem, stems_of
from travaux.record.search.words import prepared

_WORD = re.compile(r"\w+")
_HAN = re.compile(f"[{HAN}]")
_WIDTH = 240
_PIECES = 20
"""After so many pieces of a text the best that was found will do."""
_ARABIC = re.compile("[\u0620-\u06ff]+")
_MARK = re.compile("[\u0300-\u036f\u0640\u064b-\u065f\u0670]")

Place = tuple[int, int, str]
"""Start and end in the text, and the query's word that stands there."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """``text`` on one line; ``marks`` are half-open ranges of it; ``span`` is where it stands in the transcript."""

    text: str
    marks: tuple[tuple[int, int], ...]
    span: Span


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A word of the query without case and accents, or the words of a phrase between spaces; ``stems`` are those of a word's
    other forms that may stand for it."""

    word: str
    prefix: bool
    stems: frozenset[str] = frozenset()


def snippet(text: KeptText, query: Query, language: str = "", *, forms: bool = False) -> Snippet:
    """The window of a text in ``language`` with the most different words of the query. ValueError where it is damaged.

    With ``forms`` other forms of a word stand for it.
    """
    hits = _phrases_first(_best_piece(text, _wanted(query, language), language, forms))
    start, end = _window(text, hits)
    page = text.pages[bisect_right([one for one, _ in text.pages], start) - 1][1] if text.pages else 1
    shown = text.cut(start, end).replace("\n", " ")
    marks = tuple((a - start, b - start) for a, b, _ in hits if start <= a and b <= end)
    return Snippet(shown, marks, Span(start, end, page))


def _phrases_first(hits: list[Place]) -> list[Place]:
    """Without the single words of phrases that stand there whole."""
    parts = {part for _, _, word in hits if " " in word for part in word.split()}
    return [hit for hit in hits if hit[2] not in parts]


def _best_piece(text: KeptText, wanted: Collection[_Wanted], language: str, forms: bool) -> list[Place]:
    """The places, in the first piece of the text with the most of the query's words, where they stand.

    A long paper is looked through piece by piece only until one piece has all of them, or some for a while; with accents
    taken off only where some stand nowhere in it as they are written.
    """
    best: list[Place] = []
    most = 0
    for find in (_in_any_form,) if forms else (_as_written, _without_accents):
        seen: set[str] = set()
        for number, (start, piece) in enumerate(_pieces(text) if wanted else ()):
            hits = find(piece, wanted, language)
            different = {word for _, _, word in hits}
            if len(different) > most:
                most, best = len(different), [(a + start, b + start, word) for a, b, word in hits]
            if most == len(wanted) or most and number >= _PIECES:
                return best
            seen |= different
        if len(seen) == len(wanted):
            break
    return best


def _pieces(text: KeptText) -> Iterator[tuple[int, str]]:
    """Where each piece starts, and the piece, with the end of the one before it."""
    before = ""
    for number in range(text.count):
        piece = before + text.piece(number)
        yield text.starts[number] - len(before), piece
        before = piece[-_WIDTH:]


def _as_written(piece: str, wanted: Collection[_Wanted], _language: str) -> list[Place]:
    plain = piece.lower()
    return _hits(plain, wanted) if len(plain) == len(piece) else []


def _without_accents(piece: str, wanted: Collection[_Wanted], language: str) -> list[Place]:
    return _as_written(piece, wanted, language) if piece.isascii() else _hits(_folded(piece), wanted)


def _in_any_form(piece: str, wanted: Collection[_Wanted], language: str) -> list[Place]:
    plain = _folded(piece)
    hits = _hits(plain, wanted)
    there = {word for _, _, word in hits}
    others = [
        (start, end, one.word)
        for one in wanted
        if one.stems and one.word not in there
        for start, end in _beginning_alike(plain, one, language)
        if stem(language, piece[start:end]) in one.stems
    ]
    return sorted(hits + others)


def _beginning_alike(plain: str, wanted: _Wanted, language: str) -> Iterator[tuple[int, int]]:
    """The words that can have one of the stems: those that begin as they do, but in Arabic, which puts letters before."""
    if language == "ar":
        return (match.span() for match in _ARABIC.finditer(plain))
    same = commonprefix([wanted.word, *wanted.stems])
    return _places(plain, same, prefix=True) if same else iter(())


def _hits(plain: str, wanted: Collection[_Wanted]) -> list[Place]:
    """The places in the folded text where a word of the query stands; with marks on its letters where one stands nowhere without."""
    hits = [(start, end, one.word) for one in wanted for start, end in _places(plain, one.word, one.prefix)]
    if (
        len({word for _, _, word in hits}) < len(wanted)
        and not plain.isascii()
        and _MARK.search(beyond_ascii(plain))
    ):
        hits = [
            (start, end, one.word)
            for one in wanted
            for start, end in _marked_places(plain, one.word, one.prefix)
        ]
    return sorted(hits)


def _places(plain: str, word: str, prefix: bool) -> Iterator[tuple[int, int]]:
    """Where ``word`` stands by itself, or begins a word; Chinese has no bounds between words. The words of a phrase stand in a row."""
    if " " in word:
        if all(part in plain for part in word.split()):
            yield from (match.span() for match in _row(word).finditer(plain))
        return
    bounded = word.isascii() or not _HAN.search(word)
    start = plain.find(word)
    while start >= 0:
        end = start + len(word)
        while prefix and bounded and _goes_on(plain, end):
            end += 1
        if not bounded or not _goes_on(plain, start - 1) and not _goes_on(plain, end):
            yield start, end
        start = plain.find(word, start + 1)


@lru_cache(maxsize=100)
def _row(phrase: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + r"\W+".join(map(re.escape, phrase.split())) + r"(?!\w)")


def _goes_on(plain: str, place: int) -> bool:
    return 0 <= place < len(plain) and (plain[place].isalnum() or plain[place] == "_")


def _marked_places(plain: str, word: str, prefix: bool) -> Iterator[tuple[int, int]]:
    """The same in a text whose letters may have vowel signs or accents after them."""
    letters = f"{_MARK.pattern}*".join(r"\W+" if letter == " " else re.escape(letter) for letter in word)
    for match in re.compile(rf"\b{letters}" + (r"\w*" if prefix else r"\b")).finditer(plain):
        yield match.span()


@lru_cache(maxsize=100)
def _wanted(query: Query, language: str) -> frozenset[_Wanted]:
    found: dict[tuple[str, bool], _Wanted] = {}
    for term in (term for group in query for term in group):
        if term.excluded or term.field not in (None, "title", "person", "body"):
            continue
        words = _WORD.findall(_MARK.sub("", _folded(term.text)))
        forms = stems_of(language, term.text) if language in LANGUAGES and has_forms(term) else ()
        if len(forms) != len(words):
            forms = (frozenset(),) * len(words)
        for word, some in zip(words, forms, strict=True):
            found.setdefault((word, term.prefix), _Wanted(word, term.prefix, some))
        if len(words) > 1 and not term.prefix:
            found[" ".join(words), False] = _Wanted(" ".join(words), prefix=False)
    return frozenset(found.values())


def _folded(text: str) -> str:
    """``text`` without case and accents, character for character: every place stays what it is."""
    plain = text.lower()
    if text.isascii():
        return plain
    if len(plain) != len(text):
        return text.translate(_FOLDED)
    for character in set(beyond_ascii(plain)):  # quicker than to translate all, since few are different
        if (bare := _FOLDED[ord(character)]) != character:
            plain = plain.replace(character, bare)
    return plain


class _Folded(dict[int, str]):
    """Each character without case and accents, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = unicodedata.normalize("NFKD", "".join(prepared(character).split())).lower()
        bare = "".join(c for c in plain if not unicodedata.combining(c))
        self[code] = bare if len(bare) == 1 else character
        return self[code]


_FOLDED = _Folded()


def _window(text: KeptText, hits: list[Place]) -> tuple[int, int]:
    if not hits:
        head = text.cut(0, 4 * _WIDTH)
        start = len(head) - len(head.lstrip())
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


def _word_start(text: KeptText, position: int) -> int:
    space = re.search(r"\s", text.cut(position, position + 40)) if position else None
    return position + space.end() if space else position


def _word_end(text: KeptText, position: int) -> int:
    if position >= len(text):
        tail = text.cut(max(0, len(text) - _WIDTH), len(text))
        return len(text) - len(tail) + len(tail.rstrip()) if tail.strip() else len(text)
    before = text.cut(max(0, position - 40), position)
    cut = max(before.rfind(" "), before.rfind("\n"))
    return position - len(before) + cut if cut > 0 else position
