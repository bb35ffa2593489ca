"""The days of a page without line breaks: which of the dates in it head what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from travaux.reading.dates import find_dates
from travaux.reading.programme.grammar.days import DayMark, leading_day
from travaux.reading.programme.people.lexicon import fold, words
from travaux.reading.programme.words.edges import word_before

_NTH = re.compile(
    r"(?<![\w/.-])(?:(?:day|jour(?:née)?|jornada|d[ií]a|день|اليوم)\s?(?:n[°º]\s?|#\s?)?\w"
    r"|(?:first|second|third|fourth|fifth|premier|première|deuxième|troisième|primer|segundo|tercer)\s(?:day|d[ií]a|jour(?:née)?|jornada)\b"
    r"|\d-?й день|第.\s?[天日])",
    re.I,
)
_REACH = 90
"""Characters from a day to the first time under it."""
_WINDOW = 140
_JOINED = re.compile(r"[,\s]*(?:and|to|through|until|et|au|jusqu'au|y|al|hasta el|и|по|[-–—])\s+", re.I)
_SENTENCE = re.compile(r"[.?!]\s+[^\W\d_]")
_EDGE = " ,.:;|()[]-–—•*#~\n\u200b"


@dataclass(frozen=True, slots=True)
class DayAt:
    """A day where it stands in the stream: the places of ``mark`` are places in the stream too."""

    start: int
    end: int
    mark: DayMark

    @property
    def date(self) -> tuple[int, int] | None:
        """Month and day, where both are printed."""
        date = self.mark.date
        return (date.month, date.day) if date and date.month and date.day else None


def marks(text: str) -> tuple[DayAt, ...]:
    """Every day that may head what follows it, in order."""
    starts = {match.start for match in find_dates(text, weekdays=True)}
    starts |= {match.start() for match in _NTH.finditer(text)}
    found: list[DayAt] = []
    for at in sorted(starts):
        if (not found or at >= found[-1].end) and (day := _day(text, at)):
            found.append(day)
    return tuple(found)


def _day(text: str, at: int) -> DayAt | None:
    before = word_before(text, at)
    if before.islower() and before != "a" and fold(before) in words("sentences", "before"):
        return None
    window = text[at : at + _WINDOW].split("\n\n")[0]
    mark = leading_day(window)
    if mark is None or mark.start > 0:
        return None
    if mark.ordinal and not mark.date and text[at].islower():
        return None
    if mark.date and mark.date.day is None and not mark.ordinal:
        return None
    end = _range_end(text, at + mark.end)
    return DayAt(at, end, replace(mark, start=at, end=at + mark.end))


def _range_end(text: str, end: int) -> int:
    """Where a range of days ends that goes on after its first: ", and Friday, 21 February"."""
    joined = _JOINED.match(text, end)
    more = leading_day(text[joined.end() : joined.end() + _WINDOW]) if joined else None
    return joined.end() + more.end if joined and more and more.date and more.start == 0 else end


def headings(text: str, anchors: Sequence[int]) -> tuple[DayAt, ...]:
    """The days that head a part of the running order.

    ``anchors`` are the places of times and of words that start an item. A day counts where one of them
    follows closely; of several days before the same one, the last that goes on from the day before.
    """
    ordered = sorted(set(anchors))
    groups: dict[int, list[DayAt]] = {}
    for day in marks(text):
        follower = _follower(day, ordered)
        if follower is not None and _heads(text, day, follower):
            groups.setdefault(follower, []).append(day)
    chosen: list[DayAt] = []
    for group in groups.values():
        best = _chosen(text, group, chosen[-1] if chosen else None)
        if best is not None:
            chosen.append(best)
    return _with_others_alike(text, chosen)


def _with_others_alike(text: str, chosen: list[DayAt]) -> tuple[DayAt, ...]:
    """The headings, with other days that are printed as they are and fit in between."""
    if len(chosen) < 2 or not all(day.mark.date and day.mark.date.weekday is not None for day in chosen):
        return tuple(chosen)
    found = list(chosen)
    for day in marks(text):
        before = [one for one in found if one.start < day.start]
        after = [one for one in found if one.start > day.start]
        fits = before and (last := before[-1].date) and day.date and last < day.date
        fits = fits and (not after or not after[0].date or (day.date and day.date < after[0].date))
        if fits and day.mark.date and day.mark.date.weekday is not None:
            found = [*before, day, *after]
    return tuple(found)


def _follower(day: DayAt, anchors: Sequence[int]) -> int | None:
    after = next((anchor for anchor in anchors if anchor >= day.end), None)
    return after if after is not None and after - day.end <= _REACH else None


def _heads(text: str, day: DayAt, follower: int) -> bool:
    between = text[day.end : follower]
    if _SENTENCE.search(between):
        return False
    if day.mark.date is None:
        return not between.strip() or between.lstrip()[:1] in ":–—-,(|" or len(between.split()) <= 2
    return True


def _chosen(text: str, group: Sequence[DayAt], last: DayAt | None) -> DayAt | None:
    before = last.date if last else None
    later = [day for day in group if before is None or day.date is None or _goes_on(before, day.date)]
    same = [day for day in group if day.date == before]
    day: DayAt | None = None
    for candidate in later or same:
        day = _merged(text, day, candidate)
    return day


def _goes_on(before: tuple[int, int], date: tuple[int, int]) -> bool:
    return date > before or (before[0] == 12 and date[0] == 1)


def _merged(text: str, earlier: DayAt | None, day: DayAt) -> DayAt:
    """ "DAY 1" and the date right after it are one heading; of two dates the last counts."""
    if earlier is None:
        return day
    a, b = earlier.mark, day.mark
    if not text[earlier.end : day.start].strip(_EDGE) and (a.date is None or b.date is None):
        mark = DayMark(earlier.start, day.end, a.ordinal or b.ordinal, a.date or b.date)
        return DayAt(earlier.start, day.end, mark)
    return earlier if b.date is None and a.date is not None else day
