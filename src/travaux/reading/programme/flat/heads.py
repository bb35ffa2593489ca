"""Words that start an entry of the running order wherever they stand: "Panel 2", "Lunch", "Closing remarks"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from travaux.reading.dates import find_dates
from travaux.reading.programme.flat.numbered import items
from travaux.reading.programme.grammar import kinds
from travaux.reading.programme.grammar.numbers import Numbering, word_number
from travaux.reading.programme.people.lexicon import fold, words
from travaux.reading.programme.words.edges import may_begin

_TOKEN = re.compile(r"\S+")
_WINDOW = 60
_LABEL = re.compile(
    r"(?:(?:opening|closing|plenary|parallel|thematic|technical|special|ministerial|breakout|poster|working|high-level|concurrent|interactive|scientific"
    r"|general|introductory|afternoon|morning|invited|side|expert|joint|welcome|d'ouverture|parallèle|plénière|paralela|plenaria|técnica|пленарн\w+|секционн\w+)[\s-]){0,2}"
    r"(?:(?:session|panel(?: discussion)?|plenary|presentation|keynote(?: address| lecture| speech)?|segment|roundtable|round table"
    r"|séance|table ronde|présentation|sesión|mesa redonda|mesa-redonda|presentación|ponencia|sessão|painel|apresentação|palestra|сессия|заседание|доклад|презентация)"
    r"(?:\sd'ouverture|\splénière|\sparallèle|\splenaria|\sparalela|\sde apertura)?)\s?[:–—]\s",
    re.I,
)
_SITTING = re.compile(
    r"\d{1,4}(?:st|nd|rd|th|e|ème|[ªºa]\.?|-е)\s(?:\(?[^\W\d_]+\)?\s){0,2}(?:meeting|sitting|session|séance|sesión|sessão|reunião|заседание)\b",
    re.I,
)
_QUESTIONS = re.compile(
    r"Q\s?(?:&|and)\s?A\b|Questions? (?:and|&) answers?|Questions et réponses|Preguntas y respuestas|Perguntas e respostas|Вопросы и ответы",
    re.I,
)
_CEREMONY = re.compile(
    r"(?:séance|cérémonie|session) (?:(?:solennelle )?d['’]ouverture|inaugurale|de clôture)\b|(?:mots?|allocutions?|discours|remarques) (?:de bienvenue|d['’]ouverture|de clôture)\b"
    r"|(?:sesión|ceremonia|acto) (?:(?:solemne )?de (?:apertura|inauguración|clausura)|inaugural|protocolari[oa])\b|palabras de (?:bienvenida|apertura|clausura|cierre)\b"
    r"|(?:sessão|cerimônia|cerimónia|mesa|solenidade) (?:(?:solene )?de (?:abertura|encerramento)|inaugural)\b|palavras de (?:boas-vindas|abertura|encerramento)\b"
    r"|(?:церемония |торжественное |официальное )(?:открыти[ея]|закрыти[ея])\b|приветственн(?:ое слово|ые слова)\b",
    re.I,
)
_MINUTES_BREAK = re.compile(r"\d{1,2}[\s-]?min(?:ute)?s?\s(?:break|pause)\b", re.I)
_GOES_ON = re.compile(r"[\s,]+(?P<next>[^\s]+)")


_BREAK_WORDS = frozenset(
    [
        "coffee",
        "tea",
        "coffee/tea",
        "tea/coffee",
        "lunch",
        "health",
        "refreshment",
        "refreshments",
        "networking",
    ]
    + [
        "comfort",
        "bio",
        "prayer",
        "recess",
        "short",
        "long",
        "morning",
        "mid-morning",
        "afternoon",
        "evening",
    ]
    + ["dinner", "breakfast", "wellness", "stretch", "15-minute", "30-minute", "nutrition", "snack", "midday"]
)


class HeadKind(Enum):
    NUMBER = "number"
    """Panel 2, Session IV, 281st plenary meeting"""
    LABEL = "label"
    """Plenary session: …"""
    TITLE = "title"
    """Coffee break, Registration, Closing remarks"""


_PATTERNS = (
    (_SITTING, 1.0, HeadKind.NUMBER),
    (_LABEL, 0.7, HeadKind.LABEL),
    (_QUESTIONS, 0.7, HeadKind.TITLE),
    (_MINUTES_BREAK, 0.9, HeadKind.TITLE),
    (_CEREMONY, 0.7, HeadKind.TITLE),
)


@dataclass(frozen=True, slots=True)
class Head:
    """A place where an entry starts, and how sure that is without a time (0..1)."""

    start: int
    end: int
    strength: float
    kind: HeadKind
    number: Numbering | None = None
    counted: bool = False
    """Whether it is one of the items of a paper that count on from 1."""


def heads(text: str, blocked: Sequence[tuple[int, int]] = ()) -> tuple[Head, ...]:
    """Every place in a text that looks like the start of an entry, in order.

    ``blocked`` are the half-open ranges of times and days, in order: no head reaches into them.
    """
    found: list[Head] = []
    counted = {at for at, _ in items(text)}
    walls = [*blocked, (len(text), len(text))]
    wall = 0
    for token in _TOKEN.finditer(text):
        at = token.start()
        while walls[wall][1] <= at:
            wall += 1
        if at >= walls[wall][0] or (found and at < found[-1].end):
            continue
        if _may_start(token[0]) and (
            may_begin(text, at) or (wall and not text[walls[wall - 1][1] : at].strip())
        ):
            window = text[at : min(at + _WINDOW, walls[wall][0])].split("\n")[0]
            head = _head(text, at, window, at in counted)
            if head:
                found.append(head)
    return tuple(found)


def _may_start(token: str) -> bool:
    return not token[0].islower() and any(char.isalpha() for char in token) or token[0].isdigit()


def _head(text: str, at: int, window: str, counted: bool) -> Head | None:
    number = word_number(window)
    if number and (counted or _announces(window, number)) and not _is_a_day(window, number):
        return Head(at, at + number.end, 1.0, HeadKind.NUMBER, number, counted)
    for pattern, strength, kind in _PATTERNS:
        if match := pattern.match(window):
            return Head(at, at + match.end(), strength, kind)
    return next(_titles(text, at, window), None) if window[0].isalpha() else None


def _is_a_day(window: str, number: Numbering) -> bool:
    """Whether the number after a word begins a date: "… Meeting 3 – 4 November"."""
    value = max(window.rfind(" ", 0, number.end), number.start) + 1
    return window[value : value + 1].isdigit() and any(date.start == 0 for date in find_dates(window[value:]))


def _announces(window: str, number: Numbering) -> bool:
    """Whether a number names an entry rather than cites one ("Item 3 of the agenda", "Part A of")."""
    if number.word in (
        "day",
        "point",
        "part",
        "item",
        "theme",
        "topic",
        "tema",
        "thème",
        "тема",
        "часть",
        "пункт",
    ):
        return window[number.end : number.end + 1] in (":", ".", "–", "—", "-") or window[
            number.end :
        ].startswith((" –", " —", " -"))
    rest = window[number.end :].lstrip()
    return not (rest[:1].islower() and fold(rest.split()[0]) in _citing())


@cache
def _citing() -> frozenset[str]:
    return words("stopwords", "words") | words("sentences", "follow")


def _titles(text: str, at: int, window: str) -> Iterator[Head]:
    for size in (3, 2, 1):
        phrase = _first_words(window, size)
        if phrase is None or phrase[1:].isdigit():
            continue
        if _goes_on(text, at + len(phrase)):
            continue
        strength = _strength(phrase, size)
        if strength:
            yield Head(at, at + len(phrase), strength, HeadKind.TITLE)


def _first_words(window: str, size: int) -> str | None:
    match = re.match(rf"(?:\S+\s+){{{size - 1}}}\S+", window)
    if not match or re.search(r"[,;:.?!”\"»)]\s", match[0]):
        return None
    phrase = match[0].rstrip(',;:.–—*”"»)')
    return phrase if len(phrase.split()) == size else None


def _goes_on(text: str, end: int) -> bool:
    """Whether a sentence goes on in lower case after a phrase: "Lunch will be served"."""
    match = _GOES_ON.match(text, end)
    return (
        match is not None
        and match["next"][:1].islower()
        and fold(match["next"].strip(",.;:")) in words("sentences", "follow")
    )


def _strength(phrase: str, size: int) -> float:
    first, last = fold(phrase.split()[0]), fold(phrase.split()[-1])
    if size > 1 and last in _citing():
        return 0.0
    if size <= 2 and kinds.is_break(phrase) and not (size == 2 and not _breaks_alone(phrase)):
        return 0.9
    if size == 1 and kinds.is_registration(phrase):
        return 0.8
    if size != 2 or first not in words("titles") or last not in words("titles") or kinds.is_break(first):
        return 0.0
    if first in ("keynote", "panel"):
        return 0.55
    if kinds.is_opening(first) or kinds.is_closing(first):
        return 0.7
    return 0.6 if kinds.is_social(phrase) else 0.0


def _breaks_alone(phrase: str) -> bool:
    """Whether two words name a break together, "Coffee Break", and not "Migration Break" or "Break Panel"."""
    first, second = phrase.split()
    if second.casefold() in ("break", "pause"):
        return first.casefold() in _BREAK_WORDS
    return not kinds.is_break(first) or (second[:1].isupper() and kinds.is_break(second))
