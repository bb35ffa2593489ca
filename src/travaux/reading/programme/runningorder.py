"""The rows of a whole paper, from text and tables in reading order, and where its running order lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from travaux.reading.programme.grammar.clocks import (
    Style,
    is_military,
    labelled_time,
    leading_time,
    led_by_commas,
    led_by_figures,
)
from travaux.reading.programme.grammar.columns import Holds
from travaux.reading.programme.grammar.days import completes
from travaux.reading.programme.grammar.numbers import list_number, word_number
from travaux.reading.programme.grammar.roomnames import is_only_a_room, names_a_room
from travaux.reading.programme.grammar.wording import (
    is_format,
    is_label,
    names_a_session,
    names_programme,
    starts_programme,
)
from travaux.reading.programme.page.chains import Block, is_prose
from travaux.reading.programme.page.grids import Grid
from travaux.reading.programme.page.paragraphs import Page, Paragraph
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.people.likeness import names_a_person
from travaux.reading.programme.tables import brokenslots
from travaux.reading.programme.tables.columnplan import Plan, plan
from travaux.reading.programme.tables.daygrids import (
    clock_columns,
    clock_grid_rows,
    day_columns,
    day_grid_rows,
)
from travaux.reading.programme.tables.folding import folded
from travaux.reading.programme.tables.placeholders import is_template
from travaux.reading.programme.tables.records import record_fields, record_row
from travaux.reading.programme.tables.sidebars import side_by_side
from travaux.reading.programme.tables.timetables import TableReader
from travaux.reading.programme.text import lines, numbering
from travaux.reading.programme.text.covers import without_cover
from travaux.reading.programme.text.documentcolumns import without_symbols
from travaux.reading.programme.text.fields import with_fields
from travaux.reading.programme.text.halfdays import shared
from travaux.reading.programme.text.headings import sober
from travaux.reading.programme.text.idledays import listed_days, with_idle_days
from travaux.reading.programme.text.overview import told_once
from travaux.reading.programme.text.pairing import paired
from travaux.reading.programme.text.retold import brought_back
from travaux.reading.programme.text.rooms import is_a_tag, with_rooms
from travaux.reading.programme.text.sharedslots import parted
from travaux.reading.programme.text.talks import with_talks
from travaux.reading.programme.text.weekrows import unfolded


def timed_rows(page: Page, blocks: Sequence[Block], *, least: int = 2) -> list[Row]:
    """The rows of a paper that times its entries, or lists them under its days; none where it times fewer than ``least``."""
    collected = without_cover(sober(shared(_Collector(page, blocks).rows())))
    placed = with_idle_days(paired(brokenslots.mended(brought_back(collected))))
    rows = brokenslots.both_titled(_within(_without_themes(placed)))
    if sum(is_placed(row) for row in rows) < least:
        return finished(listed_days(collected))
    rows = gathered(rows)
    return finished(lines.settle(told_once(parted(unfolded(rows) or rows))))


def is_placed(row: Row) -> bool:
    """Whether a row has a place in time: a clock, or a day in a table of days."""
    return row.timing is not None or (row.rank is Rank.ENTRY and row.source >= 0)


def with_day_tails(rows: Sequence[Row]) -> list[Row]:
    """What a day's heading says after the day is its one entry where nothing else stands under it."""
    found: list[Row] = []
    for index, row in enumerate(rows):
        found.append(row)
        alone = index + 1 == len(rows) or _begins_another_day(row, rows[index + 1])
        if row.rank is Rank.DAY and row.day and alone and index and row.heads:
            tail = row.heads[0].after(row.day.end)
            lead = re.match(r"[\s:,;.–—|-]+", row.heads[0].text[row.day.end :])
            if lead and tail.text:
                found.append(
                    Row(Rank.ENTRY, (row.heads[0].after(row.day.end + lead.end()),), source=row.source)
                )
    return found


def _begins_another_day(row: Row, following: Row) -> bool:
    """Whether a heading below one of a day names another: "Day 2 – Open engines" over its date tells what the day is about."""
    if row.day is None or following.day is None:
        return following.rank is Rank.DAY
    return not completes(row.day, following.day)


def finished(rows: list[Row]) -> list[Row]:
    """Gathered rows with their rooms, talks and numbers told apart."""
    told = with_rooms(with_fields(with_day_tails(_numbered_whole(rows))))
    return numbering.settle(without_symbols(with_talks(told)))


