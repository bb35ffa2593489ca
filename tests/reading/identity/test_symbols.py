"""Document symbols: found in text, taken apart, mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.identity.symbols import Symbol, find_symbols, lone_symbol, mended

_parts = st.lists(st.sampled_from(["80", "2025", "CN.5", "NGO", "L.3", "INF", "1", "912"]), max_size=3)
_changes = st.lists(st.sampled_from(["Rev.1", "Add.12", "Corr.1"]), max_size=2)
_symbols = st.builds(
    lambda root, parts, number, changes: "/".join([root, *parts, str(number), *changes]),
    st.sampled_from(["A", "E", "S", "TD", "HRI", "DP", "CEDAW", "A/AC.121", "ST/SG"]),
    _parts,
    st.integers(1, 999),
    _changes,
)


@given(st.lists(_symbols, min_size=1, max_size=4))
def test_every_symbol_of_a_sentence_is_found_at_its_place(symbols: list[str]) -> None:
    text = "See documents " + ", ".join(symbols) + " of the session."
    found = find_symbols(text)
    assert [one.value for one in found] == symbols
    assert [text[one.start : one.end] for one in found] == symbols


def test_a_joint_symbol_is_two() -> None:
    assert [one.value for one in find_symbols("A/79/771–S/2025/82")] == ["A/79/771", "S/2025/82"]


def test_a_dash_before_the_word_for_a_paper_joins_no_two_symbols() -> None:
    assert [one.value for one in find_symbols("NFW/3-WP/21")] == ["NFW/3-WP/21"]


def test_the_parts_of_a_symbol() -> None:
    symbol = Symbol("E/CN.6/2025/3/Rev.1/Corr.2")
    assert (symbol.series, symbol.session_or_year, symbol.base, symbol.changes) == (
        "E/CN.6",
        "2025",
        "E/CN.6/2025/3",
        (("Rev", 1), ("Corr", 2)),
    )


def test_figures_and_dates_are_no_symbols() -> None:
    assert find_symbols("on 12/05/2025, 3/4 of them and/or http://example.org/a/1") == ()


def test_letters_that_a_scan_took_for_figures() -> None:
    assert [mended(value) for value in ("A/39/36I", "E/CN.5/l2", "S/2025/82")] == [
        "A/39/361",
        "E/CN.5/12",
        "S/2025/82",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "HC-78/Doc. 3.2(5)",
        "PORTUS/CMC/DEC. Nº 12/31",
        "SG/CAF/XV/ACTA",
        "AG/RES. 2913 (XLVII-O/31)",
        "HC172/12, Rev. 1",
        "ISO/TC 999 N 512",
    ],
)
def test_a_symbol_alone_on_its_line_is_told_by_how_it_is_written(text: str) -> None:
    found = lone_symbol(text)
    assert found and text[found.start : found.end] == found.value == text


@pytest.mark.parametrize(
    "text",
    [
        "STUDY PERIOD 2022-2024",
        "11-12 MAY 2031",
        "HALL A-12",
        "WG1-2",
        "ISBN 978-92-1-000000-0",
        "ДАТА: 21 МАЯ 2031 Г.",
        "10.30-11.15 AM",
        "E.25.II.F.6",
    ],
)
def test_what_is_set_in_capitals_and_figures_need_be_no_symbol(text: str) -> None:
    assert lone_symbol(text) is None
