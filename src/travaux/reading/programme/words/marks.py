"""Words and signs that begin a line inside an entry: roles, bullets, forms of address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from travaux.reading.programme.people.lexicon import fold, key, phrases, terms, words
from travaux.reading.programme.words.edges import may_begin, word_before

_TOKEN = re.compile(r"\S+")
_WINDOW = re.compile(r"(?:\S+\s*){1,6}")
_COLON = re.compile(r"\s*(?:\([^()]{0,60}\)\s*)?[:：]")
_BULLET = re.compile(r"(?<!\S)(?:[•●▪◦‣∙○■□➢➤►❖✓\uf0a7\uf0b7\uf0d8\uf0fc]|\*)(?=\s)")
_DASH = re.compile(r"(?<!\S)[-–—](?=\s)")
_ADDRESS = re.compile(r"(?:[^\W\d_]\.){2,3}|[^\W\d_]{1,5}\.|[^\W\d_]{2,4}\b")
_NEXT = 40


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
    match = _WINDOW.match(text, at)
    window = match[0].split() if match else []
    for size in range(min(len(window), terms("roles").longest), 0, -1):
        term = tuple(part.rstrip(":") for part in key(" ".join(window[:size])) if part != ":")
        if term not in phrases("roles"):
            continue
        after = _nth_end(text, at, size)
        if fold(term[0]) in _titles():
            if _leads_behind_a_title(text, at, after):
                return after
            continue
        if text[after - 1] == ":" or _COLON.match(text, after):
            return after
        if size > 1 and term[-1] in ("by", "par", "por"):
            return after
        if _names_a_seat(term) and honorific_at(text, after):
            return after
    return None


def _leads_behind_a_title(text: str, at: int, after: int) -> bool:
    """Whether words that may be a title lead to people, as they stand behind one: "Opening Welcome remarks: Ada"."""
    colon = text[after - 1] in ":：" or _COLON.match(text, after) is not None
    return colon and word_before(text, at).isalpha()


@cache
def _counted(size: int) -> re.Pattern[str]:
    return re.compile(rf"(?:\S+\s+){{{size - 1}}}\S+")


def _nth_end(text: str, at: int, size: int) -> int:
    match = _counted(size).match(text, at)
    return match.end() if match else at


@cache
def _titles() -> frozenset[str]:
    """Words that begin a title as well as a role, so that they do not start a line by themselves."""
    return words("titles") - {"panel", "panelists", "panellists"}


def _names_a_seat(term: tuple[str, ...]) -> bool:
    return term[-1].endswith(("s", "or", "er", "eur", "ist", "ora"))


def honorific_at(text: str, at: int) -> bool:
    """Whether a form of address comes next."""
    following = text[at : at + _NEXT].split(None, 1)
    return bool(following) and fold(following[0].rstrip(".")) in _honorifics()


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(term[0] for term in phrases("honorifics") if len(term) == 1)


def addresses(text: str, token: re.Match[str]) -> bool:
    """Whether a word is a form of address before a name: "Mr.", "Dr", "H.E.", joined to the name or not."""
    if "\u0621" <= token[0][0] <= "\u064a":
        return fold(token[0]) in _honorifics() and may_begin(text, token.start())
    match = _ADDRESS.match(token[0])
    if match is None or not token[0][0].isupper() or fold(match[0].rstrip(".")) not in _honorifics():
        return False
    if not may_begin(text, token.start()) and not word_before(text, token.start()).islower():
        return False
    following = token[0][match.end() :] or text[token.end() : token.end() + _NEXT].lstrip()
    return following[:1].isupper()


def bullets(text: str, dashes: bool = False) -> Iterator[int]:
    """Where a bullet begins a line.

    A dash does before someone's form of address; where the paper sets its lists with ``dashes``, before
    any capital.
    """
    yield from (match.start() for match in _BULLET.finditer(text))
    for match in _DASH.finditer(text):
        following = text[match.end() : match.end() + 2].strip()
        if honorific_at(text, match.end()) or (dashes and (following[:1].isupper() or not following)):
            yield match.start()


def lists_with_dashes(text: str, walls: list[tuple[int, int]]) -> bool:
    """Whether a paper begins the lines of its lists with dashes: before people, or left over before a time."""
    starts = {start for start, _ in walls}
    count = 0
    for match in _DASH.finditer(text):
        after = match.end() + 1
        count += honorific_at(text, after) or after in starts
    return count >= 3


def reaches_over(word: str) -> bool:
    """Whether a word ends with a full stop that ends no sentence: an honorific, the number of a list."""
    if not word.endswith("."):
        return False
    parts = key(word.lstrip("("))
    return word[:-1].isdigit() or parts in phrases("honorifics") or parts[-1:] in phrases("honorifics")
