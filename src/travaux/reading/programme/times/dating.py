"""The days of a paper in order, their dates completed from one another, the meeting and the calendar."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from travaux.common.dates import PartialDate
from travaux.common.finding import Span
from travaux.reading.dates import DateParts, find_dates
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.passage import Found
from travaux.reading.programme.draft import Day
from travaux.reading.programme.grammar.clocks import minutes
from travaux.reading.programme.grammar.days import DayMark, completes, joined
from travaux.reading.programme.page.rows import Rank, Row


def day_of_rows(rows: Sequence[Row], identity: PaperDraft, front: str = "") -> list[Day]:
    """The day of each row: a new one at each heading that names another day than those before.

    The meeting's first day may have none, times above the first heading being its.

    ``front`` is the beginning of the paper: a year in it in which all days fall on their weekdays is theirs.
    """
    meeting = identity.meeting
    marks = _days(rows)
    first, last = _full(meeting.start), _full(meeting.end)
    if not marks:
        alone = first if first and first == (last or first) else _in_title(identity, first, last)
        spans = meeting.start.spans if alone and meeting.start else ()
        day = Day(1, _partial(alone), spans, 0.85)
        return [day] * len(rows)
    month = (
        _month(meeting.start)
        or _by_calendar([mark for mark, _ in marks], _month(identity.date))
        or _named_year(identity)
        or _printed_year([mark for mark, _ in marks], front)
    )
    dated = _dates([mark for mark, _ in marks], first, last, month)
    days = [
        Day(number, _partial(date), spans, certainty)
        for number, ((_, spans), (date, certainty)) in enumerate(zip(marks, dated, strict=True), 1)
    ]
    before = _day_before(rows, days[0], meeting.start)
    if before is None:
        return _spread(rows, [mark for mark, _ in marks], days)
    later = [replace(day, number=day.number + 1) for day in days]
    start = next(place for place, row in enumerate(rows) if row.day is not None)
    return [before] * start + _spread(rows[start:], [mark for mark, _ in marks], later)


def _day_before(rows: Sequence[Row], marked: Day, start: Found | None) -> Day | None:
    """The first day, which has no heading where times stand above the heading of a later one.

    That is later where the meeting begins before it, or where a whole day stands above it and the clock begins anew.
    """
    first = _full(start)
    date = marked.date.full if marked.date else None
    above = [row.timing.mention.first for row in takewhile(lambda row: row.day is None, rows) if row.timing]
    if start and above and first and date and first < date:
        return Day(1, _partial(first), start.spans, 0.8)
    below = [row.timing.mention.first for row in rows if row.timing][len(above) :]
    runs_back = len(above) >= _WHOLE_DAY and below and minutes(below[0]) < minutes(above[0]) + _AN_HOUR
    return Day(1, None, (), 0.6) if runs_back and minutes(above[-1]) > _NOON else None


_WHOLE_DAY = 4
"""Times above the first heading that make a day of their own where those below begin as early as they do."""
_AN_HOUR, _NOON = 60, 12 * 60


def _by_calendar(
    marks: Sequence[DayMark], paper: tuple[int, int | None] | None
) -> tuple[int, int | None] | None:
    """The year in which all days fall on the weekdays printed beside them: the paper's, the next or the last."""
    dates = [mark.date for mark in marks if mark.date and mark.date.day and mark.date.weekday is not None]
    if paper is None or len(dates) < 2 or any(parts.year or not parts.month for parts in dates):
        return None
    for year in (paper[0], paper[0] + 1, paper[0] - 1):
        full = [parts.completed(year).date() for parts in dates]
        if all(day and day.weekday() == parts.weekday for day, parts in zip(full, dates, strict=True)):
            return year, None
    return None


def _printed_year(marks: Sequence[DayMark], front: str) -> tuple[int, int | None] | None:
    """The one year among those printed in which every day falls on the weekday beside it."""
    years = {int(year) for year in _YEAR.findall(front)}
    fit = [year for year in years if _weekdays_right(marks, year) == len(marks)]
    return (fit[0], None) if len(fit) == 1 else None


_YEAR = re.compile(r"(?<!\d)(?<!\d[-–/])(?:19|20)\d\d(?!\d|\s?[-–/]\s?\d)")


def _named_year(identity: PaperDraft) -> tuple[int, int | None] | None:
    """The one year in the name of the meeting or the title of the paper: "Tidal Forum 2024"."""
    for found in (identity.meeting.name, identity.title):
        years = set(_YEAR.findall(found.value)) if found else set()
        if len(years) == 1:
            return int(years.pop()), None
    return None


def _in_title(identity: PaperDraft, first: dt.date | None, last: dt.date | None) -> dt.date | None:
    """The one day of the meeting that the paper's title names."""
    words = identity.title.value if identity.title else ""
    days = [d for found in find_dates(words, year=first.year if first else None) if (d := found.first.date())]
    return days[0] if len(days) == 1 and first and last and first <= days[0] <= last else None


def _spread(rows: Sequence[Row], marks: Sequence[DayMark], days: Sequence[Day]) -> list[Day]:
    current, found = days[0], []
    keys = [_key(mark) for mark in marks]
    for row in rows:
        if row.day is not None:
            place = next((n for n, mark in enumerate(marks) if mark is row.day), None)
            current = days[place if place is not None else _place(keys, _key(row.day), days.index(current))]
        found.append(current)
    return found


Key = tuple[int | None, tuple[int | None, int | None] | None]


def _key(mark: DayMark) -> Key:
    """What tells one day from another: its place in the meeting, its day of the month or week."""
    if mark.date is None:
        return mark.ordinal, None
    return mark.ordinal, (mark.date.month, mark.date.day) if mark.date.day else (-1, mark.date.weekday)


