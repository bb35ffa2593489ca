"""The date grammar on dates as papers write them, in six languages."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.common.languages import LANGUAGES
from travaux.reading.dates import DateMatch, DateParts, find_dates

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)

SINGLE = {
    "le 1er mars 2018": DateParts(2018, 3, 1),
    "Freitag 1. 6. 2018": DateParts(2018, 6, 1),
    "lunedì 4 giugno 2018": DateParts(2018, 6, 4, MONDAY),
    "il 1º febbraio 2018": DateParts(2018, 2, 1),
    "1 июня 2018 года": DateParts(2018, 6, 1),
    "2018年6月1日": DateParts(2018, 6, 1),
    "二〇一八年六月十一日": DateParts(2018, 6, 11),
    "1 حزيران/يونيه 2018": DateParts(2018, 6, 1),
    "١ يونيو ٢٠١٨": DateParts(2018, 6, 1),
    "3 كانون الثاني 2018": DateParts(2018, 1, 3),
    "el lunes 3 de junio de 2019": DateParts(2019, 6, 3, MONDAY),
    "Monday, 3 June": DateParts(None, 6, 3, MONDAY),
    "12th of May": DateParts(None, 5, 12),
    "Thu 5 Apr": DateParts(None, 4, 5, THURSDAY),
    "Thursday (3 May)": DateParts(None, 5, 3, THURSDAY),
    "15 June (Thursday) 2017": DateParts(2017, 6, 15, THURSDAY),
    "April 18, 2017": DateParts(2017, 4, 18),
    "item 10 April 18, 2017": DateParts(2017, 4, 18),
    "18-Apr-2017": DateParts(2017, 4, 18),
    "7February 2020": DateParts(2020, 2, 7),
    "3 rd June\n2017": DateParts(2017, 6, 3),
    "2018-06-01": DateParts(2018, 6, 1),
    "25.02.2020": DateParts(2020, 2, 25),
    "02/13/20": DateParts(2020, 2, 13),
    "from 10.00 to 12:30 18 April": DateParts(None, 4, 18),
    "13h30 18 April": DateParts(None, 4, 18),
    "Dienstag, 5. März 2024": DateParts(2024, 3, 5, TUESDAY),
    "am 24. September 2024": DateParts(2024, 9, 24),
    "April 2017": DateParts(2017, 4),
    "octubre de 2022": DateParts(2022, 10),
    "в июне 2018 года": DateParts(2018, 6),
    "2018年6月": DateParts(2018, 6),
    "Day 1 – 14 November 2022": DateParts(2022, 11, 14),
    "Día 2 – 15 de noviembre de 2022": DateParts(2022, 11, 15),
    "День 3 – среда, 16 ноября 2022 года": DateParts(2022, 11, 16, WEDNESDAY),
}

RANGES = {
    "22 23 May 2017": (DateParts(2017, 5, 22), DateParts(2017, 5, 23)),
    "11-13 March 2018": (DateParts(2018, 3, 11), DateParts(2018, 3, 13)),
    "28 February to 2 March": (DateParts(None, 2, 28), DateParts(None, 3, 2)),
    "28 December – 3 January 2018": (DateParts(2017, 12, 28), DateParts(2018, 1, 3)),
    "May 3rd - 5th": (DateParts(None, 5, 3), DateParts(None, 5, 5)),
    "May 9 through May 11": (DateParts(None, 5, 9), DateParts(None, 5, 11)),
    "June 18 – 21, 2018": (DateParts(2018, 6, 18), DateParts(2018, 6, 21)),
    "lundi 3 au vendredi 7 juin 2019": (DateParts(2019, 6, 3, MONDAY), DateParts(2019, 6, 7, FRIDAY)),
    "с 11 по 13 марта 2018 г.": (DateParts(2018, 3, 11), DateParts(2018, 3, 13)),
    "من 11 إلى 13 آذار/مارس 2018": (DateParts(2018, 3, 11), DateParts(2018, 3, 13)),
    "2018年6月29日至7月1日": (DateParts(2018, 6, 29), DateParts(2018, 7, 1)),
    "Day 1-3 May 2018": (DateParts(2018, 5, 1), DateParts(2018, 5, 3)),
    "April–June 2017": (DateParts(2017, 4), DateParts(2017, 6)),
}


@pytest.mark.parametrize("text", SINGLE)
def test_a_date_gives_the_parts_that_it_prints(text: str) -> None:
    (match,) = find_dates(text)
    assert (match.first, match.last) == (SINGLE[text], None)


@pytest.mark.parametrize("text", RANGES)
def test_a_range_gives_its_first_and_last_day(text: str) -> None:
    (match,) = find_dates(text)
    assert (match.first, match.last) == RANGES[text]
    assert not match.listed


def test_listed_days_are_told_from_a_range() -> None:
    assert find_dates("2 y 9 de junio de 2022") == (
        DateMatch(0, 22, DateParts(2022, 6, 2), DateParts(2022, 6, 9), listed=True),
    )


def test_joined_dates_share_the_year_of_the_last() -> None:
    assert [match.first for match in find_dates("Tuesday 18 April and Wednesday 19 April 2017")] == [
        DateParts(2017, 4, 18, TUESDAY),
        DateParts(2017, 4, 19, WEDNESDAY),
    ]


def test_figures_that_could_be_exchanged_are_in_doubt() -> None:
    doubts = {text: find_dates(text)[0].order_doubt for text in ("03/06/2018", "13/06/2018", "03/03/2018")}
    assert doubts == {"03/06/2018": True, "13/06/2018": False, "03/03/2018": False}


@pytest.mark.parametrize("text", ["you may 3 times march", "A/71/280", "10.30.12", "2017-2018"])
def test_what_is_no_date_gives_none(text: str) -> None:
    assert find_dates(text) == ()


def test_a_day_that_no_month_has_leaves_the_month() -> None:
    (match,) = find_dates("31 June 2018")
    assert match.first == DateParts(2018, 6)


def test_a_weekday_counts_only_on_demand() -> None:
    assert find_dates("Monday 3") == ()
    assert find_dates("Monday 3", weekdays=True) == (DateMatch(0, 8, DateParts(day=3, weekday=MONDAY)),)


def test_abbreviations_belong_to_their_language() -> None:
    assert find_dates("3 ago 2022") == ()
    assert find_dates("3 ago 2022", language="es")[0].first == DateParts(2022, 8, 3)


def test_a_year_from_elsewhere_completes_a_range_over_new_year() -> None:
    (match,) = find_dates("28 December to 3 January", year=2018)
    assert (match.first.date(), match.last and match.last.date()) == (
        dt.date(2017, 12, 28),
        dt.date(2018, 1, 3),
    )


def test_a_weekday_can_contradict_its_date() -> None:
    (match,) = find_dates("Monday, 18 April 2017")
    assert match.first.misprinted


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)),
    st.sampled_from(["ar", "en", "es", "fr", "ru"]),
    st.booleans(),
)
def test_every_day_is_read_back_in_every_language(date: dt.date, language: str, weekday: bool) -> None:
    words = LANGUAGES[language].dates
    name = words.months[date.month - 1][0].replace("_", " ")
    text = f"{date.day} {name.capitalize()} {date.year}"
    if weekday:
        text = f"{words.weekdays[date.weekday()][0].capitalize()} {text}"
    (match,) = find_dates(f"- {text}.", language=language)
    assert match.first.date() == date
    assert match.first.weekday == (date.weekday() if weekday else None)


@given(st.text("13 ,-–/()年月日Maymonday至\n2018", max_size=200))
def test_any_text_gives_ordered_matches_inside_it(text: str) -> None:
    matches = find_dates(text, weekdays=True)
    edges = [edge for match in matches for edge in (match.start, match.end)]
    assert edges == sorted(edges) and all(0 <= edge <= len(text) for edge in edges)
    assert all(match.first.valid for match in matches)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("3-5.04.2031", dt.date(2031, 4, 3), dt.date(2031, 4, 5)),
        ("30.03–02.04.2031", dt.date(2031, 3, 30), dt.date(2031, 4, 2)),
        ("18-23/6/2031", dt.date(2031, 6, 18), dt.date(2031, 6, 23)),
    ],
)
def test_a_range_of_days_in_figures(text: str, first: dt.date, last: dt.date) -> None:
    (match,) = find_dates(text)
    assert match.last is not None
    assert (match.first.date(), match.last.date(), match.start, match.end) == (first, last, 0, len(text))
