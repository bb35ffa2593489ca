"""Parts of reading a scan that need no Tesseract: skew, rules, numbers of lists, noise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.reading.readers.sheets import column, drawn
from tests.reading.scans.pictures import pictured
from travaux.reading.scans.engine import Word
from travaux.reading.scans.ruling import _long, _long_in, rules
from travaux.reading.scans.sifting import numbered, sifted
from travaux.reading.scans.straighten import skew

SHORT_RUN = 55


def word(text: str, left: int = 0, top: int = 0, line: int = 1, sure: float = 90.0) -> Word:
    return Word(text, left, top, left + 10 * len(text), top + 20, top + 16.0, 20.0, sure, line)


@pytest.mark.parametrize("angle", [-6.0, -1.0, 0.0, 0.4, 3.25])
def test_the_skew_of_a_page_is_found(angle: float) -> None:
    lines = ["The secretariat reported on its work since the last session of the body."] * 20
    (picture,) = pictured(drawn(lambda canvas: column(canvas, 72, 80, lines)), dpi=100, skew=angle)
    assert skew(picture) == pytest.approx(angle, abs=0.11)


def test_long_lines_are_rules_and_letters_are_none() -> None:
    page = np.full((400, 600), 255, np.uint8)
    page[100:102, 50:500] = 210
    page[60:300, 200] = 0
    page[320:332, 30:45] = 0
    found = rules(Image.fromarray(page), 0.5)
    level = [rule[:4] for rule in found if rule.top == rule.bottom]
    upright = [rule[:4] for rule in found if rule.left == rule.right]
    assert len(level) + len(upright) == len(found)
    assert level and all(one == pytest.approx((25, 50, 250, 50), abs=2.5) for one in level)
    assert upright and all(one == pytest.approx((100, 30, 100, 150), abs=2.5) for one in upright)


@given(st.integers(4, 15), st.data())
def test_numbers_of_a_list_that_were_misread_are_put_right(count: int, data: st.DataObject) -> None:
    spoilt = data.draw(st.sets(st.integers(0, count - 1), max_size=count - 3))
    words = []
    for index in range(count):
        label = data.draw(st.sampled_from(["i", "Ls", "Ss:", "l."])) if index in spoilt else f"{index + 1}."
        words += [word(label, 100, 40 * index, index), word("Schools", 160, 40 * index, index)]
    labels = [one.text for one in numbered(words)][::2]
    last = max(index for index in range(count) if index not in spoilt)
    assert labels[: last + 1] == [f"{index + 1}." for index in range(last + 1)]


def test_numbers_that_do_not_go_up_by_one_stay() -> None:
    words = [
        word(label, 100, 40 * index, index) for index, label in enumerate(["3.", "7.", "ab", "12.", "40."])
    ]
    assert numbered(words) == words


def test_emblems_rules_and_specks_are_no_words() -> None:
    words = [
        word("Wy", line=1, sure=40), word("|", line=2), word("|Opening|", line=3), word("10:00", line=3),
        word("SE", line=4, sure=70), word("a.m.", line=5, sure=20), word("programme", line=5, sure=95),
        word(".", line=5, sure=95), word("-", line=5, sure=95),
    ]  # fmt: skip
    assert [one.text for one in sifted(words)] == ["Opening", "10:00", "a.m.", "programme", "-"]


@given(st.integers(1, 30), st.integers(60, 300), st.sampled_from((0.5, 0.9, 0.97, 0.99)), st.integers(0, 99))
def test_rows_that_cannot_hold_a_rule_are_left_out_rightly(
    height: int, width: int, share: float, seed: int
) -> None:
    ink = np.random.default_rng(seed).random((height, width)) < share
    for length, filled in ((SHORT_RUN, 0.92), (3 * SHORT_RUN, 0.97)):
        expected = _long_in(ink, length, filled) if width > length else np.zeros_like(ink)
        assert np.array_equal(_long(ink, length, filled), expected)
