from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.common.changes import ParagraphKind
from travaux.reading.likeness.paragraphs import compare_texts, word_runs
from travaux.reading.transcript import Transcript, TranscriptBuilder

PLAIN = st.text("abc  éß中", max_size=40)


def transcript(*paragraphs: str) -> Transcript:
    builder = TranscriptBuilder("text/plain")
    for text in paragraphs:
        builder.add(text, page=1)
    return builder.build()


def text_of(runs: list[tuple[ParagraphKind, str]], without: ParagraphKind) -> list[str]:
    return " ".join(text for kind, text in runs if kind is not without).split()


@given(PLAIN, PLAIN)
def test_runs_hold_both_texts(before: str, after: str) -> None:
    runs = [(run.kind, run.text) for run in word_runs(before, after)]
    assert text_of(runs, ParagraphKind.ADDED) == before.split()
    assert text_of(runs, ParagraphKind.WITHDRAWN) == after.split()


@given(st.lists(PLAIN, max_size=8), st.lists(PLAIN, max_size=8))
def test_every_paragraph_of_both_texts_is_told_once(before: list[str], after: list[str]) -> None:
    told = compare_texts(transcript(*before), transcript(*after), ("a", "b")).paragraphs
    old, new = (sum(1 for text in texts if text.strip()) for texts in (before, after))
    assert sorted(one.before for one in told if one.before) == list(range(1, old + 1))
    assert [one.after for one in told if one.after] == list(range(1, new + 1))


@pytest.mark.parametrize("cut", [slice(0, 40), slice(41, None)])
def test_a_paragraph_that_lost_most_of_its_sentences_is_reworded_also_where_another_moved(cut: slice) -> None:
    whole = "The ferry is late on most winter nights. Its crew asks for a warm room, the harbour master for a second boat, and both for better lamps."
    before = "Before all.", "Two landing places have no light.", whole, "A form is asked for.", "After all."
    after = before[0], before[3], "Three landing places have no light.", whole[cut], before[4]
    told = compare_texts(transcript(*before), transcript(*after), ("old", "new"))
    assert [(one.kind.value, one.before, one.after) for one in told.paragraphs] == [
        ("same", 1, 1),
        ("moved", 4, 2),
        ("reworded", 2, 3),
        ("reworded", 3, 4),
        ("same", 5, 5),
    ]
    runs = told.paragraphs[3].runs
    went = "".join(run.text for run in runs if run.kind is ParagraphKind.WITHDRAWN)
    assert " ".join(run.text.strip() for run in runs if run.kind is ParagraphKind.SAME) == whole[cut]
    assert went.strip() == whole.replace(whole[cut], "").strip()


def test_a_heading_that_a_paragraph_begins_with_is_not_that_paragraph() -> None:
    before, after = (
        transcript("Fees", "Boats pay by length."),
        transcript("Boats pay by length.", "Fees are paid in advance, by all who land."),
    )
    told = compare_texts(before, after, ("old", "new"))
    assert [one.kind.value for one in told.paragraphs] == ["withdrawn", "same", "added"]


def test_paragraphs_reworded_added_withdrawn_and_moved() -> None:
    before = transcript(
        "The bridge is closed in winter.",
        "Boats may pass on Mondays.",
        "A toll is paid by carts.",
        "Dogs ride free.",
    )
    after = transcript(
        "Dogs ride free.",
        "The bridge is closed in winter and spring.",
        "A bell is rung at noon.",
        "A toll is paid by carts.",
    )
    told = compare_texts(before, after, ("old", "new"))
    assert [(one.kind.value, one.before, one.after) for one in told.paragraphs] == [
        ("moved", 4, 1),
        ("reworded", 1, 2),
        ("withdrawn", 2, None),
        ("added", None, 3),
        ("same", 3, 4),
    ]
    assert [(run.kind.value, run.text.strip()) for run in told.paragraphs[1].runs] == [
        ("same", "The bridge is closed in"),
        ("withdrawn", "winter."),
        ("added", "winter and spring."),
    ]


def test_of_two_alike_lines_on_different_sides_of_what_stayed_one_went_and_the_other_came() -> None:
    before = transcript(
        "NORDLAND", "Ms. Ida Berg, Deputy Minister, Ministry of Ports", "OSTLAND", "Mr. Jan Dahl, Counsellor"
    )
    after = transcript(
        "OSTLAND",
        "Mr. Jan Dahl, First Counsellor",
        "SUDLAND",
        "Ms. Ana Ruiz, Assistant Minister, Ministry of Roads",
    )
    told = compare_texts(before, after, ("old", "new"))
    assert [(one.kind.value, one.before, one.after) for one in told.paragraphs] == [
        ("withdrawn", 1, None),
        ("withdrawn", 2, None),
        ("same", 3, 1),
        ("reworded", 4, 2),
        ("added", None, 3),
        ("added", None, 4),
    ]
