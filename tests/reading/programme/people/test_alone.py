"""Lines that tell a person by themselves, whatever stands around them."""

from __future__ import annotations

import pytest

from travaux.reading.programme.people.alone import alone
from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.people.words import cut

ALONE = {
    "Speakers:": "RS",
    "Speaker: Ada Pereira, World Health Organization": "RSBISAAA",
    "Ada Pereira, Professor of Law": "BISPPP",
    "Ada Pereira, Director, Baltic Harbours Foundation": "BISPSPPA",
    "Bo Larsen, UNICEF": "BISA",
    "• Bo Larsen, UNICEF": "SBISA",
    "Lars Bo, Director, Institute of": "BISPSAO",
    "Lars Bo, Director, Institute of\nTransport": "BISPSAAA",
    "Bo Larsen, Ada Pereira": "BIIBI",
    "Ada Pereira speaks": "BIO",
    "Transport": "A",
    "Guiding questions:": "OOS",
}
"""What the learned labels might be of lines alone."""


def label(text: str) -> list[Labelled]:
    words = cut(text)
    letters = ALONE.get(text, "O" * len(words))
    assert len(words) == len(letters), text
    return [Labelled(word, Label(letter), 0.9) for word, letter in zip(words, letters, strict=True)]


CASES = {
    "a line behind a role": ("Speaker: Ada Pereira, World Health Organization", "OOOOOOOO", "RSBISAAA"),
    "lines under a role": ("Speakers:\nAda Pereira, Professor of Law\nBo Larsen, UNICEF", "RSBISPSSAASA", "RSBISPPPBISA"),
    "lines with bullets": ("Speakers:\n• Bo Larsen, UNICEF", "RSSAASA", "RSSBISA"),
    "fields that the labels run together": (
        "Speakers:\nAda Pereira, Director, Baltic Harbours Foundation", "RSBISPPPPA", "RSBISPSAAA",
    ),
    "a line that goes on": ("Speakers:\nLars Bo, Director, Institute of\nTransport", "RSBISPSAOO", "RSBISPSAAA"),
    "two names stay as they were": ("Speakers:\nBo Larsen, Ada Pereira", "RSBISBI", "RSBISBI"),
    "words of no person stay as they were": ("Speakers:\nAda Pereira speaks", "RSBIA", "RSBIA"),
    "no role above": ("Ada Pereira, Professor of Law\nBo Larsen, UNICEF", "BISPSSAASA", "BISPSSAASA"),
    "the list has ended": ("Speakers:\nGuiding questions:\nBo Larsen, UNICEF", "RSOOSAASA", "RSOOSAASA"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_lines_that_tell_a_person(case: str) -> None:
    text, learned, expected = CASES[case]
    held = [Labelled(word, Label(one), 0.5) for word, one in zip(cut(text), learned, strict=True)]
    assert "".join(one.label.value for one in alone(held, text, label)) == expected
