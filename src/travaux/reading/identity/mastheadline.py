"""What a line of the front of an official paper is by its words alone: symbol, date, session, place and the like."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache

from travaux.common.scripts import HAN
from travaux.reading.dates import DateMatch, find_dates, may_hold_dates
from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.places import find_places
from travaux.reading.identity.symbols import find_symbols, lone_symbol
from travaux.reading.identity.words import (
    ACTION,
    BODIES,
    DISTRIBUTION_LABEL,
    DISTRIBUTIONS,
    ITEM,
    LANGUAGE_NAMES,
    SESSIONS,
    STOP,
    UNITS,
    all_of,
    begins,
    holds,
    is_one_of,
    pattern,
)

_LONGEST_UNSPACED = 20
"""Characters of a session's name in Chinese, at most."""
_SMALL = frozenset(
    {
        "from",
        "on",
        "the",
        "du",
        "le",
        "les",
        "au",
        "del",
        "el",
        "la",
        "de",
        "do",
        "da",
        "dos",
        "em",
        "на",
        "по",
        "من",
        "في",
    }
)
_HAN = re.compile(f"[{HAN}]")
_JOB = re.compile(r"\W*(?:GE\.)?\d{2}-\d{4,6}\w*\W")
_ORIGINAL = re.compile(
    r"\W*(?:or[i1l]g\w{2,6}\s?:|original(?: language)?|langue originale?|idioma original|оригинал|الأصل|原件|\(or\.)\W",
    re.IGNORECASE,
)
_FILED = re.compile(
    r"(?:[A-Z]{2,10} ){1,3}\d{1,4}(?: (?:[A-Z]{2,10} ){1,2}\d{1,4})*|(?:19|20)\d\d/\d{3,4} ?\([A-Z]{3}\)"
)
"""The marks under which a paper is filed by its matters or its procedure: "MIGR 187", "OJ CONS 20", "2031/0098 (NLE)"."""
_FILED_IN_CHINESE = re.compile(rf"[{HAN}]{{1,14}} ?[〔\[（(](?:19|20)\d\d[〕\]）)] ?第? ?\d{{1,5}} ?号")
"""The number that an office in China gives its letters: it stands over them without any other mark of a masthead."""
_LANGUAGES = all_of(LANGUAGE_NAMES.values())
_DISTRIBUTED = all_of(DISTRIBUTIONS.values())
_DATED = re.compile(r"(?:date|fecha|data|дата|التاريخ|日期)\s?[:：]", re.IGNORECASE)
_MISREAD_ONE = re.compile(r"\b[lI](?=\d)|(?<=\d)[lI]\b")
_SPLIT_YEAR = re.compile(r"\b(1[89]|20) (\d\d)\Z")
_REMOTE = re.compile(
    r"\s*\((?:virtual|hybrid|online|en ligne|virtuelle?|hybride|en línea|híbrida?|онлайн|线上|视频)[^()]{0,20}\)\Z",
    re.IGNORECASE,
)
_HOUR = re.compile(r",? (?:at )?\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|heures?|horas)\Z")
_PLACE_NAME = re.compile(
    r"(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+| (?:de|el|of|la)){0,3}, ?){1,2}|\(?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?\)?"
)
WORDS = re.compile(r"[^\W\d_]+")


COUNTED = re.compile(
    r"(?:the )?(?:(?:cent|deux|trois|quatre|cinq|six|sept|huit|neuf|one|two|three|four|five|six|seven|eight|nine|hundred|and) ){0,4}(?:\d{1,4}[^\W\d_.ªº°-]{0,3}[.ªº°-]*[^\W\d_]{0,2} |[IVXL]{1,7} |(?:first|second|third|[^\W\d_-]+(?:-(?:first|second|third))|[^\W\d_-]+(?:-[^\W\d_]+)?(?:th|i[èe]me|ésim[ao])|premi\w+|second\w*"
    r"|primer\w*|segund[ao]|tercer\w*|terceir[ao]|cuart[ao]|quart[ao]|quint[ao]|sext[ao]|séptim[ao]|sétim[ao]|octav[ao]|oitav[ao]|noven[ao]|non[ao]|décim[ao]\w*|vigésim\w+"
    r"|перв\w+|втор\w+|трет\w+|четв\w+|пят\w+|шест\w+|седьм\w+|восьм\w+|девят\w+|десят\w+|\w+надцат\w+|двадцат\w+) |第|الدورة ال).{0,50}\Z",
    re.IGNORECASE,
)
"""A session as one of a count: "154th session", "Standing Committee" is none."""


class Part(Enum):
    """What a front line is."""

    UNIT = auto()
    SYMBOL = auto()
    DISTRIBUTION = auto()
    DATE = auto()
    LANGUAGE = auto()
    ACTION = auto()
    ORGAN = auto()
    SESSION = auto()
    PLACE_DATE = auto()
    ITEM = auto()
    MATTER = auto()
    STOP = auto()
    JOB = auto()
    OTHER = auto()


def part_of(line: FrontLine) -> Part:
    """What one line is by its words alone."""
    return _part_of(line.text)


