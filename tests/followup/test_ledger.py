from __future__ import annotations

from travaux.common.finding import Span
from travaux.followup.ledger import Passage, speak_to, telling, topic_of

QUESTION = "How can cities pay for the repair of dykes and warn villages early?"


def passage(text: str, paper: str = "a", speaker: str = "") -> Passage:
    return Passage(paper, paper, text, Span(0, len(text), 1), speaker)


def even(word: str) -> float:
    return 1.0


def test_passages_hold_what_the_question_asks_about() -> None:
    near = passage(
        "Our cities pay half of the repair; the dykes are checked and villages warned each autumn.", "a"
    )
    far = passage(
        "Our cities are proud of their schools and of the choirs that sing in them each autumn.", "b"
    )
    (found,) = speak_to(QUESTION, [near, far], even)
    assert (found.passage, found.words) == (near, ("cities", "dykes", "pay", "repair", "villag"))


def test_what_is_on_another_topic_is_left_out() -> None:
    near = passage("Cities pay for the repair of early instruments and warn museums of dealers in villages.")
    assert speak_to(QUESTION, [near], even, topic=frozenset({"dykes"})) == ()
    assert len(speak_to(QUESTION, [near], even)) == 1


def test_each_speaker_is_heard_once_before_any_is_heard_twice() -> None:
    words = "Cities pay for the repair of dykes and warn villages early, says {}."
    passages = [passage(words.format(n), f"p{n}", "Port City" if n < 3 else "Hill Town") for n in range(4)]
    found = speak_to(QUESTION, passages, even, most=2)
    assert [one.passage.speaker for one in found] == ["Port City", "Hill Town"]


def test_the_topic_is_what_recurs_and_is_not_everywhere() -> None:
    questions = [
        "Which dykes leak?",
        "Who pays for dykes in countries upstream?",
        "Where do countries build dykes?",
    ]
    assert topic_of(questions, lambda word: 0.1 if word == "countries" else 2.0) == frozenset({"dykes"})
    assert telling("How can the States and the peoples mend dykes?") == ("states", "peoples", "mend", "dykes")
