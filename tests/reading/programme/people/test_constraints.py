"""What no name can begin or end with, and whose the bracket of a title is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.programme.people.constraints import hold
from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.people.words import cut


def _held(text: str, labels: str) -> str:
    words = cut(text)
    labelled = [Labelled(word, Label(letter), 0.9) for word, letter in zip(words, labels, strict=True)]
    return "".join(one.label.value for one in hold(labelled))


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Closing remarks (AB)", "RRBIS", "RRSBS"),
        ("Results (Ada Pereira)", "OSBII", "OSBIS"),
        ("Ada Pereira or TBD", "BIBI", "BISB"),
        ("Ada Pereira et Jun Kovacs", "BIBII", "BISBI"),
        ("Ada Pereira.", "BII", "BIS"),
        ("Ada Pereira Jr.", "BIII", "BIII"),
        ("canções da Língua Portuguesa", "OBII", "OOOO"),
    ],
)
def test_a_name_begins_and_ends_with_its_own_words(text: str, labels: str, expected: str):
    assert _held(text, labels) == expected


def test_a_seat_to_be_confirmed_keeps_its_brackets():
    assert _held("Moderator: (TBC)", "RSBII") == "RSBII"


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Ports (rivers) - Ada Pereira", "OOOSSBI", "OOOOSBI"),
        ("Ports (Ada Pereira)", "OSBIS", "OSBIS"),
    ],
)
def test_the_bracket_that_closes_an_aside_is_of_the_title(text: str, labels: str, expected: str):
    assert _held(text, labels) == expected


@given(st.text(alphabet="ABcd ,.:()\n-or", max_size=60), st.randoms(use_true_random=False))
def test_the_words_stay(text: str, rng):
    words = cut(text)
    labelled = [Labelled(word, rng.choice(list(Label)), 0.5) for word in words]
    assert [one.word for one in hold(labelled)] == words


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Ada Pereira, Northern Line Council (NLC)", "BISAAASBS", "BISAAASAS"),
        ("Ada Pereira, Northern Line Ltd. (NLC)", "BISAAASSBS", "BISAAASSAS"),
        ("Palabras de representantes de Programas Costeros", "RRRBII", "RRROOO"),
        ("Ada Pereira, député, président de la Commission portuaire", "BISPSRSSAA", "BISPSPSSAA"),
        ("Ада Перейра, Председатель Генеральной Ассамблеи", "BISPBI", "BISPAA"),
        ("Ada Pereira, on behalf of Minister Jan Ode, Chair of Ports", "BISOOOHBISPPP", "BISPPPPPPPPPP"),
        ("Remarks on behalf of Minister Jan Ode", "OOOOHBI", "OOOOHBI"),
    ],
)
def test_bodies_and_the_represented_take_no_seat(text: str, labels: str, expected: str):
    assert _held(text, labels) == expected


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Opening by the Director of Quays, Ada Pereira", "OOOOOOOBI", "OOOPPPSBI"),
        ("Discours du Ministre des Ports, Mme Ada Pereira", "OOOOOOHBI", "OOPPPSHBI"),
        ("A talk of old walls, Ada Pereira", "OOOOOOBI", "OOOOOOBI"),
    ],
)
def test_the_office_before_a_name_is_a_post(text: str, labels: str, expected: str):
    assert _held(text, labels) == expected


def test_a_long_role_at_the_start_of_a_line_is_one():
    assert _held("Sous la direction de Ada Pereira", "OOPPBI") == "RRRRBI"


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Harbour Office\nAda Maria Pereira", "AAABI", "AABII"),
        ("Harbour Office\nQuay Maria Pereira", "AAABI", "AAABI"),
    ],
)
def test_a_given_name_that_begins_a_line_is_of_the_name_behind_it(text: str, labels: str, expected: str):
    assert _held(text, labels) == expected


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Ada Pereira, presidente da Reafro", "BISROO", "BISPOO"),
        ("Ada Pereira, chair of Tidewatch", "BISROO", "BISPOO"),
        ("Ada Pereira, chair of Session", "BISROO", "BISROO"),
    ],
)
def test_who_presides_over_a_body_behind_a_name_chairs_no_session(text: str, labels: str, expected: str):
    assert _held(text, labels) == expected


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Mr. Don Pereira, Director", "HHHBSP", "HHBISP"),
        ("Sr. Don Pereira", "HHHB", "HHHB"),
        ("Mr. Don Carlos Pereira", "HHHBI", "HHHBI"),
        ("Ambassador M Pereira", "HHB", "HBI"),
        ("HE Ada Pereira", "BII", "HBI"),
        ("Ada Pereira MdB", "BII", "BIP"),
        ("CULTURE AND VALUES", "BII", "OOO"),
    ],
)
def test_forms_of_address_initials_and_seats_are_told_from_names(text: str, labels: str, expected: str):
    assert _held(text, labels) == expected
