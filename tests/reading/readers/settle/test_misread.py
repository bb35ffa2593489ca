"""Clock times that a scanner read as letters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.readers.settle.misread import mended

PAGE = "Programme 8h3O-9hOO Inscription 9hOO-1Oh3O Ouverture par Mme Zoé Oll 1Oh3O-llhOO Pause llhOO Table ronde l2:OO Clôture"


def test_clocks_in_letters_are_clocks() -> None:
    assert mended(PAGE) == (
        "Programme 8h30-9h00 Inscription 9h00-10h30 Ouverture par Mme Zoé Oll 10h30-11h00 Pause 11h00 Table ronde 12:00 Clôture"
    )
    items = shape(read(Document("a.txt", PAGE.encode())).programme)["items"]
    assert [(i["start"], i["end"], i["title"]) for i in items] == [
        ("08:30", "09:00", "Inscription"),
        ("09:00", "10:30", "Ouverture"),
        ("10:30", "11:00", "Pause"),
        ("11:00", None, "Table ronde"),
        ("12:00", None, "Clôture"),
    ]


def test_one_is_left_and_words_are() -> None:
    for text in ("At 9hOO", "Who, Oh! Oh: lo! hOl:OO", "I: II and II: Il", "9:30 10:30", "Paolo: 10 Ohm:Ol"):
        assert mended(text) == text


def test_a_clock_with_seconds_keeps_its_length() -> None:
    assert mended("9:OO:OO Opening 1O:OO:OO Tides") == "9:00:00 Opening 10:00:00 Tides"


@given(st.text(alphabet="OolI019hH: -a", max_size=60))
def test_every_character_keeps_its_place(text: str) -> None:
    found = mended(text)
    assert [(a, b) for a, b in zip(text, found, strict=True) if a != b and (a, b) not in {("O", "0"), ("o", "0"), ("l", "1"), ("I", "1")}] == []  # fmt: skip
    assert mended(found) == found
