"""The identity of a paper while it is being read: values that still know their places."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.reading.passage import Found


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """The meeting that a paper belongs to; ``start`` and ``end`` are partial ISO 8601 dates."""

    name: Found | None = None
    body: Found | None = None
    series: Found | None = None
    venue: Found | None = None
    start: Found | None = None
    end: Found | None = None
    when: Found | None = None
    time_zone: Found | None = None


@dataclass(frozen=True, slots=True)
class PaperDraft:
    """What the paper itself is; ``date`` is a partial ISO 8601 date, ``language`` an ISO 639-1 code."""

    kind: Found | None = None
    status: Found | None = None
    title: Found | None = None
    symbols: tuple[Found, ...] = ()
    author: Found | None = None
    distribution: Found | None = None
    date: Found | None = None
    language: Found | None = None
    meeting: MeetingDraft = MeetingDraft()
    running: bool = False
    """Whether the paper begins with its text, without a heading of any kind."""
