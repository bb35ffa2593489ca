"""Numbers of lists in words without line breaks: of all that look like one, those that count on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from operator import itemgetter

from travaux.reading.dates import find_dates
from travaux.reading.programme.grammar.numbers import (
    Numbering,
    Scheme,
    as_letter,
    list_number,
    loose_number,
    word_number,
)
from travaux.reading.programme.grammar.wording import names_programme
from travaux.reading.programme.words.edges import may_begin, word_before

ABJAD = "أابجدهوزحطي"
"""The first letters of Arabic in the order in which they number."""
_MARKER = re.compile(
    rf"(?<!\S)(?:[(\[]?(?:\d{{1,2}}|[IVX]{{1,5}}|[a-zA-Z])[.)]|\([{ABJAD}]\))(?=\s+[^\W\d_]|\s+[“\"«(#])"
)
_UNDER = re.compile(r"(?<!\S)(?P<above>\d{1,2}|[A-Z])\.(?P<n>\d{1,2})\.?(?=\s+[^\W\d_])")
_BARE = re.compile(r"(?<!\S)(?P<n>\d{1,2})(?=\s+[“\"«]?[^\W\d_a-zß-öø-ÿа-яё])")
_CITING = re.compile(
    r"(?:articles?|art\.|paragraphs?|paras?\.|rules?|resolutions?|decisions?|sections?|sect\.|nos?\.|item|chapters?|"
    r"annex|volumes?|vol\.|goals?|parts?|punto|points?|статьи?|пункта?|п\.)\Z",
    re.I,
)
_ITEM = re.compile(
    r"(?<!\S)(?:(?:Agenda |AGENDA )?(?:Item|ITEM)|(?:Point|Punto|Ponto|Tema|Пункт|Вопрос|TOP|POINT|PUNTO|PONTO)) \d{1,2}"
    r"(?=[\s:.–—-]+[“\"«¿]?[^\W\d_a-zа-я])|(?<!\S)البند \S+(?=\s*[:–-])"
)
_TOP = (Scheme.ARABIC, Scheme.ROMAN, Scheme.UPPER, Scheme.WORD)
_MOST, _HEADED = 4, 3
"""So many bare numbers that count up make a list; fewer, where the words before the first name a programme."""
_TRIED = 20
"""Numbers 1 from which a count of bare ones is tried."""
_ABOVE = 120
"""Characters before a list in which its heading stands."""

Placed = tuple[int, Numbering]
"""Where a number stands in the text, and the number."""


def numbered(text: str) -> list[Placed]:
    """The numbers that begin an entry of a list, in order.

    Those that have the one before them or the one after them in the text; "4.1" and "D.2." under the
    number that they go on from; items that a word numbers ("Point 3"); and where no list is marked otherwise,
    bare ones: "1 Opening 2 Election".
    """
    counted = [*_counted(text), *items(text)]
    if not any(number.scheme in _TOP for _, number in counted):
        counted += _bare(text)
    return sorted([*counted, *_under(text, sorted(counted, key=itemgetter(0)))], key=itemgetter(0))


def items(text: str) -> list[Placed]:
    """Items that count on by one ("Item 4 … Item 5 … Item 6"), which no text does that cites them; none for fewer than three."""
    found = [
        (match.start(), number) for match in _ITEM.finditer(text) if (number := word_number(f"{match[0]}:"))
    ]
    for start in dict.fromkeys((1, *(number.ordinal for _, number in found[:1]))):
        chain: list[Placed] = []
        for at, number in found:
            if number.ordinal == start + len(chain):
                chain.append((at, number))
        if len(chain) >= _HEADED:
            return chain
    return []


def _counted(text: str) -> Iterator[Placed]:
    candidates = list(_candidates(text))
    follows = [False] * len(candidates)
    last: dict[tuple[Scheme, str, int], int] = {}
    for index, (at, number) in enumerate(candidates):
        mark = text[at + number.end : at + number.end + 1]
        letter = as_letter(number, text[at + number.start : at + number.end])
        if letter and (Scheme.UPPER, mark, letter.ordinal - 1) in last:
            number = letter
            candidates[index] = at, number
        before = last.get((number.scheme, mark, number.ordinal - 1))
        if before is not None:
            follows[index] = follows[before] = True
        last[(number.scheme, mark, number.ordinal)] = index
    yield from (one for one, good in zip(candidates, follows, strict=True) if good)


def _candidates(text: str) -> Iterable[Placed]:
    for match in _MARKER.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()].split()
        if before and (_CITING.search(before[-1]) or (before[-1][-1].isdigit() and match[0].startswith("("))):
            continue
        number = list_number(text[match.start() : match.start() + 80])
        if number and number.start <= 1:
            yield match.start(), number


def _under(text: str, counted: Sequence[Placed]) -> Iterator[Placed]:
    """The numbers of two parts that count from 1 under the number before them."""
    tops = [(at, _printed(text, at, number)) for at, number in counted if number.scheme in _TOP]
    for (at, above), (end, _) in pairwise([*tops, (len(text), "")]):
        expected = 1
        for match in _UNDER.finditer(text, at, end):
            number = list_number(match[0] + " ")
            if match["above"] == above and int(match["n"]) == expected and number:
                expected += 1
                yield match.start(), number


def _printed(text: str, at: int, number: Numbering) -> str:
    return str(number.ordinal) if number.scheme is Scheme.WORD else text[at + number.start : at + number.end]


def _bare(text: str) -> list[Placed]:
    """The longest count of numbers without a mark, each before a capital; none where it is too short to be a list."""
    places = [(match.start(), int(match["n"])) for match in _BARE.finditer(text)]
    if sum(value in (1, 2, 3) for _, value in places) < _HEADED:
        return []
    dated = {at for date in find_dates(text) for at in range(date.start, date.end)}
    places = [(at, value) for at, value in places if at not in dated and _stands_alone(text, at, value)]
    firsts = (index for index, (_, value) in enumerate(places) if value == 1)
    best = max((_count_from(places, index) for index in islice(firsts, _TRIED)), key=len, default=[])
    headed = bool(best) and names_programme(text[max(0, best[0] - _ABOVE) : best[0]])
    if len(best) < (_HEADED if headed else _MOST):
        return []
    return [(at, number) for at in best if (number := loose_number(text[at : at + 80]))]


def _stands_alone(text: str, at: int, value: int) -> bool:
    """Whether a number is not that of a word before it ("Session 2", "rule 4") nor of a phrase ("of 5")."""
    before = word_before(text, at)
    return may_begin(text, at) and not _CITING.search(before) and word_number(f"{before} {value}:") is None


def _count_from(places: Sequence[tuple[int, int]], first: int) -> list[int]:
    """The places of 1, 2, 3 …, each the next of its value."""
    found = [places[first][0]]
    for at, value in places[first + 1 :]:
        if value == len(found) + 1:
            found.append(at)
    return found
