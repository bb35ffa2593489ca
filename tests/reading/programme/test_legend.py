"""Initials and the legend that explains them."""

from __future__ import annotations

from tests.reading.programme.outline import outline


def test_initials_become_the_people_they_stand_for() -> None:
    text = """# Agenda

| Time | Session |
|---|---|
| 9:00–10:00 | Ports (AL) |
| 10:00–11:00 | Canals (AL/OB) |
| 11:00–12:00 | Locks (USA) |

AL: Ana Lee

OB: Ola Berg
"""
    assert outline(text) == [
        "d1 09:00-10:00 Ports <speaker: Ana Lee>",
        "d1 10:00-11:00 Canals <speaker: Ana Lee> <speaker: Ola Berg>",
        "d1 11:00-12:00 Locks (USA)",
    ]
