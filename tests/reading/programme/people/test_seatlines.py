"""Lines that name one person and what that person is; names and titles on neighbouring lines."""

from __future__ import annotations

from tests.reading.programme.people.test_conjoined import people


def test_what_stands_behind_dashes_of_several_lines_is_no_further_name() -> None:
    text = "LUCA PEREIRA – Coordinatore Tecnico GAL Colli\nSTEFANO LEMOS – Coordinatore Tecnico GAL Sibilla\nMARINA ROSSI – Coordinatore Tecnico GAL Piceno"
    assert [name for name, _, _ in people(text)] == ["LUCA PEREIRA", "STEFANO LEMOS", "MARINA ROSSI"]


def test_one_word_over_a_person_with_a_post_is_no_name() -> None:
    text = "PRESENTAZIONE\nVITTORIO MARCONI – coordinatore area porti e moli ISTMAR"
    assert [name for name, _, _ in people(text)] == ["VITTORIO MARCONI"]


def test_a_surname_in_capitals_is_of_the_given_names_before_it() -> None:
    assert people("Presiede: Maria Chiara NERI FONTI (Accademia Nazionale dei Fari)") == [
        ("Maria Chiara NERI FONTI", None, "Accademia Nazionale dei Fari")
    ]
