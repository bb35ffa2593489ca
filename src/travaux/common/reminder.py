"""A day that somebody should be reminded of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from travaux.common.followup import Status


class ReminderKind(StrEnum):
    DUE = "due"
    """The day by which something undertaken is due."""
    REVIEW = "review"
    """The days on which a review takes place."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """``name`` stays the same for good. ``first`` and ``last`` are days: of a due date the last day that keeps it (the end of
    its month or year where that is all that is known). ``status`` is how an entry stands, None for a review.
    ``place`` is the page of the reading room, from its root; ``changed`` the day of the last decision about it, else of
    its paper; ``version`` grows with each decision.
    """

    name: str
    kind: ReminderKind
    title: str
    text: str
    first: dt.date
    last: dt.date
    status: Status | None = None
    closed: bool = False
    place: str = ""
    changed: dt.date = dt.date(2000, 1, 1)
    version: int = 0
