"""The words of one entry cut into its logical lines: title, text, people under their roles, questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from travaux.reading.programme.flat.edges import may_begin, word_before
from travaux.reading.programme.flat.prose import prose_start, question_lead, question_start
from travaux.reading.programme.kinds import is_break
from travaux.reading.programme.people_lexicon import fold, key, longest, phrases
from travaux.reading.programme.people_lexicon import words as listed
from travaux.reading.programme.people_runs import may_be_name
from travaux.reading.programme.questions import is_question, sentences

_TOKEN = re.compile(r"\S+")
_BULLET = re.compile(r"(?<!\S)(?:[•●▪◦‣∙○■□➢➤►❖✓\uf0a7\uf0b7\uf0d8\uf0fc]|\*)(?=\s)")
_BREAK = re.compile(
    r"((?:[^\W\d_]+[ -]){0,2}(?:[Bb]reak|[Ll]unch|[Pp]ause|[Aa]lmuerzo|[Пп]ерерыв|[Оо]бед)\b)(?=[\s–—])"
)
_STOP = re.compile(r"[.!]['\"”’)]?\s+(?=[^\W\d_a-z])")
_ADDRESS = re.compile(r"(?:[^\W\d_]\.){2,3}|[^\W\d_]{1,5}\.|[^\W\d_]{2,4}\b")
_LED_BY = re.compile(
    r"\s(?:(?:hosted|presented|delivered|given|led|chaired|moderated|facilitated|introduced|offered|made|présentée?|animée?|présidée?|presentad[oa]|moderad[oa]|a cargo)\s)?"
    r"(?:by|par|por|de|del|with|avec|con)\s*\Z"
)
_SYMBOL = re.compile(r"(?<=\S\s)\(?[A-Z]{1,5}(?:/[A-Z0-9.]+){2,}(?=\s|\)|\Z)")
_DASH = re.compile(r"(?<!\S)[-–—](?=\s)")


def title_and_lines(text: str, number: int = 0) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
    """The range of the title, people who run on from it included, and the ranges of the lines after it.

    ``number`` is how many characters the number of the entry takes at the start.
    """
    title = _title_end(text, number)
    return (0, title), tuple(_lines(text, title))


def _title_end(text: str, number: int) -> int:
    alone = _break_alone(text)
    if alone:
        return alone
    places = [at for at in (*(at for at, _ in roles(text)), *bullets(text)) if at > 0]
    first = min([*places, len(text)])
    prose = prose_start(text[:first], number)
    end = prose if prose is not None else first
    asked = _first_question(text, 0, end)
    end = asked if 0 < asked < end else end
    symbol = _SYMBOL.search(text, 1, end)
    end = symbol.start() if symbol else end
    return _before_a_name(text, _before_address(text, _before_a_person(text, end)))


def _before_a_person(text: str, end: int) -> int:
    """ "Opening session", "Closing remarks" and their like end where a name and a comma follow."""
    phrase = re.match(r"(?:\S+\s+){1,3}?(?=(?:[^\s,]+\s+){1,5}[^\s,]+,)", text[:end])
    while phrase:
        words = phrase[0].split()
        following = text[phrase.end() : end].split(",")[0].split()
        titled = all(fold(word) in listed("titles") or word in ("and", "&", "et", "y") for word in words)
        if titled and may_be_name(following) and not any(fold(w) in listed("titles") for w in following):
            return phrase.end()
        phrase = (
            re.match(rf"(?:\S+\s+){{{len(words) + 1}}}(?=(?:[^\s,]+\s+){{1,5}}[^\s,]+,)", text[:end])
            if len(words) < 3
            else None
        )
    return end


def _before_address(text: str, end: int) -> int:
    """A title ends before the first form of address in it, and before the "by" that leads to it."""
    for token in _TOKEN.finditer(text, 0, end):
        if token.start() and _addresses(text, token):
            led = _LED_BY.search(text, 0, token.start())
            return led.start() if led and led.start() else token.start()
    return end


def _addresses(text: str, token: re.Match[str]) -> bool:
    """Whether a word is a form of address before a name: "Mr.", "Dr", "H.E.", joined to the name or not."""
    match = _ADDRESS.match(token[0])
    if match is None or not token[0][0].isupper() or fold(match[0].rstrip(".")) not in _honorifics():
        return False
    if not may_begin(text, token.start()) and not word_before(text, token.start()).islower():
        return False
    following = token[0][match.end() :] or text[token.end() :].lstrip()
    return following[:1].isupper()


def _break_alone(text: str) -> int | None:
    """Where the words "Coffee break" end, if another line begins right after them."""
    match = _BREAK.match(text)
    if match is None or not is_break(match[1]):
        return None
    following = text[match.end() :].lstrip().removeprefix("–").removeprefix("—").removeprefix("- ").lstrip()
    return match.end(1) if following[:1].isupper() else None


def _before_a_name(text: str, end: int) -> int:
    """A title that ends with a full stop is parted from the few capitals after it: they are a name."""
    *_, last = [match.end() for match in _STOP.finditer(text, 0, end)] or [end]
    words = text[last:end].split()
    named = 2 <= len(words) <= 5 and all(w[0].isupper() or fold(w) in listed("particles") for w in words)
    return last if named and not any(fold(w) in listed("titles") for w in words) else end


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
    return frozenset(w for w in listed("titles") if w not in ("panel", "panelists", "panellists"))


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
