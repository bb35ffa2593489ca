"""The words of one entry cut into its logical lines: title, text, people under their roles, questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from travaux.reading.programme.flat.edges import may_begin
from travaux.reading.programme.flat.prose import prose_start, question_lead, question_start
from travaux.reading.programme.people_lexicon import fold, key, longest, phrases, words
from travaux.reading.programme.questions import is_question, sentences

_TOKEN = re.compile(r"\S+")
_BULLET = re.compile(r"(?<!\S)(?:[•●▪◦‣∙○■□➢➤►❖✓\uf0a7\uf0b7\uf0d8\uf0fc]|\*)(?=\s)")
_DASH = re.compile(r"(?<!\S)[-–—](?=\s)")


def title_and_lines(text: str, number: int = 0) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """The range of the title, people who run on from it included, and the ranges of the lines after it.

    ``number`` is how many characters the number of the entry takes at the start.
    """
    title = _title_end(text, number)
    return (0, title), tuple(_lines(text, title))


def _title_end(text: str, number: int) -> int:
    places = [at for at in (*(at for at, _ in roles(text)), *bullets(text)) if at > 0]
    first = min([*places, len(text)])
    prose = prose_start(text[:first], number)
    end = prose if prose is not None else first
    asked = _first_question(text, 0, end)
    return asked if 0 < asked < end else end


def roles(text: str) -> tuple[tuple[int, int], ...]:
    """Where a role is announced: half-open ranges of "Moderator:", "Panellists", "Chaired by"."""
    found: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(text):
        at = token.start()
        if (found and at < found[-1][1]) or token[0][0].islower() or not may_begin(text, at):
            continue
        end = _role(text, at)
        if end:
            found.append((at, end))
    return tuple(found)


def _role(text: str, at: int) -> int | None:
    match = _ROLE_WINDOW.match(text, at)
    window = match[0].split() if match else []
    for size in range(min(len(window), longest("roles")), 0, -1):
        term = tuple(part.rstrip(":") for part in key(" ".join(window[:size])) if part != ":")
        if term not in phrases("roles") or fold(term[0]) in _titles():
            continue
        after = _nth_end(text, at, size)
        if text[:after].rstrip().endswith(":") or re.match(r"\s*(?:\([^()]{0,60}\)\s*)?[:：]", text[after:]):
            return after
        if size > 1 and term[-1] in ("by", "par", "por"):
            return after
        if _names_a_seat(term) and honorific_at(text, after):
            return after
    return None


_ROLE_WINDOW = re.compile(r"(?:\S+\s*){1,6}")


def _nth_end(text: str, at: int, size: int) -> int:
    match = re.compile(rf"(?:\S+\s+){{{size - 1}}}\S+").match(text, at)
    return match.end() if match else at


@cache
def _titles() -> frozenset[str]:
    """Words that begin a title as well as a role, so that they do not start a line by themselves."""
    return frozenset(w for w in words("titles") if w not in ("panel", "panelists", "panellists"))


def _names_a_seat(term: tuple[str, ...]) -> bool:
    return term[-1].endswith(("s", "or", "er", "ator", "eur", "ist", "dor", "dora"))


def honorific_at(text: str, at: int) -> bool:
    """Whether a form of address comes next."""
    following = text[at:].lstrip(" ​\n\t").split(None, 1)
    return bool(following) and fold(following[0].rstrip(".")) in _honorifics()


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(term[0] for term in phrases("honorifics") if len(term) == 1)


def bullets(text: str) -> Iterator[int]:
    """Where a bullet starts a line; a dash does only before someone's form of address."""
    yield from (match.start() for match in _BULLET.finditer(text))
    yield from (match.start() for match in _DASH.finditer(text) if honorific_at(text, match.end()))


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    marks = [at for at, _ in roles(text) if at >= start]
    marks += [at for at in bullets(text) if at >= start]
    for first, last in pairwise(sorted({start, *marks, len(text)})):
        yield from _block(text, first, last)


def _block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
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


def _reaches_over(word: str) -> bool:
    """Whether a word ends with a full stop that ends no sentence: an honorific, the number of a list."""
    if not word.endswith("."):
        return False
    parts = key(word.lstrip("("))
    return word[:-1].isdigit() or parts in phrases("honorifics") or parts[-1:] in phrases("honorifics")


def _merged(text: str, ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences, but none that ends with an honorific or a short form of a name's part."""
    begin: int | None = None
    for first, last in ranges:
        begin = first if begin is None else begin
        words_so_far = text[begin:last].split()
        final = words_so_far[-1] if words_so_far else ""
        if last < len(text) and _reaches_over(final):
            continue
        yield begin, last
        begin = None
    if begin is not None:
        yield begin, ranges[-1][1]
