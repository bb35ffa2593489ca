"""Listed lines that are fields of their entry and no talks: "Location: …", "Description: …", under entry after entry."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.reading.programme.grammar.numbers import bullet
from travaux.reading.programme.grammar.roomnames import labels_a_room
from travaux.reading.programme.grammar.wording import is_format, is_label, names_a_session
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Row
from travaux.reading.transcript import LineRole

_FIELD = re.compile(r"([^\W\d_][^\W\d_'’/-]*(?: [^\W\d_][^\W\d_'’/-]*){0,2})\s?[:：]\s*(?=\S)")
_LONGEST = 28
"""Characters of a label."""
_LEAST = 3
"""So many entries with lines of one label show that it is the name of a field."""


def with_fields(rows: Sequence[Row]) -> list[Row]:
    """The rows with fields in their lists as plain lines, which no talk begins with.

    A label that recurs under at least three entries names a field whatever its language; words for people, places
    and questions do so by themselves, and so do the other labels of a list that mostly has fields.
    """
    recurring = _recurring(rows)
    return [row._replace(body=tuple(_plain(row.body, recurring))) if row.body else row for row in rows]


def _recurring(rows: Sequence[Row]) -> frozenset[str]:
    found: defaultdict[str, int] = defaultdict(int)
    for row in rows:
        for label in {label for p in row.body if p.marked and (label := _label(p))}:
            found[label] += 1
    return frozenset(label for label, times in found.items() if times >= _LEAST)


def _plain(body: Sequence[Paragraph], recurring: frozenset[str]) -> Iterator[Paragraph]:
    labels = [_label(p) if p.marked else None for p in body]
    named = [label for label in labels if label]
    sure = {label for label in named if label in recurring or is_label(label) or labels_a_room(label + ":")}
    fields = set(named) if 2 * sum(label in sure for label in named) >= len(named) else sure
    for paragraph, label in zip(body, labels, strict=True):
        if label in fields or (paragraph.marked and is_label(paragraph.text)):
            first = paragraph.first._replace(role=LineRole.BODY, label=None)
            yield replace(paragraph.unmarked(), lines=(first, *paragraph.lines[1:]))
        else:
            yield paragraph


def _label(paragraph: Paragraph) -> str | None:
    """The words before the colon of a line, in small letters; None where they may name a talk."""
    field = _FIELD.match(paragraph.text, bullet(paragraph.text))
    if field is None or len(field[1]) > _LONGEST or is_format(field[1]) or names_a_session(field[1]):
        return None
    return field[1].casefold()
