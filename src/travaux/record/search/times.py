"""Dates that a query asks for: a year, a month, a day, or all from one to another."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from travaux.common.dates import PartialDate
from travaux.common.errors import WrongQuery

_RANGE = re.compile(r"(\d{4}(?:-\d\d){0,2})?\s*(?:\.{2,3}|…)\s*(\d{4}(?:-\d\d){0,2})?\Z")
_YEARS = re.compile(r"(\d{4})[-–](\d{4})\Z")
_BETWEEN = ".."
_REMEDY = (
    "Write a year, a month or a day, such as 2017, 2017-04 or 2017-04-18, or two of them with two points between, "
    "such as 2017..2018 or 2017-04.."
)  # fmt: skip


def checked(text: str) -> str:
    """``text`` in the form that :func:`indexed` takes; WrongQuery where it is neither a date nor a range of dates."""
    match = _YEARS.match(text) or _RANGE.match(text)
    given = match.groups() if match else (text, text)
    try:
        first, last = (PartialDate.parse(one) if one else None for one in given)
    except ValueError as error:
        raise WrongQuery(f"{text} is no date", _REMEDY) from error
    if first is last is None:
        raise WrongQuery(f"{text} is no date", _REMEDY)
    if first and last and last.last_day < first.first_day:
        raise WrongQuery(f"{text} ends before it begins", "Write the earlier date first.")
    return _BETWEEN.join(str(one or "") for one in (first, last)) if match else text


@lru_cache(maxsize=100)
def indexed(text: str) -> tuple[str, ...]:
    """The years, months and days that together are all that a checked date or range covers, as the index has them.

    A paper that is dated to the month answers a range that covers the month, as it does a query for the month.
    """
    start, between, end = text.partition(_BETWEEN)
    if not between:
        return (text,)
    first = PartialDate.parse(start).first_day if start else (dt.MINYEAR, 1, 1)
    last = PartialDate.parse(end).last_day if end else (dt.MAXYEAR, 12, 31)
    return tuple(_covering(first, last))


def _covering(first: tuple[int, int, int], last: tuple[int, int, int]) -> Iterator[str]:
    for year in range(first[0], last[0] + 1):
        if _inside((year, 1, 1), (year, 12, 31), first, last):
            yield f"{year:04}"
            continue
        for month in range(1, 13):
            days = calendar.monthrange(year, month)[1]
            if _inside((year, month, 1), (year, month, days), first, last):
                yield f"{year:04}-{month:02}"
                continue
            for day in range(1, days + 1):
                if first <= (year, month, day) <= last:
                    yield f"{year:04}-{month:02}-{day:02}"


def _inside(
    start: tuple[int, int, int],
    end: tuple[int, int, int],
    first: tuple[int, int, int],
    last: tuple[int, int, int],
) -> bool:
    return first <= start and end <= last
