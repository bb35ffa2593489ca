"""Whose words a paper holds, and for whom they are spoken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.commitments.support import written
from travaux.reading.commitments import read_commitments, read_turns
from travaux.reading.commitments.behalf import spoken_for
from travaux.reading.commitments.speaking import own_state


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("I have the honour to speak on behalf of the Group of 77 and China.", ("Group of 77 and China",)),
        ("I make this statement on behalf of Norway, Iceland and Sweden.", ("Norway", "Iceland", "Sweden")),
        ("speaking on behalf of the European Union and its member States, said", ("European Union",)),
        ("On behalf of my Government, I thank you.", ()),
        ("We act on behalf of women everywhere.", ()),
    ],
)
def test_on_whose_behalf(text: str, bodies: tuple[str, ...]) -> None:
    assert spoken_for(text) == bodies


def test_a_speech_is_given_for_its_own_state() -> None:
    text = "My country, Ghana, and its neighbours Togo and Togo are friends. The people of Ghana thank you."
    assert own_state(text) == "Ghana"
    assert own_state("Togo and Ghana are neighbours.") is None


def test_a_speech_without_a_heading() -> None:
    speech = written(
        "Mr. President, I bring the greetings of the people of Peru.",
        "We thank our friends. We will plant our trees by 2030, and I shall plant the first.",
    )
    (turn,) = read_turns(speech)
    assert (turn.body, turn.person) == ("Peru", None)
    assert [(one.actor, one.verb) for one in read_commitments(speech)] == [("Peru", "will plant")]


def test_a_letter_is_its_writers(shared: Path) -> None:
    from tests.reading.commitments.support import paper

    (turn,) = read_turns(paper(shared / "library/un-2025/S_2025_514.en.pdf"))
    assert turn.body == "Thailand"
