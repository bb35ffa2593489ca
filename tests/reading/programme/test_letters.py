"""Letters that tell the days and slots of a meeting in their text."""

from __future__ import annotations

from tests.reading.programme.outline import outline, paper

LETTER = """Excellency,

I have the honour to invite your Government to the meeting of the Committee on Lake Ports. The Committee will meet as
follows. On Wednesday, 25 August 2027:

10 a.m.–11 a.m. Opening of the meeting

11 a.m.–1 p.m. Review of the work plan

On Thursday, 26 August 2027:

10 a.m.–12.30 p.m. Budget for 2028

3 p.m.–4 p.m. Closing

I should be grateful if the names of your delegation could reach us by 31 July 2027.
"""


def test_slots_under_days_that_sentences_lead_to_are_a_programme() -> None:
    assert outline(LETTER, paper("letter", "2027-08-25", "2027-08-26"), suffix="txt") == [
        "d1 2027-08-25 10:00-11:00 Opening of the meeting",
        "d1 2027-08-25 11:00-13:00 Review of the work plan",
        "d2 2027-08-26 10:00-12:30 Budget for 2028",
        "d2 2027-08-26 15:00-16:00 Closing",
    ]


def test_hours_of_an_office_in_a_letter_are_none() -> None:
    text = """Excellency,

Badges are handed out on Wednesday, 25 August 2027, and on the day after, at the gate.

8 a.m.–10 a.m. and 2 p.m.–4 p.m.

The office is closed at noon.
"""
    assert outline(text, paper("letter", "2027-08-25", "2027-08-26"), suffix="txt") == []
