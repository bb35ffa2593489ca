"""Words of a page as one line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.common.text import letters_of, lines_with, normalise, printable, shortened

_PIECES = st.sampled_from(
    ["day", "May", "été", "Ünal", "-", "\u2010", "\u2011", " ", "\n", "\t", "\u00ad", "\u00ad\n", "\u2060", "\u200b", "\u00a0"]
)  # fmt: skip


def _as_defined(text: str) -> str:
    """What the docstring promises, step by step and without a short cut."""
    for mark in ("\u00ad\n", "\u00ad", "\u2060\n", "\u2060"):
        text = text.replace(mark, "")
    text = re.sub("(?<=\\w)[-\u2010]\\s*\n\\s*(?=[a-z\u00df-\u00ff\u0430-\u045f])", "", text)
    text = re.sub("(?<=\\w)([-\u2010\u2011])\\s+(?=[A-Z\u00c0-\u00de\u0400-\u042f])", r"\1", text)
    return re.sub("[\\s\u200b]+", " ", text).strip()


@given(st.lists(_PIECES, max_size=12).map("".join))
def test_short_cuts_change_nothing(text: str) -> None:
    assert normalise(text) == _as_defined(text)


def test_hyphens_at_line_ends() -> None:
    assert (
        normalise("com-\nmittee of Co-\nChairs,  non\u00ad\nbinding") == "committee of Co-Chairs, nonbinding"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("two\nlines\tof\u2028text", "two lines of text"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("turned \u202eround\u202c", "turned round"),
        ("\ud800broken", "broken"),
        ("Gómez 李 ليلى", "Gómez 李 ليلى"),
    ],
)
def test_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


@given(st.text())
def test_a_printable_text_is_one_line_and_cleaning_it_again_changes_nothing(text: str) -> None:
    cleaned = printable(text)
    assert len(f"{cleaned}.".splitlines()) == 1
    assert printable(cleaned) == cleaned


@given(st.text(), st.integers(1, 40))
def test_a_shortened_text_is_as_long_as_it_may_be_and_says_that_more_follow(text: str, most: int) -> None:
    short = shortened(text, most)
    assert (
        short == text
        if len(text) <= most
        else (len(short), short[-1], text.startswith(short[:-1])) == (most, "…", True)
    )


@given(st.text(), st.text(st.characters(min_codepoint=0x2000, max_codepoint=0x2FFF), min_size=80))
def test_words_of_letters_are_what_the_pattern_finds(text: str, marks: str) -> None:
    assert letters_of(text) == re.findall(r"[^\W\d_]+", text)
    assert letters_of(text + marks) == re.findall(r"[^\W\d_]+", text + marks)


@given(st.text(st.sampled_from("ab:\n")))
def test_lines_with_a_sign_are_those_of_the_text_that_have_it(text: str) -> None:
    assert list(lines_with(":", text)) == [line for line in text.split("\n") if ":" in line]
