"""Clocks as printed → clocks of the day: the halves of the day, ends and durations, over a whole day at once.

A clock that lacks its half of the day has two readings. The readings of a day's starts are chosen
together (Viterbi, 1967), so that the day runs forward, without long gaps and at waking hours.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from travaux.common.finding import Span
from travaux.reading.programme.draft import Clock
from travaux.reading.programme.grammar.clocks import Meridiem, Printed, Style
from travaux.reading.programme.page.rows import Timing

_NOON = 12 * 60
_EARLIEST = 7
"""Even where hours run to 24, one before this that is set without a nought may mean the afternoon."""
_DAY = 24 * 60
_EVENING = 18 * 60
_MORNING = 7 * 60
_NIGHT = 10 * 60
"""The longest slot that runs over midnight."""


@dataclass(frozen=True, slots=True)
class MinuteSlot:
    """A slot in minutes after midnight."""

    start: int
    end: int | None


def counts_to_24(timings: Iterable[Timing]) -> bool:
    """Whether the paper prints hours from 0 to 23: some hour without its half of the day is past twelve."""
    clocks = [clock for t in timings for clock in (t.mention.first, t.mention.last) if clock]
    bare = [clock for clock in clocks if clock.meridiem is None]
    return any(clock.hour > 12 or clock.hour == 0 for clock in bare)


def _readings(clock: Printed, to_24: bool) -> tuple[int, ...]:
    """Minutes after midnight that a printed clock may mean, the likeliest first."""
    minutes = clock.hour * 60 + clock.minutes
    if clock.meridiem is Meridiem.AM:
        return (minutes % _NOON,) if clock.hour <= 12 else (minutes,)
    if clock.meridiem is Meridiem.PM:
        return (minutes % _NOON + _NOON,) if clock.hour <= 12 else (minutes,)
    if clock.hour > 12 or clock.hour == 0 or (clock.hour >= _EARLIEST and (to_24 or clock.padded)):
        return (minutes,)
    if to_24 and clock.padded:
        return (minutes,)
    return (minutes % _NOON, minutes % _NOON + _NOON)


def _starts(timing: Timing, to_24: bool) -> tuple[int, ...]:
    """Readings of a start; the half of the day of the end holds for it unless the slot would run back."""
    first, last = timing.mention.first, timing.mention.last
    readings = _readings(first, to_24)
    if len(readings) == 2 and last and last.meridiem:
        end = _readings(last, to_24)[0]
        before = [r for r in readings if r < end]
        return (max(before),) if before else readings
    return readings


def _end(timing: Timing, start: int, to_24: bool) -> int | None:
    """The end that fits a start: the first reading after it; None where there is none or it is a misprint."""
    last = timing.mention.last
    if last is None:
        return start + timing.mention.duration if timing.mention.duration else None
    readings = [r for r in _readings(last, to_24) if r >= start]
    if not readings:
        midnight = last.hour in (0, 24, 12) and not last.minutes
        if midnight and start > _NOON:
            return _DAY
        return next((_DAY + r for r in _readings(last, to_24) if _over_night(start, r)), None)
    both_printed = timing.mention.first.meridiem is not None and last.meridiem is not None
    if both_printed and timing.mention.first.meridiem is not last.meridiem and readings[0] - start > 11 * 60:
        return None
    return readings[0]


def _over_night(start: int, end: int) -> bool:
    """Whether a slot that ends before it starts runs from the evening into the next morning."""
    return start >= _EVENING and end <= _MORNING and _DAY + end - start <= _NIGHT


def _step(before: tuple[int, int | None], start: int) -> float:
    """The cost of one start after another slot."""
    previous, end = before
    gap = start - (end if end is not None and start >= end else previous)
    return 6.0 if start < previous else gap / 120


def _alone(start: int) -> float:
    """The cost of a start by itself: few meetings sit before seven or after nine in the evening."""
    return 3.0 if start < 6 * 60 + 30 else 1.0 if start < 7 * 60 + 30 else 1.5 if start > 21 * 60 else 0.0


def resolve(timings: Sequence[Timing], to_24: bool, anew: Collection[int] = ()) -> tuple[MinuteSlot, ...]:
    """The slots of one day, in the order of the page; at the indices ``anew`` another room begins its day."""
    if not timings:
        return ()
    table: list[dict[int, tuple[float, int | None]]] = []
    for index, timing in enumerate(timings):
        column: dict[int, tuple[float, int | None]] = {}
        for start in _starts(timing, to_24):
            if index == 0:
                column[start] = (_alone(start), None)
                continue
            before = timings[index - 1]
            column[start] = min(
                (
                    cost
                    + (0.0 if index in anew else _step((s, _end(before, s, to_24)), start))
                    + _alone(start),
                    s,
                )
                for s, (cost, _) in table[-1].items()
            )
        table.append(column)
    start = min(table[-1], key=lambda s: (table[-1][s][0], s))
    chosen: list[int] = []
    for column in reversed(table):
        chosen.append(start)
        start = column[start][1] or 0
    return tuple(MinuteSlot(s, _end(t, s, to_24)) for t, s in zip(timings, reversed(chosen), strict=True))


def clocks(timing: Timing, slot: MinuteSlot) -> tuple[Clock | None, Clock | None]:
    """The start and end of a row as values with their places."""
    mention, passage = timing.mention, timing.passage
    certainty = _certainty(timing)
    misprint = mention.last is not None and slot.end is None
    first = passage.spans(mention.first.start, mention.first.end)
    start = Clock(_time(slot.start), first, certainty * (0.6 if misprint else 1.0))
    if slot.end is None and not misprint:
        return start, None
    return start, Clock(
        _time(slot.end) if slot.end is not None else None, _end_spans(timing, first), certainty
    )


def _end_spans(timing: Timing, first: tuple[Span, ...]) -> tuple[Span, ...]:
    last = timing.mention.last
    return timing.passage.spans(last.start, last.end) if last else first


def _time(minutes: int | None) -> dt.time | None:
    return None if minutes is None else dt.time(minutes // 60 % 24, minutes % 60)


_BY_STYLE = {Style.PLAIN: 0.98, Style.DOTTED: 0.93, Style.BARE: 0.85}


def _certainty(timing: Timing) -> float:
    return _BY_STYLE[timing.mention.style] * (0.95 if timing.covered else 1.0)
