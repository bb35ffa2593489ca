"""Parts of reading a scan that need no Tesseract: skew, rules, numbers of lists, noise."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.reading.readers.sheets import column, drawn
from tests.reading.scans.pictures import pictured
from travaux.reading.scans.engine import Word, as_read
from travaux.reading.scans.grain import without_grain
from travaux.reading.scans.ruling import _long, _long_in, rules, runs
from travaux.reading.scans.sifting import acronyms, numbered, sifted
from travaux.reading.scans.straighten import skew

SHORT_RUN = 55


def word(text: str, left: int = 20, top: int = 20, line: int = 1, sure: float = 90.0) -> Word:
    return Word(text, left, top, left + 10 * len(text), top + 20, top + 16.0, 20.0, sure, line)


def test_words_from_the_right_are_put_in_the_order_of_reading() -> None:
    assert as_read("ةودن", 2) == "ندوة"
    assert as_read("(ةرهاقلا", 2) == "القاهرة)"
    assert as_read("11:30", 0) == "11:30"


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
    found = rules(runs(Image.fromarray(page), 0.5), 0.5)
    level = [rule[:4] for rule in found if rule.top == rule.bottom]
    upright = [rule[:4] for rule in found if rule.left == rule.right]
    assert len(level) + len(upright) == len(found)
    assert level and all(one == pytest.approx((25, 50, 250, 50), abs=2.5) for one in level)
    assert upright and all(one == pytest.approx((100, 30, 100, 150), abs=2.5) for one in upright)


def table(shade: int = 255, rule_in_shade: int | None = None) -> np.ndarray:
    """Two columns and three rows of 200 × 60 points, ruled in black; the first row may lie on a shade."""
    page = np.full((400, 600), 255, np.uint8)
    page[60:120, 100:500] = shade
    for row in (60, 120, 180, 240):
        page[row : row + 2, 100:502] = 0
    for edge in (100, 300, 500):
        page[60:242, edge : edge + 2] = 0
    if rule_in_shade is not None:
        page[62:120, 300:302] = rule_in_shade
    return page


def uprights(page: np.ndarray) -> list[tuple[int, int, int]]:
    """(column, first row, last row) of each upright rule that is drawn, to the nearest ten."""
    found = (run for run in runs(Image.fromarray(page), 0.5) if not run.level and run.first < run.last)
    return sorted({(round(run.at, -1), round(run.start, -1), round(run.end, -1)) for run in found})


def test_a_rule_goes_through_a_shade_only_where_it_is_drawn_there() -> None:
    outer, whole, below = [(100, 60, 240), (500, 60, 240)], (300, 60, 240), (300, 120, 240)
    assert uprights(table()) == sorted([*outer, whole])
    assert uprights(table(120, rule_in_shade=0)) == sorted([*outer, whole])
    for shade in (120, 220):
        assert uprights(table(shade, rule_in_shade=shade)) == sorted([*outer, below])
    assert below in uprights(table(40, rule_in_shade=40))


def test_the_edges_of_a_shade_part_rows_where_rules_end_at_it() -> None:
    page = np.full((400, 600), 255, np.uint8)
    page[60:242, 100:102] = page[60:242, 500:502] = 0
    page[150:190, 100:502] = 90
    page[300:340, 100:502] = 90
    found = {(round(run.at, -1), run.weak) for run in runs(Image.fromarray(page), 0.5) if run.level}
    assert found == {(150, False), (190, False), (300, True), (340, True)}


def test_words_underlined_in_a_cell_are_no_rows() -> None:
    page = table()
    page[90:92, 110:296] = 0
    page[150:152, 320:400] = 0
    levels = {(round(run.at, -1), run.start) for run in runs(Image.fromarray(page), 0.5) if run.level}
    assert {at for at, _ in levels} == {60, 120, 180, 240, 150}


def test_a_bar_as_high_as_the_capitals_beside_it_is_a_one() -> None:
    day = [
        word("|")._replace(top=12, bottom=48),
        word("DAY"),
        word("|"),
        word("Tuesday"),
        word("|")._replace(top=12),
    ]
    assert [one.text for one in sifted(day)] == ["DAY", "1", "Tuesday"]


def test_sure_words_beside_a_barcode_are_kept() -> None:
    line = [
        word("31-22303", sure=94),
        word("VA", sure=30),
        word("{NNNIIIHHM", sure=5),
        word("recyc)", sure=12),
    ]
    assert [one.text for one in sifted(line)] == ["31-22303"]


@pytest.mark.parametrize(
    ("pack", "text", "right"),
    [
        ("eng", "Introduction to loT and Al", "Introduction to IoT and AI"),
        ("eng", "lTU and UNlCEF on Al-based tools, Al.", "ITU and UNICEF on AI-based tools, AI."),
        ("eng", "Mr. Al Mansouri and Ms. Al-Sayed", "Mr. Al Mansouri and Ms. Al-Sayed"),
        ("spa", "Al final de la sesión", "Al final de la sesión"),
        ("fra", "l’IA et l'Etat", "l’IA et l'Etat"),
    ],
)
def test_a_small_l_among_capitals_is_an_i(pack: str, text: str, right: str) -> None:
    assert " ".join(one.text for one in acronyms(map(word, text.split()), pack)) == right


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


@pytest.mark.parametrize("sign", ["h", "h30", "Uhr", "часов", "a.m."])
def test_hours_under_one_another_are_no_numbers_of_a_list(sign: str) -> None:
    words = [
        one
        for index, hour in enumerate(["08", "09", "10", "12"])
        for one in (word(hour, 100, 40 * index, index), word(sign, 130, 40 * index, index))
    ]
    assert numbered(words) == words


def test_grain_is_taken_off_and_strokes_stay() -> None:
    page = np.full((200, 300), 240, np.uint8)
    page[60:120, 100:104] = 20
    spoilt = (page + np.random.default_rng(1).normal(0, 12, page.shape)).clip(0, 255).astype(np.uint8)
    cleaned = np.asarray(without_grain(Image.fromarray(spoilt)))
    away = np.abs(cleaned.astype(int) - page)
    assert away[5:-5, 5:95].mean() < 0.6 * np.abs(spoilt.astype(int) - page)[5:-5, 5:95].mean()
    assert (cleaned[70:110, 101:103] < 90).all()


def test_a_clean_page_stays_as_it_is() -> None:
    page = Image.fromarray(np.full((200, 300, 3), 240, np.uint8))
    assert without_grain(page) is page


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


def test_dots_far_from_the_words_and_letters_in_the_shadow_of_the_edge_are_specks() -> None:
    line = [
        word("ES", left=0),
        word("Chair", left=90),
        word(":", left=145),
        word("Lee", left=160),
        word(";", left=400),
    ]
    assert [one.text for one in sifted(line)] == ["Chair", ":", "Lee"]
