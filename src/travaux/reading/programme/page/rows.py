"""The running order before it is numbered, dated and nested: rows in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from travaux.reading.passage import Found, Passage
from travaux.reading.programme.draft import Seat
from travaux.reading.programme.grammar.clocks import TimeMention
from travaux.reading.programme.grammar.days import DayMark
from travaux.reading.programme.page.paragraphs import Paragraph


class Rank(IntEnum):
    """What a row is in the running order."""

    DAY = 0
    GROUP = 1
    """A heading without a time over the rows that follow it."""
    ENTRY = 2
    SUB = 3
    """An entry inside the one before it, such as a talk of a session."""
    BODY = 4
    STOP = 5
    """A heading that ends the running order."""


@dataclass(frozen=True, slots=True)
class Timing:
    """The words of a time where they stand; ``covered`` where one time cell covers several rows."""

    passage: Passage
    mention: TimeMention
    covered: bool = False


class Row(NamedTuple):
    """One row: ``heads`` hold its title, ``body`` the lines under it.

    ``sub`` is how deep a SUB row stands under its entry, from 1. ``track`` tells rows apart that run
    side by side. ``source`` is the index of the table it stands in, -1 for lines.
    """

    rank: Rank
    heads: tuple[Paragraph, ...] = ()
    body: tuple[Paragraph, ...] = ()
    timing: Timing | None = None
    duration: int | None = None
    day: DayMark | None = None
    seats: tuple[Seat, ...] = ()
    room: Found | None = None
    number: Found | None = None
    sub: int = 1
    track: int = 0
    source: int = -1
    margin: float = 0.0
    """How far in the line with the time stands, in points; 0 where the format has no places."""

    @property
    def title(self) -> str:
        return self.heads[0].value if self.heads else ""
