"""A passage cut into words and marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.common.finding import Span
from travaux.reading.passage import Passage
from travaux.reading.programme.people import words
from travaux.reading.programme.people.extract import person_likeness
from travaux.reading.programme.people.words import cut


def test_links_and_addresses_are_one_word_each() -> None:
    text = "Ada Pereira (ada.p@ports.example), https://ports.example/a?b=1 or www.ports.example"
    assert [one.text for one in cut(text)] == [
        "Ada", "Pereira", "(", "ada.p@ports.example", ")", ",", "https://ports.example/a?b=1", "or",
        "www.ports.example",
    ]  # fmt: skip


@given(text=st.text(st.sampled_from("aB9 .,:/@-w_h'é周\n\t"), max_size=40))
def test_a_text_is_cut_as_if_every_word_might_be_a_link(text: str) -> None:
    matches = words._linked().finditer(text)
    assert [(one.start, one.end) for one in cut(text)] == [match.span() for match in matches]


def test_what_stands_before_a_word_is_kept() -> None:
    held = [(one.text, one.breaks, one.spaced, one.tabbed) for one in cut("Co- Chair,\n\nH.E.\tAda")]
    assert held == [
        ("Co- Chair", 0, False, False),
        (",", 0, False, False),
        ("H.E.", 2, True, False),
        ("Ada", 0, True, True),
    ]


def test_numbers_name_nobody() -> None:
    for text in ("12\t36\t1 375\t1 423\t–\t6", "9.15 – 9.30", "3-1"):
        assert person_likeness(Passage(text, (Span(0, len(text), 1),))) == 0.0


def test_signs_of_vowels_are_parts_of_their_words() -> None:
    assert [one.text for one in cut("ميسّرة الجلسة: عُمان, e\u0301te\u0301")] == [
        "ميسّرة", "الجلسة", ":", "عُمان", ",", "e\u0301te\u0301",
    ]  # fmt: skip
