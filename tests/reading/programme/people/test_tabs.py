"""People of whom each has a line with name and body set apart by a tab."""

from __future__ import annotations

from travaux.common.finding import Span
from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.people.extract import read_people

Told = tuple[str, Role, str | None]


def people(text: str) -> list[Told]:
    found = read_people(Passage(text, (Span(0, len(text), 1),)))
    return [(one.name.value, one.role, one.affiliation.value if one.affiliation else None) for one in found]


def test_a_body_beside_each_name() -> None:
    text = "Moderator: Karim Adel\tDelta University\nLotte van Dijk\tDeltares Institute\nNguyen Thi Hoa\tMekong Board"
    assert people(text) == [
        ("Karim Adel", Role.MODERATOR, "Delta University"),
        ("Lotte van Dijk", Role.SPEAKER, "Deltares Institute"),
        ("Nguyen Thi Hoa", Role.SPEAKER, "Mekong Board"),
    ]


def test_one_name_below_a_title() -> None:
    assert people("Opening\nMona Farouk\tAlexandria Water Company") == [
        ("Mona Farouk", Role.SPEAKER, "Alexandria Water Company")
    ]


def test_two_names_side_by_side_are_two_people() -> None:
    assert people("Mona Farouk\tKarim Adel") == [
        ("Mona Farouk", Role.SPEAKER, None),
        ("Karim Adel", Role.SPEAKER, None),
    ]


def test_lines_of_names_in_no_list_with_their_posts() -> None:
    text = "Ербол Нысанов\tМинистр экологии\nКатажина Вавер\tПостоянный представитель"
    assert [name for name, _, _ in people(text)] == ["Ербол Нысанов", "Катажина Вавер"]
