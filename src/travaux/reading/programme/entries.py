"""From rows to entries: each with its day, its clocks and its depth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from travaux.reading.identity.draft import MeetingDraft
from travaux.reading.programme import dating, lines, nesting, numbering, slots
from travaux.reading.programme.agenda import agenda_rows
from travaux.reading.programme.clocks import Style, leading_time
from travaux.reading.programme.daygrids import day_columns, day_grid_rows
from travaux.reading.programme.draft import Day, Entry
from travaux.reading.programme.grids import Grid
from travaux.reading.programme.paragraphs import Page, Paragraph, TableBlock
from travaux.reading.programme.rows import Rank, Row
from travaux.reading.programme.tables import TableReader, plan
from travaux.reading.programme.talks import with_talks
from travaux.reading.transcript import Transcript

_FEW_TIMES = 2
"""A paper with fewer timed rows than this is no timetable."""


def rows_of(page: Page, blocks: list[Paragraph | TableBlock]) -> list[Row]:
    """The rows of a whole paper, text and tables in reading order."""
    reader = lines.LineReader(_weakest(blocks))
    rows: list[Row] = []
    for block in blocks:
        if isinstance(block, TableBlock):
            grid = Grid(page, block.index)
            by_day = day_columns(grid)
            if by_day:
                rows += day_grid_rows(grid, *by_day)
                continue
            columns = plan(grid)
            if columns.timed:
                rows += TableReader(grid, columns).rows()
                continue
            rows += (row for field in grid.fields for p in field.paragraphs for row in reader.rows(p))
        else:
            rows += reader.rows(block)
    return numbering.settle(with_talks(lines.settle(_gathered(rows))))


def _weakest(blocks: Iterable[Paragraph | TableBlock]) -> Style:
    plain = sum(isinstance(b, Paragraph) and leading_time(b.text, Style.PLAIN) is not None for b in blocks)
    return Style.BARE if plain >= 3 else Style.DOTTED


def _gathered(rows: list[Row]) -> list[Row]:
    """Rows with the lines that follow them, up to where the running order ends."""
    gathered: list[Row] = []
    stopped = False
    for row in rows:
        if row.rank is Rank.STOP:
            stopped = True
        elif row.rank in (Rank.DAY, Rank.ENTRY) and row.timing is not None or row.rank is Rank.DAY:
            stopped = False
        if stopped:
            continue
        if row.rank is Rank.BODY:
            if gathered and gathered[-1].rank is not Rank.DAY:
                last = gathered[-1]
                body = (*last.body, *row.heads, *row.body)
                if not last.heads and body:
                    last, body = replace(last, heads=body[:1]), body[1:]
                gathered[-1] = replace(last, body=body, seats=(*last.seats, *row.seats))
            continue
        gathered.append(row)
    return gathered


def entries(transcript: Transcript, meeting: MeetingDraft) -> tuple[Entry, ...]:
    """The entries of a paper that has line breaks."""
    page = Page(transcript)
    blocks = list(page.blocks())
    rows = running_order(rows_of(page, blocks))
    if sum(row.timing is not None for row in rows) < _FEW_TIMES:
        rows = numbering.settle(_gathered(agenda_rows(page, blocks))) or rows
    found_days = dating.day_of_rows(rows, meeting)
    found_slots = _slots(rows, found_days)
    deep = nesting.depths(rows, found_slots)
    return tuple(
        _entry(row, day, slot, depth)
        for row, day, slot, depth in zip(rows, found_days, found_slots, deep, strict=True)
        if row.rank is not Rank.DAY and row.heads
    )


def running_order(rows: list[Row]) -> list[Row]:
    """The rows from the first timed one on, with the headings that stand over it."""
    first = next((i for i, row in enumerate(rows) if row.timing), None)
    if first is None:
        return []
    while first and rows[first - 1].rank in (Rank.DAY, Rank.GROUP):
        first -= 1
    return rows[first:]


def _entry(row: Row, day: Day, slot: slots.MinuteSlot | None, depth: int) -> Entry:
    start, end = slots.clocks(row.timing, slot) if row.timing and slot else (None, None)
    return Entry(
        day, tuple(p.passage for p in row.heads), tuple(p.passage for p in row.body), row.seats, start, end, row.room,
        row.number, depth,
    )  # fmt: skip


def _slots(rows: Sequence[Row], found_days: Sequence[Day]) -> list[slots.MinuteSlot | None]:
    to_24 = slots.counts_to_24(row.timing for row in rows if row.timing)
    found: list[slots.MinuteSlot | None] = [None] * len(rows)
    for day in dict.fromkeys(day.number for day in found_days):
        own = [i for i, row in enumerate(rows) if row.timing and found_days[i].number == day]
        timings = [t for i in own if (t := rows[i].timing)]
        for index, slot in zip(own, slots.resolve(timings, to_24), strict=True):
            found[index] = slot
    return found