def _numbered_whole(rows: Sequence[Row]) -> list[Row]:
    """The rows with a mere number ("2-3") joined to the row under it, and a lone dash line to the row above it."""
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else None
        inside = above and row.rank is Rank.SUB and above.rank is Rank.SUB and row.source == above.source >= 0
        if above and above.rank is not Rank.DAY and row.rank is Rank.SUB and _is_note(row):
            found[-1] = above._replace(body=(*above.body, *row.heads, *row.body))
            continue
        if (
            above
            and inside
            and not row.timing
            and _only_number(above)
            and list_number(row.title) is None
            or above
            and inside
            and not row.timing
            and row.heads[0].text[:1] in "-–—"
            and len(row.heads) == 1
        ):
            found[-1] = above._replace(
                body=(*above.body, *row.heads, *row.body), seats=(*above.seats, *row.seats)
            )
        else:
            found.append(row)
    return found


def _is_note(row: Row) -> bool:
    """Whether a row says something in brackets and no more: a note on the row above it."""
    text = row.heads[0].value if len(row.heads) == 1 and not row.timing and not row.seats else ""
    return text[:1] == "(" and text[-1:] == ")" and "(" not in text[1:] and len(text.split()) > _NOTE


def _only_number(row: Row) -> bool:
    number = list_number(row.title)
    return number is not None and number.bare(row.title) and not row.body and len(row.heads) == 1


_NOTE = 3
"""More words than this in brackets are a note rather than a number or a label."""


class _Collector:
    """Reads block after block; a table without headings may go on from the table before it."""

    def __init__(self, page: Page, blocks: Sequence[Block]) -> None:
        self._page = page
        self._blocks = blocks
        self._reader = lines.LineReader(_weakest(blocks), _in_brackets(blocks), _by_day(blocks))
        self._before: Plan | None = None
        self._several = sum(not isinstance(block, Paragraph) for block in blocks) > 1

    def rows(self) -> list[Row]:
        rows: list[Row] = []
        for block in self._blocks:
            if isinstance(block, Paragraph):
                rows += (
                    [Row(Rank.BODY, (), (block,))] if self._spans_meeting(block) else self._reader.rows(block)
                )
                continue
            grid = Grid.of(self._page, block.index)
            record = record_fields(grid)
            if record:
                above = rows.pop() if rows and rows[-1].rank is Rank.GROUP and rows[-1].source < 0 else None
                if above and starts_programme(above.title):
                    rows.append(above)
                    above = None
                row = record_row(record, above, grid.index)
                rows += [row] if row.heads or self._several else []
            else:
                rows += self._table(grid)
        return rows

    def _spans_meeting(self, paragraph: Paragraph) -> bool:
        """Whether a line such as "Time: 9:00 – 17:00" is the only one of its kind: it times the meeting, no entry."""
        if not labelled_time(paragraph.text):
            return False
        return sum(isinstance(b, Paragraph) and labelled_time(b.text) for b in self._blocks) == 1

    def _table(self, grid: Grid) -> Iterator[Row]:
        by_day = day_columns(grid)
        if by_day:
            yield from day_grid_rows(grid, *by_day)
            return
        beside = side_by_side(grid)
        if beside:
            for paragraph in beside:
                yield from self._reader.rows(paragraph)
            return
        by_slot = clock_columns(grid)
        if by_slot:
            yield from clock_grid_rows(grid, *by_slot)
            return
        columns = plan(grid, self._before)
        if columns.timed:
            whole = folded(self._page, grid, columns.first, columns.of(Holds.TIME, Holds.DATE))
            if whole is not grid:
                grid, columns = whole, plan(whole, self._before)
            if is_template(grid):
                return
            self._before = columns
            yield from TableReader(grid, columns).rows()
        else:
            for field in grid.fields:
                for paragraph in field.paragraphs:
                    yield from self._reader.rows(paragraph)


def _weakest(blocks: Sequence[Block]) -> Style:
    """Three lines that begin with a sure time or with "0900–0930" allow for bare ones; "9a" counts beside a sure one.

    Where they begin with "0830" alone, or hold but "9,30", such figures are times as well.
    """
    texts = [b.text for b in blocks if isinstance(b, Paragraph)]
    if led_by_figures(texts) or led_by_commas(texts):
        return Style.FIGURES
    leads = [leading_time(text, Style.BARE) for text in texts]
    plain = sum(lead is not None and (lead.style is Style.PLAIN or is_military(lead)) for lead in leads)
    lettered = sum(
        lead is not None and lead.style is Style.BARE and lead.first.meridiem is not None for lead in leads
    )
    return Style.BARE if plain >= 3 or (plain and plain + lettered >= 3) else Style.DOTTED


def _by_day(blocks: Sequence[Block]) -> bool:
    """Whether several lines begin with a day and a slot."""
    lone = (block for block in blocks if isinstance(block, Paragraph))
    return sum(map(lines.begins_with_day_and_slot, lone)) > 1


