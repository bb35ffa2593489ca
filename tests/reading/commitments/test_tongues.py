"""Acts in French, Spanish and Russian."""

from __future__ import annotations

import pytest

from tests.reading.commitments.support import written
from travaux.common.commitment import Strength
from travaux.reading.commitments import read_commitments, read_provisions

FRENCH = (
    "L’Assemblée du lac,",
    "Rappelant sa décision 3/1,",
    "1. Prend note également du rapport ;",
    "2. Prie le Secrétariat de lui présenter un plan d’ici au 30 juin 2027, dans la limite des ressources disponibles ;",
    "3. Invite les États et, s’il y a lieu, les villes à planter des arbres, et prie instamment la Banque d’aider ;",
    "4. Décide :",
    "a) De créer un groupe ;",
)
SPANISH = (
    "La Conferencia de las Partes,",
    "Reconociendo el valor del lago,",
    "1. Acoge con satisfacción el informe;",
    "2. Insta a las Partes a que reduzcan los vertidos a más tardar el 1 de mayo de 2028;",
    "3. Pide a la Secretaría que, con sujeción a la disponibilidad de fondos, prepare un estudio.",
)
RUSSIAN = (
    "Генеральная Ассамблея,",
    "признавая важность озера,",
    "1. с удовлетворением отмечает доклад;",
    "2. настоятельно призывает государства сократить сбросы к 2030 году;",
    "3. принимает к сведению план.",
)
Row = tuple[str, str, Strength, str | None, str | None]


@pytest.mark.parametrize(
    ("paragraphs", "actor", "rows"),
    [
        (
            FRENCH,
            "Assemblée du lac",
            [
                ("1", "Prend note", Strength.POSITION, None, None),
                ("2", "Prie", Strength.DEMAND, "le Secrétariat", "2027-06-30"),
                ("3", "Invite", Strength.INVITATION, "les États et, s’il y a lieu, les villes", None),
                ("3", "prie instamment", Strength.CALL, "la Banque", None),
                ("4", "Décide", Strength.DECISION, None, None),
            ],
        ),
        (
            SPANISH,
            "Conferencia de las Partes",
            [
                ("1", "Acoge", Strength.POSITION, None, None),
                ("2", "Insta", Strength.CALL, "las Partes", "2028-05-01"),
                ("3", "Pide", Strength.DEMAND, "la Secretaría", None),
            ],
        ),
        (
            RUSSIAN,
            "Генеральная Ассамблея",
            [
                ("1", "отмечает", Strength.POSITION, None, None),
                ("2", "настоятельно призывает", Strength.CALL, "государства", "2030"),
                ("3", "принимает к сведению", Strength.POSITION, None, None),
            ],
        ),
    ],
)
def test_acts_are_read_in_their_language(paragraphs: tuple[str, ...], actor: str, rows: list[Row]) -> None:
    found = read_commitments(written(*paragraphs))
    assert [
        (one.number, one.verb, one.strength, one.addressee, one.due and str(one.due)) for one in found
    ] == rows
    assert {one.actor for one in found} == {actor}
    first = read_provisions(written(*paragraphs)).provisions[0]
    assert (first.kind.value, first.text) == ("preambular paragraph", paragraphs[1])


def test_conditions_and_sub_paragraphs_of_other_languages() -> None:
    french = read_commitments(written(*FRENCH))
    assert french[1].conditions == ("dans la limite des ressources disponibles",)
    assert french[-1].words == "Décide : De créer un groupe ;"
    assert read_commitments(written(*SPANISH))[2].conditions == (
        "con sujeción a la disponibilidad de fondos",
    )


def test_a_preamble_may_end_its_paragraphs_with_semicolons() -> None:
    transcript = written(
        "El Consejo del Lago,",
        "Reconociendo que el agua escasea;",
        "Tomando en cuenta las propuestas presentadas;",
        "Invita a los Miembros a que envíen sus propuestas;",
        "Ruega al Secretario que las estudie;",
        "Censura los vertidos.",
    )
    assert [(one.kind.value, one.number) for one in read_provisions(transcript).provisions] == [
        ("preambular paragraph", "pp. 1"),
        ("preambular paragraph", "pp. 2"),
        ("operative paragraph", "1"),
        ("operative paragraph", "2"),
        ("operative paragraph", "3"),
    ]


def test_what_is_to_be_done_is_nobodys_name() -> None:
    transcript = written("Le Conseil du lac,", "1. Demande qu’il soit rendu compte chaque année.")
    assert [one.addressee for one in read_commitments(transcript)] == [None]
