"""How labelled words become people: whose a post is, and what of it is position or affiliation."""

from __future__ import annotations

import pytest

from travaux.common.finding import Span
from travaux.reading.passage import Passage
from travaux.reading.programme.people.build import people
from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.people.words import cut


def _people(text: str, labels: str) -> list[tuple[str, str | None, str | None]]:
    words = cut(text)
    labelled = [Labelled(word, Label(letter), 0.9) for word, letter in zip(words, labels, strict=True)]
    found = people(Passage(text, (Span(0, len(text), 1),)), labelled, None)
    return [
        (
            one.name.value,
            one.position.value if one.position else None,
            one.affiliation.value if one.affiliation else None,
        )
        for one in found
    ]


def test_a_line_that_begins_with_a_post_ends_with_its_holder() -> None:
    text = "Ada Pereira, Rector\nDirector of Quays, Jun Kovacs\nMinister of Ports, Ms Ana Lee"
    assert _people(text, "BISP" + "PPPSBI" + "PPPSHBI") == [
        ("Ada Pereira", "Rector", None),
        ("Jun Kovacs", "Director of Quays", None),
        ("Ana Lee", "Minister of Ports", None),
    ]


def test_posts_that_take_turns_with_the_names_behind_them_are_theirs() -> None:
    text = "Mayor of Avalon, Ada Pereira Director of Quays, Jun Kovacs"
    assert _people(text, "PPPSBI" * 2) == [
        ("Ada Pereira", "Mayor of Avalon", None),
        ("Jun Kovacs", "Director of Quays", None),
    ]


def test_a_body_before_the_first_of_several_names_leaves_them_their_posts() -> None:
    text = "Harbour Union, Ada Pereira Director Jun Kovacs Mayor"
    assert _people(text, "AAS" + "BIP" * 2)[1] == ("Jun Kovacs", "Mayor", None)


def test_a_line_of_a_post_that_goes_on_behind_a_name_is_of_the_name_above() -> None:
    text = "Ada Pereira\nDirector of Quays, Jun Office"
    assert _people(text, "BI" + "PPPSAA") == [("Ada Pereira", "Director of Quays", "Jun Office")]


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Ada Pereira, Envoy of Norland", "BISPAA", ("Ada Pereira", "Envoy", "Norland")),
        ("Ada Pereira, Enviada de la Costa", "BISPAAA", ("Ada Pereira", "Enviada", "Costa")),
        ("Ada Pereira, Envoy.", "BISPA", ("Ada Pereira", "Envoy", None)),
    ],
)
def test_a_body_is_told_without_the_words_that_lead_to_it(
    text: str, labels: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert _people(text, labels) == [expected]


def test_the_article_before_a_post_is_no_part_of_it() -> None:
    assert _people("la Directrice, Mme Ada Pereira", "PPSHBI") == [("Ada Pereira", "Directrice", None)]


def test_a_sentence_that_leads_to_others_ends_the_role_of_the_chair() -> None:
    text = "Chaired by Ada Pereira, Envoy. The briefers will be:\nMs Jun Kovacs, Rector"
    words = cut(text)
    labels = "RRBISPSOOOOOHBISP"
    labelled = [Labelled(word, Label(letter), 0.9) for word, letter in zip(words, labels, strict=True)]
    found = people(Passage(text, (Span(0, len(text), 1),)), labelled, None)
    assert [(one.name.value, one.role.value) for one in found] == [
        ("Ada Pereira", "moderator"),
        ("Jun Kovacs", "speaker"),
    ]


def test_the_article_of_a_sentence_below_is_no_part_of_a_body() -> None:
    text = "Ada Pereira, Rector, School of Quays\nThe meeting is open"
    assert _people(text, "BISPSAAA" + "AOOO") == [("Ada Pereira", "Rector", "School of Quays")]
