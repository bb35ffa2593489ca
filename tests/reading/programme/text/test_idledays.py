"""Days whose entries have no times."""

from __future__ import annotations

from tests.reading.programme.outline import outline, paper

DAYS = """B. Programme of the first part of the session
Monday 4 October 2032
- Election of the President;
- Tides and quays: address by the Minister for Ports of Cabo Verde, followed by a debate on what was undertaken at the ninth conference and on dredging.
Tuesday 5 October 2032
- Safety of pilots;
- Ferries at night.
Wednesday 6 October 2032
- Closing
"""


def test_a_list_under_each_day_is_its_programme() -> None:
    assert outline(DAYS, paper(None), suffix="txt") == [
        "d1 2032-10-04 Election of the President",
        "d1 2032-10-04 Tides and quays: address by the Minister for Ports of Cabo Verde, followed by a debate on what was undertaken at the ninth conference and on dredging",
        "d2 2032-10-05 Safety of pilots",
        "d2 2032-10-05 Ferries at night",
        "d3 2032-10-06 Closing",
    ]


def test_a_list_under_each_day_of_a_paper_that_names_no_programme_is_none() -> None:
    assert outline(DAYS.replace("Programme", "Diary"), paper(None), suffix="txt") == []
    assert outline(DAYS, paper("report"), suffix="txt") == []


def test_a_long_line_among_many_leaves_days_with_breaks_a_programme() -> None:
    day = "\n".join(["Tides", "Break", "Walls", "Dunes", "Lunch", "Ferries"])
    long = "Working groups: the last choices, what the plenary is to consider and how the recommendations are to be drafted, for those who take the chair there to report on them later."
    text = f"Tuesday 5 October 2032\n\n{day}\n\nWednesday 6 October 2032\n\n{day}\n\n{long}\n"
    assert outline(text.replace("\n", "\n\n"), paper("programme")) == [
        *(f"d1 2032-10-05 {line}" for line in day.split("\n")),
        *(f"d2 2032-10-06 {line}" for line in day.split("\n")),
        f"d2 2032-10-06 {long[:-1]}",
    ]
