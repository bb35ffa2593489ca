"""Dates that carry their own precision: "April 2017" is not 1 April 2017."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A calendar date known to the year, the month or the day.

    ``month`` and ``day`` are None where the paper does not give them. Its text form is the
    matching prefix of ISO 8601: ``2017``, ``2017-04``, ``2017-04-18``.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        dt.date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{p:02d}" for p in (self.month, self.day) if p is not None]
        return "-".join(parts)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; ValueError for anything else."""
        match = _ISO.match(text)
        if not match:
            raise ValueError(f"not an ISO 8601 date: {text!r}")
        return cls(*(int(g) if g else None for g in match.groups()))  # type: ignore[arg-type]

    @property
    def first_day(self) -> tuple[int, int, int]:
        """Year, month and day of the first day that it may be."""
        return self.year, self.month or 1, self.day or 1

    @property
    def last_day(self) -> tuple[int, int, int]:
        """Year, month and day that no day which it may be is after; to be compared with, not to be shown."""
        return self.year, self.month or 12, self.day or 31

    @property
    def full(self) -> dt.date | None:
        """The date itself where it is known to the day, else None."""
        if self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)
