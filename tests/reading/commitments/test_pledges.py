"""What a speaker promises, and what sounds like it."""

from __future__ import annotations

import pytest

from tests.reading.commitments.support import written
from travaux.reading.commitments.pledges import pledges
from travaux.reading.passage import Passage


def promises(text: str) -> list[str]:
    transcript = written(text)
    found = pledges(Passage.of(transcript, list(transcript.lines)), ("Ruritania",))
    return [one.words.text[slice(*one.verb)] for one in found]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Our pledge is to plant a million trees.", ["is to"]),
        ("My country’s first commitment, made today, is to ban such nets.", ["is to"]),
        ("Ruritania’s promise is that we open the port.", ["is that we"]),
        (
            "I pledge, on behalf of my Government, to open the port.",
            ["pledge, on behalf of my Government, to"],
        ),
        ("I pledge, on behalf of my Government, 5 million dollars.", ["pledge, on behalf of my Government,"]),
        ("We pledge our full support to the fund.", ["pledge our full support"]),
        (
            "I am pleased to announce a new contribution of $5 million.",
            ["am pleased to announce a new contribution of"],
        ),
        ("I announce today a contribution of 2 million dollars.", ["announce today a contribution of"]),
        ("We reaffirm our commitment to build the bridge.", ["reaffirm our commitment to"]),
        ("We reaffirm our commitment to multilateralism.", []),
        ("We will apply the rules.", ["will apply"]),
        ("We will never accept this.", ["will never accept"]),
        ("We will vote in favour.", []),
        ("Ruritania intends to abstain.", []),
        ("We are going to vote against it.", []),
        ("My delegation will support the draft resolution.", []),
        ("Ruritania will therefore join the consensus.", []),
        ("We will support the farmers.", ["will support"]),
        ("Borduria’s promise is to leave.", []),
    ],
)
def test_a_promise_is_told_from_what_sounds_like_one(text: str, verbs: list[str]) -> None:
    assert promises(text) == verbs
