"""Tables that tell each time by the clocks of several places."""

from __future__ import annotations

import pytest

from tests.reading.programme.outline import html_table, outline


def _page(*rows: tuple[str, ...]) -> str:
    return f"<h1>Programme</h1>{html_table(*rows)}"


def test_lone_clocks_that_stand_apart_by_the_same_time_are_no_ends() -> None:
    page = _page(
        ("Heure de Mindelo", "Heure de Brest", "Activité"),
        ("8 h 00", "10 h 00", "Ouverture du port"),
        ("8 h 30", "10 h 30", "Filets et nasses"),
        ("10 h 15", "12 h 15", "Pause"),
        ("10 h 30", "12 h 30", "Cordages"),
    )
    assert outline(page, suffix="html") == [
        "d1 08:00 Ouverture du port",
        "d1 08:30 Filets et nasses",
        "d1 10:15 Pause",
        "d1 10:30 Cordages",
    ]


def test_whole_slots_in_both_columns_are_told_twice() -> None:
    page = _page(
        ("Mindelo", "Quito", "Session"),
        ("14:00–14:10", "08:00–08:10", "Opening of the harbour"),
        ("14:10–15:00", "08:10–09:00", "Nets and ropes"),
        ("15:00–15:10", "09:00–09:10", "Break"),
    )
    assert outline(page, suffix="html") == [
        "d1 14:00-14:10 Opening of the harbour",
        "d1 14:10-15:00 Nets and ropes",
        "d1 15:00-15:10 Break",
    ]


@pytest.mark.parametrize("ends", [("9:30", "10:00", "10:30"), ("9:20", "10:00", "11:00")])
def test_a_column_of_ends_is_one_though_all_entries_last_as_long(ends: tuple[str, str, str]) -> None:
    rows = zip(("9:00", "9:30", "10:00"), ends, ("Opening", "Nets", "Ropes"), strict=True)
    assert outline(_page(("Start", "End", "Session"), *rows), suffix="html") == [
        f"d1 09:00-{ends[0].zfill(5)} Opening",
        f"d1 09:30-{ends[1].zfill(5)} Nets",
        f"d1 10:00-{ends[2].zfill(5)} Ropes",
    ]


def test_a_line_with_the_slot_of_the_meeting_by_several_clocks_is_no_entry() -> None:
    text = """<h1>Briefing</h1><p>Thursday, 16 January 2036</p>
<p>08:00–10:00 New York | 14:00–16:00 Geneva | 16:00–18:00 Nairobi</p>
<p>14:00 Welcome of the ports</p><p>14:10 Nets and ropes</p>"""
    assert outline(text, suffix="html") == [
        "d1 2036-01-16 14:00 Welcome of the ports",
        "d1 2036-01-16 14:10 Nets and ropes",
    ]
