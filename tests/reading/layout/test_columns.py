"""Columns that white space makes."""

from __future__ import annotations

from travaux.reading.layout.columns import Band, Gap, bands
from travaux.reading.layout.model import Row, Segment, Style, Token


def rows(count: int, pieces: int) -> list[Row]:
    """Rows of words one above the other, 30 points from left to left and 20 wide."""
    style = Style(10.0)
    return [
        [
            Segment([Token(30.0 * at, 12.0 * row, 30.0 * at + 20, 12.0 * row + 10, "word", style, 0)])
            for at in range(pieces)
        ]
        for row in range(count)
    ]


def test_pieces_below_one_another_stand_in_columns() -> None:
    assert bands(rows(40, 3)) == [Band(0, 40, (Gap(20.0, 30.0), Gap(50.0, 60.0)))]


def test_more_pieces_than_a_page_holds_make_no_columns() -> None:
    assert bands(rows(90, 90)) == [Band(row, row + 1) for row in range(90)]
