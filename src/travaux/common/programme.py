"""The programme of a meeting: plain values, as every reader gives and every publisher takes them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from travaux.common.dates import PartialDate


class Role(StrEnum):
    MODERATOR = "moderator"
    SPEAKER = "speaker"
    CONTACT = "contact"


class ItemKind(StrEnum):
    SESSION = "session"
    TALK = "talk"
    BREAK = "break"
    SOCIAL = "social"
    REGISTRATION = "registration"
    OTHER = "other"


TBC = "TBC"
"""The name of a seat that is still to be confirmed."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person in a role on an item, with the position and affiliation held that day.

    ``name`` is without honorific or rank; ``honorific`` keeps what was set before it. ``minutes`` is how long the
    person may speak, where that is set.
    """

    name: str
    role: Role = Role.SPEAKER
    position: str | None = None
    affiliation: str | None = None
    honorific: str | None = None
    minutes: int | None = None

    @property
    def to_be_confirmed(self) -> bool:
        return self.name == TBC


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an item stands in time: the day's number (from 1) and, where printed, date and clock."""

    day: int = 1
    date: PartialDate | None = None
    start: dt.time | None = None
    end: dt.time | None = None

    @property
    def overnight(self) -> bool:
        """True where the end is on the next day: earlier by the clock, yet less than 12 hours after the start."""
        if self.start is None or self.end is None or self.end >= self.start:
            return False
        minutes = (self.end.hour - self.start.hour) * 60 + self.end.minute - self.start.minute
        return minutes % (24 * 60) < 12 * 60


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the programme. ``id`` counts from 1 in reading order; ``parent`` is another's id."""

    id: int
    title: str
    kind: ItemKind = ItemKind.SESSION
    slot: Slot = Slot()
    number: str | None = None
    parent: int | None = None
    room: str | None = None
    people: tuple[Appearance, ...] = ()
    questions: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """What the paper itself is: kind, status, title, symbols, author body, date, language."""

    file: str | None = None
    kind: str | None = None
    status: str | None = None
    title: str | None = None
    symbols: tuple[str, ...] = ()
    author: str | None = None
    distribution: str | None = None
    date: PartialDate | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """The whole convening. ``when`` keeps the words of the page where no full date can be read."""

    name: str | None = None
    body: str | None = None
    series: str | None = None
    venue: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    when: str | None = None
    time_zone: str | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """A meeting's running order as one paper gives it; ``items`` stand in reading order."""

    paper: Paper = Paper()
    meeting: Meeting = Meeting()
    items: tuple[Item, ...] = ()
