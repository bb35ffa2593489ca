"""Which numbered lines are the agenda."""

from __future__ import annotations

import pytest

from tests.reading.programme.outline import outline, paper


def test_items_that_a_copied_page_all_gives_the_number_one() -> None:
    text = "AGENDA\n\nStanding items\n\n  1. Introduction\n\n  1. Progress\n\nMatters\n\n  1. Tides\n\n  1. Walls\n"
    assert outline(text, suffix="txt") == ["d1 Introduction", "d1 Progress", "d1 Tides", "d1 Walls"]


def test_a_count_that_a_list_within_it_broke() -> None:
    text = "The agenda of the meeting is as follows:\n\n1. Preparations\n• Rooms\n• Papers\n1. Contributions\n2. Other business\n"
    assert outline(text, suffix="txt") == [
        "d1 Preparations",
        "  d1 Rooms",
        "  d1 Papers",
        "d1 Contributions",
        "d1 Other business",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The provisional agenda for the meeting is as follows:",
        "L’ordre du jour de la réunion est le suivant :",
        "El orden del día de la reunión es el siguiente:",
        "A ordem do dia é a seguinte:",
    ],
)
def test_a_sentence_may_lead_to_the_agenda_of_a_letter(sentence: str) -> None:
    text = f"{sentence}\n\n1. Tides\n2. Walls\n3. Dunes\n"
    assert outline(text, paper("letter"), suffix="txt") == ["d1 [1] Tides", "d1 [2] Walls", "d1 [3] Dunes"]
    assert outline(text.replace(sentence, "We have three aims:"), paper("letter"), suffix="txt") == []


@pytest.mark.parametrize("mark", ["-", ".-", "–"])
def test_a_dash_may_stand_behind_the_number_of_an_item(mark: str) -> None:
    text = f"AGENDA\n\n1{mark}    Tides\n2{mark}    Walls\n3{mark}    Dunes\n"
    assert outline(text, suffix="txt") == ["d1 [1] Tides", "d1 [2] Walls", "d1 [3] Dunes"]
