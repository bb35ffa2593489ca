"""Bullets on lines of their own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.readers.text.bulletlines import with_their_words


def test_a_bullet_goes_before_the_line_below_it() -> None:
    lines = [
        "8. Programme 2031",
        "• Requests of May",
        "•",
        "Requests of June",
        "•",
        "Revision of the plan",
        "9. Other",
    ]
    assert with_their_words(lines) == [
        "8. Programme 2031", "• Requests of May", "• Requests of June", "• Revision of the plan", "9. Other",
    ]  # fmt: skip


def test_bullets_below_one_another_are_left() -> None:
    lines = ["Monday", "•", "•", "Opening", "Tides", "•", "", "Walls"]
    assert with_their_words(lines) == lines


@given(st.lists(st.sampled_from(["•", " • ", "Tides", "", "• Walls", "-"])))
def test_no_word_is_lost(lines: list[str]) -> None:
    assert " ".join(with_their_words(lines)).split() == " ".join(lines).split()
