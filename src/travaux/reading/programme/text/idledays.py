"""Days on which nothing is timed: what stands under their heading is their programme ("Arrival of participants")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from travaux.reading.programme.grammar.days import DayMark, names_only_a_day
from travaux.reading.programme.grammar.kinds import interrupts, is_break
from travaux.reading.programme.grammar.wording import is_label, names_programme
from travaux.reading.programme.page.chains import is_prose
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row

_MOST = 4
"""Lines under a heading; more are a text, not what a day holds."""
_LONGEST = 20
"""Words of such a line."""


def with_idle_days(rows: Sequence[Row]) -> list[Row]:
    """The rows, with entries for the lines between the headings of two days that are set alike."""
    found: list[Row] = []
    days = [at for at, row in enumerate(rows) if row.rank is Rank.DAY]
    following = dict(zip(days, days[1:], strict=False))
    until = -1
    for at, row in enumerate(rows):
        if at < until:
            found += [_entry(row, line) for line in (*row.heads, *row.body)]
            continue
        found.append(row)
        if at in following and _is_idle(rows, at, following[at]):
            until = following[at]
    return found


def _entry(row: Row, line: Paragraph) -> Row:
    return row._replace(rank=Rank.ENTRY, heads=(line,), body=())


def _is_idle(rows: Sequence[Row], day: int, following: int) -> bool:
    between = rows[day + 1 : following]
    lines = [line for row in between for line in (*row.heads, *row.body)]
    return (
        0 < len(lines) <= _MOST
        and all(row.timing is None and not row.seats and row.source == rows[day].source for row in between)
        and all(_may_stand_alone(line) for line in lines)
        and _alike(rows[day], rows[following])
    )


def _may_stand_alone(line: Paragraph) -> bool:
    text = line.value
    return (
        len(text.split()) <= _LONGEST
        and not is_label(text)
        and not is_prose(text)
        and (interrupts(text) or not names_programme(text))
        and not text.endswith(":")
    )


def _alike(row: Row, other: Row) -> bool:
    """Whether two headings name days in the same way, the second a later one."""
    one, two = row.day, other.day
    if one is None or two is None or not (row.heads and names_only_a_day(row.title)):
        return False
    return _made(one) == _made(two) and _before(one, two)


def _made(mark: DayMark) -> tuple[bool, bool, bool]:
    date = mark.date
    return mark.ordinal is not None, bool(date and date.day), bool(date and date.weekday is not None)


_MONTH = 31
_FARTHEST = 14
"""Days from an idle day to the next at most: the day over a title that is further off is that of the paper."""


def _before(one: DayMark, two: DayMark) -> bool:
    if one.ordinal and two.ordinal:
        return two.ordinal == one.ordinal + 1
    if not (one.date and two.date and one.date.day and two.date.day):
        return bool(one.date and two.date and one.date.weekday != two.date.weekday)
    months = (one.date.month or two.date.month or 0, two.date.month or one.date.month or 0)
    apart = _MONTH * (months[1] - months[0]) + two.date.day - one.date.day
    return 0 < apart <= _FARTHEST


_FEWEST_BREAKS = 2
_RARE = 0.1
"""The share of lines that may run on as sentences do where breaks show the order of each day."""
_FEWEST_LISTS = 3


def listed_days(rows: Sequence[Row]) -> list[Row]:
    """Days with what they hold in lines without times; else none.

    Breaks among the lines show the order of a day, or a list under each of several days does.
    """
    days = [at for at, row in enumerate(rows) if row.rank is Rank.DAY]
    if len(days) < 2 or not all(_alike(rows[a], rows[b]) for a, b in pairwise(days)):
        return []
    kept = list(takewhile(lambda row: row.rank is not Rank.STOP, rows[days[0] :]))
    lines = [line for row in kept if row.rank is not Rank.DAY for line in (*row.heads, *row.body)]
    breaks = sum(is_break(line.value) for line in lines)
    unfit = sum(not _may_stand_alone(line) for line in lines)
    ordered = breaks >= _FEWEST_BREAKS and unfit <= _RARE * len(lines)
    listed = len(days) >= _FEWEST_LISTS and len(lines) > len(days) and all(line.marked for line in lines)
    if not (ordered or listed):
        return []
    return [
        one
        for row in kept
        for one in (
            [row]
            if row.rank is Rank.DAY
            else [_entry(row, line.unmarked()) for line in (*row.heads, *row.body)]
        )
    ]
