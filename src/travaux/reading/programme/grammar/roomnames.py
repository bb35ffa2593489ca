"""What rooms are called, and the labels that stand before their names."""

from __future__ import annotations

import re

PLACE = (
    r"(?:conference |meeting |main |plenary |grand |breakout |seminar )?(?:rooms?|hall|ballroom|auditorium|theatre|theater|lounge|foyer|lobby|restaurant|atrium|pavilion|chamber|terrace)|"
    r"(?:conference|convention|congress|exhibition) cent(?:re|er)|centre de (?:conférences|congrès)|centro de (?:convenciones|congresos|convenções)|"
    r"salle|salon|amphithéâtre|hémicycle|sala|salón|auditorio|aula|зал|конференц-зал|аудитория|кабинет|قاعة|القاعة|会议室|礼堂|厅"
)
"""What rooms are called, as alternatives of a pattern."""
_HALL = r"第?[一二三四五六七八九十\dA-Z]{1,3}号?(?:会议室|报告厅|教室|厅)"
"""A hall by its number, which Chinese sets before it; without one it may be an office ("教育厅")."""
_ROOM = re.compile(rf"(?<![^\W_])(?:{PLACE}|{_HALL})(?![^\W_])", re.I)
_NUMBERED_HALL = re.compile(_HALL)
LABELLED = re.compile(
    r"\s*(?:📍\s*|(?:room|venue|location|place|where|lieu|salle|endroit|emplacement|lugar|sala|ubicación|local|localização|место(?: проведения)?|зал|المكان|القاعة|地点|会议室)\s*[:：]\s*)",
    re.I,
)
"""The label before the name of a room at the beginning of a line."""
_TALKING = re.compile(
    r"(?:session|panel|opening|closing|discussion|meeting|workshop|séance|sesión|сессия)\b", re.I
)


def names_a_room(text: str) -> bool:
    """Whether a short heading is the name of a room rather than of a session."""
    return (
        len(text.split()) <= 16 and bool(_ROOM.search(text)) and not _TALKING.search(text) and "?" not in text
    )


def labels_a_room(text: str) -> bool:
    """Whether a line begins with a label such as "Venue:"."""
    return bool(LABELLED.match(text))


_LONGEST = 6
"""Words."""
_SMALL = frozenset("of the and de la du des et del y da do e".split())


def is_only_a_room(text: str) -> bool:
    """Whether a line is the name of a room and nothing else: "Harbour Ballroom 1 + 2", "salle A"."""
    if ":" in text or text.rstrip().endswith((".", ";")) or len(text.split()) > _LONGEST:
        return False
    place = _ROOM.search(text)
    if place is None or not names_a_room(text):
        return False
    own = re.findall(r"\w+", f"{text[: place.start()]} {text[place.end() :]}")
    named = text.lstrip()[:1].isupper() or bool(own) or _NUMBERED_HALL.match(place[0]) is not None
    return named and all(word[:1].isupper() or not word.isalpha() or word in _SMALL for word in own)


def begins_as_a_room(text: str) -> bool:
    """Whether a line is only a room, its first words what rooms are called: "Sala Verde", "Room 3"."""
    return _ROOM.match(text.strip()) is not None and is_only_a_room(text)
