"""When an item is, as a calendar needs it: moments in the venue's time zone, or whole days."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from travaux.common.dates import PartialDate
from travaux.common.programme import Programme
from travaux.publish.outline import Branch

_OFFSET = re.compile(r"(?:UTC|GMT)\s*([+\-\u2212])(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """``start`` and ``end`` are both moments or both whole days; a last day is the day after, as in RFC 5545."""

    start: dt.date | dt.datetime
    end: dt.date | dt.datetime | None

    @property
    def whole_day(self) -> bool:
        return not isinstance(self.start, dt.datetime)


def zone(name: str | None) -> dt.tzinfo | None:
    """The time zone that an IANA name or an offset from UTC stands for; None where it is neither."""
    if not name:
        return None
    if name.upper() in ("UTC", "GMT"):
        return ZoneInfo("UTC")
    if match := _OFFSET.fullmatch(name.strip()):
        hours, minutes = int(match[2]), int(match[3] or 0)
        if minutes == 0 and hours <= 12:
            sign = "-" if match[1] == "+" else "+"
            return ZoneInfo(f"Etc/GMT{sign}{hours}")
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def when(branch: Branch, at: dt.tzinfo | None) -> When | None:
    """When a branch is; None where its date is not known to the day.

    An item without a start that holds timed items takes their first start and, if all give one, their last
    end. One without any time is a whole day.
    """
    date = _day(branch)
    if date is None:
        return None
    slot = branch.item.slot
    if slot.start:
        later = dt.timedelta(days=1) if slot.overnight else dt.timedelta()
        start = dt.datetime.combine(date, slot.start, at)
        end = dt.datetime.combine(date, slot.end, at) + later if slot.end else None
        return When(start, end if end and end > start else None)
    inside = [found for child in branch.children if (found := when(child, at)) and not found.whole_day]
    if inside:
        ends = [found.end for found in inside if found.end]
        return When(min(found.start for found in inside), max(ends) if len(ends) == len(inside) else None)
    return When(date, date + dt.timedelta(days=1))


def _day(branch: Branch) -> dt.date | None:
    return next((day for each in branch.walk() if (day := _full(each.item.slot.date))), None)


def _full(date: PartialDate | None) -> dt.date | None:
    """The date to the day; None also in the first and the last year there is, where no clock can cross midnight."""
    day = date.full if date else None
    return day if day and dt.MINYEAR < day.year < dt.MAXYEAR else None


def whole_meeting(programme: Programme) -> When | None:
    """The days of the meeting as one whole-day entry; None where they are not known."""
    first, last = _full(programme.meeting.start), _full(programme.meeting.end)
    if first is None:
        return None
    return When(first, max(first, last or first) + dt.timedelta(days=1))
