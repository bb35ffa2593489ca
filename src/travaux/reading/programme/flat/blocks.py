"""Logical lines of a paper that has lost its line breaks, where no times tell its entries apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from travaux.reading.passage import Passage
from travaux.reading.programme.flat import days
from travaux.reading.programme.flat.heads import heads
from travaux.reading.programme.flat.numbered import ABJAD, Placed, numbered
from travaux.reading.programme.flat.prose import prose_start, question_start
from travaux.reading.programme.flat.stream import stream
from travaux.reading.programme.flat.torn import Torn, give_back, torn
from travaux.reading.programme.grammar.wording import starts_programme, stops_programme
from travaux.reading.programme.page.chains import Block
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.words.edges import may_begin
from travaux.reading.programme.words.marks import bullets, roles
from travaux.reading.programme.words.questions import is_question, sentences
from travaux.reading.transcript import Transcript

_AFTER_LENGTH = re.compile(r"\(\d{1,3}\s?(?:min\w*|мин\w*)\.?\)\s+(?=[^\W\d_a-z])")
_CLOSED_QUOTE = re.compile(r"(?<=[”»])\s+(?=[^\W\d_a-z])")
_ONLY_A_MARK = re.compile(
    rf"\W*|[(\[]?(?:(?:\d{{1,2}}|[A-Z])\.\d{{1,2}}|\d{{1,2}}|[IVX]{{1,5}}|[a-zA-Z]|(?<=\()[{ABJAD}])[.)\]]?"
)
_ORDER = re.compile(
    r"(?<!\S)(?:(?:draft|provisional|tentative|final|revised|detailed|annotated|meeting|workshop|conference|event|projet de|proyecto de|предварительная)\s){0,3}"
    r"(?:programme of work|program agenda|agenda|programme|program|timetable|schedule|running order|ordre du jour|orden del día|programa|cronograma|повестка дня|программа)"
    r"(?:\s(?:provisoire|provisional|annotée?|anotado))?(?=\s)",
    re.I,
)
_HEADING_WORDS = 5


def blocks(transcript: Transcript) -> list[Block]:
    """The words cut where a number, a day, a heading, a question or a sentence begins."""
    words = stream(transcript)
    text = words.text
    numbers = numbered(text)
    groups = torn(text)
    loose = [number for group in groups for number in group.numbers]
    wanted = {0, *_cuts(text, numbers), *_titles(text, groups), len(text)} - {start for start, _ in loose}
    cuts = list(_apart(text, sorted(wanted)))
    given = give_back(groups, cuts[:-1], [at for at, _ in numbers])
    pieces = (
        Passage.join([*_number(words, given.get(first)), *_without(words, loose, first, last)])
        for first, last in pairwise(cuts)
    )
    return [Paragraph.of(piece) for piece in pieces if piece]


def _titles(text: str, groups: Sequence[Torn]) -> Iterator[int]:
    """Where titles begin after numbers that are torn from them."""
    starts = sorted(group.start for group in groups)
    for group in groups:
        yield group.end
        after = bisect_right(starts, group.start)
        limit = starts[after] if after < len(starts) else len(text)
        yield from (head.start + group.end for head in heads(text[group.end : limit]))


def _number(words: Passage, given: tuple[int, int] | None) -> tuple[Passage, ...]:
    return (words.cut(*given),) if given else ()


def _without(words: Passage, ranges: Sequence[tuple[int, int]], first: int, last: int) -> Iterator[Passage]:
    """The words of a range without those of other ranges in it."""
    for start, end in ranges:
        if first <= start < last:
            yield words.cut(first, start)
            first = end
    yield words.cut(first, last)


def _apart(text: str, cuts: list[int]) -> Iterator[int]:
    """The cuts without those that would part a number or a bullet from its words."""
    last = 0
    for at in cuts:
        if at in (0, len(text)) or not _ONLY_A_MARK.fullmatch(text[last:at].strip()):
            yield at
            last = at


def _cuts(text: str, numbers: Sequence[Placed]) -> Iterator[int]:
    yield from (at for at, _ in numbers)
    yield from _headings(text, [at for at, _ in numbers])
    yield from _running_order(text)
    yield from (at for at, _ in roles(text))
    yield from bullets(text)
    yield from (match.end() for pattern in (_AFTER_LENGTH, _CLOSED_QUOTE) for match in pattern.finditer(text))
    yield from (day.start for day in _days(text))
    floor = {at: at + number.rest for at, number in numbers}
    listed = set(bullets(text))
    for first, last in pairwise(sorted({0, *floor, *listed, len(text)})):
        yield from _sentences(text, first, last, floor.get(first, first), first in listed)


def _running_order(text: str) -> Iterator[int]:
    """Where the heading of a running order begins and ends: "Draft Agenda", "Programme" at the top of a page."""
    for match in _ORDER.finditer(text):
        start, end = match.span()
        at_top = start == 0 or text[start - 1] == "\n"
        words = match[0].split()
        titled = all(
            word[0].isupper() or word in ("of", "du", "de", "del", "work", "jour", "día") for word in words
        )
        if (at_top or (titled and len(words) > 1 and may_begin(text, start))) and starts_programme(match[0]):
            yield from (start, end)


def _days(text: str) -> list[days.DayAt]:
    """Days in full, "Day 2" with its date or a weekday with its date, where several head parts of the paper."""
    full = [
        day
        for day in days.marks(text)
        if (date := day.mark.date) and date.day and (day.mark.ordinal or date.weekday is not None)
    ]
    return full if len(full) >= 2 else []


def _sentences(text: str, start: int, end: int, floor: int, bullet: bool) -> Iterator[int]:
    """Where sentences begin, and where prose begins after a title; the questions of a bullet stay together."""
    prose = prose_start(text[start:end], floor - start) if floor > start else None
    if prose is not None:
        yield start + prose
    ranges = list(sentences(text, start, end))
    asked = [is_question(text[first:last]) for first, last in ranges]
    for index, (first, last) in enumerate(ranges):
        goes_on = bullet and asked[index] and any(asked[index + 1 : index + 2])
        if not goes_on and not _ends_inside(text, first, last):
            yield last
        if asked[index] and not (bullet and any(asked[:index])):
            yield question_start(text, first, last)


def _ends_inside(text: str, first: int, last: int) -> bool:
    """Whether what looks like the end of a sentence is the number of a list, or stands in or before a bracket."""
    tail = text[max(first, last - 80) : last]
    number = re.search(r"(?<!\S)[(\[]?(?:\d{1,2}|[IVX]{1,4}|[a-zA-Z])\.\s*\Z", tail[-8:])
    bracketed = any(tail.rfind(opens) > tail.rfind(closes) for opens, closes in ("()", "[]"))
    return bool(number) or bracketed or text[last : last + 1] in ("(", "[")


def _headings(text: str, numbers: list[int]) -> Iterator[int]:
    """Where the heading over a list begins: "Provisional agenda 1. …", "Annotations 1. …"."""
    for at in numbers:
        words = list(re.finditer(r"\S+", text[max(0, at - 80) : at]))
        offset = max(0, at - 80)
        for size in range(min(_HEADING_WORDS, len(words)), 0, -1):
            start = offset + words[-size].start()
            heading = text[start:at].strip()
            if (
                heading[:1].isupper()
                and (starts_programme(heading) or stops_programme(heading))
                and may_begin(text, start)
            ):
                yield start
                break
