"""Lines that were wrapped twice are whole again."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.readers.text.rewrapped import rejoined

PARAGRAPHS = (
    "The harbour masters of the region meet once more to compare what the tides of the last winter did to quays and to "
    "the walls behind them, and what was done about it in the ports of the north and of the south by those in charge.",
    "09:30 Opening of the forum by the oldest of the harbour masters present, who will also welcome those who are here "
    "for the first time",
    "Each port brings its own figures of heights and of costs, as the forum has asked of all of them since the first "
    "meeting in the old town of Porto was held.",
)


def lines(width: int) -> list[str]:
    return [line for paragraph in PARAGRAPHS for line in [*textwrap.wrap(paragraph, width), ""]]


def wrapped_again(width: int) -> list[str]:
    return [line for whole in lines(80) for line in (textwrap.wrap(whole, width) or [""])]


def test_lines_of_80_columns_wrapped_again_at_68_are_whole_again() -> None:
    assert wrapped_again(68) != lines(80)
    assert rejoined(wrapped_again(68)) == lines(80)


def test_lines_wrapped_once_stay() -> None:
    assert rejoined(lines(72)) == lines(72)


@given(st.lists(st.text(alphabet="ab C.-", max_size=90), max_size=20))
def test_no_word_is_lost_or_moved(lines: list[str]) -> None:
    assert "".join(rejoined(lines)).replace(" ", "") == "".join(lines).replace(" ", "")