def _in_brackets(blocks: Sequence[Block]) -> bool:
    """Whether several lines set a slot in brackets behind a title, and more than begin with one."""
    texts = [b for b in blocks if isinstance(b, Paragraph)]
    behind = sum(lines.bracketed(b) is not None for b in texts)
    return behind > 1 and behind > sum(leading_time(b.text, Style.DOTTED) is not None for b in texts)


def _without_themes(rows: Sequence[Row]) -> list[Row]:
    """The rows without the headings that each say what a day is about: one under every day, over all that it holds."""
    days = [index for index, row in enumerate(rows) if row.rank is Rank.DAY]
    themes = [
        start + 1
        for start, end in pairwise((*days, len(rows)))
        if [row.rank for row in rows[start + 1 : end]].count(Rank.GROUP) == 1
        and rows[start + 1].rank is Rank.GROUP
        and rows[start + 1].source < 0
        and word_number(rows[start + 1].title) is None
        and any(row.timing for row in rows[start + 1 : end])
    ]
    if len(days) < _SEVERAL or len(themes) < len(days):
        return list(rows)
    return [row for index, row in enumerate(rows) if index not in themes]


_SEVERAL = 2


def _within(rows: list[Row]) -> list[Row]:
    """The rows from the heading of the running order on, where it has one, else from the first time on."""
    timed = [i for i, row in enumerate(rows) if is_placed(row)]
    if not timed:
        return []
    first = timed[0]
    for index, row in enumerate(rows):
        headed = row.rank in (Rank.BODY, Rank.GROUP) and any(
            starts_programme(p.text) for p in (*row.heads, *row.body)
        )
        if headed and 2 * sum(i > index for i in timed) > len(timed):
            first = max(first, index + 1) if index > first else first
    return rows[_with_headings(rows, first) :]


def _with_headings(rows: Sequence[Row], first: int) -> int:
    """The first row with the days over it, and with a heading that is set like those further down.

    What stands over a day is part of the running order only where it names a session: others give the venue.
    """
    last = max((i for i, row in enumerate(rows) if is_placed(row)), default=first)
    likes = {_look(row) for row in rows[first : last + 1] if row.rank is Rank.GROUP and row.source < 0}
    under_day = False
    while first:
        row = rows[first - 1]
        session = row.rank is Rank.GROUP and (
            row.source >= 0 or word_number(row.title) or _look(row) in likes or names_a_room(row.title)
        )
        idle = row.rank is Rank.ENTRY
        if row.rank is not Rank.DAY and not idle and not (session and not names_programme(row.title)):
            break
        if under_day and row.rank is Rank.GROUP and not names_a_session(row.title):
            break
        under_day = under_day or row.rank is Rank.DAY
        first -= 1
    return _day_above(rows, first)


_BETWEEN = 3
"""Lines that may stand between a day and its first time: who presides, the room, what the day is about."""


def _day_above(rows: Sequence[Row], first: int) -> int:
    """The place of the day that stands over the first time with a few lines between, set as the days after it are."""
    looks = {_look(row) for row in rows[first:] if row.rank is Rank.DAY}
    for above in range(first - 1, max(-1, first - 2 - _BETWEEN), -1):
        if rows[above].rank is Rank.DAY:
            own = not any(row.rank is Rank.DAY for row in rows[first : first + 1])
            return above if own and _look(rows[above]) in looks else first
        if rows[above].rank not in (Rank.BODY, Rank.GROUP):
            break
    return first


def _look(row: Row) -> tuple[int, int]:
    paragraph = row.heads[0]
    return paragraph.heading, round(paragraph.first.size)


def gathered(rows: Sequence[Row]) -> list[Row]:
    """Rows with the lines that follow them, up to where the running order ends."""
    found: list[Row] = []
    stopped = False
    last = max((i for i, row in enumerate(rows) if is_placed(row)), default=len(rows) - 1)
    highest = _highest(rows[: last + 1])
    for index, row in enumerate(rows):
        below_table = index > last and rows[last].source >= 0 > row.source
        names = index == last + 1 and bool(found) and _titles(found[-1], row)
        if (
            row.rank is Rank.STOP
            or below_table
            or (index > last and 0 < _height(row) <= highest and not names)
        ):
            stopped = True
        elif stopped and row.rank in (Rank.DAY, Rank.ENTRY, Rank.GROUP):
            stopped = not _goes_on(rows, index)
        if stopped:
            continue
        if row.rank is Rank.BODY:
            if found and found[-1].rank is not Rank.DAY:
                found[-1] = _with_body(found[-1], row)
            continue
        if found and _only_in_a_room(found[-1]) and row.rank is Rank.GROUP and row.source < 0:
            found[-1] = _held_in(found[-1], row.heads, row.body)
            continue
        if found and _titles(found[-1], row):
            above = () if is_format(found[-1].title) else found[-1].heads
            found[-1] = found[-1]._replace(heads=(*above, *row.heads), body=(*found[-1].body, *row.body))
            continue
        if found and _beside(found[-1], row):
            row = row._replace(rank=Rank.ENTRY, timing=replace(found[-1].timing, covered=True))  # type: ignore[type-var]
        found.append(row)
    return found


