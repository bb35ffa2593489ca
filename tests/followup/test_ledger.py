from __future__ import annotations

from travaux.common.finding import Span
from travaux.followup.concepts import Mood, asked_for, concepts, moods, words_of
from travaux.followup.ledger import Ledger, Passage, asked, topic_of
from travaux.followup.paragraphs import paragraphs_of
from travaux.reading import Document
from travaux.reading.readers import transcribe

ITEM = "Panel 1 – Dykes and the people behind them"
QUESTIONS = (
    (ITEM, "How can migration across the delta be kept safe where drought and floods drive people out?"),
    (ITEM, "How can migrants send remittances home without paying for it twice?"),
    (ITEM, "Which skills do migrants lose?"),
)
TOPIC = frozenset({"migration"})
NEAR = "Migrants from our valleys must be able to send remittances home and to keep their skills on the way."
FAR = "Remittances pay for the choirs of our towns. Skills are taught at night. Nobody here has ever moved away."


def passage(text: str, paper: str = "a", speaker: str = "") -> Passage:
    return Passage(paper, paper, text, Span(0, len(text), 1), speaker)


def test_words_that_mean_the_same_matter_are_one_concept() -> None:
    assert list(concepts("Emigrants and countries of origin; the 2030 Agenda, SDGs, dykes")) == [
        "migration", "transit", "sdg", "sdg", "dykes",
    ]  # fmt: skip
    assert words_of("How can the States mend the dykes?") == ("mend", "dykes")


def test_what_nearly_all_questions_ask_about_is_the_topic() -> None:
    assert topic_of([question for _, question in QUESTIONS]) == TOPIC
    assert topic_of(["Who mends dykes?", "Who pays?", "Which choir sings?", "Where?", "When?"]) == frozenset()


def test_a_passage_speaks_to_a_question_where_it_says_so_of_the_topic() -> None:
    ledger = Ledger([passage(NEAR, "a"), passage(FAR, "b")], TOPIC)
    found = ledger.speak_to(asked(QUESTIONS)[1])
    assert [(one.passage.paper, one.words) for one in found] == [("a", ("home", "remittances", "send"))]


def test_a_question_that_says_little_goes_on_from_the_one_before() -> None:
    questions = (*QUESTIONS[:2], (ITEM, "How can these gaps be filled?"), ("Panel 2", "What then?"))
    third, last = asked(questions)[2:]
    assert third.concepts["gaps"] == 1
    assert 0 < third.concepts["remittances"] < 1
    assert "remittances" not in last.concepts


def test_questions_and_passages_tell_what_was_done_from_what_ought_to_be() -> None:
    assert asked_for("Which mechanisms exist?") is Mood.DONE
    assert asked_for("How can cities help?") is Mood.WANTED
    assert moods("Our city has established a house for newcomers.") == {Mood.DONE}
    assert moods("Every city must open a house.") == {Mood.WANTED}
    assert moods("Rain fell on the delta.") == frozenset()


def test_each_speaker_is_heard_once_before_any_is_heard_twice() -> None:
    passages = [passage(f"{NEAR} ({n})", f"p{n}", "Port City" if n < 3 else "Hill Town") for n in range(4)]
    found = Ledger(passages, TOPIC).speak_to(asked(QUESTIONS)[1], most=2)
    assert [one.passage.speaker for one in found] == ["Port City", "Hill Town"]


def test_a_paragraph_that_breaks_in_a_sentence_is_whole_again() -> None:
    text = (
        "The dykes of the delta were built by hand, and every spring the villages\n\nbehind them send a boat along the water "
        "to see where it seeps.\n\nThe boats are mended in autumn, and each of them carries the name of the village that pays "
        "for its planks and for its oars.\n"
    )
    found = [one for one, _ in paragraphs_of(transcribe(Document("a.txt", text.encode())))]
    assert [one[:11] for one in found] == ["The dykes o", "The boats a"]
    assert "villages behind them" in found[0]


def test_long_paragraphs_are_cut_between_sentences() -> None:
    text = " ".join(
        f"Sentence number {n} says that the dyke of village {n} leaks a little." for n in range(30)
    )
    transcript = transcribe(Document("a.txt", text.encode()))
    found = list(paragraphs_of(transcript))
    assert len(found) > 1
    assert all(one.startswith("Sentence") and one.endswith("little.") and len(one) <= 700 for one, _ in found)
    assert " ".join(one for one, _ in found) == text
    assert [transcript[span] for _, span in found] == [one for one, _ in found]
