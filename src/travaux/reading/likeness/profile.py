"""A paper as likeness sees it, and how much two of them share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from travaux.common.dates import PartialDate
from travaux.common.delegations import governed, represented
from travaux.common.organisations import known_name
from travaux.common.programme import Programme
from travaux.common.relations import Fingerprint
from travaux.reading.likeness.words import key, seat_key


@dataclass(frozen=True, slots=True)
class Profile:
    """One paper: ``id`` is its SHA-256, ``text`` the fingerprint of its words, the rest what is known of it.

    ``title``, ``meeting`` and ``series`` are keys (:func:`travaux.reading.likeness.words.key`), as are the titles of
    the programme in ``items``; ``meeting`` goes by the body that meets where it has no name (``named`` is then False, and where its name is that body's). ``people`` counts full names, not initials. ``author`` is the State that the paper comes from, or speaks for, else a
    known organisation, by name; ``meeting_name`` and ``series_name`` are as the paper writes them.
    """

    id: str
    text: Fingerprint
    symbols: tuple[str, ...] = ()
    kind: str | None = None
    status: str | None = None
    title: str = ""
    language: str | None = None
    date: PartialDate | None = None
    meeting: str = ""
    series: str = ""
    days: tuple[PartialDate | None, PartialDate | None] = (None, None)
    items: tuple[str, ...] = ()
    people: int = 0
    open_seats: int = 0
    named: bool = True
    author: str = ""
    meeting_name: str = ""
    series_name: str = ""

    @property
    def sketch(self) -> NDArray[np.int64]:
        """The rising hashes of its passages."""
        return np.frombuffer(self.text.sketch, dtype="<i8")

    @property
    def hashes(self) -> int:
        """How many hashes the sketch has, told without making an array of it."""
        return len(self.text.sketch) // 8


def profile_of(id_: str, text: Fingerprint, programme: Programme) -> Profile:
    """The profile of a paper; ``programme`` may have no items, its identity counts all the same."""
    paper, meeting = programme.paper, programme.meeting
    seats = [person for item in programme.items for person in item.people]
    names = {seat_key(person.name) for person in seats if not person.to_be_confirmed}
    return Profile(
        id_, text, paper.symbols, paper.kind, paper.status, key(paper.title), paper.language, paper.date,
        key(meeting.name or meeting.body), key(meeting.series), (meeting.start, meeting.end or meeting.start),
        tuple(key(item.title) for item in programme.items), sum(" " in name for name in names),
        sum(person.to_be_confirmed for person in seats), key(meeting.name) not in ("", key(meeting.body)),
        _author(paper.author or ""), meeting.name or meeting.body or "", meeting.series or "",
    )  # fmt: skip


@lru_cache(maxsize=20_000)
def _author(name: str) -> str:
    """The State that somebody is or speaks for, else the known organisation; empty for others."""
    state = represented(name) or governed(name)
    return known_name(name) or (state.name if state else "")


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much two sketches share: of both together, and of the smaller one; 0..1 each."""

    resemblance: float
    containment: float
    count: int

    @classmethod
    def of(cls, paper: Profile, other: Profile) -> Overlap:
        one, two = paper.sketch, other.sketch
        few, many = (one, two) if len(one) < len(two) else (two, one)
        places = np.searchsorted(many, few)
        shared = int(np.count_nonzero(many[np.minimum(places, len(many) - 1)] == few)) if len(few) else 0
        return cls.told(shared, len(one), len(two))

    @classmethod
    def told(cls, shared: int, one: int, two: int) -> Overlap:
        """The overlap of sketches of so many hashes that share so many."""
        return cls(shared / max(1, one + two - shared), shared / max(1, min(one, two)), shared)
