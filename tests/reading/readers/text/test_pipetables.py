"""Tables kept as text between bars."""

from __future__ import annotations

import pytest

from tests.reading.programme.outline import outline
from travaux.reading.readers.text.pipetables import cells, row_runs


def test_rows_between_bars_are_a_table() -> None:
    text = """Timetable

| Activity | Start | End |
| :=== | ----- | ----- |
| Registration | 8:30 | 9:00 |
| Opening | 9:00 | 10:30 |
| Lunch | 12:30 | 1:30 |
| Close | 5:30 | |
"""
    assert outline(text, suffix="txt") == [
        "d1 08:30-09:00 Registration",
        "d1 09:00-10:30 Opening",
        "d1 12:30-13:30 Lunch",
        "d1 17:30 Close",
    ]


def test_a_head_said_again_begins_another_table() -> None:
    lines = ["| Time | Title |", "| 9:00 | Tides |", "| 10:00 | Walls |"]
    assert list(row_runs(["Monday", *lines, *lines])) == [range(1, 4), range(4, 7)]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["| Tides | Walls |", "Dunes", "| Ferries |"], id="too few"),
        pytest.param(["| Tides |", "| Walls |", "| Dunes |"], id="one column"),
        pytest.param(["|||", "| |", "||"], id="no words"),
    ],
)
def test_other_bars_make_none(lines: list[str]) -> None:
    assert list(row_runs(lines)) == []


def test_the_cells_of_a_row() -> None:
    assert cells("| 1. | Opening \\| welcome | | Hall | |||") == ["1.", "Opening \\| welcome", "", "Hall"]
