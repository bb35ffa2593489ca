"""Items as conference systems take them: each with a start and a duration, which their forms demand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.common.errors import NoDates
from travaux.common.programme import Programme
from travaux.publish import words
from travaux.publish.entries import Entry, entries

ASSUMED = dt.timedelta(minutes=30)
"""How long an item is taken to last where neither the paper nor the next item's start tells."""


@dataclass(frozen=True, slots=True)
class Timed:
    """``given`` is False where the duration is not the paper's: up to the next start, or half an hour."""

    entry: Entry
    start: dt.datetime
    duration: dt.timedelta
    given: bool

    @property
    def end(self) -> dt.datetime:
        if self.start.tzinfo is None:
            return self.start + self.duration
        return (self.start.astimezone(dt.UTC) + self.duration).astimezone(self.start.tzinfo)


def timed(programme: Programme) -> tuple[Timed, ...]:
    """The items with date and clock, in reading order."""
    found = [(entry, entry.when.start) for entry in entries(programme)]
    moments = [(entry, start) for entry, start in found if isinstance(start, dt.datetime)]
    starts = sorted({start for _, start in moments}, key=_wall)
    return tuple(_timed(entry, start, starts) for entry, start in moments)


def _timed(entry: Entry, start: dt.datetime, starts: list[dt.datetime]) -> Timed:
    end = entry.when.end
    if isinstance(end, dt.datetime):
        return Timed(entry, start, _elapsed(start, end), True)
    later = next((each for each in starts if _wall(each) > _wall(start)), None)
    if later is None or later.date() != start.date():
        return Timed(entry, start, ASSUMED, False)
    return Timed(entry, start, _elapsed(start, later), False)


def _wall(moment: dt.datetime) -> dt.datetime:
    """The clock on the wall."""
    return moment.replace(tzinfo=None)


def _elapsed(start: dt.datetime, end: dt.datetime) -> dt.timedelta:
    """From one clock to a later one, as it passes: in the night in which clocks are changed, an hour less or more.

    What is printed inside the hour that is left out, and so ends before it starts, lasts as the clocks say.
    """
    shown = _wall(end) - _wall(start)
    if start.tzinfo is None or end.tzinfo is None:
        return shown
    passed = end.astimezone(dt.UTC) - start.astimezone(dt.UTC)
    return passed if passed > dt.timedelta() else shown


def needed(programme: Programme) -> tuple[Timed, ...]:
    """As :func:`timed`; NoDates where there are none."""
    found = timed(programme)
    if not found:
        raise NoDates(f"{programme.paper.file or 'the paper'} gives no item with both date and time")
    return found


def left_out(programme: Programme, made: Sequence[Timed]) -> Iterator[str]:
    """What a form that demands start and duration loses or must assume."""
    inside = {branch.index for each in made if each.entry.branch for branch in each.entry.branch.walk()}
    missing = len(programme.items) - len(inside)
    if missing:
        one = missing == 1
        yield f"{words.count(missing, 'item')} without date or time {'is' if one else 'are'} left out"
    assumed = sum(not each.given for each in made)
    if assumed:
        yield f"{words.count(assumed, 'item')} without an end last{'s' if assumed == 1 else ''} until the next start"
