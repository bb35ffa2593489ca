from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.publish.columns import Ink, pad, width, wrap


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("国际移民", 8), ("e\u0301", 1), ("\u200bx", 1), ("ليلى", 4)]
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_pad_counts_columns_not_characters() -> None:
    assert [pad("国际", 6), pad("long", 2)] == ["国际  ", "long"]


def test_wrap_breaks_at_spaces_and_long_words_anywhere() -> None:
    assert wrap("one two three", 8) == ["one two", "three"]
    assert wrap("国际移民组织总干事", 8) == ["国际移民", "组织总干", "事"]
    assert wrap("", 8) == []


@given(st.text(max_size=200), st.integers(8, 60))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_ink() -> None:
    assert Ink()("text", "bold") == "text"
    assert Ink(True)("text", "bold", "cyan") == "\x1b[1;36mtext\x1b[0m"
    assert Ink(True)("", "bold") == ""
