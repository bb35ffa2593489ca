"""What to be reminded of: the days by which entries are due, and the days of reviews."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from travaux.common.dates import PartialDate
from travaux.common.followup import SETTLED, Act, Register, Review, Standing
from travaux.common.reminder import Reminder, ReminderKind
from travaux.common.text import printable
from travaux.followup.frameworks import under

_LONGEST = 90
_YEARS = range(1900, 3000)
"""Days outside of these are slips of a pen and of no use in a calendar."""


def reminders(
    register: Register, acts: Sequence[Act], *, framework: str = "", body: str = ""
) -> tuple[Reminder, ...]:
    """The reminders of a register by their days, as far as they are of a framework and of a body where these are given.

    ``acts`` are the log, from which the day of the last decision is taken.
    """
    days = {act.number: dt.date.fromisoformat(act.day) for act in acts if act.day}
    made = [
        *(_due(one, days) for one in register.standings if one.due and _wanted(one, framework, body)),
        *_reviews(register.reviews, acts, framework),
    ]
    kept = (one for one in made if one.first.year in _YEARS)
    return tuple(sorted(kept, key=lambda one: (one.last, one.kind, one.name)))


def _wanted(one: Standing, framework: str, body: str) -> bool:
    named = any(body.casefold() in name.casefold() for name in one.bodies)
    return under(one.entry, framework) and (not body or named)


def _due(one: Standing, days: dict[int, dt.date]) -> Reminder:
    assert one.due is not None
    entry = one.entry
    page = f", page {entry.page}" if entry.page else ""
    bodies = f"Responsible: {'; '.join(one.bodies)}" if one.bodies else "Nobody is named as responsible."
    said = [day for number in one.acts if (day := days.get(number))]
    paper = _first(entry.made) if entry.made else dt.date(2000, 1, 1)
    number = f"{entry.number} " if entry.number else ""
    return Reminder(
        entry.key, ReminderKind.DUE, printable(f"{number}{_short(entry.words)}"),
        "\n".join(map(printable, (entry.words, f"{entry.title}{page}", bodies, f"Status: {one.status}"))),
        _first(one.due), last_day(one.due), one.status, one.status in SETTLED, f"register/{entry.key}/",
        max(said, default=paper), len(one.acts),
    )  # fmt: skip


def _reviews(reviews: Sequence[Review], acts: Sequence[Act], framework: str) -> Iterator[Reminder]:
    wanted = framework.casefold()
    for one in reviews:
        if wanted and one.framework.casefold() != wanted:
            continue
        about = [act for act in acts if act.review == one.name and not act.entry]
        text = f"{len(one.entries)} entries, {len(one.carried)} of them carried from the review before."
        yield Reminder(
            f"review {one.name}", ReminderKind.REVIEW, printable(f"Review {one.name}: {one.framework or 'all entries'}"), text,
            _first(one.date), last_day(one.date), None, one.closed, f"reviews/{quote(one.name)}/",
            max((dt.date.fromisoformat(act.day) for act in about if act.day), default=dt.date(2000, 1, 1)), len(about),
        )  # fmt: skip


def _first(date: PartialDate) -> dt.date:
    return dt.date(date.year, date.month or 1, date.day or 1)


def last_day(date: PartialDate) -> dt.date:
    """The last day of a day, a month or a year."""
    month = date.month or 12
    return dt.date(date.year, month, date.day or calendar.monthrange(date.year, month)[1])


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
