"""The end of a line goes to the post of the person whom the line tells."""

from __future__ import annotations

import pytest

from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.people.tails import complete
from travaux.reading.programme.people.words import cut


def _completed(text: str, labels: str) -> str:
    words = cut(text)
    labelled = [Labelled(word, Label(letter), 0.9) for word, letter in zip(words, labels, strict=True)]
    return "".join(one.label.value for one in complete(labelled))


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        ("Ada Pereira, Jefa General de Muelles", "BISPOOO", "BISPPPP"),
        ("Ada Pereira\nJefa General de Muelles", "BIPOOO", "BIPPPP"),
        ("Moderator: Ada Pereira, Head of Ports and Harbour Affairs", "RSBISPPPSOO", "RSBISPPPSPP"),
    ],
)
def test_words_that_run_on_from_a_post_belong_to_it(text: str, labels: str, expected: str) -> None:
    assert _completed(text, labels) == expected


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Report by Ada Pereira, Director of Ports Coffee", "OOBISPPPO"),
        ("Ada Pereira, Director. Discussion follows", "BISPSOO"),
        ("Ada Pereira\nThe harbour and its roads", "BIOOOOO"),
        ("Ada Pereira, Harbour Council Second report", "BISAAOO"),
    ],
)
def test_what_is_said_besides_stays_apart(text: str, labels: str) -> None:
    assert _completed(text, labels) == labels
