from __future__ import annotations

import datetime as dt

import pytest

from tests.publish.samples import ARABIC, MATTERS, STOCKTAKING, UNDATED
from travaux.common.dates import PartialDate
from travaux.common.finding import Span
from travaux.common.programme import Appearance, Item, Meeting, Paper, Programme, Slot
from travaux.publish import labels, words

MONDAY, MONTH, YEAR = PartialDate(2017, 12, 4), PartialDate(2017, 4), PartialDate(2017)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Monday 4 December 2017", "April 2017", "2017"]),
        ("fr", ["lundi 4 décembre 2017", "avril 2017", "2017"]),
        ("es", ["lunes 4 de diciembre de 2017", "abril de 2017", "2017"]),
        ("ru", ["понедельник, 4 декабря 2017 года", "апрель 2017 года", "2017"]),
        ("ar", ["الاثنين 4 كانون الأول/ديسمبر 2017", "نيسان/أبريل 2017", "2017"]),
        ("zh", ["2017年12月4日 星期一", "2017年4月", "2017"]),
        ("sw", ["Monday 4 December 2017", "April 2017", "2017"]),
        (None, ["Monday 4 December 2017", "April 2017", "2017"]),
    ],
)
def test_dates_in_each_language(language: str | None, expected: list[str]) -> None:
    assert [labels.of(language).date(date) for date in (MONDAY, MONTH, YEAR)] == expected


def test_the_first_of_a_month_in_french() -> None:
    assert labels.of("fr").plain_date(PartialDate(2018, 3, 1)) == "1er mars 2018"


@pytest.mark.parametrize(
    ("start", "end", "when", "expected"),
    [
        (MONDAY, PartialDate(2017, 12, 6), None, "4–6 December 2017"),
        (MONDAY, MONDAY, None, "4 December 2017"),
        (MONDAY, None, None, "4 December 2017"),
        (PartialDate(2017, 11, 28), MONDAY, None, "28 November 2017 – 4 December 2017"),
        (MONTH, None, "April 2017", "April 2017"),
        (None, None, "next spring", "next spring"),
        (None, None, None, ""),
    ],
)
def test_the_days_of_a_meeting(start: PartialDate, end: PartialDate, when: str, expected: str) -> None:
    assert words.span_of_days(Meeting(start=start, end=end, when=when)) == expected


@pytest.mark.parametrize(
    ("slot", "expected"),
    [
        (Slot(1, None, dt.time(9), dt.time(10, 30)), "09:00–10:30"),
        (Slot(1, None, dt.time(9)), "09:00"),
        (Slot(1, None, None, dt.time(10, 30)), "–10:30"),
        (Slot(), ""),
    ],
)
def test_clock(slot: Slot, expected: str) -> None:
    assert words.clock(slot) == expected


def test_heading_joins_number_and_title_but_says_nothing_twice() -> None:
    headings = [words.heading(Item(1, title, number=number)) for title, number in (
        ("On data", "Panel 1"), ("Session 2", "Session 2"), ("Lunch", None),
    )]  # fmt: skip
    assert headings == ["Panel 1 · On data", "Session 2", "Lunch"]


def test_person() -> None:
    someone = Appearance("Ana Peña", position="Director", affiliation="IOM", honorific="Ms.")
    assert words.person(someone) == "Ms. Ana Peña, Director, IOM"
    assert words.person(Appearance("TBC", affiliation="IOM")) == "To be confirmed, IOM"


def test_pages() -> None:
    spans = (Span(0, 1, 2), Span(1, 2, 2))
    assert [words.pages(()), words.pages(spans), words.pages((*spans, Span(2, 3, 4)))] == [
        "",
        "page\xa02",
        "pages 2, 4",
    ]


def test_what_a_programme_is_called() -> None:
    named = (
        STOCKTAKING,
        Programme(Paper(title="A title", file="a.pdf")),
        Programme(Paper(file="a.pdf")),
        Programme(),
    )
    assert [words.meeting_name(each) for each in named] == [
        "Preparatory (stocktaking) meeting", "A title", "a.pdf", "Programme",
    ]  # fmt: skip


def test_the_line_about_the_paper() -> None:
    assert words.paper_line(STOCKTAKING) == (
        "provisional programme", "A/AC.310/2017/1, A/AC.310/2017/1/Rev.1", "Secretariat of the Intergovernmental Conference",
        "27 November 2017", "general distribution", "stocktaking-2017.docx",
    )  # fmt: skip


def test_summaries() -> None:
    assert [words.summary(each) for each in (STOCKTAKING, UNDATED, MATTERS, ARABIC)] == [
        "4 days, 14 items, 7 people, 2 questions", "2 days, 2 items", "1 day, 3 items", "1 day, 1 item, 1 person, 1 question",
    ]  # fmt: skip


def test_body_and_series_that_the_name_says_are_not_told_again() -> None:
    def told(name: str | None, body: str | None, series: str | None) -> list[str]:
        return words.conveners(Programme(meeting=Meeting(name=name, body=body, series=series)))

    assert told("Ferry Forum 2031", "Ferry Board", "Ferry forum") == ["Ferry Board"]
    assert told("Board of Ferries, annual session", "Board of Ferries", None) == []
    assert told("Third session", "Ferry Board", "Ferry Board of the Lakes") == [
        "Ferry Board",
        "Ferry Board of the Lakes",
    ]
    assert told("Third session", "Ferry Board", "ferry board") == ["Ferry Board"]
    assert told(None, "Ferry Board", None) == []
