"""The title of a paper without a masthead: its largest words, what goes on below them, and its label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from travaux.reading.dates import find_dates
from travaux.reading.identity.front import Front, FrontLine
from travaux.reading.identity.kinds import leading, mentioned
from travaux.reading.identity.places import find_places
from travaux.reading.identity.words import pattern
from travaux.reading.passage import Passage

_CLOCK = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-4]) ?(?:[:.hH] ?[0-5]\d|[hH]\b|[ap]\.?m\b)")
_STOP = re.compile(
    r"(?:(?:day|día|dia|jour|journée|день|اليوم) ?(?:\d{1,2}|one|two|uno|un|première?|первый)\b|第[一二三\d]+天"
    r"|(?:time|start|end|schedule|hora|horario|heure|horaire|время|الوقت|时间)s?\s*\Z"
    r"|1[.)]\s|I\.\s|\(?a\)\s|item \d|session (?:1|I|one)\b|(?:table of )?contents\Z|registration\b)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[^\W\d_][\w '’/()-]{1,28}\s?[:：]\s?\S")
_VENUE_WORDS = (
    "hotel|hall|room|university|center|centre|building|headquarters|palace|palais|campus|plaza|auditorium|venue|online|virtual"
    "|zoom|webex|teams|hôtel|salle|université|siège|sala|sede|universidad|edificio|auditorio|palacio|зал|гостиница|университет"
    "|дворец|штаб-квартира|قاعة|فندق|جامعة|مقر|会议室|酒店|大学|总部|会议中心|floor|library|school|embassy|ministry|museum|theatre"
)
_SENTENCE = re.compile(r"[^\W\d_]{3,}[.;]\Z")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_MOST_WORDS = 45
_FURTHER = 8


class Role(Enum):
    TITLE = auto()
    DATE = auto()
    VENUE = auto()
    LABELLED = auto()
    OTHER = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class Headline:
    """``title`` as read; ``others`` are further lines that could name the meeting, the largest first."""

    title: Passage | None
    label: Passage | None
    others: tuple[Passage, ...]
    roles: tuple[Role, ...]
    end: int
    certainty: float


def role_of(line: FrontLine) -> Role:
    """What a line at the head of an ordinary paper is."""
    text = line.text
    words = _WORDS.findall(text)
    if _STOP.match(text) and len(words) <= 12 or (line.cell and _CLOCK.search(text)):
        return Role.STOP
    if len(words) > _MOST_WORDS or not words:
        return Role.OTHER
    if _dated(text):
        return Role.DATE
    if _CLOCK.search(text):
        return Role.STOP if not find_dates(text) else Role.DATE
    if _LABELLED.match(text) and not leading(text.split(":")[0]):
        return Role.LABELLED
    if _is_venue(text):
        return Role.VENUE
    if line.listed or _SENTENCE.search(text) and len(words) > 8 or text.startswith(("#", "http", "www")):
        return Role.OTHER
    return Role.TITLE


def _dated(text: str) -> bool:
    """Whether a line says a date and hardly anything else but a place or an hour."""
    for match in find_dates(text, weekdays=True):
        if not (match.precise or match.first.day or match.first.weekday is not None):
            continue
        outside = f"{text[: match.start]} {text[match.end :]}"
        for place in reversed(find_places(outside)):
            outside = outside[: place.start] + outside[place.end :]
        words = [
            word
            for word in _WORDS.findall(outside)
            if not re.fullmatch("from|to|on|the|time|date|am|pm|as|of", word, re.I)
        ]
        return len(words) < 4 and not any(True for _ in mentioned(outside))
    return False


def _is_venue(text: str) -> bool:
    if any(True for _ in mentioned(text)) or len(_WORDS.findall(text)) > 16:
        return False
    places = find_places(text)
    named = pattern(_VENUE_WORDS).search(text)
    if named and ("," in text or places or len(_WORDS.findall(text)) <= 4):
        return not re.search(
            r"\b(?:workshop|conference \d|summit|forum|meeting|seminar)\b", text, re.IGNORECASE
        )
    left = text
    for place in reversed(places):
        left = left[: place.start] + left[place.end :]
    return bool(places) and not _WORDS.findall(left)


def headline_of(front: Front) -> Headline:
    """The title of a paper from its first lines; ``title`` None where no line can be one."""
    own = front.own
    roles = [role_of(line) for line in own]
    end = next((index for index, role in enumerate(roles) if role is Role.STOP), len(own))
    candidates = [
        index for index in range(end) if roles[index] is Role.TITLE and own[index].page <= own[0].page + 1
    ]
    if not candidates:
        return _from_furniture(front, roles, end)
    anchor = _anchor(own, candidates)
    last = _last(own, roles, anchor, end)
    title = _version(own, roles, Passage.join(line.passage for line in own[anchor : last + 1]), last)
    label = _label(own, roles, anchor, last, end) if not any(True for _ in mentioned(title.value)) else None
    others = sorted((i for i in candidates if not anchor <= i <= last), key=lambda i: (-own[i].size, i))
    certainty = 0.85 if own[anchor].heading or own[anchor].size > 0 and own[anchor].bold else 0.7
    return Headline(
        title, label, tuple(_block(own, roles, i) for i in others[:3]), tuple(roles), end, certainty
    )


def _anchor(lines: Sequence[FrontLine], candidates: Sequence[int]) -> int:
    """The candidate set largest; where sizes are equal or unknown, a heading, then the first."""
    first_page = [i for i in candidates if lines[i].page == lines[candidates[0]].page]
    return max(first_page, key=lambda i: (round(lines[i].size), lines[i].heading, -i))


def _last(lines: Sequence[FrontLine], roles: Sequence[Role], anchor: int, end: int) -> int:
    """The last line of the title: the same style going on, then a subtitle set apart from the text."""
    last = anchor
    first = lines[anchor]
    while last + 1 < end and last - anchor < 6:
        line = lines[last + 1]
        if roles[last + 1] is not Role.TITLE or line.page != first.page or line.cell != first.cell:
            break
        same = abs(line.size - first.size) < 0.7 and line.bold == first.bold
        near = not line.placed or line.top - lines[last].bottom < 1.4 * max(line.size, lines[last].size)
        distinct = line.size > 13 or (
            first.size > 0 and line.size >= 0.6 * first.size and len(line.text) < 110
        )
        if first.heading != line.heading or not near or not (same or distinct):
            break
        if not first.size and last > anchor:
            break
        last += 1
    return last


def _block(lines: Sequence[FrontLine], roles: Sequence[Role], index: int) -> Passage:
    end = index + 1
    while (
        end < len(lines)
        and roles[end] is Role.TITLE
        and lines[end].size == lines[index].size
        and end - index < 4
    ):
        end += 1
    return Passage.join(line.passage for line in lines[index:end])


_AS_OF = re.compile(r"as ?of\b|version|rev\b|état au|al \d|по состоянию", re.IGNORECASE)


def _version(lines: Sequence[FrontLine], roles: Sequence[Role], title: Passage, last: int) -> Passage:
    """The title with the "as of 3 May" that stands right below it."""
    if last + 1 < len(lines) and _AS_OF.match(lines[last + 1].text) and len(lines[last + 1].text) < 40:
        return Passage.join([title, lines[last + 1].passage])
    return title


def _label(
    lines: Sequence[FrontLine], roles: Sequence[Role], anchor: int, last: int, end: int
) -> Passage | None:
    """A short line near the title that names only the kind: "Agenda", "Draft programme"."""
    near = [*range(last + 1, min(end, last + 1 + _FURTHER)), *range(max(0, anchor - 2), anchor)]
    for index in near:
        text = lines[index].text
        if roles[index] is Role.OTHER and index > last:
            break
        if len(_WORDS.findall(text)) <= 5 and leading(text):
            found: Passage = lines[index].passage
            return found
    return None


def _from_furniture(front: Front, roles: Sequence[Role], end: int) -> Headline:
    """The title in the running header of the first page, where the body has none."""
    lines = [line for line in front.lines if line.furniture and line.page == front.lines[0].page]
    named = [line for line in lines if role_of(line) is Role.TITLE and line.top < 200]
    if not named:
        return Headline(None, None, (), tuple(roles), end, 0.0)
    best = max(named, key=lambda line: (round(line.size), leading(line.text) is not None))
    return Headline(best.passage, None, (), tuple(roles), end, 0.5)
