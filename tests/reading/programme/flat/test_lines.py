"""The lines that the words of an entry had, told from the words alone."""

from __future__ import annotations

import pytest

from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.programme.flat.lines import title_and_lines
from travaux.reading.programme.flat.places import rooms


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Opening of the forum (15 min) Plenary", "Opening of the forum (15 min)"),
        ("OPENING SESSION Welcome to the harbour", "OPENING SESSION "),
        ("CHANGING TIDES Keynote on walls", "CHANGING TIDES "),
        ("UNDP GEF Small Grants Programme", "UNDP GEF Small Grants Programme"),
        ("HARBOUR FORUM of the North", "HARBOUR FORUM of the North"),
        ("Almoço Reunião dos relatores", "Almoço"),
        ("Palavras de abertura proferidas pela Sra. Ana Reis", "Palavras de abertura proferidas"),
    ],
)
def test_where_a_title_ends(text: str, title: str) -> None:
    start, end = title_and_lines(text)[0]
    assert text[start:end] == title


def test_a_room_that_entries_end_with_is_no_part_of_them() -> None:
    texts = ["Group photo Quay 1 + 2 Ballroom", "Bus from the Quay 1 + 2 Ballroom", "Ana Reis, Mayor Quay 1 + 2 Ballroom", "Lunch Pilot Restaurant"]  # fmt: skip
    assert [text[at:] if at else None for text, at in zip(texts, rooms(texts), strict=True)] == [
        "Quay 1 + 2 Ballroom",
        None,
        "Quay 1 + 2 Ballroom",
        None,
    ]


PAGE = (
    "Third Harbour Forum Porto, 4 May 2035, 9:00 - 11:30 Draft programme 9:00 - 9:30 OPENING SESSION Welcome address by Ms Ana Reis, Mayor "
    "of Porto Introductory remarks by Mr Bo Lind, Chair of the Ports Committee of the Council Adoption of the agenda Quay Ballroom 9:30 - 10:00 "
    "Breakout groups (30 min) Guiding questions: 1. Which walls have held? 2. Who pays for them? Quay Ballroom 10:00 - 11:30 Closing Quay Ballroom"
)


def test_a_page_without_line_breaks() -> None:
    items = shape(read(Document("page.txt", PAGE.encode())).programme)["items"]
    assert [(i["parent"], i["start"], i["title"], i["room"], [p["name"] for p in i["people"]], i["questions"]) for i in items] == [
        (None, "09:00", "OPENING SESSION", "Quay Ballroom", [], []),
        (1, None, "Welcome address", None, ["Ana Reis"], []),
        (1, None, "Introductory remarks", None, ["Bo Lind"], []),
        (1, None, "Adoption of the agenda", None, [], []),
        (None, "09:30", "Breakout groups", "Quay Ballroom", [], ["Which walls have held?", "Who pays for them?"]),
        (None, "10:00", "Closing", "Quay Ballroom", [], []),
    ]  # fmt: skip


SITTINGS = (
    "Committee of Ports Third session Item 2 of the agenda Timetable Monday, 3 June 2019 10 a.m. - 1 p.m. Item 1 Opening of the session Item 2 Election "
    "of officers 3 p.m. - 6 p.m. Item 3 Tides Panel: Ms. Ana Reis, Harbour Office, Portugal; Mr. Bo Lind, Ports Union Tuesday, 4 June 2019 10 a.m. - 1 p.m. "
    "Item 4 Other matters"
)


def test_items_that_count_on_share_the_sitting_that_they_stand_in() -> None:
    items = shape(read(Document("page.txt", SITTINGS.encode())).programme)["items"]
    assert [(i["date"], i["start"], i["number"], i["title"], len(i["people"])) for i in items] == [
        ("2019-06-03", "10:00", "Item 1", "Opening of the session", 0),
        ("2019-06-03", "10:00", "Item 2", "Election of officers", 0),
        ("2019-06-03", "15:00", "Item 3", "Tides", 2),
        ("2019-06-04", "10:00", "Item 4", "Other matters", 0),
    ]


TALLER = (
    "Taller de puertos Lisboa, 3 de junio de 2019 AGENDA 8h30 9h 9h 9h30 Registro de participantes Sesión inaugural Palabras de bienvenida: Ana Reis, Alcaldesa, "
    "Municipio de Oporto 9h30 11h Panel 1: ¿Qué dejan las mareas? Objetivo: Conocer los puertos. Moderador: Bo Lind, Director, Unión de Puertos 11h 12h Sesión de clausura"
)


def test_a_question_may_be_the_title_and_a_speech_is_no_entry_where_a_session_is() -> None:
    items = shape(read(Document("page.txt", TALLER.encode())).programme)["items"]
    assert [
        (i["start"], i["end"], i["number"], i["title"], [p["name"] for p in i["people"]]) for i in items
    ] == [
        ("08:30", "09:00", None, "Registro de participantes", []),
        ("09:00", "09:30", None, "Sesión inaugural", ["Ana Reis"]),
        ("09:30", "11:00", "Panel 1", "¿Qué dejan las mareas?", ["Bo Lind"]),
        ("11:00", "12:00", None, "Sesión de clausura", []),
    ]
