"""Speakers with their bodies before the title of a talk, and what sites set behind it."""

from __future__ import annotations

import pytest

from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.programme.grammar.heads import names_a_file, trailing_duration


def told(text: str, name: str = "paper.md") -> list[tuple[str, list[tuple[str, str | None]]]]:
    items = shape(read(Document(name, text.encode())).programme)["items"]
    return [(i["title"], [(p["name"], p["affiliation"]) for p in i["people"]]) for i in items]


def test_a_dash_behind_bodies_in_brackets_leads_to_the_titles() -> None:
    text = """# Workshop Agenda

## Tuesday, 18 September 2035

* 9:00 - 10:30: SESSION 1 — Charts (90m)
    * Ana Lee (Harbour Union) — The many kinds of charts (15m) ([position paper](a), slides)
    * Samuel Petit (Balise) — Work on digital buoys (15m) (position paper, [slides](b))
    * Rachel Dunn — New tools for pilots (15m) ([slides](c))
    * Dave Carver (Tide Books) - Tables as points on a line (15m)
    * Shared questions (30m)
* 10:30 - 11:00: Break
"""
    assert told(text) == [
        ("Charts", []),
        ("The many kinds of charts", [("Ana Lee", "Harbour Union")]),
        ("Work on digital buoys", [("Samuel Petit", "Balise")]),
        ("New tools for pilots", [("Rachel Dunn", None)]),
        ("Tables as points on a line", [("Dave Carver", "Tide Books")]),
        ("Shared questions", []),
        ("Break", []),
    ]


def test_a_comma_may_part_a_speaker_with_a_body_from_the_title() -> None:
    text = """PROGRAMMA

Lunedì 5 dicembre 2033
15.30
Rosario Lodi (Accademia del Mare), Il contributo dei fari
16.00
Giovanni Berti (Università di Roma), La storia dei porti
16.30
Pietro Neri (Politecnico dei Moli), Onde e maree
17.00
Intervallo
"""
    assert told(text, "paper.txt") == [
        ("Il contributo dei fari", [("Rosario Lodi", "Accademia del Mare")]),
        ("La storia dei porti", [("Giovanni Berti", "Università di Roma")]),
        ("Onde e maree", [("Pietro Neri", "Politecnico dei Moli")]),
        ("Intervallo", []),
    ]


def test_who_speaks_stands_in_brackets_within_a_title() -> None:
    text = """# Draft agenda

## Monday 13 March 2034

**9:00 - 9:30**: Welcome

**9:30 - 10:15**: Scientific presentation 1 (Farid Hassan): *The northern bank and its shoals*

**10:15 - 11:00**: Lunch
"""
    assert told(text)[1] == (
        "Scientific presentation 1 The northern bank and its shoals",
        [("Farid Hassan", None)],
    )


@pytest.mark.parametrize("text", ["slides", "Position paper", "watch the video", "Livestream", "трансляция"])
def test_links_to_files_are_known(text: str) -> None:
    assert names_a_file(text)


def test_a_duration_before_links_is_one() -> None:
    assert trailing_duration("Tables (15m) (position paper, slides)") == 15
    assert trailing_duration("Tables (15 harbours) (slides)") is None
