"""What columns hold, by their headings and by their cells."""

from __future__ import annotations

import pytest

from travaux.reading.programme.grammar.columns import Holds, content_holds, heading_holds


@pytest.mark.parametrize(
    ("heading", "holds"),
    [
        ("Time", Holds.TIME),
        ("Date/time", Holds.TIME),
        ("Horario", Holds.TIME),
        ("Время", Holds.TIME),
        ("Agenda item", Holds.TITLE),
        ("Breakout topic", Holds.TITLE),
        ("Пункт повестки дня", Holds.TITLE),
        ("Speaker / Details", Holds.SPEAKER),
        ("Moderators and speakers", Holds.SPEAKER),
        ("Модератор", Holds.MODERATOR),
        ("Sala", Holds.ROOM),
        ("Modera", Holds.MODERATOR),
        ("Documents", Holds.DOCUMENTS),
        ("Vorlage", Holds.DOCUMENTS),
        ("Gegenstand", Holds.TITLE),
        ("TOP", Holds.NUMBER),
        ("Guiding questions", Holds.NOTES),
        ("Type", Holds.OTHER),
        ("Type of activity", Holds.TITLE),
        ("Длительно\nсть", Holds.DURATION),
        ("⏰ Time", Holds.TIME),
        ("Rivers of the north and what they carry", None),
    ],
)
def test_headings(heading: str, holds: Holds | None) -> None:
    assert heading_holds(heading) is holds


@pytest.mark.parametrize(
    ("cells", "holds"),
    [
        (["9:00", "10:30–11:00", ""], Holds.TIME),
        (["3 June 2024", "4 June 2024"], Holds.DATE),
        (["30 min", "1h", "45 min"], Holds.DURATION),
        (["1", "2", "(a)"], Holds.NUMBER),
        (["Rivers", "Lakes"], Holds.TITLE),
        (["", " "], Holds.EMPTY),
    ],
)
def test_cells(cells: list[str], holds: Holds) -> None:
    assert content_holds(cells) is holds
