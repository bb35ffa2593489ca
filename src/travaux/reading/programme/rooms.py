"""Rooms: headings that name one, and lines under an entry that say where it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from travaux.reading.passage import Found
from travaux.reading.programme.paragraphs import Paragraph
from travaux.reading.programme.rows import Rank, Row

_PLACE = (
    r"(?:conference |meeting |main |plenary |grand |breakout |seminar )?(?:rooms?|hall|ballroom|auditorium|theatre|theater|lounge|foyer|lobby|restaurant|atrium|pavilion|chamber|terrace)|"
    r"(?:conference|convention|congress|exhibition) cent(?:re|er)|centre de (?:conférences|congrès)|centro de (?:convenciones|congresos|convenções)|"
    r"salle|salon|amphithéâtre|hémicycle|sala|salón|auditorio|aula|зал|конференц-зал|аудитория|кабинет|قاعة|القاعة|会议室|礼堂|厅"
)
_ROOM = re.compile(rf"(?<![^\W_])(?:{_PLACE})(?![^\W_])", re.I)
_LABELLED = re.compile(
    r"\s*(?:📍\s*|(?:room|venue|location|place|where|lieu|salle|endroit|emplacement|lugar|sala|ubicación|local|localização|место(?: проведения)?|зал|المكان|القاعة|地点|会议室)\s*[:：]\s*)",
    re.I,
)
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
    return bool(_LABELLED.match(text))


def with_rooms(rows: Sequence[Row]) -> list[Row]:
    """The rows with rooms taken from headings over them and from lines in them."""
    settled: list[Row] = []
    above: Found | None = None
    for row in rows:
        if row.rank is Rank.DAY:
            above = None
        if row.rank is Rank.GROUP and row.heads and names_a_room(row.title):
            above = _without_signs(row.heads[0])
            continue
        row = _after_title(_own(row))
        if above and row.room is None and row.rank in (Rank.ENTRY, Rank.SUB):
            row = row._replace(room=above)
        settled.append(row)
    return settled


_INSIDE = re.compile(
    r"(?<![^\W_])(?:room|venue|location|lieu|salle|lugar|sala|место(?: проведения)?|зал|المكان|القاعة|地点|会议室)\s?[:：]\s*(?=\S)",
    re.I,
)
"""The label of a room on the line of the title."""
_TAIL = re.compile(r"(?:(?<!\w)-|-(?!\w)|[–—|@])\s*((?:[\w.’']+\s?){1,5})\Z")


def _after_title(row: Row) -> Row:
    """A room that a dash or a label sets off after the title ("Coffee break – Lounge") is taken from it."""
    if row.room or not row.heads or row.rank is Rank.DAY:
        return row
    head = row.heads[0]
    colon = ":" in head.text or "：" in head.text
    if colon and (label := _INSIDE.search(head.text)) and label.start() > 2:
        kept = replace(head, passage=head.passage.cut(0, label.start()))
        place = head.passage.cut(label.end())
        room = place.found(0, len(place.text.rstrip(" )].,;")), 0.85)
        return row._replace(heads=(kept, *row.heads[1:]), room=room)
    tail = _TAIL.search(head.text)
    if not tail or len(head.text[: tail.start()].rstrip()) < 3 or not names_a_room(tail[1]):
        return row
    kept = replace(head, passage=head.passage.cut(0, tail.start()))
    return row._replace(heads=(kept, *row.heads[1:]), room=head.passage.found(tail.start(1), certainty=0.8))


def _own(row: Row) -> Row:
    for index, paragraph in enumerate(row.body[:4]):
        label = _LABELLED.match(paragraph.text)
        if label and paragraph.text[label.end() :].strip():
            room = row.room or paragraph.passage.found(label.end(), certainty=0.9)
            return row._replace(room=room, body=row.body[:index] + row.body[index + 1 :])
    listed = sum(p.marked for p in row.body) > 1
    rooms = (i for i, p in enumerate(row.body) if _only_a_room(p) and not (listed and p.marked))
    alone = list(rooms) if row.room is None else []
    if len(alone) != 1:
        return row
    room = _without_signs(row.body[alone[0]])
    return row._replace(room=room, body=row.body[: alone[0]] + row.body[alone[0] + 1 :])


def _only_a_room(paragraph: Paragraph) -> bool:
    """Whether a line under an entry is the name of a room and nothing else: "Harbour Ballroom 1 + 2"."""
    text = paragraph.text
    named = (
        _ROOM.search(text) is not None and names_a_room(text) and not text.rstrip().endswith((".", ":", ";"))
    )
    return (
        named
        and len(text.split()) <= _LONGEST_ROOM
        and all(
            word[:1].isupper() or not word.isalpha() or word in _SMALL for word in re.findall(r"\w+", text)
        )
    )


_LONGEST_ROOM = 6
_SMALL = frozenset("of the and de la du des et del y da do e".split())


def _without_signs(paragraph: Paragraph) -> Found:
    start = re.match(r"[\W_]*", paragraph.text)
    return paragraph.passage.found(start.end() if start else 0, certainty=0.85)
