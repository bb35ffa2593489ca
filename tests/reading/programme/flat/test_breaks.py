"""A torn column of times against words that run into one another."""

from __future__ import annotations

import pytest

from travaux.common.errors import NoProgramme
from travaux.publish.json import shape
from travaux.reading import Document, read

PAGE = (
    "Programme of the workshop on rivers 12 June 2035 DAY ONE 9h 9h30 Opening remarks Ana Peña, Mayor of Rabat 9h30 11h Panel 1 "
    "Rivers that cross borders Moderator: Tom Lund, Director, Water Agency of Norway Who measures the water? 11h 11h30 11h30 13h Lunch "
    "Summary discussion The moderators report on what was said. 13h 13h30 Closing remarks"
)


def test_what_stands_behind_a_break_takes_the_second_of_two_torn_slots() -> None:
    found = shape(read(Document("page.txt", PAGE.encode())).programme)
    assert [(item["start"], item["end"], item["title"].split(" The ")[0]) for item in found["items"]] == [
        ("09:00", "09:30", "Opening remarks"),
        ("09:30", "11:00", "Rivers that cross borders"),
        ("11:00", "11:30", "Lunch"),
        ("11:30", "13:00", "Summary discussion"),
        ("13:00", "13:30", "Closing remarks"),
    ]


@pytest.mark.parametrize("clock", ["10:00-", "10:00 ", "12 h 30 "])
def test_times_without_words_are_no_programme(clock: str) -> None:
    with pytest.raises(NoProgramme):
        read(Document("page.txt", (clock * 300).encode()))


def test_a_heading_before_times_without_words_is_read() -> None:
    head = "# Programme\n\nMonday, 3 June 2024\n\n09:00-09:30 Opening\n\n10:00-11:00 "
    assert read(Document("page.txt", (head + "10:00-" * 700).encode())).programme.items[0].title == "Opening"
