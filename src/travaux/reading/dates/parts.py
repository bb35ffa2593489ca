"""What a written date says: any of year, month, day of the month and weekday."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace

from travaux.common.dates import PartialDate


@dataclass(frozen=True, slots=True)
class DateParts:
    """The parts that a page gives; each is None where it does not. ``weekday`` is 0 for Monday."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def valid(self) -> bool:
        """Whether such a day is in the calendar (29 February without a year is)."""
        if self.year is not None and not 1 <= self.year <= 9999:
            return False
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        longest = 31 if self.month is None else calendar.monthrange(self.year or 2000, self.month)[1]
        return 1 <= self.day <= longest

    @property
    def partial(self) -> PartialDate | None:
        """The date as far as it is known from the year down; None without a year."""
        if self.year is None:
            return None
        return PartialDate(self.year, self.month, self.day if self.month else None)

    @property
    def misprinted(self) -> bool:
        """Whether the weekday contradicts a full date."""
        date = self.partial.full if self.partial else None
        return date is not None and self.weekday is not None and date.weekday() != self.weekday

    def completed(self, year: int | None = None, month: int | None = None) -> DateParts:
        """The same with a missing year or month filled in."""
        return replace(self, year=self.year or year, month=self.month or month)

    def date(self, year: int | None = None) -> dt.date | None:
        """The day itself, ``year`` filled in where the page gives none; None if still not known."""
        parts = self.completed(year)
        return parts.partial.full if parts.valid and parts.partial else None


@dataclass(frozen=True, slots=True)
class DateMatch:
    """A date or a range of days at ``text[start:end]``.

    ``last`` is None for a single date. Where the page lists days ("3, 5 and 9 May") ``first`` and
    ``last`` are the outer ones and ``listed`` is True. ``order_doubt`` is True for a date in figures
    whose day and month could be exchanged.
    """

    start: int
    end: int
    first: DateParts
    last: DateParts | None = None
    listed: bool = False
    order_doubt: bool = False

    @property
    def precise(self) -> bool:
        """Whether it names a day of a month."""
        return self.first.day is not None and self.first.month is not None

    def completed(self, year: int | None) -> DateMatch:
        """The same with a missing year filled in; a range that turns the year starts the year before."""
        if year is None:
            return self
        last = self.last.completed(year) if self.last else None
        turns = last is not None and last.year == year and (self.first.month or 0) > (last.month or 12)
        return replace(self, first=self.first.completed(year - 1 if turns else year), last=last)
