"""People run into one another, with nothing between a body and the next name."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.common.finding import Span
from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.people.extract import read_people
from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.people.runs import mend
from travaux.reading.programme.people.words import cut

NAMES = (
    """
Ngozi Adebayo-Williams|María del Carmen Ibáñez Ruiz|Aleksandr V. Petrenko|Yuki Tanabe|Kwame Mensah|Elizabeth Ann Moore
Pierre Dubois|Chen Wei|Irina Volkova|Hassan Abdi Warsame|Lars Erik Holm|Rosa Elena Pinto|Giorgi Beridze|Nino Kapanadze
""".strip()
    .replace("\n", "|")
    .split("|")
)
POSTS = [
    "Director",
    "Minister of Health",
    "Deputy Minister",
    "Mayor",
    "Senior Adviser",
    "Professor",
    "Head of Unit",
]
BODIES = (
    """
Ministry of Water Resources, Nepal|Instituto Nacional de Estadística|Baltic Harbour Association|Kenya|World Bank
Ministère de l'Intérieur, Sénégal|Danske Havne|City of Mechelen, Belgium|Universität Leipzig|Council of River Cities
""".strip()
    .replace("\n", "|")
    .split("|")
)


def _read(text: str) -> list[tuple[str, Role]]:
    passage = Passage(text, (Span(0, len(text), 1),))
    return [(person.name.value, person.role) for person in read_people(passage)]


def _run(dice: random.Random) -> tuple[str, list[str]]:
    names = dice.sample(NAMES, 5)
    return " ".join(f"{name}, {dice.choice(POSTS)}, {dice.choice(BODIES)}" for name in names), names


@pytest.mark.parametrize("seed", range(8))
def test_every_name_of_a_run_is_found_whole(seed: int):
    text, names = _run(random.Random(seed))
    assert _read(f"Moderator: {text}") == [
        (name, Role.SPEAKER if place else Role.MODERATOR) for place, name in enumerate(names)
    ]


def test_a_prefix_that_a_line_break_parted_is_one_word():
    text = "Speakers: Ada Pereira, Co- Chair, Harbour Council Jun Kovacs, Inter- Agency Adviser, World Bank"
    assert [name for name, _ in _read(text)] == ["Ada Pereira", "Jun Kovacs"]


def test_a_body_that_looks_like_a_name_closes_a_run():
    text = "Speakers: Anna Kowalska, Director, Harbour Council Pierre Dubois, Mayor, Danske Havne"
    assert [name for name, _ in _read(text)] == ["Anna Kowalska", "Pierre Dubois"]


def test_a_border_set_a_word_too_early_is_moved():
    words = cut("Chen Wei, Director, Fundación Puertas Abiertas Rosa Pinto, Mayor")
    labels = [Label(letter) for letter in "BISPSAABIISP"]
    mended = mend([Labelled(word, label, 0.55) for word, label in zip(words, labels, strict=True)])
    assert [one.label.value for one in mended] == list("BISPSAAABISP")


@given(st.text(alphabet="ABcd ,.:()\n-", max_size=80))
def test_words_and_their_number_never_change(text: str):
    words = cut(text)
    labelled = [Labelled(word, list(Label)[len(word.text) % len(Label)], 0.5) for word in words]
    assert [one.word for one in mend(labelled)] == words


def test_a_lone_word_in_lower_case_after_a_body_is_none_of_it():
    words = cut("Harbour Council, apply")
    labels = [Label.AFFILIATION, Label.AFFILIATION, Label.OTHER, Label.OTHER]
    labelled = [Labelled(word, label, 0.5) for word, label in zip(words, labels, strict=True)]
    assert mend(labelled) == labelled


def test_a_comma_after_an_open_seat_parts_it_from_its_body():
    found = read_people(
        Passage("Speakers:\nTo be confirmed, Kenya\nTo be confirmed, World Bank", (Span(0, 60, 1),))
    )
    assert [(one.name.value, one.affiliation and one.affiliation.value) for one in found] == [
        ("TBC", "Kenya"), ("TBC", "World Bank"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("BIISBISA", "BIISAASA"),  # taken for a name, though no given name begins it
        ("BIISOOSA", "BIISAASA"),  # taken for nothing, though a word for a body is in it
    ],
)
def test_what_a_comma_parts_from_an_open_seat_is_its_body(labels: str, expected: str):
    words = cut("To be confirmed, Harbour Council, Norway")
    labelled = [Labelled(word, Label(letter), 0.9) for word, letter in zip(words, labels, strict=True)]
    assert [one.label.value for one in mend(labelled)] == list(expected)


def test_who_is_named_behind_an_open_seat_and_a_comma_keeps_the_name():
    words = cut("TBC, Anna Kowalska, Mayor")
    labelled = [Labelled(word, Label(letter), 0.9) for word, letter in zip(words, "BSBISP", strict=True)]
    assert [one.label.value for one in mend(labelled)] == list("BSBISP")


def test_behind_a_form_of_address_another_begins_no_name() -> None:
    words = cut("S.E. Mme Pierre Diallo, Directrice")
    learned = [Label.HONORIFIC] * (len(words) - 5) + [
        Label.NAME_START, Label.NAME, Label.NAME, Label.SEPARATOR, Label.POST,
    ]  # fmt: skip
    said = mend([Labelled(word, label, 0.9) for word, label in zip(words, learned, strict=True)])
    assert [one.label for one in said[-5:]] == [
        Label.HONORIFIC, Label.NAME_START, Label.NAME, Label.SEPARATOR, Label.POST,
    ]  # fmt: skip


def test_the_full_stop_of_a_form_of_address_is_a_part_of_it() -> None:
    words = cut("Mr. Peter Kim, Director")
    learned = [Label(letter) for letter in "HSBISP"]
    said = mend([Labelled(word, label, 0.7) for word, label in zip(words, learned, strict=True)])
    assert "".join(one.label.value for one in said) == "HHBISP"


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Leitung: Sabine Berger, Agora Hafen", "RSBISBI", "RSBISAA"),
        ("Panellists: Sabine Berger, Agora Hafen", "RSBISBI", "RSBISBI"),
        ("Leitung: Sabine Berger, Peter Hafen", "RSBISBI", "RSBISBI"),
        ("Sabine Berger, Nordic Harbour Training", "BISBIO", "BISAAA"),
        ("Ada Reis, Council Adoption of the agenda", "BISAAAOO", "BISAOOOO"),
        ("Awa Diop, Université Jean Moulin Bo Lind", "BISABIBI", "BISAAABI"),
    ],
)
def test_bodies_that_look_like_names(text: str, labels: str, expected: str) -> None:
    words = cut(text)
    labelled = [Labelled(word, Label(letter), 0.9) for word, letter in zip(words, labels, strict=True)]
    assert "".join(one.label.value for one in mend(labelled)) == expected


def test_a_word_for_a_post_that_is_a_form_of_address_as_well_leads_to_a_body() -> None:
    text = "Moderação: Duarte Vilela, professor da Universidade Nova de Mindelo"
    (person,) = read_people(Passage(text, (Span(0, len(text), 1),)))
    told = [one and one.value for one in (person.name, person.position, person.affiliation)]
    assert told == ["Duarte Vilela", "professor", "Universidade Nova de Mindelo"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Referenten: Frau Heike Wittmann, Staatssekretärin, Stadt Bremen Herr Uwe Vogelsang, Projektleiter,"
            " Verband der Häfen Frau Anja Kessler, Referatsleiterin, Stadt Emden",
            [
                ("Heike Wittmann", "Staatssekretärin", "Stadt Bremen"),
                ("Uwe Vogelsang", "Projektleiter", "Verband der Häfen"),
                ("Anja Kessler", "Referatsleiterin", "Stadt Emden"),
            ],
        ),
        (
            "Painelistas: Nuno Lacerda (Gestor de projetos, Rede de Portos) Thaís Figueiredo (Presidente,"
            " Câmara de Setúbal) Iara Monteiro (Assessora, Fundação Oceano)",
            [
                ("Nuno Lacerda", "Gestor de projetos", "Rede de Portos"),
                ("Thaís Figueiredo", "Presidente", "Câmara de Setúbal"),
                ("Iara Monteiro", "Assessora", "Fundação Oceano"),
            ],
        ),
    ],
)
def test_posts_and_bodies_of_a_run_in_german_and_portuguese(
    text: str, people: list[tuple[str, str, str]]
) -> None:
    drafts = read_people(Passage(text, (Span(0, len(text), 1),)))
    values = [(one.name, one.position, one.affiliation) for one in drafts]
    assert [tuple(value and value.value for value in one) for one in values] == people


def test_a_line_of_one_person_is_none_of_a_run() -> None:
    text = "Orador (a): Sra. Olga Navarro, Jefe de la División de Agua"
    (person,) = read_people(Passage(text, (Span(0, len(text), 1),)))
    told = [one and one.value for one in (person.name, person.position, person.affiliation)]
    assert told == ["Olga Navarro", "Jefe de la División de Agua", None]


def test_a_given_name_cut_short_is_no_name_of_its_own() -> None:
    assert _read(
        "Presentation by Mr. Mohd. Noor Rashid Mat Taharim, Executive Secretary of the Commission"
    ) == [("Mohd. Noor Rashid Mat Taharim", Role.SPEAKER)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Permanent Secretary of SELA, Ambassador José Rivera Banuet", "José Rivera Banuet"),
        ("Remarks by Ms. Ada Pereira Uganda", "Ada Pereira"),
        ("Minister of Trade, Ms. Ada Pereira Uganda", "Ada Pereira"),
    ],
)
def test_an_unknown_word_ends_the_name_of_whom_post_and_body_told_before(text: str, name: str) -> None:
    assert _read(text) == [(name, Role.SPEAKER)]
