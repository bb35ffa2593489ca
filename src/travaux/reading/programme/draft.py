"""The programme while it is being read: values that still know their places."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from travaux.common.dates import PartialDate
from travaux.common.finding import Span
from travaux.common.programme import ItemKind, Role
from travaux.reading.passage import Found, Passage


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, or None where it is misprinted; ``spans`` are its words on the page."""

    time: dt.time | None
    spans: tuple[Span, ...]
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the paper, numbered from 1; ``date`` is None where the paper does not give one."""

    number: int
    date: PartialDate | None = None
    spans: tuple[Span, ...] = ()
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A person put in a role by an item. ``name`` is ``TBC`` where the seat is to be confirmed."""

    name: Found
    role: Role = Role.SPEAKER
    position: Found | None = None
    affiliation: Found | None = None
    honorific: Found | None = None
    role_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A cell that a column heading gives to people in a role.

    ``posts`` and ``bodies`` are what other columns of the row say of them, one passage a logical line;
    ``initials`` where the words are the initials, or the name, of one person and no more.
    """

    role: Role
    passage: Passage
    posts: tuple[Passage, ...] = ()
    bodies: tuple[Passage, ...] = ()
    initials: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the running order before its words are told apart.

    ``heads`` are the lines that hold the title (and perhaps people or a number); ``body`` the lines under
    it, one passage a logical line; ``seats`` the cells that a column heading gives to people. ``depth`` is 0 for a top-level entry. ``cited`` are passages elsewhere
    in the paper that tell of it: annotations and footnotes, in which its documents are named.
    """

    day: Day | None
    heads: tuple[Passage, ...]
    body: tuple[Passage, ...] = ()
    seats: tuple[Seat, ...] = ()
    start: Clock | None = None
    end: Clock | None = None
    room: Found | None = None
    number: Found | None = None
    depth: int = 0
    cited: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """One item as read. ``parent`` is the index of another draft in the same list."""

    title: Found
    kind: ItemKind = ItemKind.SESSION
    day: Day | None = None
    start: Clock | None = None
    end: Clock | None = None
    number: Found | None = None
    parent: int | None = None
    room: Found | None = None
    people: tuple[PersonDraft, ...] = ()
    questions: tuple[Found, ...] = ()
    documents: tuple[Found, ...] = ()
    rest: tuple[Passage, ...] = field(default=())
    """Lines under the item that are none of these: descriptions, notes."""