def _same(one: Key, other: Key) -> bool:
    if one[1] and other[1]:
        return one[1] == other[1]
    return one[0] is not None and one[0] == other[0]


def _place(keys: Sequence[Key], key: Key, current: int) -> int:
    return next((place for place, known in enumerate(keys) if _same(known, key)), current)


def _days(rows: Sequence[Row]) -> list[tuple[DayMark, tuple[Span, ...]]]:
    """Each day once, in the order of the paper; two headings with nothing between them name one day."""
    found: list[tuple[DayMark, tuple[Span, ...]]] = []
    fresh = False
    for row in rows:
        if row.day is None:
            fresh = fresh and row.rank is Rank.GROUP
            continue
        spans = row.heads[0].passage.spans(row.day.start, row.day.end) if row.heads else ()
        key = _key(row.day)
        if any(_same(_key(mark), key) or mark is row.day for mark, _ in found):
            continue
        if (
            fresh
            and len(found) == 1
            and row.day.ordinal == 1
            and found[0][0].ordinal is None
            and found[0][0].date
        ):
            found[0] = (row.day, spans)
        elif fresh and completes(found[-1][0], row.day):
            last, before = found[-1]
            found[-1] = (
                replace(last, ordinal=last.ordinal or row.day.ordinal, date=joined(last.date, row.day.date)),
                (*before, *spans),
            )
        else:
            found.append((row.day, spans))
        fresh = True
    return found


def _dates(
    marks: Sequence[DayMark],
    first: dt.date | None,
    last: dt.date | None,
    month: tuple[int, int | None] | None,
) -> list[tuple[dt.date | None, float]]:
    """The date of each day, with its certainty."""
    year = _year(marks, first, last, month)
    months = [mark.date.month for mark in marks if mark.date and mark.date.month]
    known_month = months[0] if months else first.month if first else month[1] if month else None
    found = [_completed(mark.date, year, known_month, first, last) for mark in marks]
    return [
        one if one[0] else _counted(mark, place, found, marks, first, last)
        for place, (mark, one) in enumerate(zip(marks, found, strict=True))
    ]


def _year(
    marks: Sequence[DayMark],
    first: dt.date | None,
    last: dt.date | None,
    month: tuple[int, int | None] | None,
) -> int | None:
    """The year of the days: the one that most print; else of those around, the one in which their weekdays fall."""
    printed = [mark.date.year for mark in marks if mark.date and mark.date.year]
    if printed:
        return max(set(printed), key=lambda y: (printed.count(y), y))
    known = [d.year for d in (first, last) if d] or ([month[0]] if month else [])
    if not known:
        return None
    around = dict.fromkeys((*known, known[0] + 1, known[0] - 1))
    return max(around, key=lambda y: (_weekdays_right(marks, y), -list(around).index(y)))


def _weekdays_right(marks: Sequence[DayMark], year: int) -> int:
    """How many days fall on their weekdays in a year."""
    return sum(
        date.weekday() == mark.date.weekday
        for mark in marks
        if mark.date and mark.date.weekday is not None and (date := mark.date.date(year)) is not None
    )


def _completed(
    parts: DateParts | None, year: int | None, month: int | None, first: dt.date | None, last: dt.date | None
) -> tuple[dt.date | None, float]:
    if parts is None or parts.day is None:
        return _by_weekday(parts, first, last), 0.8
    if year is None and parts.year is None:
        return None, 0.0
    if parts.month is None and first and last:
        near = [d for d in _between(first, last) if d.day == parts.day]
        if len(near) == 1:
            return near[0], 0.9
    own = parts.completed(year, month).date()
    if (
        own
        and parts.weekday is not None
        and own.weekday() != parts.weekday
        and year
        and parts.year
        and parts.year != year
    ):
        other = replace(parts, year=year).completed(year, month).date()
        if other and other.weekday() == parts.weekday:
            return other, 0.8
    doubt = own is not None and parts.weekday is not None and own.weekday() != parts.weekday
    return own, 0.6 if doubt else 0.97 if parts.year else 0.92


def _by_weekday(parts: DateParts | None, first: dt.date | None, last: dt.date | None) -> dt.date | None:
    if parts is None or parts.weekday is None or not first or not last:
        return None
    near = [d for d in _between(first, last) if d.weekday() == parts.weekday]
    return near[0] if len(near) == 1 else None


def _counted(
    mark: DayMark, place: int, found: Sequence[tuple[dt.date | None, float]], marks: Sequence[DayMark],
    first: dt.date | None, last: dt.date | None,
) -> tuple[dt.date | None, float]:  # fmt: skip
    """ "Day 2" counted on from the meeting's first day, or from another day that is dated."""
    if mark.ordinal is None or (mark.date and mark.date.day):
        return None, 0.0
    for other, (date, _) in zip(marks, found, strict=True):
        if date and other.ordinal is not None:
            return date + dt.timedelta(mark.ordinal - other.ordinal), 0.75
    if first and last and max(m.ordinal or 0 for m in marks) <= (last - first).days + 1:
        certainty = 0.9 if len(marks) == (last - first).days + 1 else 0.75
        return first + dt.timedelta(mark.ordinal - 1), certainty
    return None, 0.0


def _between(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + dt.timedelta(n) for n in range(min(60, (last - first).days + 1))]


def _full(found: Found | None) -> dt.date | None:
    return PartialDate.parse(found.value).full if found else None


def _month(found: Found | None) -> tuple[int, int | None] | None:
    if not found:
        return None
    date = PartialDate.parse(found.value)
    return date.year, date.month


def _partial(date: dt.date | None) -> PartialDate | None:
    return PartialDate(date.year, date.month, date.day) if date else None
