"""Recognised words told from the marks that rules, emblems and specks leave, and the numbers of lists put right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from travaux.reading.scans.engine import Word

_LINE_SURE = 60.0
"""A line whose words are on average less sure (0..100) than this is no line of the page."""
_CERTAIN, _LONG = 90.0, 5
"""Such a word is kept though all beside it is a barcode or an emblem."""
_WORD_SURE = 5.0
_LONE_SURE = 78.0
"""A short word with nothing beside it must be this sure: emblems give many such."""
_SHORT = 3
_SAME_HEIGHT = 0.15
_UPRIGHT = re.compile(r"(?=.*[A-Z\d])[^gjpqyQ,;()\[\]/|]+\Z")
_SMALL_L = re.compile(r"\bl(?=[a-z]?[A-Z])|(?<=[A-Z])l(?=[A-Z])")
_AL = re.compile(r"Al(?![\w’'])(?!-[A-Z])")
_BARS = re.compile(r"^[|¦_=~]+|[|¦_=~]+$")
_LABEL = re.compile(r"(\d{1,2})[.)]?\Z")
_FULL = re.compile(r"\d{1,2}[.)]\Z")
_HOURS = re.compile(r"(?:h\d{0,2}|uhr|час(?:а|ов)?|a\.?m\.?|p\.?m\.?)[.:;,]?\Z", re.I)
"""What follows an hour at the start of a line: "08 h 30", "9 Uhr", "10 a.m."."""
_NUMBER = re.compile(r"(?=.*[\d§№()-])[\d.:()§№-]+\Z")
_FEWEST_LABELS = 3
_EDGE = 2
"""Pixels from the edge of a picture within which no page is printed."""
_DOTS = re.compile(r"[.,:;'`´’‘]+\Z")


def sifted(words: Iterable[Word]) -> list[Word]:
    """The words that are the page's own, line by line, their list numbers put right."""
    kept: list[Word] = []
    for _, line in groupby(words, key=lambda word: word.line):
        bare = [one for word in _with_ones(list(line)) if (one := _bare(word))]
        kept += _line([word for at, word in enumerate(bare) if not _is_a_speck(bare, at)])
    return numbered(kept)


def _is_a_speck(line: Sequence[Word], at: int) -> bool:
    """Whether a word is but dots far from its neighbours, or a few letters in the shadow at the edge of the picture."""
    word = line[at]
    if len(word.text) <= _SHORT and (word.left <= _EDGE or word.top <= _EDGE):
        return True
    near = (*line[max(0, at - 1) : at], *line[at + 1 : at + 2])
    gaps = [max(word.left - one.right, one.left - word.right) for one in near]
    return bool(gaps) and _DOTS.match(word.text) is not None and min(gaps) > max(one.height for one in near)


def _with_ones(line: Sequence[Word]) -> list[Word]:
    """The words of a line, bars that are as high as the capitals and figures beside them being ones ("DAY 1")."""
    mended = list(line)
    for at, word in enumerate(line):
        beside = (*line[max(0, at - 1) : at], *line[at + 1 : at + 2])
        if word.text == "|" and any(_is_as_high(word, other) for other in beside):
            mended[at] = word._replace(text="1")
    return mended


def _is_as_high(bar: Word, other: Word) -> bool:
    """Whether a bar stands where the figures of a word beside it would."""
    high = other.bottom - other.top
    return (
        _UPRIGHT.match(other.text) is not None
        and abs(bar.bottom - bar.top - high) <= _SAME_HEIGHT * high
        and abs(bar.bottom - other.bottom) <= _SAME_HEIGHT * high
    )


def acronyms(words: Iterable[Word], pack: str) -> list[Word]:
    """The words, a small l among capitals being an I: "loT", "lTU", and "Al" but before a name or in Spanish."""
    mended = [word._replace(text=_SMALL_L.sub("I", word.text)) for word in words]
    if pack == "spa":
        return mended
    following = [*(word.text for word in mended[1:]), ""]
    return [
        word._replace(text=f"AI{word.text[2:]}")
        if _AL.match(word.text) and not (word.text == "Al" and after[:1].isupper())
        else word
        for word, after in zip(mended, following, strict=False)
    ]


def _bare(word: Word) -> Word | None:
    """A word without the bars that a table's rules leave at its ends; None where nothing else is left."""
    text = _BARS.sub("", word.text)
    return word._replace(text=text) if text.strip("'`´\"‘’“”.,\\/ ") or _NUMBER.match(text) else None


def _line(words: Sequence[Word]) -> list[Word]:
    if not any(character.isalnum() for word in words for character in word.text):
        return []
    letters = sum(len(word.text) for word in words)
    if not letters or sum(word.sure * len(word.text) for word in words) < _LINE_SURE * letters:
        return [word for word in words if word.sure >= _CERTAIN and len(word.text) >= _LONG]
    if len(words) == 1 and len(words[0].text) <= _SHORT and words[0].sure < _LONE_SURE:
        return list(words) if _NUMBER.match(words[0].text) else []
    return [word for word in words if word.sure >= _WORD_SURE or _NUMBER.match(word.text)]


def numbered(words: Sequence[Word]) -> list[Word]:
    """The words with the numbers of lists that were misread put right: they stand under one another and go up by one."""
    mended = list(words)
    for column in _columns(words):
        values = [int(found[1]) if (found := _LABEL.match(words[i].text)) else None for i in column]
        for place, value in _missing(values):
            values[place] = value
        for at, number, known in zip(column, values, _rising(values), strict=True):
            if known and not _FULL.match(words[at].text):
                mended[at] = words[at]._replace(text=f"{number}.")
    return mended


def _rising(values: Sequence[int | None]) -> Iterator[bool]:
    """For each place whether its number is one more than the one above, or one less than the one below."""
    for place, value in enumerate(values):
        near = (place > 0 and values[place - 1], place + 1 < len(values) and values[place + 1])
        yield value is not None and (near[0] == value - 1 or near[1] == value + 1)


def _columns(words: Sequence[Word]) -> Iterator[list[int]]:
    """Indices of short words that begin their lines at one left edge, from the top down, where some are numbers."""
    first = [
        index
        for index, word in enumerate(words)
        if (index == 0 or words[index - 1].line != word.line)
        and len(word.text) <= _SHORT
        and not _is_hour(word, words[index + 1 : index + 2])
    ]
    edges: list[list[int]] = []
    for index in sorted(first, key=lambda i: words[i].top):
        word = words[index]
        beside = next((c for c in edges if abs(words[c[-1]].left - word.left) < 0.5 * word.height), None)
        if beside is None:
            edges.append([index])
        else:
            beside.append(index)
    for column in edges:
        if sum(_LABEL.match(words[i].text) is not None for i in column) >= _FEWEST_LABELS:
            yield column


def _is_hour(word: Word, following: Sequence[Word]) -> bool:
    """Whether a number at the start of a line is the hour of a time."""
    return any(word.line == after.line and _HOURS.match(after.text) for after in following)


def _missing(values: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """(place, number) of each place whose neighbours say which number stands there."""
    known = [(place, value) for place, value in enumerate(values) if value is not None]
    if known and known[0][1] == known[0][0] + 1:
        known.insert(0, (-1, 0))
    for (place, value), (after, higher) in zip(known, known[1:], strict=False):
        if higher - value == after - place:
            yield from ((place + step, value + step) for step in range(1, after - place))
