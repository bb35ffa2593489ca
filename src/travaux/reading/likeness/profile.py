"""What a paper's likeness to others is derived from: small, plain, computed once a paper."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from travaux.common.dates import PartialDate
from travaux.common.programme import Programme
from travaux.reading.likeness.words import key, name_key, words
from travaux.reading.transcript import Transcript

SHINGLE = 5
"""Words in a row that count as one feature of a text."""
MODULUS = 4
"""One shingle in so many is kept: those whose hash this number divides."""
_TERMS = 60
_LONGEST = 400_000
"""Words of a paper that its sketch is taken from."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One paper as likeness sees it.

    ``sketch`` holds the hashes, sorted, of the shingles that MODULUS divides: such sketches estimate both how much
    two texts share and how much of one stands in the other (A. Broder, "On the resemblance and containment of
    documents", 1997). ``bag`` is a hash of the words without their order. ``terms`` are the most frequent words
    with their counts. ``items`` are the keys of the titles of the programme.
    """

    id: str
    count: int
    bag: str
    sketch: tuple[int, ...]
    terms: tuple[tuple[str, int], ...]
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


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much two sketches share: of both together, and of the smaller one; 0..1 each."""

    resemblance: float
    containment: float
    count: int

    @classmethod
    def of(cls, paper: Profile, other: Profile) -> Overlap:
        one, two = set(paper.sketch), set(other.sketch)
        shared = len(one & two)
        return cls(shared / max(1, len(one | two)), shared / max(1, min(len(one), len(two))), shared)


def profile_of(id_: str, transcript: Transcript, programme: Programme) -> Profile:
    """The profile of a paper with this SHA-256; ``programme`` may have no items, its identity counts all the same."""
    own = tuple(words("\n".join(transcript.line_text(line) for line in transcript.body())))[:_LONGEST]
    paper, meeting = programme.paper, programme.meeting
    seats = [person for item in programme.items for person in item.people]
    return Profile(
        id_,
        len(own),
        _hash(" ".join(sorted(own))),
        sketch_of(own),
        tuple(Counter(word for word in own if len(word) > 3).most_common(_TERMS)),
        paper.symbols,
        paper.kind,
        paper.status,
        key(paper.title),
        paper.language,
        paper.date,
        key(meeting.name or meeting.body),
        key(meeting.series),
        (meeting.start, meeting.end or meeting.start),
        tuple(key(item.title) for item in programme.items),
        len(
            {
                known
                for person in seats
                if " " in (known := name_key(person.name)) and not person.to_be_confirmed
            }
        ),
        sum(person.to_be_confirmed for person in seats),
    )


def sketch_of(own: tuple[str, ...]) -> tuple[int, ...]:
    """The sorted hashes of the shingles of these words that MODULUS divides; a short text is one shingle."""
    shingles: Iterable[str] = (" ".join(own[n : n + SHINGLE]) for n in range(max(1, len(own) - SHINGLE + 1)))
    kept = {value for text in shingles if text and (value := _number(text)) % MODULUS == 0}
    return tuple(sorted(kept))


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _number(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=7).digest(), "big")
