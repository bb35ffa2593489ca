"""Slots whose clocks stand on two lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.readers.text.halfslots import made_whole


def test_slots_that_a_narrow_cell_broke() -> None:
    lines = ["08:30 –", "09:00", "", "Registration", "", "09.00–", "10.20", "", "Opening", "10.20 Tides"]
    assert made_whole(lines) == [
        "08:30 – 09:00", "", "Registration", "", "09.00– 10.20", "", "Opening", "10.20 Tides",
    ]  # fmt: skip


def test_the_end_may_stand_below_the_title_beside_it() -> None:
    lines = ["14:00 –", "", "Group work", "", "16:00", "Group 1: Tides", "16:00 –", "16:30", "Closing"]
    assert made_whole(lines) == [
        "14:00 – 16:00", "", "Group work", "", "Group 1: Tides", "16:00 – 16:30", "Closing",
    ]  # fmt: skip


def test_an_open_slot_takes_no_earlier_clock_and_none_behind_the_next() -> None:
    lines = ["14:00 –", "Group work", "09:00", "15:00 –", "Open end", "18:00 Dinner"]
    assert made_whole(lines) == lines


def test_starts_and_ends_in_columns_of_their_own() -> None:
    lines = ["START", "FINISH", "08:30", "09:00", "Registration", "09:00", "09:15", "Opening", "9:15 pm", "10:40 pm", "Tides"]  # fmt: skip
    assert made_whole(lines) == [
        "START", "FINISH", "08:30 – 09:00", "Registration", "09:00 – 09:15", "Opening", "9:15 pm – 10:40 pm", "Tides",
    ]  # fmt: skip


def test_a_column_of_times_alone_stays() -> None:
    lines = ["09:00", "10:00", "11:00", "12:00", "Opening", "Tides", "Walls", "Lunch"]
    assert made_whole(lines) == lines


@given(st.lists(st.sampled_from(["9:00 –", "09:30", "10:00", "Tides", "", "10:00 – 11:00", "– 12:00"])))
def test_no_word_is_lost(lines: list[str]) -> None:
    before, after = (sorted(" ".join(one).replace("–", "").split()) for one in (lines, made_whole(lines)))
    assert before == after


def test_a_site_that_breaks_the_line_behind_each_start() -> None:
    lines = [
        "08h30",
        "– 08h55 – Address by the mayor",
        "08h55",
        "– 09h20 - Film",
        "10h00",
        "– Doors open",
        "11h00",
        "Tides",
    ]
    assert made_whole(lines) == [
        "08h30 – 08h55 – Address by the mayor", "08h55 – 09h20 - Film", "10h00 – Doors open", "11h00", "Tides",
    ]  # fmt: skip


def test_dashes_before_words_are_bullets_where_no_slot_is_broken_so() -> None:
    lines = ["08h30", "– Ada Pereira, mayor", "– Jun Kovacs, pilot", "09h00", "– Omar Diallo"]
    assert made_whole(lines) == lines
