"""Tables that describe one entry each: a field's name beside its value."""

from __future__ import annotations

from travaux.reading.passage import Found, Passage
from travaux.reading.programme.draft import Seat
from travaux.reading.programme.grammar.clocks import Style, find_durations, leading_time
from travaux.reading.programme.grammar.columns import ROLES, Holds, heading_holds
from travaux.reading.programme.grammar.days import day_heading
from travaux.reading.programme.page.grids import Field, Grid
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row, Timing

Fields = list[tuple[Holds, Field]]


def record_fields(grid: Grid) -> Fields | None:
    """The fields of a table whose first column names them, None where it does not."""
    if grid.table.columns != 2:
        return None
    fields: Fields = []
    names = [grid.at(row, 0) for row in range(grid.table.rows)]
    filled = [name for name in names if name]
    for name in filled:
        value = grid.at(name.cell.row, 1)
        holds = heading_holds(name.text)
        if holds and value and value is not name:
            fields.append((holds, value))
    known = {holds for holds, _ in fields}
    if len(fields) < 2 or 2 * len(fields) < len(filled) or Holds.TIME not in known:
        return None
    times = [f for holds, f in fields if holds is Holds.TIME and leading_time(f.text, Style.BARE)]
    return fields if len(times) == 1 else None


def record_row(fields: Fields, above: Row | None, source: int) -> Row:
    """The entry that a record describes; its title may be a field or the heading above."""
    row = above or Row(Rank.ENTRY, source=source)
    row = row._replace(rank=Rank.ENTRY, source=-1)
    seats: list[Seat] = []
    for holds, field in fields:
        first = field.paragraphs[0]
        if holds is Holds.TIME:
            row = _timed(row, first)
        elif holds is Holds.TITLE:
            row = row._replace(heads=(*row.heads, first), body=(*row.body, *field.paragraphs[1:]))
        elif holds in ROLES:
            seats += [Seat(ROLES[holds], paragraph.passage) for paragraph in field.paragraphs]
        elif holds is Holds.ROOM:
            row = row._replace(room=_whole(field))
        elif holds is Holds.DATE and (day := day_heading(first.text)):
            row = row._replace(day=day)
        elif holds is Holds.DURATION and (durations := find_durations(first.text)):
            row = row._replace(duration=durations[0][2])
    return row._replace(seats=(*row.seats, *seats))


def _timed(row: Row, paragraph: Paragraph) -> Row:
    mention = leading_time(paragraph.text, Style.BARE)
    return row._replace(timing=Timing(paragraph.passage, mention)) if mention else row


def _whole(field: Field) -> Found:
    return Passage.join(p.passage for p in field.paragraphs).found(certainty=0.9)
