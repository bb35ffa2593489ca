"""Lists whose bullets stand inside lines."""

from __future__ import annotations

from travaux.reading.readers.text.inlinebullets import one_a_line


def test_each_bullet_begins_a_line() -> None:
    lines = [
        "Opening • Welcome by the port • Group photo",
        "10.30 Coffee",
        "Session 1: Tides • Figures • (two groups)",
    ]
    assert one_a_line(lines) == [
        "Opening", "• Welcome by the port", "• Group photo", "10.30 Coffee", "Session 1: Tides", "• Figures", "• (two groups)",
    ]  # fmt: skip


def test_bullets_that_part_a_place_and_a_day_stay() -> None:
    lines = ["Side event • Porto", "Hall 2 • 4 May", "• Welcome", "• Photo"]
    assert one_a_line(lines) == lines


def test_a_page_in_one_line_stays() -> None:
    lines = ["Opening • Welcome • Photo " * 40]
    assert one_a_line(lines) == lines


def test_each_item_that_is_counted_inside_a_line_begins_one() -> None:
    lines = [
        "Opening Item I: Approval of the agenda Item III: Report of the Secretariat",
        "Report on Item IV and others Item V: Budget",
        "11:00 Closing",
    ]
    assert one_a_line(lines) == [
        "Opening", "Item I: Approval of the agenda", "Item III: Report of the Secretariat",
        "Report on Item IV and others", "Item V: Budget", "11:00 Closing",
    ]  # fmt: skip
