"""Slots that a narrow column breaks behind their dash: "10:45 – Keynotes" and in the next line "11:45 on coasts"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.passage import Passage
from travaux.reading.programme.grammar.numbers import word_number
from travaux.reading.programme.grammar.wording import is_label
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row, Timing
from travaux.reading.programme.people.likeness import begins_with_a_person
from travaux.reading.programme.tables.cells import joined

_SEVERAL = 3
_OPEN = re.compile(r"\s*[-–—]\s*")


def mended(rows: Sequence[Row]) -> list[Row]:
    """The rows with the two halves of each broken slot as one.

    A dash may also part a time from its title. Here it does not: the paper gives whole slots elsewhere, or nothing
    stands behind the dashes, and every time with a dash behind it has a later one without in the next row.
    """
    opens = [i for i, row in enumerate(rows) if _is_single(row) and _opens(row)]
    whole = any(row.timing and row.timing.mention.last for row in rows)
    bare = len(opens) >= _SEVERAL and not any(c.isalnum() for i in opens for c in rows[i].title)
    if not opens or not (whole or bare) or not all(_ends(rows, i) for i in opens):
        return list(rows)
    found: list[Row] = []
    for index, row in enumerate(rows):
        if index - 1 in opens:
            found[-1] = _merged(found[-1], row)
        else:
            found.append(row)
    return found


_AND = re.compile(r"\W*(?:and|et|y|e|und|и|&|و|和)\W*", re.IGNORECASE)


def both_titled(rows: Sequence[Row]) -> list[Row]:
    """The rows, the first of two slots of one event under its title as well: "10:00–13:00 and", "15:00–18:00 Sub-committee"."""
    found = list(rows)
    for index in range(len(found) - 2, -1, -1):
        row, after = found[index], found[index + 1]
        if row.timing and after.timing and after.heads and not row.body and _AND.fullmatch(row.title):
            found[index] = after._replace(timing=row.timing)
    return found


def _is_single(row: Row) -> bool:
    return row.rank is Rank.ENTRY and row.timing is not None and row.timing.mention.last is None


def _opens(row: Row) -> bool:
    """Whether a dash stands right behind the time."""
    assert row.timing
    return _OPEN.match(row.timing.passage.text, row.timing.mention.first.end) is not None


def _ends(rows: Sequence[Row], index: int) -> bool:
    """Whether the next row begins with the later clock of the slot that a row opens."""
    row, after = rows[index], rows[index + 1] if index + 1 < len(rows) else None
    if after is None or row.body or not _is_single(after) or _opens(after):
        return False
    assert row.timing and after.timing
    first, last = row.timing.mention.first, after.timing.mention.first
    return (first.hour, first.minutes) < (last.hour + (12 if last.hour < first.hour else 0), last.minutes)


def _is_of_its_own(head: Paragraph) -> bool:
    """Whether words beside the end of a slot stand under the title rather than go on in it."""
    counted = word_number(head.text) is not None
    return counted or is_label(head.text) or begins_with_a_person(head.passage)


def _merged(row: Row, after: Row) -> Row:
    assert row.timing and after.timing
    passage = Passage.join((row.timing.passage, after.timing.passage))
    by = len(row.timing.passage.text) + 1
    end = after.timing.mention.first
    last = end._replace(start=end.start + by, end=end.end + by)
    timing = Timing(passage, row.timing.mention._replace(end=last.end, last=last), row.timing.covered)
    heads, body = after.heads, after.body
    if not any(map(str.isalnum, row.title)):
        row = row._replace(heads=())
    if row.heads and heads and not _is_of_its_own(heads[0]):
        heads = (*row.heads[:-1], joined((row.heads[-1], heads[0])), *heads[1:])
    elif row.heads:
        heads, body = row.heads, (*heads, *body)
    return row._replace(timing=timing, heads=heads, body=body, seats=(*row.seats, *after.seats))
