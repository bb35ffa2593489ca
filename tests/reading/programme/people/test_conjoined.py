"""The last of several people, behind a word for "and"."""

from __future__ import annotations

import pytest

from travaux.common.finding import Span
from travaux.reading.passage import Passage
from travaux.reading.programme.people.extract import read_people

Told = tuple[str, str | None, str | None]


def people(text: str) -> list[Told]:
    found = read_people(Passage(text, (Span(0, len(text), 1),)))
    values = [[one and one.value for one in (p.position, p.affiliation)] for p in found]
    return [(p.name.value, *value) for p, value in zip(found, values, strict=True)]  # type: ignore[misc]


def test_people_with_their_bodies_in_brackets() -> None:
    text = "Com Rosa Tavares (Ilhas do Norte), Hélder Sá (Porto Velho) e Soraia Cunha (Ribeira). Moderador: Ivo Lemos"
    assert people(text) == [
        ("Rosa Tavares", None, "Ilhas do Norte"),
        ("Hélder Sá", None, "Porto Velho"),
        ("Soraia Cunha", None, "Ribeira"),
        ("Ivo Lemos", None, None),
    ]


def test_semicolons_part_people_with_their_bodies() -> None:
    text = "Panelistas: Luz Dary Peña, Secretaría de Salud; Rubén Alvarado, OPS; Ana Soler (Ayuntamiento)"
    assert people(text) == [
        ("Luz Dary Peña", None, "Secretaría de Salud"),
        ("Rubén Alvarado", None, "OPS"),
        ("Ana Soler", None, "Ayuntamiento"),
    ]


def test_a_semicolon_within_what_somebody_is_parts_no_people() -> None:
    text = "Ms. Ada Pereira, Director, Ports; Harbours and Quays Unit, Ministry of the Sea"
    assert [name for name, _, _ in people(text)] == ["Ada Pereira"]


def test_towns_and_districts_beside_names_are_their_bodies() -> None:
    assert people("Carola Wenz, Landkreis Ufernau\nThomas Pereira, Stadt Hafenburg") == [
        ("Carola Wenz", None, "Landkreis Ufernau"),
        ("Thomas Pereira", None, "Stadt Hafenburg"),
    ]


def test_people_with_their_posts_in_brackets() -> None:
    assert people("Com Teresa Vidal (Diretora-Geral das Pescas) e Januário Tavares (Secretário da CPLP)") == [
        ("Teresa Vidal", "Diretora-Geral das Pescas", None),
        ("Januário Tavares", "Secretário", "CPLP"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Com Clara Brito, diretora do Arquivo das Marés, e Bohdan Melnyk, músico popular",
            [
                ("Clara Brito", "diretora do Arquivo das Marés", None),
                ("Bohdan Melnyk", "músico popular", None),
            ],
        ),
        (
            "Con Rebeca Solano, alcaldesa de Puerto Claro, y Esteban Rojas, director de la CEPAL",
            [("Rebeca Solano", "alcaldesa de Puerto Claro", None), ("Esteban Rojas", "director", "CEPAL")],
        ),
    ],
)
def test_people_between_commas(text: str, told: list[Told]) -> None:
    assert people(text) == told


def test_a_body_behind_a_word_for_and_is_nobody() -> None:
    assert [
        name for name, *_ in people("Ada Pereira (Ministry of Trade) and Eastern Region (Head Office)")
    ] == ["Ada Pereira"]
