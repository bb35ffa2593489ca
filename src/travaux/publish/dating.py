"""Dates for a programme whose paper gives none."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from travaux.common.dates import PartialDate
from travaux.common.programme import Item, Programme


def from_first_day(programme: Programme, first: dt.date) -> Programme:
    """The programme with day 1 on ``first`` and day n on the n-th day from it; dates of the paper stay."""
    items = tuple(_dated(item, first) for item in programme.items)
    meeting = programme.meeting
    if meeting.start is None or meeting.start.full is None:
        last = max((item.slot.date for item in items if item.slot.date), default=_partial(first))
        meeting = replace(meeting, start=_partial(first), end=last)
    return replace(programme, items=items, meeting=meeting)


def _dated(item: Item, first: dt.date) -> Item:
    if item.slot.date and item.slot.date.full:
        return item
    date = _partial(first + dt.timedelta(days=item.slot.day - 1))
    return replace(item, slot=replace(item.slot, date=date))


def _partial(date: dt.date) -> PartialDate:
    return PartialDate(date.year, date.month, date.day)
