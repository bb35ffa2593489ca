"""Who chairs a whole programme: "Moderator: Ada Pereira" between its heading and its first entry."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.common.programme import Role
from travaux.reading.programme.draft import Seat
from travaux.reading.programme.grammar.kinds import interrupts
from travaux.reading.programme.grammar.wording import names_programme
from travaux.reading.programme.page.chains import Block
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.people.lexicon import fold
from travaux.reading.programme.people.likeness import begins_with_a_person, names_a_person
from travaux.reading.programme.people.roles import role_of
from travaux.reading.programme.people.words import cut

_HEADING = 8
"""Words of a heading of the programme, at most."""


def presided(rows: Sequence[Row], blocks: Sequence[Block]) -> list[Row]:
    """The rows; where one line under the programme's heading names who chairs it, that seat in each of its sessions.

    Only where no session names a chair of its own, and the line stands right under the heading.
    """
    first = next((row for row in rows if row.rank in (Rank.ENTRY, Rank.GROUP) and row.heads), None)
    line = _line_over(first, blocks) if first else None
    if line is None or any(_chairs(p) for row in rows for p in (*row.heads, *row.body) if p is not line):
        return list(rows)
    seat = Seat(Role.MODERATOR, line.passage)
    return [
        row._replace(seats=(*row.seats, seat))
        if row.rank is Rank.ENTRY and row.heads and _is_chaired(row)
        else row
        for row in rows
    ]


def _is_chaired(row: Row) -> bool:
    """Whether a slot may need a chair: no break, and not that of one speaker alone."""
    return not interrupts(row.title) and not begins_with_a_person(row.heads[0].passage)


def _line_over(row: Row, blocks: Sequence[Block]) -> Paragraph | None:
    """The line between the heading of the programme and a row, if it names a chair."""
    start = row.timing.passage.parts[0].start if row.timing else row.heads[0].passage.parts[0].start
    above = [b for b in blocks if isinstance(b, Paragraph) and b.first.end <= start]
    if len(above) < 2 or not _chairs(above[-1]):
        return None
    heading = above[-2].text
    return above[-1] if names_programme(heading) and len(heading.split()) <= _HEADING else None


def _chairs(paragraph: Paragraph) -> bool:
    """Whether a line is a word for who chairs, a colon and a person."""
    label, colon, name = paragraph.text.replace("：", ":").partition(":")
    role = role_of([fold(word.text) for word in cut(label)]) if colon and len(label.split()) <= 4 else None
    return (
        role is not None
        and role.role is Role.MODERATOR
        and bool(name.strip())
        and names_a_person(paragraph.passage)
    )
