"""One event of a calendar, between the programme that it is made from and the lines that it is written in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.publish.contentlines import moment


@dataclass(frozen=True, slots=True)
class Event:
    """``properties`` and those of each participant are content lines, not folded yet."""

    uid: str
    sequence: int
    stamp: dt.datetime
    start: dt.date | dt.datetime
    end: dt.date | dt.datetime | None
    title: str
    properties: tuple[str, ...] = ()
    participants: tuple[tuple[str, ...], ...] = ()

    def lines(self) -> Iterator[str]:
        yield from (
            "BEGIN:VEVENT",
            f"UID:{self.uid}",
            f"SEQUENCE:{self.sequence}",
            moment("DTSTAMP", self.stamp),
        )
        yield moment("DTSTART", self.start)
        if self.end:
            yield moment("DTEND", self.end)
        yield from self.properties
        for participant in self.participants:
            yield from ("BEGIN:PARTICIPANT", *participant, "END:PARTICIPANT")
        yield "END:VEVENT"

    def zones(self) -> Iterator[str]:
        """The time zones that its lines name."""
        for value in (self.start, self.end):
            if isinstance(value, dt.datetime) and value.tzinfo and str(value.tzinfo) != "UTC":
                yield str(value.tzinfo)
