"""Clocks of a whole day settled together."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from travaux.common.finding import Span
from travaux.reading.passage import Passage
from travaux.reading.programme.grammar.clocks import Style, leading_time
from travaux.reading.programme.page.rows import Timing
from travaux.reading.programme.times import slots


def _timing(text: str) -> Timing:
    mention = leading_time(text, Style.BARE)
    assert mention is not None
    return Timing(Passage(text, (Span(0, len(text), 1),)), mention)


def _read(*texts: str) -> list[str]:
    timings = [_timing(text) for text in texts]
    resolved = slots.resolve(timings, slots.counts_to_24(timings))
    out = []
    for timing, slot in zip(timings, resolved, strict=True):
        start, end = slots.clocks(timing, slot)
        out.append("-".join(f"{c.time:%H:%M}" if c.time else "??" for c in (start, end) if c))
    return out


def test_afternoons_without_a_half_of_the_day() -> None:
    assert _read("7:00", "9:15", "12:00-1:30", "1:30-1:45", "4:15-6:15") == [
        "07:00",
        "09:15",
        "12:00-13:30",
        "13:30-13:45",
        "16:15-18:15",
    ]


def test_one_hour_past_twelve_shows_that_hours_run_to_24() -> None:
    assert _read("8:30", "9:00–10:30", "14:00") == ["08:30", "09:00-10:30", "14:00"]


def test_the_half_of_the_day_of_the_end_holds_for_the_start_unless_it_would_run_back() -> None:
    assert _read("3–6 p.m.", "11:45 – 12:45 PM", "9:20-9:45 AM") == [
        "15:00-18:00",
        "11:45-12:45",
        "09:20-09:45",
    ]


def test_a_misprint_gives_no_end() -> None:
    assert _read("10:45 AM – 11:45 PM", "14:30–13:00") == ["10:45-??", "14:30-??"]


def test_a_duration_gives_the_end() -> None:
    assert _read("10:30 (45 min)") == ["10:30-11:15"]


def test_an_early_hour_set_without_a_nought_may_mean_the_afternoon() -> None:
    assert _read("3:15", "17:00", "19:30") == ["15:15", "17:00", "19:30"]


def test_midnight_closes_a_day() -> None:
    assert _read("22:00–24:00", "21:00–00:00") == ["22:00-00:00", "21:00-00:00"]


@given(st.lists(st.tuples(st.integers(7, 11), st.integers(0, 59)), min_size=1, max_size=6, unique=True))
def test_mornings_in_order_come_back(times: list[tuple[int, int]]) -> None:
    clocks = [dt.time(hour, minute) for hour, minute in sorted(times)]
    assert _read(*(f"{clock:%H:%M}" for clock in clocks)) == [f"{clock:%H:%M}" for clock in clocks]


def test_a_slot_over_midnight_keeps_its_end_and_a_misprint_does_not() -> None:
    assert _read("20:00-21:30", "22:00-01:30") == ["20:00-21:30", "22:00-01:30"]
    assert _read("10 p.m.-1 a.m.") == ["22:00-01:00"]
    assert _read("18:00-17:30", "19:00-20:00") == ["18:00-??", "19:00-20:00"]
