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


DAY = "Programm\n\n4. September 2034\n\n"


def test_slots_that_are_all_broken_are_mended_where_nothing_stands_behind_the_dashes() -> None:
    text = f"{DAY}8:45 –\n9:15 Uhr\nAnkommen\n9:15 –\n9:35 Uhr\nBegrüßung\n9:35 –\n10: 35 Uhr\nPlanung der Häfen\n"
    assert outline(text, suffix="txt") == [
        "d1 2034-09-04 08:45-09:15 Ankommen",
        "d1 2034-09-04 09:15-09:35 Begrüßung",
        "d1 2034-09-04 09:35-10:35 Planung der Häfen",
    ]
