"""What many papers say of the same meeting or person, before and after it is put together."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.common.programme import Meeting


@dataclass(frozen=True, slots=True)
class Claim:
    """What one paper says of the meeting that it belongs to. ``paper`` is its SHA-256."""

    paper: str
    meeting: Meeting


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
    """A name as one paper writes it, with what is said beside it. ``paper`` is a SHA-256."""

    paper: str
    name: str
    honorific: str = ""
    position: str = ""
    affiliation: str = ""
    date: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A person or body that several mentions name: ``mentions`` are their indices in what was resolved.

    ``kind`` is only given for bodies.
    """

    key: str
    name: str
    mentions: tuple[int, ...]
    kind: str = ""
