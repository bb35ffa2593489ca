"""Offices that stand before the name of their holder."""

from __future__ import annotations

import pytest

from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.people.offices import officers_of_bodies, offices_before
from travaux.reading.programme.people.words import cut


def _labelled(text: str, labels: str = "") -> list[Labelled]:
    words = cut(text)
    return [Labelled(w, Label(x), 0.9) for w, x in zip(words, labels or "O" * len(words), strict=True)]


def _told(held: list[Labelled]) -> str:
    return "".join(one.label.value for one in held)


def test_the_office_between_a_small_word_and_a_comma_is_the_post_of_who_follows():
    held = _labelled("Opening by the Head of Quays, Ada Pereira", "OOOOOOSBI")
    offices_before(held)
    assert _told(held) == "OOOPPPSBI"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GFMD Co-Chair Ambassador Lee-Moor", "PPHB"),
        ("• GFMD Co-Chair Ms. Ada Lee, Norland", "OPPHHBIOO"),
        ("Speakers\nOSCE Secretary General Mr. Ada Lee", "OPPPHHBI"),
        ("PANEL Chair Ms. Ada Lee", "OOOOOO"),
        ("The GFMD Co-Chair Ambassador Lee", "OOOOO"),
        ("GFMD Co-Chair Ambassador to the Ports", "OOOOOO"),
        ("GFMD Report Ms. Ada Lee", "OOOOOO"),
    ],
)
def test_an_office_behind_the_short_form_of_a_body_is_the_post_of_who_is_addressed_next(
    text: str, expected: str
):
    held = _labelled(text)
    officers_of_bodies(held)
    assert _told(held) == expected
