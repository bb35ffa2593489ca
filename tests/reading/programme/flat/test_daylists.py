"""Running orders of papers whose line breaks are lost."""

from __future__ import annotations

from tests.reading.programme.outline import outline, paper

_DAYS = (
    "Note by the Bureau of the Committee on Ferries 1. In past sessions the Committee has met in plenary and has "
    "kept the number of its meetings low, and the Bureau suggests that it goes on to do so at its next session. "
    "2. The Committee may wish to take up the matters in the order that is set out below, which the Bureau has "
    "agreed with the secretariat of the Committee and has shown to the regional groups. Tentative programme of work and timetable of the Committee "
    "Monday, 4 March, morning (1 meeting) Organization of work Question of light dues "
    "Tuesday, 5 March (2 meetings) Question of pilots Question of canals Question of tolls "
    "Wednesday, 6 March (2 meetings) Informal consultations "
    "Thursday, 7 March (1 meeting) Question of the river authority Question of salvage "
    "Friday, 8 March, afternoon (1 meeting) Adoption of the report"
)


def test_a_note_with_a_list_of_days_holds_a_programme() -> None:
    assert outline(_DAYS, paper("note", "2024-03-04", "2024-03-08"), suffix="txt") == [
        "d1 2024-03-04 Organization of work",
        "d1 2024-03-04 Question of light dues",
        "d2 2024-03-05 Question of pilots",
        "d2 2024-03-05 Question of canals",
        "d2 2024-03-05 Question of tolls",
        "d3 2024-03-06 Informal consultations",
        "d4 2024-03-07 Question of the river authority",
        "d4 2024-03-07 Question of salvage",
        "d5 2024-03-08 Adoption of the report",
    ]


def test_a_report_that_tells_of_its_days_holds_none() -> None:
    told = _DAYS.replace(
        "Tentative programme of work and timetable of the Committee", "What the Committee did"
    )
    assert outline(told, paper("report", "2024-03-04", "2024-03-08"), suffix="txt") == []
