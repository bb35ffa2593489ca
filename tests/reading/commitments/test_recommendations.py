"""Recommendations of review reports: numbers, States, answers, in several layouts."""

from __future__ import annotations

import pytest

from tests.reading.commitments.support import written
from travaux.common.recommendation import Answer
from travaux.reading.commitments import read_recommendations
from travaux.reading.commitments.answers import answer_of

HEAD = (
    "# Report of the Working Group on the Universal Periodic Review",
    "Freedonia",
    "# II. Conclusions and/or recommendations",
)


def read(*paragraphs: str):  # type: ignore[no-untyped-def]
    return [
        (one.number, one.text, one.by, one.answer)
        for one in read_recommendations(written(*HEAD, *paragraphs))
    ]


def test_numbers_with_their_paragraph() -> None:
    assert read(
        "138. The recommendations below enjoy the support of Freedonia:",
        "138.1 Plant trees (Chile); (Peru);",
        "138.2 Count them every year (Iran (Islamic Republic of), Bolivia (Plurinational State of));",
        "139. The following recommendations will be examined by Freedonia:",
        "139.1. Cut none (Norway).",
    ) == [
        ("138.1", "Plant trees", ("Chile", "Peru"), Answer.ACCEPTED),
        ("138.2", "Count them every year", ("Iran", "Bolivia"), Answer.ACCEPTED),
        ("139.1", "Cut none", ("Norway",), Answer.PENDING),
    ]  # fmt: skip


def test_each_state_asks_for_its_own() -> None:
    assert read(
        "84. The following recommendations did not enjoy the support of Freedonia:",
        "84.1 Sign (Chile) and ratify (Peru, Norway) the Tree Convention;",
        "84.2 Ratify the Tree Convention (Chile, Peru) and its Optional Protocol (Peru);",
    ) == [
        ("84.1", "Sign the Tree Convention", ("Chile",), Answer.REJECTED),
        ("84.1", "ratify the Tree Convention", ("Peru", "Norway"), Answer.REJECTED),
        ("84.2", "Ratify the Tree Convention", ("Chile",), Answer.REJECTED),
        ("84.2", "Ratify the Tree Convention its Optional Protocol", ("Peru",), Answer.REJECTED),
    ]  # fmt: skip


def test_a_closing_paragraph_answers_what_was_left_open() -> None:
    assert [answer for *_, answer in read(
        "71. In the course of the discussion, the following recommendations were made to Freedonia:",
        "71.1 Plant trees (Chile);",
        "72. The response of Freedonia to these recommendations will be included in the outcome report.",
    )] == [Answer.PENDING]  # fmt: skip


def test_recommendations_named_in_the_dialogue() -> None:
    before = written(
        "# Report of the Working Group on the Universal Periodic Review",
        "20. Norway welcomed the delegation. It recommended that Freedonia (a) plant oaks; and (b) plant pines.",
        "# II. Conclusions and/or recommendations",
        "21. The recommendations noted in the report in paragraph 20 (b) above did not enjoy the support of Freedonia.",
    )
    assert [(one.number, one.text, one.by, one.answer) for one in read_recommendations(before)] == [
        ("20 (b)", "plant pines.", ("Norway",), Answer.REJECTED)
    ]


def test_words_stand_at_their_spans() -> None:
    transcript = written(*HEAD, "84. Listed below:", "84.1 Plant trees (Chile).")
    (one,) = read_recommendations(transcript)
    assert transcript.quote(one.spans) == one.text == "Plant trees"


def test_a_report_without_recommendations_has_none() -> None:
    assert read("84. No recommendation was made.") == []
    assert read_recommendations(written("Minutes", "1. Lunch was served (Peru, Chile).")) == ()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("enjoy the support of Freedonia", Answer.ACCEPTED),
        ("Freedonia supports the following recommendations", Answer.ACCEPTED),
        ("do not enjoy the support of Freedonia", Answer.REJECTED),
        ("are noted by Freedonia", Answer.NOTED),
        ("noted in the report in paragraph 3 did not enjoy the support", Answer.REJECTED),
        ("will be examined by Freedonia, which will provide responses in due course", Answer.PENDING),
        ("were made to Freedonia", Answer.NONE),
    ],
)
def test_answers(words: str, answer: Answer) -> None:
    assert answer_of(f"The recommendations {words}") is answer
