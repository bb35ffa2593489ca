"""Rooms: headings that name one, and lines under an entry that say where it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from travaux.reading.passage import Found
from travaux.reading.programme.grammar.numbers import word_number
from travaux.reading.programme.grammar.roomnames import LABELLED, PLACE, is_only_a_room, names_a_room
from travaux.reading.programme.grammar.wording import is_format
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row


def labelled_room(paragraph: Paragraph) -> Found | None:
    """The room behind a label such as "Venue:"; None where the line begins with none, or gives none."""
    label = LABELLED.match(paragraph.text)
    named = label and paragraph.text[label.end() :].strip()
    return paragraph.passage.found(label.end(), certainty=0.9) if label and named else None


def tagged_room(text: str) -> tuple[int, int] | None:
    """Where the room stands in a line of tags set apart by tabs, the others telling a track or a form: "Track A ⇥ Room 1"."""
    tags = [(tag.start(), tag.end()) for tag in re.finditer(r"[^\t\s](?:[^\t]*[^\t\s])?", text)]
    rooms = [(start, end) for start, end in tags if is_only_a_room(text[start:end])]
    others = (text[start:end] for start, end in tags if (start, end) not in rooms)
    return rooms[0] if len(tags) > 1 and len(rooms) == 1 and all(map(is_a_tag, others)) else None


def is_a_tag(text: str) -> bool:
    """Whether words tell no more than the track or the form of an entry: "Track A", "Plenary"."""
    number = word_number(text)
    return is_format(text) or (number is not None and number.bare(text))


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
_BEFORE = re.compile(r"([^:：]{3,60}?)\s?[:：]\s*(?=\S)")
"""What may be a room before the title: "13:00, Room C: Informal meeting"."""
_TAIL = re.compile(r"(?:(?<!\w)-|-(?!\w)|[–—|@])\s*((?:[\w.’']+\s?){1,5})\Z")

_IN_BRACKETS = re.compile(
    rf"\s[(（]((?:{PLACE}|ауд\.)\s?(?:№\s?)?(?:\d{{1,4}}[a-zа-я]?|[A-ZА-Я]\d{{0,3}}))[)）]\s*\Z", re.I
)
"""A room with its number or letter in brackets behind the title: "Nets and traps (Room 12)"."""


def _after_title(row: Row) -> Row:
    """A room that a mark or a label sets off behind or before the title ("Coffee break – Lounge") is taken from it."""
    if row.room or not row.heads or row.rank is Rank.DAY:
        return row
    head = row.heads[0]
    colon = ":" in head.text or "：" in head.text
    if colon and (before := _BEFORE.match(head.text)) and is_only_a_room(before[1]):
        room = head.passage.found(*before.span(1), certainty=0.8)
        return row._replace(heads=(head.after(before.end()), *row.heads[1:]), room=room)
    if colon and (label := _INSIDE.search(head.text)) and label.start() > 2:
        kept = replace(head, passage=head.passage.cut(0, label.start()))
        place = head.passage.cut(label.end())
        room = place.found(0, len(place.text.rstrip(" )].,;")), 0.85)
        return row._replace(heads=(kept, *row.heads[1:]), room=room)
    tail = _TAIL.search(head.text) or _IN_BRACKETS.search(head.text)
    known = tail is not None and (tail.re is _IN_BRACKETS or names_a_room(tail[1]))
    if not tail or len(head.text[: tail.start()].rstrip()) < 3 or not known:
        return row
    kept = replace(head, passage=head.passage.cut(0, tail.start()))
    return row._replace(heads=(kept, *row.heads[1:]), room=head.passage.found(*tail.span(1), certainty=0.8))


def _own(row: Row) -> Row:
    for index, paragraph in enumerate(row.body[:4]):
        if labelled := labelled_room(paragraph):
            return row._replace(room=row.room or labelled, body=row.body[:index] + row.body[index + 1 :])
        if tagged := tagged_room(paragraph.text):
            room = paragraph.passage.found(*tagged, certainty=0.85)
            return row._replace(room=row.room or room, body=row.body[:index] + row.body[index + 1 :])
    listed = sum(p.marked for p in row.body) > 1
    rooms = (i for i, p in enumerate(row.body) if is_only_a_room(p.text) and not (listed and p.marked))
    alone = list(rooms) if row.room is None else []
    if len(alone) != 1:
        return row
    room = _without_signs(row.body[alone[0]])
    return row._replace(room=room, body=row.body[: alone[0]] + row.body[alone[0] + 1 :])


def _without_signs(paragraph: Paragraph) -> Found:
    start = re.match(r"[\W_]*", paragraph.text)
    return paragraph.passage.found(start.end() if start else 0, certainty=0.85)
