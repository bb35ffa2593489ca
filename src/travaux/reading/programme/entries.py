"""From rows to entries: each with its day, its clocks and its depth."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from travaux.reading.identity.draft import PaperDraft
from travaux.reading.programme import flat
from travaux.reading.programme.agendas.annotations import Notes, annotated, footnotes, noted
from travaux.reading.programme.choosing import chosen_rows
from travaux.reading.programme.concept import concept_entry, is_concept_note
from travaux.reading.programme.draft import Day, Entry
from travaux.reading.programme.grammar.heads import tidy
from travaux.reading.programme.grammar.wording import ends_programme, starts_programme
from travaux.reading.programme.page.chains import Block
from travaux.reading.programme.page.paragraphs import Page
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.tables.sheets import panel_sheet
from travaux.reading.programme.text import nesting
from travaux.reading.programme.text.repeats import Placed, once
from travaux.reading.programme.times import dating, slots
from travaux.reading.programme.times.durations import with_durations
from travaux.reading.programme.words.legend import legend, signed, with_names
from travaux.reading.programme.words.posed import with_questions
from travaux.reading.transcript import Transcript

_FRONT = 4_000
"""Characters in which a paper says which year it speaks of."""


_OF_ONE = frozenset({"agenda", "programme"})
"""Kinds of papers that may be about one panel only, beside concept notes."""


def entries(transcript: Transcript, identity: PaperDraft) -> tuple[Entry, ...]:
    """The entries of the running order of a paper, in reading order."""
    page = Page(transcript)
    blocks = flat.blocks(transcript) if transcript.flat else list(page.blocks())
    rows = chosen_rows(page, blocks, identity)
    if not rows:
        return _one_meeting(page, blocks, identity)
    rows = signed(with_names(with_durations(rows), legend(blocks)), transcript.text)
    found_days = dating.day_of_rows(rows, identity, transcript.text[:_FRONT])
    placed = once([Placed(*one) for one in zip(rows, found_days, _slots(rows, found_days), strict=True)])
    deep = nesting.depths([one.row for one in placed], [one.slot for one in placed])
    notes = footnotes(transcript)
    found = [
        _entry(row, day, slot, depth, notes)
        for (row, day, slot), depth in zip(placed, deep, strict=True)
        if row.rank is not Rank.DAY and row.heads and not _only_frames(row)
    ]
    return annotated(with_questions(found, blocks), blocks, notes)


def _only_frames(row: Row) -> bool:
    """Whether a row without a time or number only says that a day is over, or heads an overview that is printed again."""
    alone = row.timing is None and row.number is None and not row.seats
    return alone and (ends_programme(row.title) or starts_programme(row.title))


def _one_meeting(page: Page, blocks: Sequence[Block], identity: PaperDraft) -> tuple[Entry, ...]:
    """The one entry of a paper that is about one panel or briefing: a concept note, or a table of its fields."""
    note = is_concept_note(blocks, identity)
    if not note and identity.kind and identity.kind.value not in _OF_ONE:
        return ()
    sheet = panel_sheet(page, blocks)
    return concept_entry(blocks, identity, sheet) if note or sheet else ()


def _entry(row: Row, day: Day, slot: slots.MinuteSlot | None, depth: int, notes: Notes) -> Entry:
    start, end = slots.clocks(row.timing, slot) if row.timing and slot else (None, None)
    body = tuple(p.passage for p in row.body)
    heads = tuple(p.passage for p in row.heads)
    titles = tidy(heads)
    cited = (*(() if titles == heads else heads), *noted((*heads, *body), notes))
    return Entry(day, titles, body, row.seats, start, end, row.room, row.number, depth, cited)


def _slots(rows: Sequence[Row], found_days: Sequence[Day]) -> list[slots.MinuteSlot | None]:
    to_24 = slots.counts_to_24(row.timing for row in rows if row.timing)
    found: list[slots.MinuteSlot | None] = [None] * len(rows)
    for day in dict.fromkeys(day.number for day in found_days):
        own = [i for i, row in enumerate(rows) if row.timing and found_days[i].number == day]
        timings = [t for i in own if (t := rows[i].timing)]
        rooms = [room.value if (room := rows[i].room) else None for i in own]
        anew = {n for n, (a, b) in enumerate(pairwise(rooms), 1) if a and b and a != b}
        for index, slot in zip(own, slots.resolve(timings, to_24, anew), strict=True):
            found[index] = slot
    return found
