"""From rows to entries: each with its day, its clocks and its depth."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.identity.draft import PaperDraft
from travaux.reading.programme import dating, flat, nesting, slots
from travaux.reading.programme.agenda import agenda_rows
from travaux.reading.programme.chains import Block, Chain, agenda_chain
from travaux.reading.programme.concept import concept_entry, is_concept_note
from travaux.reading.programme.draft import Day, Entry
from travaux.reading.programme.durations import with_durations
from travaux.reading.programme.heads import tidy
from travaux.reading.programme.legend import legend, with_names
from travaux.reading.programme.paragraphs import Page, Paragraph
from travaux.reading.programme.rows import Rank, Row
from travaux.reading.programme.runningorder import finished, gathered, is_placed, timed_rows
from travaux.reading.programme.wording import ends_programme
from travaux.reading.transcript import Transcript

_TIMETABLE = 3
"""A concept note with at least so many timed rows holds a timetable."""


def entries(transcript: Transcript, identity: PaperDraft) -> tuple[Entry, ...]:
    """The entries of the running order of a paper, in reading order."""
    page = Page(transcript)
    blocks = flat.blocks(transcript) if transcript.flat else list(page.blocks())
    rows = _rows(page, blocks, identity)
    if not rows:
        return concept_entry(blocks, identity)
    rows = with_names(with_durations(rows), legend(blocks))
    found_days = dating.day_of_rows(rows, identity)
    found_slots = _slots(rows, found_days)
    deep = nesting.depths(rows, found_slots)
    return tuple(
        _entry(row, day, slot, depth)
        for row, day, slot, depth in zip(rows, found_days, found_slots, deep, strict=True)
        if row.rank is not Rank.DAY and row.heads and not (row.timing is None and ends_programme(row.title))
    )


def _rows(page: Page, blocks: Sequence[Block], identity: PaperDraft) -> list[Row]:
    """The rows of the running order: timed ones, else those of a numbered agenda."""
    timed = finished(flat.rows(page.transcript)) if page.transcript.flat else timed_rows(page, blocks)
    if is_concept_note(blocks, identity):
        return timed if sum(row.timing is not None for row in timed) >= _TIMETABLE else []
    if page.transcript.flat and timed and not any(row.timing for row in timed):
        return timed
    chain = agenda_chain(blocks)
    if chain and (not any(is_placed(row) for row in timed) or _outweighs(blocks, chain, timed)):
        return finished(gathered(agenda_rows(page, blocks, chain)))
    return timed


def _outweighs(blocks: Sequence[Block], chain: Chain, timed: Sequence[Row]) -> bool:
    """Whether a numbered list is the agenda although times stand elsewhere in the paper."""
    times = sum(is_placed(row) for row in timed)
    first = next(
        (b.passage.parts[0].start for b in blocks[chain.members[0].index :] if isinstance(b, Paragraph)), 0
    )
    before = [
        row for row in timed if is_placed(row) and row.heads and row.heads[0].passage.parts[0].start < first
    ]
    return 2 * times < len(chain.members) and (not before or len(before) == times)


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
