"""Guiding questions: whole questions put to an item, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.reading.passage import Found, Passage
from travaux.reading.programme.grammar.wording import heads_questions
from travaux.reading.programme.people.lexicon import fold, words

_LABELLED = re.compile(r"[^\W\d_][^:：?？؟]{2,40}[:：]\s")
_ENDS = re.compile(r"(?<=[.!?…？؟。])[\"'”’»)\]]{0,2}(?:\s+|(?<=[？。]))")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|cf|vs|no|nos|art|para|paras|vol|mr|mrs|ms|dr|prof|sr|sra|st|al|p|pp|ee\.uu|p\.ej|т\.е|т\.д|т\.п|гг?)|"
    r"\b[^\W\d_])\.[\"'”’»)\]]{0,2}\s*\Z",
    re.I,
)
_MARK = re.compile("[?？؟]")
_QUESTION = re.compile(r"[?？؟][\"'”’»)\]\s]{0,4}\Z")
_MARKER = re.compile(r"\s*(?:[•●▪◦‣∙·○■□➢➤►❖✓*\-–—]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\s+")
_BULLET_INSIDE = re.compile(
    r"\n\s*(?:[•●▪◦‣∙·○■□➢➤►❖✓*]|[-–—](?=\s)|\(?(?:\d{1,2}|[a-z])[.)](?=\s))\s*|\s[•●▪◦‣∙○■➢➤►❖✓]\s*"
)
_LEAD = re.compile(r"[:：]\s+(?=[¿\"“«(]?[^\W\d_a-zа-яё])")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_CAPITAL = re.compile(r"(?<=\s)[^\W\d_a-zа-яё][^\W\d_]*")
_LEADING_NUMBER = re.compile(r"\s*\d{1,3}[.)]?\s+")
_WRAPPED = 10
"""Characters of a question at the end of a line, at least, that goes on below."""
_ASIDE = re.compile(r"\([^()]{3,400}\)[.?]?")


def questions(passage: Passage, *, listed: bool = False) -> tuple[Found, ...]:
    """The questions in a passage, each whole; a bullet that ends with a question is one question.

    ``listed`` says that the passage is one entry of a list whose mark the page does not hold as text.
    """
    return tuple(passage.found(*place) for place in question_ranges(passage.text, listed=listed))


def question_ranges(text: str, *, listed: bool = False) -> Iterator[tuple[int, int, float]]:
    """The places of the questions in a text, in order, with the certainty of each."""
    if not _MARK.search(text):
        return
    for start, end, bullet in _bullets(text, listed):
        if bullet and _QUESTION.search(text[start:end]) and opens(text[start:end]):
            yield start, end, 0.95
        else:
            for first, last in _asked(text, start, end):
                yield first, last, 0.95 if opens(text[first:last]) else 0.7


def is_question(text: str) -> bool:
    """Whether a text as a whole ends in a question mark."""
    return bool(_QUESTION.search(text))


def goes_on(before: str, after: str) -> bool:
    """Whether a question begun on one line ends on the next."""
    return (
        "?" in after
        and not re.search(r"[.!?…:;؟？]\W*\Z", before)
        and not before.rstrip().endswith(",")
        and not _LABELLED.match(after)
        and opens(_MARKER.sub("", before, count=1))
        and not opens(after)
        and not _MARKER.match(after)
    )


def goes_on_later(before: str, lines: Sequence[str]) -> bool:
    """Whether a question begun in the last sentence of a wrapped line is asked in one of the next ``lines``."""
    last = before[max((end.end() for end in _ENDS.finditer(before)), default=0) :]
    if len(last) < _WRAPPED or not opens(_MARKER.sub("", last, count=1)):
        return False
    for text in lines:
        if re.search(r"[.!?…:;؟？]\W*\Z", last) or _LABELLED.match(text) or _MARKER.match(text):
            return False
        if _MARK.search(text):
            return True
        last = text
    return False


def opens(text: str) -> bool:
    """Whether a text begins as a question does."""
    first = _FIRST.search(text[:60])
    return text.lstrip(' "“«').startswith("¿") or bool(first and fold(first[0]) in words("question_words"))


def _opening(text: str, start: int, end: int) -> int:
    """Where the question begins in a sentence that other words may have run into."""
    if number := _LEADING_NUMBER.match(text, start):
        start = number.end()
    if opens(text[start:end]):
        return start
    for mark in re.finditer("¿", text[start:end]):
        return start + mark.start()
    for word in _CAPITAL.finditer(text, start + 1, end):
        if (
            fold(word[0]) in words("question_words", "asking")
            and text[start : word.start()].rstrip()[-1:] not in '"“«(,-'
        ):
            return word.start()
    return start


def _bullets(text: str, listed: bool) -> Iterator[tuple[int, int, bool]]:
    """Stretches between list marks; the last value says whether a mark stands before the stretch."""
    first = _MARKER.match(text)
    start, bullet = (first.end(), True) if first else (0, listed)
    for mark in _BULLET_INSIDE.finditer(text, start):
        yield start, mark.start(), bullet
        start, bullet = mark.end(), True
    yield start, len(text), bullet


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of ``text[start:end]``; abbreviations end none."""
    begin = start
    for match in _ENDS.finditer(text, start, end):
        following = text[match.end() : match.end() + 1]
        if text[begin : match.start()].endswith(".") and (
            following.islower() or _ABBREVIATION.search(text, max(begin, match.start() - 12), match.start())
        ):
            continue
        yield begin, match.end()
        begin = match.end()
    if begin < end:
        yield begin, end


def _asked(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences that are questions, with the aside in brackets that follows one."""
    for first, last in sentences(text, start, end):
        if not _QUESTION.search(text[first:last]):
            continue
        for lead in _LEAD.finditer(text, first, last):
            first = lead.end()
        colon = text.find("：", first, last)
        if colon > 0 and heads_questions(text[first : colon + 1]):
            first = colon + 1
        first = _opening(text, first, last)
        aside = _ASIDE.match(text, last)
        if aside and aside.end() <= end and text[last - 1 : last].isspace():
            last = aside.end()
        yield first, last