def _beside(entry: Row, heading: Row) -> bool:
    """Whether a heading is set like the title of the timed entry above it, in the column of titles: it shares the time."""
    if entry.rank is not Rank.ENTRY or entry.timing is None or not entry.heads or entry.source >= 0:
        return False
    number = word_number(heading.title) if heading.heads else None
    counted = number is not None and not number.bare(heading.title)
    if heading.rank is not Rank.GROUP or heading.source >= 0 or counted:
        return False
    above, below = entry.heads[0], heading.heads[0]
    return (
        _look(entry) == _look(heading)
        and above.bold == below.bold
        and above.left > 0
        and below.left > above.left + 15
    )


def _titles(row: Row, heading: Row) -> bool:
    """Whether a heading is the title of the entry above it, which gives no more than its number."""
    if row.rank is not Rank.ENTRY or row.timing is None or not row.heads or row.source >= 0:
        return False
    tagged = _only_tagged(row)
    if row.body and not tagged:
        return False
    if heading.rank is not Rank.GROUP or heading.source >= 0:
        return False
    if _beside(row, heading) or (
        len(row.heads) > 1 and _look(row._replace(heads=row.heads[-1:])) == _look(heading)
    ):
        return word_number(heading.title) is None
    number = word_number(row.title)
    bare = number is not None and number.bare(row.heads[0].text)
    return (
        (bare or tagged)
        and heading.rank is Rank.GROUP
        and heading.source == row.source
        and word_number(heading.title) is None
    )


def _only_tagged(row: Row) -> bool:
    """Whether an entry gives no more than its track or form, and its room: its title stands in the heading below."""
    return is_a_tag(row.heads[0].text) and bool(row.body) and all(is_only_a_room(p.text) for p in row.body)


def _height(row: Row) -> int:
    """The level of a heading of the paper, 1 the highest; 0 where the row is none."""
    heading = row.heads[0].heading if row.heads and row.source < 0 and row.rank is Rank.GROUP else 0
    return heading if not heading or word_number(row.title) is None else 0


def _highest(rows: Sequence[Row]) -> int:
    """The level of the highest heading inside a running order; one that stands as high ends it."""
    levels = [
        row.heads[0].heading
        for row in rows
        if row.heads and row.source < 0 and row.rank in (Rank.DAY, Rank.GROUP)
    ]
    return min((level for level in levels if level), default=9)


def _goes_on(rows: Sequence[Row], index: int) -> bool:
    """Whether times come again before the next heading that would end the running order."""
    for row in rows[index : index + 6]:
        if row.rank is Rank.STOP:
            return False
        if is_placed(row):
            return True
    return False


_ASIDE = re.compile(r"\([^()]{3,40}\)")
"""What may stand behind a time over the title: "(private)"."""


def _may_title(paragraph: Paragraph) -> bool:
    """Whether a line below a time and a room is what goes on there: no label, no sentence, nobody's name."""
    text = paragraph.text
    other = ":" in text or paragraph.marked or is_label(text) or is_prose(paragraph.value)
    return not other and not names_a_person(paragraph.passage)


def _only_in_a_room(row: Row) -> bool:
    """Whether nothing but a room stands behind the time of a line: the title is below."""
    alone = row.timing is not None and len(row.heads) == 1 and not row.body and row.source < 0
    return alone and row.room is None and is_only_a_room(row.title)


def _held_in(row: Row, heads: tuple[Paragraph, ...], body: tuple[Paragraph, ...]) -> Row:
    """A row that gives but its room, with the title below it."""
    return row._replace(heads=heads, body=body, room=row.heads[0].passage.found(certainty=0.85))


def _with_body(row: Row, more: Row) -> Row:
    body = (*row.body, *more.heads, *more.body)
    if body and _only_in_a_room(row) and _may_title(body[0]):
        row, body = _held_in(row, body[:1], ()), body[1:]
    noted = row.timing is not None and len(row.heads) == 1 and _ASIDE.fullmatch(row.title) is not None
    if body and (noted or not row.heads):
        row, body = row._replace(heads=body[:1]), (*row.heads, *body[1:])
    return row._replace(body=body, seats=(*row.seats, *more.seats))
