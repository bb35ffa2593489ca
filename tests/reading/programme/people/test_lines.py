"""What lines, brackets and marks hold against learned labels, and what a paper tells in more than one place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.common.finding import Span
from travaux.reading.passage import Passage
from travaux.reading.programme.people.constraints import hold
from travaux.reading.programme.people.labels import Label, Labelled
from travaux.reading.programme.people.roster import recall, roster
from travaux.reading.programme.people.runs import mend
from travaux.reading.programme.people.titles import sober, trimmed
from travaux.reading.programme.people.words import cut


def labelled(text: str, labels: str, certainty: float = 0.9) -> list[Labelled]:
    words = cut(text)
    assert len(words) == len(labels)
    return [Labelled(word, Label(label), certainty) for word, label in zip(words, labels, strict=True)]


def letters(found: list[Labelled]) -> str:
    return "".join(one.label.value for one in found)


HELD = {
    "a note's heading under a person": ("Ada Pereira, Northern Line\nGuiding questions", "BISAAAA", "BISAAOO"),
    "a heading that lost its line break": ("Ada Pereira, UNAM Preguntas guía:", "BISAAAS", "BISAOOO"),
    "the end of a title over a name": ("Trout in the river, Maine\nAda Pereira", "OOOOSABI", "OOOOOOBI"),
    "a name with a line of its own": ("Trout and lamprey\nClaire Zuntz", "OOOOO", "OOOBI"),
    "a title between quotation marks": ("“Ada Pereira, a life at sea”, Bo Larsen", "OBISOOOOOSBI", "OOOOOOOOOSBI"),
    "a word that leads to a name": ("On tides, par Ada Pereira", "OOOABI", "OOOSBI"),
    "a body behind a dash": ("Edmilson Tavares – Rádio Morabeza", "BISBI", "BISAA"),
    "a person behind a dash": ("Ada Pereira – Ana Cumba", "BISBI", "BISBI"),
    "a body behind a post": ("Paul Roche, directeur, Noroît", "BISPSB", "BISPSA"),
    "the rest of a body": ("Ada Pereira, président, Câmara Municipal", "BISPSAB", "BISPSAA"),
    "a word for with": ("Com Ana Cumba", "BII", "RBI"),
    "two names and a comma": ("Ada Pereira, Bo Larsen", "BIIII", "BISBI"),
    "a phrase with an article": ("Sensors in the Hindu Kush", "OOOBI", "OOOOO"),
    "a body behind a name in brackets": ("Gustavo Lemos (Receita Geral)", "BISBIS", "BISAAS"),
    "a surname that is a post": ("Update - Mike Bishop", "OSBP", "OSBI"),
    "a chair in a sentence": ("It is chaired by the Minister, Ada Pereira", "OOOOOPSBI", "OORROPSBI"),
    "a post that is a role word": ("Ada Pereira, Co-Chair of Baltic Forum", "BISRSAA", "BISPSAA"),
    "a speaker behind a talk": ("Ada Pereira, ICIMOD\nRadar shadows (Bo Larsen)", "BISAAASBIS", "BISAOOSBIS"),
    "half of a post at the end of a line": ("Ada Pereira\nChair of Design\nUniversity of Lund", "BIPPAAAA", "BIPPPAAA"),
    "half of a body at the end of a line": ("Ada Pereira, Secretary Ministry of\nWater", "BISPAAA", "BISPAAA"),
    "names on three lines": ("Jan Xander\nAda Pereira\nBo Larsen", "BIIIII", "BIBIBI"),
}  # fmt: skip


@pytest.mark.parametrize("case", HELD)
def test_labels_within_what_people_can_be(case: str):
    text, learned, expected = HELD[case]
    assert letters(hold(labelled(text, learned))) == expected


MENDED = {
    "a body with a full stop inside": ("Ada Pereira, Lead Scientist, Blue.Planet", "BISPPSOOO", "BISPPSAAA"),
    "a body in small letters": ("Ada Pereira, CEO, JB holdings", "BISPSOO", "BISPSAA"),
    "a body behind a name alone": ("Ada Pereira, Nunavut Marine Training", "BISOOO", "BISAAA"),
    "a post that was not told": ("Ada Pereira, Director for Trade, Norway", "BIOOOOOO", "BISPPPSA"),
    "a body before prose": ("Ada Pereira, Director, Harbour Forum The following questions guide us", "BISPOOOOOOOO", "BISPSAAOOOOO"),
}  # fmt: skip


@pytest.mark.parametrize("case", MENDED)
def test_bodies_to_their_end(case: str):
    text, learned, expected = MENDED[case]
    assert letters(mend(labelled(text, learned))) == expected


def test_a_name_told_once_is_known_elsewhere():
    told = roster([labelled("Cache groups - Mark Zuntz", "OOSBI")])
    assert letters(recall(labelled("Hints - Mark Zuntz - slides", "OSOOSO"), told)) == "OSBISO"
    assert letters(recall(labelled("What Mark Zuntz wrote", "OOOO"), told)) == "OOOO"
    assert letters(recall(labelled("Hints - Mark Zuntz", "OSOO"), roster([]))) == "OSOO"


def test_initials_are_told_in_brackets_only():
    told = roster([labelled("Closing (AB)", "OSBS")])
    assert letters(recall(labelled("Opening (AB)", "OOOO"), told)) == "OOBO"
    assert letters(recall(labelled("Opening AB", "OO"), told)) == "OO"


@given(st.lists(st.tuples(st.text("ab A(),.-\n", min_size=1, max_size=8), st.sampled_from(list(Label)))))
def test_constraints_keep_every_word_and_settle(parts: list[tuple[str, Label]]):
    """No word is lost, and a second look changes no more names than the first left."""
    words = cut(" ".join(text for text, _ in parts))
    labels = [label for _, label in parts] or [Label.OTHER]
    learned = [Labelled(word, labels[n % len(labels)], 0.5) for n, word in enumerate(words)]
    held = hold(mend(hold(learned)))
    assert [one.word for one in held] == words
    assert hold(held) == hold(hold(held))


def test_a_name_of_marks_alone_is_none_in_a_heading() -> None:
    assert letters(sober(labelled("Rivers – Ada Pereira", "OBBI"))) == "OOBI"


def test_what_a_heading_takes_from_a_name_is_as_doubtful_as_the_name_was_sure() -> None:
    held = sober(labelled("River Deltas and their people", "BIOOO", 0.55))
    assert [(one.label.value, round(one.certainty, 2)) for one in held[:3]] == [
        ("O", 0.45),
        ("O", 0.45),
        ("O", 0.55),
    ]


@pytest.mark.parametrize("text", ["Coffee ..........", "Coffee . . . . .", "Coffee."])
def test_dots_that_lead_to_a_time_are_no_part_of_a_title(text: str) -> None:
    assert trimmed(Passage(text, (Span(0, len(text), 1),))).text == "Coffee"
