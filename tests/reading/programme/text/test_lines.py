"""Lines that begin with a day or a time."""

from __future__ import annotations

import pytest

from tests.reading.programme.outline import outline, paper


@pytest.mark.parametrize("pair", ["10.00  10.30", "1000  1030", "10:00 10:30", "10h00  10h30"])
def test_two_clocks_alone_on_a_line_are_a_slot_that_lost_its_dash(pair: str) -> None:
    text = f"09:00 – 10:00\nOpening\n\n{pair}\nCoffee break\n\n10:30 – 11:00\nTides\n"
    assert outline(text, suffix="txt") == [
        "d1 09:00-10:00 Opening",
        "d1 10:00-10:30 Coffee break",
        "d1 10:30-11:00 Tides",
    ]


@pytest.mark.parametrize(
    "span",
    [
        "Monday, 4 October 2032 - 9:30am to Tuesday, 5 October 2032 - 4:00pm",
        "Lundi 4 octobre 2032 - 9:30 au mardi 5 octobre 2032 - 16:00",
    ],
)
def test_a_day_and_time_that_go_on_to_another_day_span_the_meeting(span: str) -> None:
    text = f"When:\n{span}\n\n09:30 – 10:30: Opening\n10:30 – 12:00: Tides\n"
    assert outline(text, paper(start="2032-10-04", end="2032-10-05"), suffix="txt") == [
        "d1 2032-10-04 09:30-10:30 Opening",
        "d1 2032-10-04 10:30-12:00 Tides",
    ]
