"""How deep each row stands: sessions hold talks, breaks and closings stay at top level."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.kinds import is_break, is_closing, is_registration, is_social
from travaux.reading.programme.rows import Rank, Row
from travaux.reading.programme.slots import MinuteSlot


def depths(rows: Sequence[Row], slots: Sequence[MinuteSlot | None]) -> list[int]:
    """The depth of each row, 0 for the top level; days and stops count as 0."""
    nest = _Nest()
    return [nest.place(row, slot) for row, slot in zip(rows, slots, strict=True)]


class _Nest:
    def __init__(self) -> None:
        self._new_day()

    def _new_day(self) -> None:
        self.group: int | None = None
        """The table that the open group heading stands over, -1 for lines; None until its first entry."""
        self.open = False
        self.holding: list[tuple[MinuteSlot, int]] = []
        self.last = 0

    def place(self, row: Row, slot: MinuteSlot | None) -> int:
        if row.rank is Rank.DAY:
            self._new_day()
            return 0
        if row.rank is Rank.GROUP:
            self.open, self.holding, self.last = True, [], 0
            self.group = row.source if row.source >= 0 else None
            return 0
        if row.rank is Rank.ENTRY:
            self.last = self._entry(row, slot)
            return self.last
        if row.rank is Rank.SUB:
            return self.last + row.sub
        return 0

    def _entry(self, row: Row, slot: MinuteSlot | None) -> int:
        if self.group is None:
            self.group = row.source
        if row.source != self.group:
            self.open = False
        title = row.title
        if is_closing(title):
            self.open = False
        if is_break(title) or is_registration(title) or is_social(title) or is_closing(title):
            return 0
        base = 1 if self.open else 0
        while self.holding and slot and not _inside(slot, self.holding[-1][0]):
            self.holding.pop()
        depth = self.holding[-1][1] + 1 if self.holding and slot else base
        if slot and slot.end is not None:
            self.holding.append((slot, depth))
        return depth


def _inside(slot: MinuteSlot, around: MinuteSlot) -> bool:
    """Whether a slot lies in another and is shorter."""
    if around.end is None or slot.start < around.start or slot.start >= around.end:
        return False
    end = slot.end if slot.end is not None else slot.start
    return end <= around.end and (slot.start, slot.end) != (around.start, around.end)
