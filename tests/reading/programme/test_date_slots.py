"""Papers that set the day and the slot of each entry in one line, or with signs of their own, as the entries made of them."""

from __future__ import annotations

from tests.reading.programme.outline import outline


def test_a_line_with_day_slot_and_room_heads_the_title_below_it() -> None:
    text = """\
Annotated programme

Tuesday, 5 July 2033, 9:00 AM-10:00 AM, Conference Room 4
Opening of the river forum
The towns along the river meet for the first time since its banks were raised and its two locks were built anew.
Tuesday, 5 July 2033, 10:00 AM-1:00 PM
Floods and dry years
Wednesday, 6 July 2033, 3:00 PM-6:00 PM, Conference Room 2
Boats for all
"""
    assert outline(text, suffix="txt") == [
        "d1 2033-07-05 09:00-10:00 Opening of the river forum @Conference Room 4",
        "d1 2033-07-05 10:00-13:00 Floods and dry years",
        "d2 2033-07-06 15:00-18:00 Boats for all @Conference Room 2",
    ]


def test_bars_around_the_cells_of_a_row_part_day_slot_and_title() -> None:
    text = """\
| Date | Time | Activity |
| 12 March | 14:00-21:00 | Arrival |
| 13 March | 08:00-09:00 | Registration |
| 09:00-12:00 | Opening of the weir | |
| 14 March | 08:30-12:00 | Meeting of experts |
"""
    assert outline(text, suffix="txt") == [
        "d1 14:00-21:00 Arrival",
        "d2 08:00-09:00 Registration",
        "d2 09:00-12:00 Opening of the weir",
        "d3 08:30-12:00 Meeting of experts",
    ]


def test_a_duration_in_brackets_below_a_slot_is_neither_time_nor_title() -> None:
    text = """\
Programme

Day 1
20 May 2035, Sunday
0800 – 2400 / Arrival of the crews
Day 2
21 May 2035, Monday
08.00 – 08.30 / Registration
08.30 – 09.45
(1 hr 15 min) / Opening of the harbour
09.45 – 11.45
(2 hrs) / Dredging
"""
    assert outline(text, suffix="txt") == [
        "d1 2035-05-20 08:00-00:00 / Arrival of the crews",
        "d2 2035-05-21 08:00-08:30 / Registration",
        "d2 2035-05-21 08:30-09:45 Opening of the harbour",
        "d2 2035-05-21 09:45-11:45 Dredging",
    ]


def test_days_in_figures_with_spaces_are_dated() -> None:
    text = """\
Konferenzprogramm
Freitag, 23. 9. 2033
20.00 Empfang am Hafen
Samstag, 24. 9. 2033
9.00 – 9.30 Anmeldung
9.30 – 10.00 Eröffnung
"""
    assert outline(text, suffix="txt") == [
        "d1 2033-09-23 20:00 Empfang am Hafen",
        "d2 2033-09-24 09:00-09:30 Anmeldung",
        "d2 2033-09-24 09:30-10:00 Eröffnung",
    ]


def test_the_date_of_the_paper_above_its_title_is_no_day_of_the_meeting() -> None:
    text = """\
10 June 2034

HARBOUR FORUM OF THE NORTHERN TOWNS

16 September 2034

Arrival of the crews

Walk along the quays

17 September 2034

09:00-09:30

Registration

9:30-10:00

Opening of the locks
"""
    assert outline(text, suffix="txt") == [
        "d1 2034-09-16 Arrival of the crews",
        "d1 2034-09-16 Walk along the quays",
        "d2 2034-09-17 09:00-09:30 Registration",
        "d2 2034-09-17 09:30-10:00 Opening of the locks",
    ]


def test_the_one_line_of_a_cover_with_day_time_and_room_is_no_entry() -> None:
    text = """\
Board of the harbour museum
Thursday, 27 March 2031, 9.30am-12.30pm, Lecture Theatre

9.30 Welcome
9.45 Minutes of the last meeting
10.15 Report of the keeper
"""
    assert outline(text, suffix="txt") == [
        "d1 2031-03-27 09:30 Welcome",
        "d1 2031-03-27 09:45 Minutes of the last meeting",
        "d1 2031-03-27 10:15 Report of the keeper",
    ]
