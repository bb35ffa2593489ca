"""Times and dates as people type them. Pure."""

from __future__ import annotations

import datetime as dt
import re

from travaux.common.dates import PartialDate

_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.hч]\s*(\d{2}))?(?::\d{2})?\s*(?:h|Uhr)?\Z", re.IGNORECASE)
_FIGURES = re.compile(r"(\d{1,2})(\d{2})\Z")


class Wrong:
    """What no time or date can be."""


WRONG = Wrong()


def clock(text: str) -> dt.time | None | Wrong:
    """A time such as 9:30, 09.30, 14h30 or 1430; None where nothing was typed, WRONG where it is no time of a day."""
    text = text.strip()
    if not text:
        return None
    match = _CLOCK.match(text) or _FIGURES.match(text)
    if not match:
        return WRONG
    hour, minute = int(match[1]), int(match[2] or 0)
    if (hour, minute) == (24, 0):
        hour = 0
    return dt.time(hour, minute) if hour < 24 and minute < 60 else WRONG


def date(text: str) -> PartialDate | None | Wrong:
    """A date such as 2017-12-05, 2017-12 or 2017."""
    text = text.strip()
    if not text:
        return None
    try:
        return PartialDate.parse(text)
    except ValueError:
        return WRONG
