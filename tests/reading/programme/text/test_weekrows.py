"""Grids of a week whose columns are lost: the days in a row, and under each slot a cell for each of them."""

from __future__ import annotations

from tests.reading.programme.outline import outline, paper

_CELLS = [
    ("09:00 - 10:30", ["Welcome", "Knots of the north", "Why ropes break"]),
    ("10:30 - 11:00", ["Tea break"]),
    ("11:00 - 12:30", ["What a quay costs", "A visit to the mills", "Splicing by hand"]),
    ("14:00 - 15:00", ["Drawing a knot", "Questions on ropes"]),
]
_DAYS = ["Monday 6 September", "Tuesday 7 September", "Wednesday 8 September"]
_TITLE = "Course on ropes, Bergen, 6–8 September 2027"
_WEEK = [
    "d1 2027-09-06 09:00-10:30 Welcome",
    "d1 2027-09-06 10:30-11:00 Tea break",
    "d1 2027-09-06 11:00-12:30 What a quay costs",
    "d1 2027-09-06 14:00-15:00 Drawing a knot",
    "d2 2027-09-07 09:00-10:30 Knots of the north",
    "d2 2027-09-07 10:30-11:00 Tea break",
    "d2 2027-09-07 11:00-12:30 A visit to the mills",
    "d2 2027-09-07 14:00-15:00 Questions on ropes",
    "d3 2027-09-08 09:00-10:30 Why ropes break",
    "d3 2027-09-08 10:30-11:00 Tea break",
    "d3 2027-09-08 11:00-12:30 Splicing by hand",
]


def test_a_week_whose_cells_stand_in_lines_is_told_day_by_day() -> None:
    lines = [_TITLE, *_DAYS, *(line for slot, cells in _CELLS for line in (slot, *cells))]
    assert outline("\n\n".join(lines), paper("agenda", "2027-09-06", "2027-09-08"), suffix="txt") == _WEEK


def test_cells_that_have_lost_their_lines_are_parted_at_the_capitals_that_they_begin_with() -> None:
    slots = [f"{slot} {' '.join(cells)}" for slot, cells in _CELLS[:3]]
    filler = "This course is held each year for those who make and mend ropes in small harbours. " * 6
    text = f"{filler}{_TITLE} {' '.join(_DAYS)} {' '.join(slots)}"
    week = [line for line in _WEEK if "14:00" not in line]
    assert outline(text, paper("agenda", "2027-09-06", "2027-09-08"), suffix="txt") == week


def test_days_in_a_row_over_slots_with_descriptions_are_no_week() -> None:
    lines = [_TITLE, *_DAYS, "09:00 - 10:30", "Welcome", "by the harbour master", "11:00 - 12:30", "Tides"]
    found = outline("\n\n".join(lines), paper("agenda", "2027-09-06", "2027-09-08"), suffix="txt")
    assert found == ["d3 2027-09-08 09:00-10:30 Welcome", "d3 2027-09-08 11:00-12:30 Tides"]
