"""What the lines at the head of an ordinary paper are: title, date, venue, label or beginning of the programme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import overload

from travaux.common.states import find_state
from travaux.reading.clockshape import CLOCK
from travaux.reading.dates import find_dates
from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.kinds import leading, names_a_kind
from travaux.reading.identity.places import find_places
from travaux.reading.identity.symbols import lone_symbol
from travaux.reading.identity.words import (
    BODIES,
    FINAL,
    MEETINGS,
    OPENING,
    PROVISIONAL,
    QUALIFIERS,
    REVISED,
    SALUTATION,
    SECTIONS,
    begins,
    holds,
    is_one_of,
)

_CLOCK = re.compile(rf"(?<![\w:.]){CLOCK}")
_STOP = re.compile(
    r"(?:(?:day|día|dia|jour|journée|день|اليوم) ?(?:\d{1,2}|one|two|uno|un|première?|первый)\b|第[一二三\d]+天"
    r"|(?:time|start|end|schedule|day|date|hora|horario|fecha|día|heure|horaire|jour|время|дата|день|الوقت|التاريخ|时间|日期)s?\s*\Z"
    rf"|{OPENING}"
    r"|\d{1,2}[ap]\s|1[.)]\s|I\.\s|\(?a\)\s|item \d|session (?:1|I|one)\b|(?:table of )?contents\Z|registration\b)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:dates?|when|quand|fechas?|cuándo|datum|termin|datas?|quando|дата|когда|التاريخ|日期)\W*",
    re.IGNORECASE,
)
"""A label alone on its line, as pages set it over the days of a meeting; in a cell it heads a column."""
_ANNEX = re.compile(
    r"(?:annex|annexe|appendix|appendice|enclosure|anexo|apéndice|apêndice|приложение|المرفق|ملحق|附录|附件)\W{0,3}(?:[A-Z]|[IVX]{1,5}|\d{1,2}|[一二三四五六七八九十])?\W*",
    re.IGNORECASE,
)
"""The label of an annex, which stands over its title."""
_RELEASED = re.compile(
    r"\W*(?:for immediate release|under embargo.{0,40}|embargoed.{0,40}|sperrfrist.{0,40}|check against delivery|please check against delivery|es gilt das gesprochene wort"
    r"|pour diffusion immédiate|para publicación inmediata|para divulgação imediata|sous embargo.{0,40}|seul le prononcé fait foi|cotejar con .{3,30})\W*",
    re.IGNORECASE,
)
"""What stands over a text about when it may be used."""
_LABELLED = re.compile(r"[^\W\d_][\w '’/()-]{1,28}\s?[:：]\s?\S")
_HALL = 4
"""Words of the name of a hall that begins like that of a meeting, at most: "Conference Room 3"."""
_LARGE = 13.5
"""Points: type that no label of a field is set in."""
_FIELD = re.compile(
    r"\W*(?:meeting )?(?:dates?|when|where|venue|place|location|time|contact|to|from|ref\w*|fechas?|lugar|hora|lieu|heure|datum|ort|zeit|local|дата|место|время|التاريخ|المكان|时间|地点|日期)\s?[:：]",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:deadline|closing date|rsvp|(?:apply|register|reply|submit\w*) by|date limite|fecha límite|prazo|(?:anmelde|bewerbungs)(?:schluss|frist)|срок (?:подачи|представления)|الموعد النهائي)\b|(?:报名|提交|申请)?截止(?:日期|时间)",
    re.IGNORECASE,
)
"""What stands beside a day until which something is to be done: it is neither the paper's nor a meeting's."""
_VENUE_WORDS = (
    "bâtiment|edificio|edifício|gebäude|здание|مبنى|hotel|hall|room|chamber|ballroom|pavilion|university|center|centre|building|headquarters|palace|palais|campus|plaza|auditorium|venue|online|virtual|sitzungssaal|saal|raum|haus"
    "|zoom|webex|teams|hôtel|salle|université|siège|sala|sede|universidad|edificio|auditorio|palacio|зал|гостиница|университет"
    "|дворец|штаб-квартира|قاعة|فندق|جامعة|مقر|会议室|酒店|大学|总部|会议中心|floor|library|school|embassy|ministry|museum|theatre|parliament|parlement|parlamento|парламент"
)
_MEETING = re.compile(
    r"\b(?:workshop|conference \d|summit|forum|meeting|seminar|session|webinar|dialogue|congress)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\W\d_]{3,}[.;:]\Z")
_SENTENCES = re.compile(r"[^\W\d_]{3,}[.;] [^\W\d_a-z]|\d{4}\. [^\W\d_a-z]")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_THERE = re.compile(
    r"\s*,\s+(?:(?:at|in|à|au|en|dans|no|na|em|в)\b|(?-i:[^\W\d_a-zа-яà-ÿ]))(?:[^.;:]{2,90})\Z", re.IGNORECASE
)
"""The place behind a date: "6 June 2030, at the Harbour Hall"."""
_STATE_AT = re.compile(
    r"(?<![^\W\d_])[^\W\d_]{4,} (?:[^\W\d_]+ ){1,6}(?:as at|as of|as on|up to|until|since|au|al|em|zum|по состоянию на|на|حتى)\s\Z",
    re.IGNORECASE,
)
"""What a title says before the day that its figures stand at: "Status of contributions as at 30 June"."""
_CHINESE_DAY = re.compile(r"\W*(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日\W*")
"""A day in Chinese, no character of which is a word by itself."""
_MOST_WORDS = 45
_EDGE = " ,،;.|·–—-"


_HEADED = re.compile(r"\W*[^\W\d_]+\s?[:：]|[:：][^\W\d_]+")
"""One word over what it heads: "CONSIDERANDO:", "решил:"; in Arabic its colon may be read first."""


class Role(Enum):
    TITLE = auto()
    DATE = auto()
    VENUE = auto()
    LABELLED = auto()
    OTHER = auto()
    STOP = auto()


class Roles(Sequence[Role]):
    """What the lines at the head of a paper are, each told when it is asked for: of most papers only the first are."""

    def __init__(self, lines: Sequence[FrontLine]) -> None:
        self._lines = lines
        self._known: dict[int, Role] = {}

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, index: int) -> Role: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Role, ...]: ...
    def __getitem__(self, index: int | slice) -> Role | tuple[Role, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index not in self._known:
            self._known[index] = role_of(self._lines[index])
        return self._known[index]


def role_of(line: FrontLine) -> Role:
    """What a line at the head of an ordinary paper is."""
    text = line.text
    words = _WORDS.findall(text)
    if not line.cell and _WHEN.fullmatch(text):
        return Role.LABELLED
    if _STOP.match(text) and len(words) <= 12 or (line.cell and _CLOCK.search(text)):
        return Role.STOP
    if SALUTATION.fullmatch(text) or line.begins and is_one_of(SECTIONS, text):
        return Role.STOP
    if len(words) <= 3 and _ANNEX.fullmatch(text):
        return Role.OTHER
    if len(words) == 1 and _HEADED.fullmatch(text) and not names_a_kind(text):
        return Role.OTHER
    if lone_symbol(text) or _RELEASED.fullmatch(text):
        return Role.OTHER
    if not words and _CHINESE_DAY.fullmatch(text):
        return Role.DATE
    if len(words) > _MOST_WORDS or not words:
        return Role.OTHER
    if is_deadline(text):
        return Role.OTHER
    if _dated(text):
        return Role.DATE
    if _CLOCK.search(text):
        return Role.STOP if not find_dates(text) else Role.DATE
    if (
        not (line.heading or line.bold and line.size > _LARGE and not _FIELD.match(text))
        and _LABELLED.match(text)
        and not any(leading(part.strip()) for part in text.split(":")[:2])
    ):
        return Role.LABELLED
    if is_venue(text):
        return Role.VENUE
    prose = not line.heading and (
        len(words) > 8
        and text[-1:] in (".", ";", ":")
        and _SENTENCE.search(text)
        or len(words) > 12
        and (". " in text or "; " in text)
        and _SENTENCES.search(text)
    )
    if line.listed or prose or text.startswith(("#", "http", "www")):
        return Role.OTHER
    return Role.TITLE


def _dated(text: str) -> bool:
    """Whether a line says a date and hardly anything else but a place or an hour."""
    for match in find_dates(text, weekdays=True):
        exact = match.precise or match.first.day or match.first.weekday is not None
        outside = f"{text[: match.start]} {text[match.end :]}"
        if not exact and not (match.first.month and "," in text and place_alone(outside)):
            continue
        places = find_places(outside)
        for place in reversed(places):
            outside = outside[: place.start] + outside[place.end :]
        if _STATE_AT.search(text[: match.start]):
            continue
        words = [
            word
            for word in _WORDS.findall(outside)
            if not re.fullmatch("from|to|on|the|time|date|am|pm|as|of", word, re.I)
        ]
        if len(words) > 1 and "," in outside and holds(MEETINGS, outside):
            return False
        led = not text[: match.start].strip() and bool(match.first.day) and _THERE.match(text, match.end)
        kind_beside = bool(places) and len(words) == 1
        return (len(words) < 4 or bool(led)) and (kind_beside or not names_a_kind(outside))
    return False


def is_deadline(text: str) -> bool:
    """Whether a line says until which day something is to be done."""
    return _DEADLINE.search(text) is not None


def undated(text: str) -> tuple[int, int]:
    """The range of a line without the dates at its ends and the marks beside them."""
    start, end = 0, len(text)
    for match in find_dates(text, weekdays=True):
        if not text[start : match.start].strip(_EDGE):
            start = match.end
        elif not text[match.end : end].strip(_EDGE):
            end = match.start
    start += len(text[start:end]) - len(text[start:end].lstrip(_EDGE))
    return start, start + len(text[start:end].rstrip(_EDGE))


def is_venue(text: str) -> bool:
    """Whether words name a place to meet: a room, a building, a city, perhaps with the days."""
    text = text[slice(*undated(text))]
    if len(_WORDS.findall(text)) > 16:
        return False
    places = find_places(text)
    named = holds(_VENUE_WORDS, text)
    if not (places or named) or names_a_kind(text) or "جامعة الدول" in text:
        return False
    if len(_WORDS.findall(text)) > _HALL and begins(MEETINGS, text):
        return False
    if named and ("," in text or places or len(_WORDS.findall(text)) <= 4):
        return not _MEETING.search(text)
    head, comma, tail = text.rpartition(",")
    known = place_alone(tail) or find_state(tail.strip()) is not None
    if comma and len(_WORDS.findall(text)) <= 8 and known and not _MEETING.search(head):
        return True
    return place_alone(text)


def is_hall(text: str) -> bool:
    """Whether a line names a building or a room, and a city or its place within."""
    named = "," in text and len(_WORDS.findall(text)) <= 12 and holds(_VENUE_WORDS, text)
    return named and is_venue(text) and not find_dates(text)


def is_town(text: str) -> bool:
    """Whether a line says nothing but the name of a town that is not known and of its State: "Midrand, South Africa", "Rosario (Argentina)"."""
    bracketed = _STATE_IN_BRACKETS.fullmatch(text)
    town, _, state = (bracketed["town"], "", bracketed["state"]) if bracketed else text.rpartition(",")
    words = town.split()
    named = 0 < len(words) <= _LONGEST_TOWN and all(word[0].isupper() for word in words)
    known = any(place.city for place in find_places(text))
    return named and not known and find_state(state.strip(" .")) is not None


def town_alone(name: str, behind: str) -> re.Match[str] | None:
    """The name of a town that is not known, where nothing else but a comma and a day stands on its line, or its mark in Russian.

    The group ``town`` is the name; ``behind`` is what follows it.
    """
    found = _MAYBE_TOWN.fullmatch(name)
    if found is None or not (behind.lstrip().startswith(",") or found["mark"]):
        return None
    said = f"{BODIES}|{MEETINGS}|{PROVISIONAL}|{REVISED}|{FINAL}|{QUALIFIERS}"
    other = holds(said, name) or names_a_kind(name) or find_state(name) or find_dates(name, weekdays=True)
    return None if other else found


_MAYBE_TOWN = re.compile(
    r"(?P<mark>(?:г\.|гор\.|город)\s*)?(?P<town>(?!day\b|week\b)[^\W\d_a-zа-яà-ÿ]\w*[a-zа-яёà-ÿ](?:[ '’-](?:(?:de|da|do|del?|sur|upon) )?[^\W\d_a-zа-яà-ÿ]\w+){0,2})",
)
_STATE_IN_BRACKETS = re.compile(r"(?P<town>[^(),]+) \((?P<state>[^()]+)\)")
_LONGEST_TOWN = 3
"""Words."""


def place_alone(text: str) -> bool:
    """Whether a text says nothing but the names of places."""
    places = find_places(text)
    left = text
    for place in reversed(places):
        left = left[: place.start] + left[place.end :]
    return bool(places) and not _WORDS.findall(left)
