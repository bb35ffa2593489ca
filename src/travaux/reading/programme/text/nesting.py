"""How deep each row stands: sessions hold talks, breaks and closings stay at top level."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from travaux.reading.passage import Found
from travaux.reading.programme.grammar.kinds import interrupts, is_closing
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.text.numbering import counts_on
from travaux.reading.programme.times.slots import MinuteSlot

_INDENT = 12.0
"""Points by which a timed line must stand in to belong to the timed line above it."""


def depths(rows: Sequence[Row], slots: Sequence[MinuteSlot | None]) -> list[int]:
    """The depth of each row, 0 for the top level; days and stops count as 0."""
    inside = _contained(rows, slots)
    nest = _Nest()
    return [nest.place(row, index in inside) for index, row in enumerate(rows)]


class _Nest:
    def __init__(self) -> None:
        self._new_day()

    def _new_day(self) -> None:
        self.group: int | None = None
        """The table that the open group heading stands over, -1 for lines; None until its first entry."""
        self.open = False
        self.number: Found | None = None
        """The number of the open heading."""
        self.last = 0
        self.margin = 0.0

    def place(self, row: Row, contained: bool) -> int:
        if row.rank is Rank.DAY:
            self._new_day()
            return 0
        if row.rank is Rank.GROUP:
            self.open, self.number, self.last, self.margin = True, row.number, 0, 0.0
            self.group = row.source if row.source >= 0 else None
            return 0
        if row.rank is Rank.ENTRY:
            self.last = self._entry(row, contained)
            return self.last
        return self.last + row.sub if row.rank is Rank.SUB else 0

    def _entry(self, row: Row, contained: bool) -> int:
        if self.group is None:
            self.group = row.source
        if row.source != self.group or counts_on(self.number, row.number):
            self.open = False
        closing = is_closing(row.title)
        self.open = self.open and not closing
        if closing or interrupts(row.title):
            return 0
        base = 1 if self.open else 0
        return base + 1 if contained or self._stands_in(row) else base

    def _stands_in(self, row: Row) -> bool:
        """Whether a timed line is set in from the timed line of its session."""
        left = row.margin if row.timing else 0.0
        if not left:
            return False
        if self.margin and left > self.margin + _INDENT:
            return True
        self.margin = left
        return False


def _contained(rows: Sequence[Row], slots: Sequence[MinuteSlot | None]) -> set[int]:
    """Rows whose slots fill that of a row above them, one after the other: its talks, not what runs beside it."""
    found: set[int] = set()
    for index, slot in enumerate(slots):
        if index in found or rows[index].rank is not Rank.ENTRY or slot is None or slot.end is None:
            continue
        if interrupts(rows[index].title):
            continue
        talks = _talks_of(rows, slots, index, slot)
        if len(talks) > 1 and _fills(slot, [s for i in talks if (s := slots[i])]):
            found.update(talks)
    return found


def _talks_of(
    rows: Sequence[Row], slots: Sequence[MinuteSlot | None], index: int, around: MinuteSlot
) -> list[int]:
    talks: list[int] = []
    for place in range(index + 1, len(rows)):
        slot = slots[place]
        if rows[place].rank in (Rank.DAY, Rank.GROUP):
            break
        if rows[place].rank is not Rank.ENTRY or slot is None:
            continue
        if not _inside(slot, around):
            break
        talks.append(place)
    return talks


def _fills(around: MinuteSlot, talks: Sequence[MinuteSlot]) -> bool:
    """Whether slots begin where a slot begins and follow one another."""
    in_turn = all(b.start >= (a.start if a.end is None else a.end) for a, b in pairwise(talks))
    return talks[0].start == around.start and in_turn


def _inside(slot: MinuteSlot, around: MinuteSlot) -> bool:
    """Whether a slot lies in another and is shorter."""
    if around.end is None or slot.start < around.start or slot.start >= around.end:
        return False
    end = slot.end if slot.end is not None else slot.start
    return end <= around.end and (slot.start, slot.end) != (around.start, around.end)
