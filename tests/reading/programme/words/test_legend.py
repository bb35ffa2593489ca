"""Initials and the legend that explains them."""

from __future__ import annotations

from tests.reading.programme.outline import outline
from travaux.reading import Document, read


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


def test_a_legend_on_one_line_names_several() -> None:
    text = """# Agenda

| Time | Session |
|---|---|
| 9:00–10:00 | Ports (AL) |
| 10:00–11:00 | Canals (OB) |

AL: Ana Lee OB: Ola Berg
"""
    assert outline(text) == [
        "d1 09:00-10:00 Ports <speaker: Ana Lee>",
        "d1 10:00-11:00 Canals <speaker: Ola Berg>",
    ]


def test_initials_that_sign_titles_are_people_though_nothing_explains_them() -> None:
    text = """# Agenda

| Time | Session |
|---|---|
| 9:00–10:00 | Ports (AL) |
| 10:00–11:00 | Canals (AL/OB) |
| 11:00–12:00 | Locks (OB) |
| 13:00–14:00 | Quays (AL) |
"""
    assert outline(text) == [
        "d1 09:00-10:00 Ports <speaker: AL>",
        "d1 10:00-11:00 Canals <speaker: AL> <speaker: OB>",
        "d1 11:00-12:00 Locks <speaker: OB>",
        "d1 13:00-14:00 Quays <speaker: AL>",
    ]
    people = [
        [one.name for one in item.people] for item in read(Document("a.md", text.encode())).programme.items
    ]
    assert people == [["AL"], ["AL", "OB"], ["OB"], ["AL"]]


def test_initials_that_the_paper_uses_as_a_word_sign_nothing() -> None:
    text = """# Agenda

| Time | Session |
|---|---|
| 9:00–10:00 | Introduction to ports (IOT) |
| 10:00–11:00 | Canals (IOT) |
| 11:00–12:00 | Locks (IOT) |
| 13:00–14:00 | Quays (IOT) |
| 14:00–15:00 | What IOT can do for cranes (IOT) |
"""
    assert "d1 10:00-11:00 Canals (IOT)" in outline(text)
