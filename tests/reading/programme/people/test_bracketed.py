"""People in a row, each with a body in brackets."""

from __future__ import annotations

import pytest

from travaux.common.finding import Span
from travaux.reading.passage import Passage
from travaux.reading.programme.people.extract import read_people


def _people(text: str) -> list[tuple[str, str | None]]:
    found = read_people(Passage(text, (Span(0, len(text), 1),)))
    return [(one.name.value, one.affiliation.value if one.affiliation else None) for one in found if one.name]


@pytest.mark.parametrize("mark", [",", ";"])
def test_a_name_that_no_list_knows_is_told_by_the_form_of_the_one_before(mark: str) -> None:
    text = (
        f"Speakers: Siim Ojala (Positor){mark} Tuti Moelyani (OCHA){mark} Anongwat Suphakit (Port of Phuket)"
    )
    assert _people(text) == [
        ("Siim Ojala", "Positor"),
        ("Tuti Moelyani", "OCHA"),
        ("Anongwat Suphakit", "Port of Phuket"),
    ]


@pytest.mark.parametrize("rest", ["Harbour Council (Porto)", "Session Two (Room B)"])
def test_a_body_or_a_session_behind_a_person_is_nobody(rest: str) -> None:
    assert _people(f"Remarks by Ana Lopez (OCHA), {rest}") == [("Ana Lopez", "OCHA")]
