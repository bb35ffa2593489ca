"""German posts, told by what compounds end in."""

from __future__ import annotations

import pytest

from tests.reading.programme.people.test_conjoined import people


def test_posts_on_lines_of_their_own_are_no_names() -> None:
    text = (
        "Katja Maurer\nSächsische Staatsministerin der Fischerei und für Häfen\n"
        "Thomas Pereira\nStaatssekretär für Digitale Verwaltung\n"
        "Heike Lorenzen, Oberbürgermeisterin der Stadt Hafenburg"
    )
    assert people(text) == [
        ("Katja Maurer", "Sächsische Staatsministerin der Fischerei und für Häfen", None),
        ("Thomas Pereira", "Staatssekretär für Digitale Verwaltung", None),
        ("Heike Lorenzen", "Oberbürgermeisterin", "Stadt Hafenburg"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Frau Dr. Heike Lorenzen, Amtsleiterin, Sozialamt", ("Heike Lorenzen", "Amtsleiterin", "Sozialamt")),
        ("Frau Dr. Anneliese Hagedorn, Dezernentin", ("Anneliese Hagedorn", "Dezernentin", None)),
        ("Moderation: Thomas Pereira, Geschäftsführer", ("Thomas Pereira", "Geschäftsführer", None)),
        ("Ministerialrat Thomas Pereira, StMAS", ("Thomas Pereira", None, "StMAS")),
    ],
)
def test_posts_behind_a_comma(text: str, told: tuple[str, str | None, str | None]) -> None:
    assert people(text) == [told]


def test_english_posts_are_left_as_they_are_labelled() -> None:
    assert people("Ms. Ada Pereira, Minister of Trade, Cabo Verde") == [
        ("Ada Pereira", "Minister of Trade", "Cabo Verde")
    ]


def test_a_surname_that_is_a_post_is_one_behind_a_given_name() -> None:
    assert [
        name for name, _, _ in people("Speakers:\nPeter Robertson\nJennifer Sprecher\nThomas Meister")
    ] == [
        "Peter Robertson",
        "Jennifer Sprecher",
        "Thomas Meister",
    ]
