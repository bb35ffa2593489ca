"""Operative verbs, how far they bind, and whom they ask."""

from __future__ import annotations

import pytest

from tests.reading.commitments.support import written
from travaux.common.commitment import Strength
from travaux.reading.commitments import read_commitments

Row = tuple[str, Strength, str | None]


def acts(*paragraphs: str) -> list[Row]:
    found = read_commitments(written("_The Lake Assembly,_", *paragraphs))
    return [(one.verb, one.strength, one.addressee) for one in found]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1. Strongly urges States to pay;", [("urges", Strength.CALL, "States")]),
        ("1. Further urges States to pay;", [("urges", Strength.CALL, "States")]),
        ("1. Once again, and with deep concern, demands that Ruritania withdraw;", [("demands", Strength.DEMAND, "Ruritania")]),
        ("1. Strongly and unequivocally condemns the raid;", [("condemns", Strength.POSITION, None)]),
        ("1. Mandates the Bureau to draft the rules;", [("Mandates", Strength.DEMAND, "the Bureau")]),
        ("1. Tasks the Bureau with drafting the rules;", [("Tasks", Strength.DEMAND, "the Bureau")]),
        ("1. Mandates the Bureau, working with the Office, to draft it;", [("Mandates", Strength.DEMAND, "the Bureau")]),
        ("1. Urges and requests the Fund to pay;", [("Urges and requests", Strength.DEMAND, "the Fund")]),
        ("1. Authorizes the Force to use boats;", [("Authorizes", Strength.DECISION, "the Force")]),
        ("1. Continues to urge both sides to talk;", [("Continues to urge", Strength.CALL, "both sides")]),
        ("1. Expresses its intention to review the list;", [("Expresses", Strength.UNDERTAKING, None)]),
        ("1. Expresses its concern at the flood;", [("Expresses", Strength.POSITION, None)]),
        ("1. Invites States and, where appropriate, river bodies to join;", [("Invites", Strength.INVITATION, "States and, where appropriate, river bodies")]),
        ("1. Calls on the Fund to apply the rules to ports;", [("Calls on", Strength.CALL, "the Fund")]),
        ("1. Urges that all States should fully comply;", [("Urges", Strength.CALL, "all States")]),
        ("1. Encourages concerted action to end thirst;", [("Encourages", Strength.INVITATION, None)]),
        (
            "1. Notes the report, and calls upon development partners to pay;",
            [("Notes", Strength.POSITION, None), ("calls upon", Strength.CALL, "development partners")],
        ),
    ],
)  # fmt: skip
def test_verbs_their_strength_and_whom_they_ask(text: str, rows: list[Row]) -> None:
    assert acts(text) == rows


def test_a_declaration_acts_more_than_once_in_a_sentence() -> None:
    declaration = written(
        "1. We welcome the plan and, in this regard, we commit to fund it.",
        "2. We call for calm, and pledge to rebuild the bridge.",
        "3. We thank those who organize aid and call for peace.",
        "4. We will train pilots.",
        "5. We resolve to keep the lake clean, and we will report on it by 2040.",
    )
    assert [(one.number, one.verb, one.strength) for one in read_commitments(declaration)] == [
        ("1", "welcome", Strength.POSITION),
        ("1", "commit", Strength.UNDERTAKING),
        ("2", "call for", Strength.CALL),
        ("2", "pledge", Strength.UNDERTAKING),
        ("3", "thank", Strength.POSITION),
        ("4", "will train", Strength.UNDERTAKING),
        ("5", "resolve", Strength.DECISION),
        ("5", "will report", Strength.UNDERTAKING),
    ]


def test_a_country_is_no_adverb_and_a_noun_no_verb() -> None:
    found = read_commitments(
        written("1. Italy supports the plan.", "2. Requests for aid: see below.", "3. Tasks of the Office")
    )
    assert found == ()


def test_a_paragraph_acts_in_further_sentences() -> None:
    paragraph = "1. The Lake Assembly notes the flood. The Assembly once again calls upon States to pay. The Bureau requests calm."
    assert acts(paragraph) == [
        ("notes", Strength.POSITION, None),
        ("calls upon", Strength.CALL, "States"),
    ]
