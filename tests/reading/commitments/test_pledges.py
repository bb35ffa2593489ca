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
        ("Ruritania will deliver 900 tons of rice.", ["will deliver"]),
        ("We will deliver our statement in French.", []),
        ("We will end child labour.", ["will end"]),
        ("We will end here.", []),
        ("We will not stop saying it.", []),
        ("Ruritania offers the following proposals: first, a bridge.", []),
        ("We will now address three questions.", []),
        ("I will address the cost of bridges.", []),
        ("Otherwise we will run the risk of floods.", []),
        ("Ruritania is today pledging 4 million francs.", ["is today pledging"]),
        ("The Government undertakes to open the port.", ["undertakes to"]),
        ("The Government of Borduria undertakes to open the port.", []),
    ],
)
def test_a_promise_is_told_from_what_sounds_like_one(text: str, verbs: list[str]) -> None:
    assert promises(text) == verbs


def listed(text: str) -> list[tuple[str, str]]:
    transcript = written(*text.splitlines())
    found = pledges(Passage.of(transcript, list(transcript.lines)), ("Ruritania",))
    return [(one.words.text[slice(*one.verb)], " ".join(one.words.text.split())) for one in found]


@pytest.mark.parametrize("marks", [("1. ", "2. "), ("(a) ", "(b) "), ("• ", "• "), ("- ", "- ")])
@pytest.mark.parametrize("stop", [";", "."])
def test_each_item_of_a_list_is_promised_with_the_words_that_lead_to_it(
    marks: tuple[str, str], stop: str
) -> None:
    text = f"Ruritania pledges to:\n{marks[0]}Open the port\nby 2031{stop}\n{marks[1]}Dredge the canal.\nThe sea is cold. We will warm it."
    assert listed(text) == [
        ("pledges to", f"Ruritania pledges to: Open the port by 2031{stop}"),
        ("pledges to", "Ruritania pledges to: Dredge the canal."),
        ("will warm", "We will warm it."),
    ]


@pytest.mark.parametrize(
    ("lead", "verb"),
    [
        ("We will:", "will"),
        ("We make the following pledges:", "make the following pledges"),
        (
            "Ruritania has made the following two commitments to the fund:",
            "has made the following two commitments",
        ),
    ],
)
def test_words_that_lead_to_a_list_of_promises(lead: str, verb: str) -> None:
    assert listed(f"{lead}\n1. Boats.\n2. Nets.") == [(verb, f"{lead} Boats."), (verb, f"{lead} Nets.")]


def test_a_list_of_reasons_is_none_of_promises() -> None:
    found = listed("We will close the port for two reasons:\n1. It is old.\n2. It is cold.")
    assert [verb for verb, _ in found] == ["will close"]


def test_items_that_do_not_go_on_from_their_lead_are_none() -> None:
    items = "1. Protect trees.\n2. Ruritania loves its rivers.\n3. Rivers are the wealth of all.\n4. Ruritania will continue:\n5. To clear canals.\n6. Floods are a danger."
    assert listed(f"Ruritania will:\n{items}") == [
        ("will", "Ruritania will: Protect trees."),
        ("will continue", "Ruritania will continue: To clear canals."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Today I will concentrate on rivers.",
        "Ruritania will succeed in time.",
        "We shall soon witness better days.",
        "We will never forget them.",
    ],
)
def test_what_is_foretold_is_no_promise(text: str) -> None:
    assert promises(text) == []
