"""Dates of days, completed from one another, the meeting and the calendar."""

from __future__ import annotations

from dataclasses import replace

from tests.reading.programme.outline import outline, paper
from travaux.common.dates import PartialDate
from travaux.common.finding import Span
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.passage import Found, Passage
from travaux.reading.programme.grammar.clocks import leading_time
from travaux.reading.programme.grammar.days import day_heading
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row, Timing
from travaux.reading.programme.times.dating import day_of_rows
from travaux.reading.transcript import Line


def _dates(headings: list[str], identity: PaperDraft) -> list[tuple[int, str | None]]:
    """The number and date of the day under each heading."""
    rows = [row for heading in headings for row in (_day(heading), Row(Rank.ENTRY))]
    days = day_of_rows(rows, identity)[1::2]
    return [(day.number, str(day.date) if isinstance(day.date, PartialDate) else None) for day in days]


def _day(text: str) -> Row:
    passage = Passage(text, (Span(0, len(text), 1),))
    return Row(Rank.DAY, (Paragraph(passage, (Line(0, len(text), 1),)),), day=day_heading(text))


def test_a_year_from_the_meeting() -> None:
    assert _dates(["Martes 18", "Miércoles 19"], paper(start="2022-10-18", end="2022-10-21")) == [
        (1, "2022-10-18"),
        (2, "2022-10-19"),
    ]


def test_a_misprinted_year_is_told_by_its_weekday() -> None:
    headings = ["Tuesday 25 February 2020", "Wednesday 26 February 2020", "Thursday 27 February 2019"]
    assert _dates(headings, paper())[2] == (3, "2020-02-27")


def test_weekdays_choose_the_year() -> None:
    headings = ["Thursday, 13 February", "Monday, 9 June"]
    assert _dates(headings, paper(start="2024-12-04", end="2025-06-20")) == [
        (1, "2025-02-13"),
        (2, "2025-06-09"),
    ]


def test_numbered_days_count_from_the_first() -> None:
    assert _dates(["Day 1", "Day 2"], paper(start="2024-06-03", end="2024-06-04")) == [
        (1, "2024-06-03"),
        (2, "2024-06-04"),
    ]


def test_without_a_year_there_is_no_date() -> None:
    assert _dates(["May 8th", "May 9th"], paper()) == [(1, None), (2, None)]


def test_the_name_of_the_meeting_gives_the_year() -> None:
    named = replace(paper(), title=Found("Tidal Forum 2016", (), 1.0))
    assert _dates(["16 April", "17 April"], named) == [(1, "2016-04-16"), (2, "2016-04-17")]
    seasons = replace(paper(), title=Found("Tidal work in 2016-2017", (), 1.0))
    assert _dates(["16 April"], seasons) == [(1, None)]


def test_a_date_and_the_weekday_under_it_are_one_day() -> None:
    rows = [
        _day("16 April 2016"),
        _day("Saturday"),
        Row(Rank.ENTRY),
        _day("17 April 2016"),
        _day("Sunday"),
        Row(Rank.ENTRY),
    ]
    days = day_of_rows(rows, paper())
    assert [(day.number, str(day.date)) for day in days] == [(1, "2016-04-16")] * 3 + [(2, "2016-04-17")] * 3


def test_a_day_that_comes_again_keeps_its_number() -> None:
    assert _dates(["3 June 2024", "4 June 2024", "3 June 2024"], paper()) == [
        (1, "2024-06-03"),
        (2, "2024-06-04"),
        (1, "2024-06-03"),
    ]


def test_one_day_without_a_heading_is_the_day_of_the_meeting() -> None:
    days = day_of_rows([Row(Rank.ENTRY)], paper(start="2024-06-03"))
    assert [str(day.date) for day in days] == ["2024-06-03"]
    days = day_of_rows([Row(Rank.ENTRY)], paper(start="2024-06-03", end="2024-06-05"))
    assert [day.date for day in days] == [None]


def test_a_year_printed_in_the_front_is_that_of_days_that_fall_on_their_weekdays_in_it() -> None:
    rows = [_day("Quarta-feira, 15/04"), Row(Rank.ENTRY), _day("Quinta-feira, 16/04"), Row(Rank.ENTRY)]
    for front, date in (("Since 2019. Tide week, April 2026", "2026-04-16"), ("Tide week, April 2025", None)):
        day = day_of_rows(rows, paper(), front)[-1]
        assert (str(day.date) if day.date else None) == date


def test_times_above_the_heading_of_a_later_day_are_of_the_first() -> None:
    passage = Passage("9:00", (Span(0, 4, 1),))
    timed = Row(Rank.ENTRY, timing=Timing(passage, leading_time("9:00")))  # type: ignore[arg-type]
    rows = [timed, timed, _day("Thursday 4 December"), timed]
    meeting = paper(start="2025-12-03", end="2025-12-04")
    assert [(day.number, str(day.date)) for day in day_of_rows(rows, meeting)] == [
        (1, "2025-12-03"), (1, "2025-12-03"), (2, "2025-12-04"), (2, "2025-12-04"),
    ]  # fmt: skip
    first = [timed, _day("Wednesday 3 December"), timed]
    assert {(day.number, str(day.date)) for day in day_of_rows(first, meeting)} == {(1, "2025-12-03")}


def test_a_whole_day_above_the_first_heading_is_a_day_of_its_own() -> None:
    text = """08:30 Opening

09:15 Tides

12:30 Lunch

14:30 Walls

Tuesday 14 September

09:00 Dredging

12:00 Closing
"""
    assert outline(text, suffix="txt") == [
        "d1 08:30 Opening",
        "d1 09:15 Tides",
        "d1 12:30 Lunch",
        "d1 14:30 Walls",
        "d2 09:00 Dredging",
        "d2 12:00 Closing",
    ]


def test_the_range_of_the_meeting_over_its_first_day_is_no_day_of_its_own() -> None:
    text = """5-7 October 2032, Mindelo

Day 1, 4 October 2032

Arrival of participants

Day 2, 5 October 2032

09:00 Opening

10:00 Tides

Day 3, 6 October 2032

09:00 Walls
"""
    assert outline(text, paper(start="2032-10-05", end="2032-10-07"), suffix="txt") == [
        "d1 2032-10-04 Arrival of participants",
        "d2 2032-10-05 09:00 Opening",
        "d2 2032-10-05 10:00 Tides",
        "d3 2032-10-06 09:00 Walls",
    ]


def test_what_a_day_is_about_stands_behind_its_number_over_its_date() -> None:
    text = """# Schedule

## Day 1 - Nets and hulls

*Saturday 11 March 2034*

**9:00 - 9:30**: Welcome

**9:30 - 10:00**: Presentation of the course

## Day 2 - Open engines

*Sunday 12 March 2034*

**9:00 - 9:30**: Questions

**9:30 - 10:00**: Practicals
"""
    assert outline(text) == [
        "d1 2034-03-11 09:00-09:30 Welcome",
        "d1 2034-03-11 09:30-10:00 Presentation of the course",
        "d2 2034-03-12 09:00-09:30 Questions",
        "d2 2034-03-12 09:30-10:00 Practicals",
    ]
