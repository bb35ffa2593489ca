"""Brackets of lines that are written from right to left."""

from __future__ import annotations

import pytest

from travaux.reading.layout.brackets import mend
from travaux.reading.layout.model import LineDraft, PageDraft


def _mended(*texts: str) -> list[str]:
    page = PageDraft(1, 595.0, 842.0, [LineDraft(text, 0.0, 0.0, 9.0, 9.0, 9.0) for text in texts])
    mend([page])
    return [line.text for line in page.lines()]


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("هدى الشريف) جامعة القاهرة(", "هدى الشريف (جامعة القاهرة)"),
        ("كريم بوزيد )المرصد الوطني(", "كريم بوزيد (المرصد الوطني)"),
        ("والسيد] علي[", "والسيد [علي]"),
        ("هدى الشريف (جامعة القاهرة)", "هدى الشريف (جامعة القاهرة)"),
        ("خبير )للمياه", "خبير (للمياه"),
        ("للمياه) خبير", "للمياه) خبير"),
        ("Tide) Office(", "Tide) Office("),
    ],
)
def test_brackets_face_the_words_that_they_hold(shown: str, read: str) -> None:
    assert _mended(shown) == [read]


def test_all_brackets_of_a_page_are_turned_where_most_pairs_are_the_wrong_way_round() -> None:
    shown = ("هدى الشريف )جامعة القاهرة(", "كريم بوزيد )المرصد", "للمياه( خبير", "عمر )UNESCO )خبير")
    assert _mended(*shown) == [
        "هدى الشريف (جامعة القاهرة)", "كريم بوزيد (المرصد", "للمياه) خبير", "عمر (UNESCO) خبير",
    ]  # fmt: skip