@lru_cache(maxsize=500)
def _part_of(text: str) -> Part:
    if job := _JOB.match(f"{text} "):
        return Part.JOB if job.end() > len(text) else Part.OTHER
    if not WORDS.search(text) and not any(char.isalnum() for char in text):
        return Part.JOB
    if is_one_of(UNITS, text):
        return Part.UNIT
    if _FILED.fullmatch(text) or _FILED_IN_CHINESE.fullmatch(text):
        return Part.JOB
    if text[:1] == "(" and text[-1:] == ")" and _only_symbols(text[1:-1]):
        return Part.JOB
    if _only_symbols(text):
        return Part.SYMBOL
    if DISTRIBUTION_LABEL.match(text) or is_one_of(_DISTRIBUTED, text):
        return Part.DISTRIBUTION
    if _ORIGINAL.match(text) or _only_languages(text):
        return Part.LANGUAGE
    if begins(ACTION, text) and len(text) < 40:
        return Part.ACTION
    if ITEM.match(text):
        return Part.ITEM
    date = date_line(text)
    if date and _DATED.match(text):
        return Part.DATE
    if STOP.match(text) and not (date and date.start == 0):
        return Part.STOP
    if date:
        return (
            Part.DATE if len(text) - (date.end - date.start) <= 2 and date.last is None else Part.PLACE_DATE
        )
    if is_month(text):
        return Part.DATE
    if not WORDS.search(text):
        return Part.JOB
    if _only_place(text):
        return Part.PLACE_DATE
    if (
        holds(SESSIONS, text)
        and len(WORDS.findall(text)) <= 9
        and (len(text) <= _LONGEST_UNSPACED or not _HAN.search(text))
        and not holds("report|rapport|informe|доклад", text)
        and ":" not in text
    ):
        return Part.SESSION
    return Part.OTHER


def _only_symbols(text: str) -> bool:
    """Whether a line holds symbols and no more than the name of the organisation, which stands left of them in print."""
    if lone_symbol(text):
        return True
    symbols = find_symbols(text) if "/" in text and not text.startswith("[") else ()
    if not symbols:
        return False
    rest = text
    for symbol in reversed(symbols):
        rest = rest[: symbol.start] + rest[symbol.end :]
    few = len(re.sub(r"\[[^\]]{0,40}\]|[\W_]|and", "", rest)) <= 2
    return few or is_one_of(UNITS, rest.strip())


def is_month(text: str) -> bool:
    """Whether a line says a month of a year and no more: "July 2024"."""
    found = find_dates(text) if len(text) < _LONGEST_MONTH else ()
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(text)
    return whole and found[0].first.month is not None and found[0].first.day is None


_LONGEST_MONTH = 24
"""Characters of a month's name and a year."""


def _only_place(text: str) -> bool:
    text = _REMOTE.sub("", text).rstrip(" .")
    places = find_places(text) if len(text) < 40 else ()
    return bool(places) and places[0].start == 0 and places[-1].end == len(text)


def _only_languages(text: str) -> bool:
    if not holds(_LANGUAGES, text):
        return False
    rest = pattern(_LANGUAGES).sub("", text)
    rest = re.sub(r"only|seulement|solamente|únicamente|только|فقط|and|et|y|и", "", rest, flags=re.IGNORECASE)
    return not re.sub(r"[\W_]", "", rest)


def date_line(text: str) -> DateMatch | None:
    """The date of a line that says little else than a date, perhaps with its place."""
    if len(text) > 110:
        return None
    plain = unicodedata.normalize("NFKC", text)
    if not may_hold_dates(plain):
        return None
    plain = _SPLIT_YEAR.sub(r"\1\2", plain)
    plain = _HOUR.sub("", _MISREAD_ONE.sub("1", plain))
    for match in find_dates(plain):
        if match.precise and _place_only(plain[: match.start]) and _place_only(plain[match.end :]):
            return match
    return None


def _place_only(text: str) -> bool:
    """Whether nothing stands beside a date but the name of a place or a word or two."""
    words = _telling(text)
    if words <= 1:
        return True
    left = text
    for place in reversed(find_places(text)):
        left = left[: place.start] + left[place.end :]
    if _telling(left) <= 1 or _PLACE_NAME.fullmatch(text.strip()):
        return True
    return words <= 4 and holds(SESSIONS, text)


def _telling(text: str) -> int:
    """How many words of a line are no small ones."""
    return sum(len(word) > 1 and word not in _SMALL for word in WORDS.findall(text))


def own_line(text: str) -> DateMatch | None:
    """As :func:`date_line`, but for the item of a list, in which a day is that of something else."""
    match = date_line(text)
    numbered = _NUMBERED.match(text)
    return None if match and numbered and numbered.end() <= match.start else match


_NUMBERED = re.compile(r"\W*\d{1,2}[.)]\s")


def names_body(text: str) -> bool:
    return holds(BODIES, text)


def is_body_name(text: str) -> bool:
    """Whether words are the name of a body and nothing else: all capitalised but for small words."""
    small = (word for word in WORDS.findall(text) if word[0].islower())
    return all(len(word) <= 4 for word in small) and not any(map(str.isdigit, text)) and holds(BODIES, text)
