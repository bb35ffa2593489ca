"""What many papers say of the same meeting or person, before and after it is put together."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from travaux.common.programme import Meeting


@dataclass(frozen=True, slots=True)
class Claim:
    """What one paper says of the meeting that it belongs to. ``paper`` is its SHA-256.

    ``rank`` is 0 for a paper that everybody may see, and grows as fewer may. ``firm`` is False where neither the paper's kind nor
    a day nor a running order shows that it is of a meeting at all, so that no meeting is made from it alone.
    """

    paper: str
    meeting: Meeting
    rank: int = 0
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Member:
    """A paper of a meeting, and in words why it belongs there."""

    paper: str
    reason: str


@dataclass(frozen=True, slots=True)
class Gathering:
    """One meeting as all its papers give it.

    ``key`` names it in addresses and exports. ``completed_from`` is the paper whose dates were taken, where
    others give them less exactly.
    """

    key: str
    meeting: Meeting
    members: tuple[Member, ...]
    completed_from: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as one paper writes it, with what is said beside it. ``paper`` is a SHA-256, ``rank`` as of a claim."""

    paper: str
    name: str
    honorific: str = ""
    position: str = ""
    affiliation: str = ""
    date: str = ""
    language: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Party:
    """A person or body that several mentions name: ``mentions`` are their indices in what was resolved.

    ``kind``, ``level`` (global, regional, national, local) and ``country`` (ISO 3166-1 alpha-3) are only given for bodies.
    """

    key: str
    name: str
    mentions: tuple[int, ...]
    kind: str = ""
    level: str = ""
    country: str = ""


class PartyKind(StrEnum):
    PERSON = "person"
    BODY = "body"


class Alike(StrEnum):
    """In which way two names are alike, in words."""

    SAME_NAME = "the same words in the name"
    SAME_STATE = "names of one State"
    SAME_LISTED = "names of one known organisation"
    SAME_OFFICE = "names of one office of a State"
    SHORT_BESIDE = "one has its short form beside it"
    SHORT_FORM = "a short form that a paper prints beside the name"
    SAME_SOUND = "another transcription of the same name"
    INITIAL = "an initial stands for a name, and the body is the same"
    MISTYPED = "one letter differs, and the body is the same"
    MORE_WORDS = "one has a name more, and the body is the same"
    SURNAME = "a surname behind a title, the only one of its body"
    OTHER_STATE = "the same name, but for another State"
    OTHER_BODY = "the names agree, but the bodies do not"
    INITIALS = "one may be the initials of the other"
    NEARLY = "nearly the same words in the name"
    SEVERAL = "a surname behind a title, which several people of its body have"
    SURNAME_THERE = "a surname behind a title, the only one in its paper"
    SEVERAL_THERE = "a surname behind a title, which several people in its paper have"


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Two mentions, by their indices, whose names are alike; ``joined`` where they are one party for that reason.

    ``severity`` is how much a person should look at it, 0..1; 0 where there is no doubt.
    """

    one: int
    other: int
    alike: Alike
    joined: bool
    severity: float = 0.0


@dataclass(frozen=True, slots=True)
class Resolved:
    """The parties by key, and why mentions are one or might be."""

    parties: tuple[Party, ...]
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """What a decision about people or bodies speaks of: a name in a paper, however often and wherever it stands there.

    ``paper`` is a SHA-256; ``name`` the SHA-256 of the name's key, so that a log of decisions names nobody.
    """

    paper: str
    name: str

    @classmethod
    def of(cls, paper: str, key: str) -> Unit:
        return cls(paper, hashlib.sha256(key.encode()).hexdigest())


@dataclass(frozen=True, slots=True)
class Step:
    """What one decision says of some units: that they are one party, or another than whoever they are with."""

    number: int
    together: bool
    units: tuple[Unit, ...]
