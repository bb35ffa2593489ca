"""Doubts about days and times: what cannot be, and what most items of a day have and one has not."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from travaux.common.dates import PartialDate
from travaux.common.programme import Item, Programme, Slot
from travaux.reading.doubts.remark import Remark, title, together

_MOST = 0.7
_FEW = 3

Indexed = tuple[int, Item]


def timing(programme: Programme) -> Iterator[Remark]:
    """All remarks on days, dates and times."""
    days: dict[int, list[Indexed]] = defaultdict(list)
    for index, item in enumerate(programme.items):
        days[item.slot.day].append((index, item))
    yield from _undated(programme, days)
    yield from _misdated(programme, days)
    yield from _backwards(programme)
    for items in days.values():
        yield from _gaps(items, programme)
    tracks: dict[tuple[int, int | None, str | None], list[Indexed]] = defaultdict(list)
    for index, item in enumerate(programme.items):
        if item.slot.start:
            tracks[item.slot.day, item.parent, item.room].append((index, item))
    yield from together(
        _overlaps(tracks), lambda n: f"{n} items begin before another ends; they may run side by side"
    )
    yield from together(_disorder(tracks), lambda n: f"{n} items stand before an earlier one")


def _undated(programme: Programme, days: dict[int, list[Indexed]]) -> Iterator[Remark]:
    dated = {number for number, items in days.items() if any(item.slot.date for _, item in items)}
    missing = sorted(days.keys() - dated)
    timed = any(item.slot.start for item in programme.items)
    if dated:
        for number in missing:
            yield Remark(0.7, f"/items/{days[number][0][0]}/date", f"Day {number} has no date")
    elif timed or len(days) > 1:
        words = f": the paper says “{programme.meeting.when}”" if programme.meeting.when else ""
        subject = "No day has" if len(days) > 1 else "The day has"
        yield Remark(0.5, "/items/0/date", f"{subject} {'a' if len(days) > 1 else 'no'} date{words}")


def _misdated(programme: Programme, days: dict[int, list[Indexed]]) -> Iterator[Remark]:
    start, end = programme.meeting.start, programme.meeting.end
    first, last = (value.full if value else None for value in (start, end))
    before: tuple[int, dt.date] | None = None
    for number in sorted(days):
        dates = {date for _, item in days[number] if (date := _full(item.slot.date))}
        path = f"/items/{days[number][0][0]}/date"
        if len(dates) > 1:
            yield Remark(0.8, path, f"Day {number} has several dates: {', '.join(map(str, sorted(dates)))}")
        if not dates:
            continue
        date = min(dates)
        if before and date <= before[1]:
            yield Remark(
                0.8, path, f"Day {number} ({date}) does not come after day {before[0]} ({before[1]})"
            )
        if first and last and not first <= date <= last:
            yield Remark(
                0.75, path, f"Day {number} ({date}) is outside the days of the meeting ({first} to {last})"
            )
        before = (number, date)


def _full(date: PartialDate | None) -> dt.date | None:
    return date.full if date else None


def _backwards(programme: Programme) -> Iterator[Remark]:
    for index, item in enumerate(programme.items):
        slot = item.slot
        if slot.start and slot.end and slot.end < slot.start and not slot.overnight:
            yield Remark(
                0.75, f"/items/{index}/end", f"{title(item)} ends ({_hm(slot.end)}) before it begins"
            )


def _gaps(items: list[Indexed], programme: Programme) -> Iterator[Remark]:
    """Items without a start or an end where most items of the day have one."""
    holders = {item.parent for item in programme.items if item.slot.start}
    top = [(index, item) for index, item in items if item.parent is None and item.id not in holders]
    timed = [(index, item) for index, item in items if item.slot.start]
    bare = [(index, item) for index, item in top if not item.slot.start]
    if len(timed) >= _FEW and len(top) - len(bare) >= _MOST * len(top):
        lines = (Remark(0.45, f"/items/{index}/start", f"{title(item)} has no time") for index, item in bare)
        yield from together(lines, lambda n: f"{n} items of a day have no time, though most have")
    endless = [(index, item) for index, item in timed[:-1] if not item.slot.end]
    if len(timed) - len(endless) >= max(_FEW, _MOST * len(timed)):
        lines = (
            Remark(0.4, f"/items/{index}/end", f"{title(item)} has no end, though most have")
            for index, item in endless
        )
        yield from together(lines, lambda n: f"{n} items of a day have no end, though most have")


def _overlaps(tracks: dict[tuple[int, int | None, str | None], list[Indexed]]) -> Iterator[Remark]:
    """Items of one track of which the later begins before the earlier ends; the same slot is a parallel track."""
    for track in tracks.values():
        ended = [(index, item) for index, item in track if item.slot.end and not item.slot.overnight]
        ended.sort(key=lambda one: (_minute(one[1].slot.start), _minute(one[1].slot.end)))
        for (_, early), (index, late) in pairwise(ended):
            a, b = early.slot, late.slot
            if a.end and b.start and b.start < a.end and (a.start, a.end) != (b.start, b.end):
                message = (
                    f"{title(late)} begins at {_hm(b.start)}, before {title(early)} ends at {_hm(a.end)}"
                )
                yield Remark(0.65, f"/items/{index}/start", message)


def _disorder(tracks: dict[tuple[int, int | None, str | None], list[Indexed]]) -> Iterator[Remark]:
    for track in tracks.values():
        for (_, one), (index, two) in pairwise(track):
            if _minute(two.slot.start) < _minute(one.slot.start):
                message = f"{title(two)} ({_times(two.slot)}) stands after {title(one)} ({_times(one.slot)})"
                yield Remark(0.5, f"/items/{index}/start", message)


def _minute(time: dt.time | None) -> int:
    return time.hour * 60 + time.minute if time else -1


def _hm(time: dt.time) -> str:
    return f"{time:%H:%M}"


def _times(slot: Slot) -> str:
    return "–".join(_hm(time) for time in (slot.start, slot.end) if time)
