"""Numbers of items, told from names, dates and words."""

from __future__ import annotations

import pytest

from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.programme.grammar.numbers import (
    bullet,
    in_brackets,
    list_number,
    loose_number,
    word_number,
)


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("Panel 2: Ports", "Panel 2", "Ports"),
        ("Session II – Rivers", "Session II", "Rivers"),
        ("PARTE I", "PARTE I", ""),
        ("SESSIONE II: Fari", "SESSIONE II", "Fari"),
        ("Session #1", "Session #1", ""),
        ("Item 3 (a)", "Item 3 (a)", ""),
        ("Working Group 2: Locks", "Working Group 2", "Locks"),
        ("Point 4 : Élection", "Point 4", "Élection"),
        ("Panel 1 Implementing the plan", "Panel 1", "Implementing the plan"),
        ("Сессия 2. Реки", "Сессия 2", "Реки"),
        ("Вопрос 1. О портах", "Вопрос 1", "О портах"),
        ("Mesa redonda 3: Puertos", "Mesa redonda 3", "Puertos"),
        ("Première séance", None, None),
        ("Première séance « Les ports »", "Première séance", "« Les ports »"),
        ("Primera sesión: Los puertos", "Primera sesión", "Los puertos"),
        ("2.ª mesa – Ríos", "2.ª mesa", "Ríos"),
        ("Первое заседание. Реки", "Первое заседание", "Реки"),
        ("Third session of the Board", None, None),
        ("Painel 1 – Portos", "Painel 1", "Portos"),
        ("II Painel - Portos", "II Painel", "Portos"),
        ("III Mesa redonda: Ríos", "III Mesa redonda", "Ríos"),
        ("IV Session of the Board", None, None),
        ("Track A: Land titles", "Track A", "Land titles"),
        ("Group 1: Locks", "Group 1", "Locks"),
        ("Group B: Locks", None, None),
        ("专题一：港口", "专题一", "港口"),
        ("全体会议二：港口与河流", "全体会议二", "港口与河流"),
        ("平行论坛3 港口", "平行论坛3", "港口"),
        ("المحور الأول: الموانئ", "المحور الأول", "الموانئ"),
        ("Session 2 of the Commission", None, None),
        ("Session a la carte", None, None),
        ("Keynote Session 1", "Keynote Session 1", ""),
        ("High-level panel 1: Ports", "High-level panel 1", "Ports"),
        ("Mesa de trabajo 2. Ríos", "Mesa de trabajo 2", "Ríos"),
        ("Forum 2: Ports", "Forum 2", "Ports"),
        ("Lab A: Ports", "Lab A", "Ports"),
        ("Podium 2: Häfen", "Podium 2", "Häfen"),
        ("Forum 2024", None, None),
        ("Panel discussion", None, None),
        ("Plenary Session: Welcome", None, None),
    ],
)
def test_numbers_after_a_word(text: str, number: str | None, title: str | None) -> None:
    found = word_number(text)
    assert (found and text[found.start : found.end], found and text[found.rest :]) == (number, title)


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("1. Opening", "1", "Opening"),
        ("(a) Ports", "a", "Ports"),
        ("a) Canals", "a", "Canals"),
        ("IV. Next", "IV", "Next"),
        ("2-1", "2-1", ""),
        ("E-3 Tabletop exercise", "E-3", "Tabletop exercise"),
        ("١. الافتتاح", "١", "الافتتاح"),
        ("1- الافتتاح", "1", "الافتتاح"),
        ("(ب) الموانئ", "ب", "الموانئ"),
        ("د. منى", None, None),
        ("8–12 أيار", None, None),
        ("十二、其他事项", "十二", "其他事项"),
        ("（二）港口", "二", "港口"),
        ("2010 was a year", None, None),
        ("I am here", None, None),
        ("(continued)", None, None),
    ],
)
def test_numbers_with_a_mark(text: str, number: str | None, title: str | None) -> None:
    found = list_number(text)
    assert (found and text[found.start : found.end], found and text[found.rest :]) == (number, title)


def test_ordinals_of_each_scheme() -> None:
    texts = ["3. x", "(c) x", "III. x", "C) x", "2-3 x"]
    assert [found.ordinal for text in texts if (found := list_number(text))] == [3] * 5


def test_a_number_without_a_mark() -> None:
    found = loose_number("12 Adoption of the report")
    assert found is not None
    assert (found.ordinal, found.rest) == (12, 3)
    assert loose_number("2024") is None


@pytest.mark.parametrize(
    ("text", "length"), [("• Ports", 2), ("- Ports", 2), ("-ports", 0), ("o Ports", 2), ("open", 0)]
)
def test_bullets(text: str, length: int) -> None:
    assert bullet(text) == length


def test_initials_and_forms_of_address_are_no_numbers() -> None:
    assert [list_number(text) for text in ("H.E. Ms. Ada Pereira", "S.E. M. Luc Diallo", "I.B. Osei")] == [
        None
    ] * 3
    assert list_number("H. Any other business") is not None


def test_numbers_with_a_measure_word() -> None:
    text = "第1场会议：会议开幕"
    number = word_number(text)
    assert number is not None
    assert (text[number.start : number.end], number.ordinal, text[number.rest :]) == (
        "第1场会议",
        1,
        "会议开幕",
    )
    assert word_number("第3次会议 通过议程") is not None
    assert word_number("第1章的历史") is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [("(a) Ports", "(a)"), ("a) Puertos", "a)"), ("б) Порты", "б)")],
)
def test_a_letter_keeps_the_brackets_that_it_has(text: str, printed: str) -> None:
    found = list_number(text)
    assert found is not None
    assert text[slice(*in_brackets(text, found))] == printed


LISTED = """DRAFT AGENDA
4 May 2035
1. Opening (10:00-10:10)
2. Walls that were built (10:10-11:20)
   - North quay of Porto: Ms. Ana Reis, Harbour Office
   - South quay of Faro: Mr. Bo Lind, Ports Union
3. Date of the next meeting (11:20-11:30)
4. Any other business
"""


def test_what_has_no_time_counts_on_beside_the_timed_and_a_title_before_a_colon_has_its_speaker() -> None:
    items = shape(read(Document("a.txt", LISTED.encode())).programme)["items"]
    assert [
        (i["parent"], i["start"], i["number"], i["title"], [p["name"] for p in i["people"]]) for i in items
    ] == [
        (None, "10:00", "1", "Opening", []),
        (None, "10:10", "2", "Walls that were built", []),
        (2, None, None, "North quay of Porto", ["Ana Reis"]),
        (2, None, None, "South quay of Faro", ["Bo Lind"]),
        (None, "11:20", "3", "Date of the next meeting", []),
        (None, None, "4", "Any other business", []),
    ]
