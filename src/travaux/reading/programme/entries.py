"""From rows to entries: each with its day, its clocks and its depth."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.identity.draft import MeetingDraft
from travaux.reading.programme import dating, flat, nesting, slots
from travaux.reading.programme.agenda import agenda_rows
from travaux.reading.programme.draft import Day, Entry
from travaux.reading.programme.heads import tidy
from travaux.reading.programme.paragraphs import Page
from travaux.reading.programme.rows import Rank, Row
from travaux.reading.programme.runningorder import finished, gathered, timed_rows
from travaux.reading.transcript import Transcript


def entries(transcript: Transcript, meeting: MeetingDraft) -> tuple[Entry, ...]:
    """The entries of the running order of a paper, in reading order."""
    rows = _rows(transcript)
    found_days = dating.day_of_rows(rows, meeting)
    found_slots = _slots(rows, found_days)
    deep = nesting.depths(rows, found_slots)
    return tuple(
        _entry(row, day, slot, depth)
        for row, day, slot, depth in zip(rows, found_days, found_slots, deep, strict=True)
        if row.rank is not Rank.DAY and row.heads
    )


def _rows(transcript: Transcript) -> list[Row]:
    page = Page(transcript)
    if transcript.flat:
        timed, blocks = finished(flat.rows(transcript)), flat.blocks(transcript)
    else:
        blocks = list(page.blocks())
        timed = timed_rows(page, blocks)
    return timed or finished(gathered(agenda_rows(page, blocks)))


def _entry(row: Row, day: Day, slot: slots.MinuteSlot | None, depth: int) -> Entry:
    start, end = slots.clocks(row.timing, slot) if row.timing and slot else (None, None)
    heads = tidy(p.passage for p in row.heads)
    return Entry(
        day, heads, tuple(p.passage for p in row.body), row.seats, start, end, row.room, row.number, depth
    )


def _slots(rows: Sequence[Row], found_days: Sequence[Day]) -> list[slots.MinuteSlot | None]:
    to_24 = slots.counts_to_24(row.timing for row in rows if row.timing)
    found: list[slots.MinuteSlot | None] = [None] * len(rows)
    for day in dict.fromkeys(day.number for day in found_days):
        own = [i for i, row in enumerate(rows) if row.timing and found_days[i].number == day]
        timings = [t for i in own if (t := rows[i].timing)]
        for index, slot in zip(own, slots.resolve(timings, to_24), strict=True):
            found[index] = slot
    return found
