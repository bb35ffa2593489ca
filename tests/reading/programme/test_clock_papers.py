"""Small papers that write their times in ways of their own, as the entries made of them."""

from __future__ import annotations

from tests.reading.programme.outline import outline


def test_twelve_hour_clocks_are_read_as_the_day_makes_them_plausible() -> None:
    text = """# Programme

| Time | Session | Speaker |
|---|---|---|
| 8:00 | Breakfast of the teams | |
| 12:30 | Lunch | |
| 1:30 | Ships and shores | Ana Lee |
| 4:45 | Closing remarks | |
"""
    assert outline(text) == [
        "d1 08:00 Breakfast of the teams",
        "d1 12:30 Lunch",
        "d1 13:30 Ships and shores <speaker: Ana Lee>",
        "d1 16:45 Closing remarks",
    ]


def test_clocks_of_four_figures_begin_a_line_also_below_a_full_one() -> None:
    text = """\
Course for harbour pilots
Agenda

Day 1
0830-0900 hrs  Registration
0915-1045 hrs  Lecture 1 – Bridge resource management in narrow waters
1045-1100 hrs  Tea
1100-1230 hrs  Lecture 2 – Tug handling
"""
    assert outline(text, suffix="txt") == [
        "d1 08:30-09:00 Registration",
        "d1 09:15-10:45 [Lecture 1] Bridge resource management in narrow waters",
        "d1 10:45-11:00 Tea",
        "d1 11:00-12:30 [Lecture 2] Tug handling",
    ]


def test_two_clocks_side_by_side_are_a_start_and_an_end() -> None:
    text = """
<h1>Programme</h1>
<div><span>09:00</span> <span>09:45</span><h3>Doors open</h3></div>
<div><span>09:45</span> <span>10:30</span><h3>Ports without paper</h3></div>
<div><span>10:30</span> <span>11:00</span><h3>Coffee</h3></div>
"""
    assert outline(text, suffix="html") == [
        "d1 09:00-09:45 Doors open",
        "d1 09:45-10:30 Ports without paper",
        "d1 10:30-11:00 Coffee",
    ]


def test_times_may_be_about_right() -> None:
    text = "# Programme\n\n* ~10:00 - 11:00: Hands-on tides\n* ca. 11:00 Coffee\n* vers 12h30 : Visite\n"
    assert outline(text) == ["d1 10:00-11:00 Hands-on tides", "d1 11:00 Coffee", "d1 12:30 Visite"]


def test_a_comma_may_part_hours_from_minutes_where_the_end_of_a_slot_follows() -> None:
    text = "9,00 - 12.30 Boats\n\n14.00 - 15.00 Nets\n\n15.00 - 16.00 Ropes\n"
    assert outline(text) == ["d1 09:00-12:30 Boats", "d1 14:00-15:00 Nets", "d1 15:00-16:00 Ropes"]


def test_four_figures_alone_are_times_where_three_lines_begin_with_such_and_one_with_a_nought() -> None:
    text = "0830 Registration of boats\n\n0900 “Nets” and ropes\n\n1000 Morning tea\n\n1015 Buoys\n"
    assert outline(text) == [
        "d1 08:30 Registration of boats",
        "d1 09:00 “Nets” and ropes",
        "d1 10:00 Morning tea",
        "d1 10:15 Buoys",
    ]
    years = "1950 Treaty of the ports\n\n1985 Second treaty\n\n2000 Third treaty\n"
    assert outline(years) == []
