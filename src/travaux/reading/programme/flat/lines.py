"""The words of one entry cut into its logical lines: title, text, people under their roles, questions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from travaux.reading.programme.flat import hannames
from travaux.reading.programme.flat.prose import prose_start, question_lead, question_start
from travaux.reading.programme.flat.titles import break_alone, title_end
from travaux.reading.programme.words.marks import bullets, reaches_over, roles
from travaux.reading.programme.words.questions import is_question, sentences

Range = tuple[int, int]


def title_and_lines(text: str, number: int = 0, dashes: bool = False) -> tuple[Range, tuple[Range, ...]]:
    """The range of the title, people who run on from it included, and the ranges of the lines after it.

    ``number`` is how many characters the number of the entry takes at the start; ``dashes`` says that
    the paper begins the lines of its lists with dashes.
    """
    marks = sorted({*(at for at, _ in roles(text)), *bullets(text, dashes), *hannames.starts(text)})
    title = break_alone(text) or _title_end(text, number, marks)
    return (0, title), tuple(_lines(text, title, marks))


def _title_end(text: str, number: int, marks: list[int]) -> int:
    first = next((at for at in marks if at > 0), len(text))
    prose = prose_start(text[:first], number)
    end = prose if prose is not None else first
    asked = _first_question(text, 0, end)
    if number and not text[number:asked].strip(" .:–—-") and asked < end:
        asked = next(last for _, last in sentences(text, asked, end))
    return title_end(text, asked if 0 < asked < end else end, number)


def _lines(text: str, start: int, marks: list[int]) -> Iterator[Range]:
    for first, last in pairwise(sorted({start, *(at for at in marks if at >= start), len(text)})):
        yield from _block(text, first, last)


def _block(text: str, start: int, end: int) -> Iterator[Range]:
    """A stretch between marks: its sentences, then its questions as one line."""
    asked = _first_question(text, start, end)
    lead = question_lead(text, start, asked)
    yield from _merged(text, list(sentences(text, start, lead)))
    if lead < asked:
        yield lead, asked
    if asked < end:
        yield asked, end


def _first_question(text: str, start: int, end: int) -> int:
    for first, last in sentences(text, start, end):
        if is_question(text[first:last]):
            return question_start(text, first, last)
    return end


def _merged(text: str, ranges: list[Range]) -> Iterator[Range]:
    """Sentences, but none that ends with an honorific or a short form of a name's part."""
    begin: int | None = None
    for first, last in ranges:
        begin = first if begin is None else begin
        final = text[max(begin, last - 40) : last].split()[-1:]
        if last < len(text) and final and reaches_over(final[0]):
            continue
        yield begin, last
        begin = None
    if begin is not None:
        yield begin, ranges[-1][1]
