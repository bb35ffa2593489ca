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


def test_a_second_verb_asks_by_itself() -> None:
    assert read(
        "84. The following recommendations enjoy the support of Freedonia:",
        "84.1 Provide meals at school (Chile); teach every mother tongue (Peru);",
    ) == [
        ("84.1", "Provide meals at school", ("Chile",), Answer.ACCEPTED),
        ("84.1", "teach every mother tongue", ("Peru",), Answer.ACCEPTED),
    ]


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


def asked(*paragraphs: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (text, by) for _, text, by, _ in read("84. The following recommendations were made:", *paragraphs)
    ]


def test_a_state_named_at_several_objects_asks_for_all_of_them() -> None:
    assert asked(
        "84.1 Ratify the Tree Convention (Chile, Peru), the Lake Convention (Norway); the River Convention (Peru) "
        "and the Hill Convention (Chile);",
    ) == [
        ("Ratify the Lake Convention", ("Norway",)),
        ("Ratify the Tree Convention the River Convention", ("Peru",)),
        ("Ratify the Tree Convention the Hill Convention", ("Chile",)),
    ]  # fmt: skip


def test_what_some_of_the_states_add_belongs_to_their_recommendation() -> None:
    assert asked("84.1 Plant trees (Chile, Peru) and measure them every year (Peru);") == [
        ("Plant trees", ("Chile",)),
        ("Plant trees measure them every year", ("Peru",)),
    ]
    assert asked("84.1 Plant trees (Chile, Peru) and to measure lakes every year (Peru);") == [
        ("Plant trees", ("Chile", "Peru")),
        ("measure lakes every year", ("Peru",)),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "That every lake be measured",
        "Not only measure lakes but also clean them",
        "All mayors should measure lakes",
    ],
)
def test_a_sentence_without_a_verb_before_it_stands_alone_after_a_stop(sentence: str) -> None:
    assert asked(f"84.1 Plant trees in every town (Chile); {sentence} (Peru);") == [
        ("Plant trees in every town", ("Chile",)),
        (sentence, ("Peru",)),
    ]


def test_a_clause_that_breaks_off_takes_what_the_next_one_governs() -> None:
    assert asked(
        "84.1 Proceed with the publication of (Chile)/publish the list of trees (Peru);",
        "84.2 Consider signing at the earliest possible time (Chile)/ratify the Tree Convention (Peru);",
    ) == [
        ("Proceed with the publication of the list of trees", ("Chile",)),
        ("publish the list of trees", ("Peru",)),
        ("Consider signing at the earliest possible time the Tree Convention", ("Chile",)),
        ("ratify the Tree Convention", ("Peru",)),
    ]  # fmt: skip


def test_what_is_referred_to_twice_is_asked_once() -> None:
    transcript = written(
        HEAD[0], HEAD[1],
        "20. Chile recommended that lakes be measured. Peru praised the lakes and recommended that they be cleaned.",
        HEAD[2],
        "30. The recommendations noted in paragraphs 20 and 20 above enjoy the support of Freedonia.",
        "31. The recommendations in paragraph 20 above will be examined by Freedonia.",
    )  # fmt: skip
    assert [(one.text, one.by, one.answer) for one in read_recommendations(transcript)] == [
        ("lakes be measured", ("Chile",), Answer.ACCEPTED),
        ("they be cleaned.", ("Peru",), Answer.ACCEPTED),
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


def test_a_list_that_is_noted_and_rows_of_an_addendum_have_their_answers() -> None:
    report = written(
        "Universal Periodic Review",
        "Chad",
        "# II. Conclusions and/or recommendations",
        "112. The recommendations below enjoy the support of Chad:",
        "112.1 Ratify the protocol (Chile);",
        "113. Chad noted the recommendations below:",
        "113.1 Abolish the fee (Norway);",
        "114. Chad has examined the following and noted them:",
        "114.1 Open the archive (Oman).",
    )
    addendum = written(
        "Universal Periodic Review, addendum of Chad",
        "1. Chad gives these responses.",
        "112.1 Ratify the protocol (Chile) Supported The bill is in Parliament.",
        "112.2 Abolish the fee (Norway, Peru) Noted The law forbids it.",
        "112.3 Open the archive (Oman) Not supported It is old.",
    )
    assert [(one.number, one.answer.value) for one in read_recommendations(report)] == [
        ("112.1", "accepted"), ("113.1", "noted"), ("114.1", "noted"),
    ]  # fmt: skip
    assert [(one.number, one.by, one.text, one.answer.value) for one in read_recommendations(addendum)] == [
        ("112.1", ("Chile",), "Ratify the protocol", "accepted"),
        ("112.2", ("Norway", "Peru"), "Abolish the fee", "noted"),
        ("112.3", ("Oman",), "Open the archive", "rejected"),
    ]


def test_a_bare_number_after_full_ones_opens_the_next_paragraph() -> None:
    assert read(
        "6. The recommendations below enjoy the support of Freedonia:",
        "6.1 Plant trees (Chile);",
        "6.5 Count them (Peru);",
        "7. The following recommendations will be examined by Freedonia:",
        "7.1 Cut none (Norway);",
        "8. The recommendations below did not enjoy the support of Freedonia:",
        "8.1 Sell them (Malta).",
    ) == [
        ("6.1", "Plant trees", ("Chile",), Answer.ACCEPTED),
        ("6.5", "Count them", ("Peru",), Answer.ACCEPTED),
        ("7.1", "Cut none", ("Norway",), Answer.PENDING),
        ("8.1", "Sell them", ("Malta",), Answer.REJECTED),
    ]
