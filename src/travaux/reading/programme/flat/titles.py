"""Where a title ends in words without line breaks: before text, roles, people, questions, symbols."""

from __future__ import annotations

import re

from travaux.reading.programme.grammar.clocks import find_durations
from travaux.reading.programme.grammar.kinds import is_break
from travaux.reading.programme.people.lexicon import fold, match_at, words
from travaux.reading.programme.people.naming import may_be_name
from travaux.reading.programme.words.edges import function_words, may_begin, word_before
from travaux.reading.programme.words.marks import addresses

_TOKEN = re.compile(r"\S+")
_BREAK = re.compile(
    r"((?:[^\W\d_]+[ -]){0,2}(?:[Ll]unch [Bb]reak|[Bb]reak|[Ll]unch|[Pp]ause|[Aa]lmuerzo|[Aa]lmoço|[Ii]ntervalo|[Пп]ерерыв|[Оо]бед)\b)(?=[\s–—]|\Z)"
)
_STOP = re.compile(r"[.!]['\"”’)]?\s+(?=[^\W\d_a-z])")
_LED_BY = re.compile(
    r"\s(?:(?:hosted|presented|delivered|given|led|chaired|moderated|facilitated|introduced|offered|made"
    r"|présentée?|animée?|présidée?|presentad[oa]|moderad[oa]|a cargo|proferid[oa]|apresentad[oa])\s)?"
    r"(?:by|par|por|pel[oa]|de|del|with|avec|con|com)\s*\Z"
)
_SYMBOL = re.compile(r"(?<=\S\s)\(?[A-Z]{1,5}(?:/[A-Z0-9.]+){2,}(?=\s|\)|\Z)")
_BRACKET = re.compile(r"\(([^()]{2,20})\)")
_CAPITALS, _ACRONYM = 10, 6
"""Letters of a title in capitals, and of its longest word, by which it is not a row of short forms."""
_JOINS = frozenset(["and", "&", "et", "y", "и"])
_MOST = 4
"""Words of a phrase such as "Opening and welcome remarks"."""


def title_end(text: str, end: int, number: int = 0) -> int:
    """Where the title at the start of ``text`` ends, no later than ``end``; its number takes ``number`` characters."""
    symbol = _SYMBOL.search(text, 1, end)
    end = symbol.start() if symbol else end
    end = _behind_capitals(text, number, _behind_duration(text, end))
    return _before_a_name(text, _before_address(text, _before_a_person(text, end)))


def break_alone(text: str) -> int | None:
    """Where the words "Coffee break" end, if another line begins right after them."""
    match = _BREAK.match(text)
    if match is None or not is_break(match[1]):
        return None
    following = text[match.end() : match.end() + 6].lstrip().lstrip("–—-").lstrip()
    return match.end(1) if following[:1].isupper() else None


def _behind_duration(text: str, end: int) -> int:
    """A title ends with the bracket that says how long it lasts: "Opening (15 min) Plenary"."""
    for bracket in _BRACKET.finditer(text, 1, end):
        durations = find_durations(bracket[1])
        if durations and durations[0][0] == 0:
            return bracket.end()
    return end


def _behind_capitals(text: str, number: int, end: int) -> int:
    """A title in capitals ends where words in small letters begin a line: "OPENING SESSION Welcome by …"."""
    letters = longest = count = 0
    for token in _TOKEN.finditer(text, number, end):
        word = "".join(char for char in token[0] if char.isalpha())
        if not word.isupper() and word:
            begins = word[0].isupper() and not word[1:].isupper() and may_begin(text, token.start())
            capitals = count > 1 and letters >= _CAPITALS and longest > _ACRONYM
            before = word_before(text, token.start())
            return token.start() if begins and capitals and before[-1:].isalnum() else end
        letters, longest, count = letters + len(word), max(longest, len(word)), count + (len(word) > 1)
    return end


def _before_a_person(text: str, end: int) -> int:
    """A title ends where a name and a comma follow: after "Closing remarks" and its like, or a name that lists know."""
    tokens = list(_TOKEN.finditer(text, 0, min(end, 240)))
    titled = True
    for index, token in enumerate(tokens[1:], 1):
        titled = titled and _titled(tokens[index - 1][0]) and index <= _MOST
        given = fold(token[0]) in words("given_names") and not _reaches(tokens[index - 1][0])
        if (titled or given) and not _titled(token[0]) and _names_someone(text, token.start(), end):
            return token.start()
    return end


def _names_someone(text: str, at: int, end: int) -> bool:
    name, comma, _ = text[at : min(end, at + 60)].partition(",")
    own = name.split()
    return bool(comma) and 2 <= len(own) <= 5 and may_be_name(own) and not any(_titled(word) for word in own)


def _titled(word: str) -> bool:
    return fold(word) in words("titles") or word in _JOINS


def _before_address(text: str, end: int) -> int:
    """A title ends before the first form of address in it, and before the "by" that leads to it."""
    for token in _TOKEN.finditer(text, 0, end):
        if token.start() and addresses(text, token):
            led = _LED_BY.search(text, max(0, token.start() - 40), token.start())
            return led.start() if led and led.start() else token.start()
    return end


def _before_a_name(text: str, end: int) -> int:
    """A title that ends with a full stop, or with a given name and another, is parted from the name."""
    last = end
    for stop in _STOP.finditer(text, 0, end):
        last = stop.end()
    named = text[last:end].split()
    if 2 <= len(named) <= 5 and _is_name(named):
        return last
    tokens = list(_TOKEN.finditer(text, max(0, end - 80), end))
    for size in (3, 2):
        own = [token[0] for token in tokens[-size:]]
        before = tokens[-size - 1] if len(tokens) > size else None
        if before and _is_given_name(own) and not _reaches(before[0]):
            return tokens[-size].start()
    return end


def _reaches(word: str) -> bool:
    """Whether a word before a name belongs with it: "in honour of Ada Pereira", "Santiago de", "St."."""
    return (
        fold(word) in function_words()
        or word.endswith((",", "-", "–", "&", ".", "("))
        or fold(word) in words("particles")
    )


def _is_name(own: list[str]) -> bool:
    capitals = all(word[0].isupper() or fold(word) in words("particles") for word in own)
    return capitals and not any(fold(word) in words("titles") for word in own)


def _is_given_name(own: list[str]) -> bool:
    """Whether words are a given name that lists know and one or two others that nothing else explains."""
    keys = [fold(word).rstrip(".") for word in own]
    if keys[0] not in words("given_names") or not all(
        word[0].isupper() and word[-1].isalpha() for word in own
    ):
        return False
    explained = words("titles") | words("bodies", "words") | words("posts") | words("stopwords", "words")
    if any(key in explained for key in keys) or any(word.isupper() and len(word) > 2 for word in own):
        return False
    return not any(match_at(keys, index, "places", split="|") for index in range(len(keys)))
