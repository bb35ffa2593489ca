"""Slots over two lines."""

from __future__ import annotations

import pytest

from tests.reading.programme.outline import outline


@pytest.mark.parametrize("word", ["and", "et", "y"])
def test_two_slots_of_one_event_share_its_title(word: str) -> None:
    text = f"10:00 – 13:00 {word}\n15:00 – 18:00 Committee on Ports\n18:30 – 20:00 Reception\n"
    assert outline(text, suffix="txt") == [
        "d1 10:00-13:00 Committee on Ports",
        "d1 15:00-18:00 Committee on Ports",
        "d1 18:30-20:00 Reception",
    ]
