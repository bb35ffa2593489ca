from __future__ import annotations

import pytest

from travaux.common.finding import Span
from travaux.followup.about import asked, topic_of
from travaux.followup.concepts import compounds, concepts, words_of
from travaux.followup.ledger import Ledger, Passage
from travaux.followup.names import names_in
from travaux.followup.paragraphs import paragraphs_of, sentences_of
from travaux.followup.sought import Sought, given, in_earnest, main_point, sought_by
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
    assert topic_of(QUESTIONS) == TOPIC
    apart = [
        ("", text) for text in ("Who mends dykes?", "Who pays?", "Which choir sings?", "Where?", "When?")
    ]
    assert topic_of(apart) == frozenset()


def test_a_title_makes_a_topic_of_what_less_than_half_of_the_questions_name() -> None:
    questions = ["Who pays for health?", "Who cares for health?", "Who sweeps?", "Who cooks?", "Who sings?"]
    assert topic_of([("Health for all", one) for one in questions]) == {"health"}
    assert topic_of([("Table 1", one) for one in questions]) == frozenset()


def test_a_name_is_held_whole_or_by_its_letters() -> None:
    (name,) = names_in(
        "What does the Delta Forum on Dykes do for States Members, and for the Security Council?"
    )
    assert (name.words, name.letters) == ("delta forum on dykes", "DFD")
    assert name.held_by("The Delta  Forum on Dykes meets.")
    assert name.held_by("The DFD meets.")
    assert not name.held_by("A forum of the delta meets on dykes.")


def test_what_many_questions_are_put_in_does_not_tell_them_apart() -> None:
    item = "Panel 3"
    questions = [
        (item, f"How can the Global Compact keep {what} for migrants?")
        for what in ("schools", "dykes", "choirs")
    ]
    weights = asked(questions)[1].concepts
    assert weights["dykes"] == 1
    assert weights["compact"] < 0.5


def test_without_a_topic_a_passage_must_hold_both_things_that_are_asked_about() -> None:
    questions = (("Talks", "How can boats be kept off the dykes?"), ("Talks", "Who should sing for bakers?"))
    one = passage("Every village must paint its boats in the colours of the valley each spring.", "a")
    both = passage("Every village must moor its boats by the mill, never by the dykes of the valley.", "b")
    ledger = Ledger([one, both], topic_of(questions))
    found = ledger.speak_to(asked(questions)[0], enough=0.1)
    assert [each.passage.paper for each in found] == ["b"]


def test_what_leans_on_the_sentence_before_counts_less_where_that_is_cut_off() -> None:
    question = asked(QUESTIONS)[1]
    alone = passage("Migrants must be able to send remittances home without a fee from the banks.", "a")
    leaning = passage(
        "They, the migrants, must be able to send remittances home without a fee from the banks.", "b"
    )
    whole, cut = Ledger([leaning, alone], TOPIC).speak_to(question, enough=0.1)
    assert (whole.passage.paper, cut.passage.paper) == ("a", "b")
    assert cut.likeness < whole.likeness


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


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which dykes exist, and who keeps them?", Sought.STANDING),
        ("What has been done to keep the dykes?", Sought.DONE),
        ("What are the main obstacles to mending dykes?", Sought.TROUBLE),
        ("What are the causes that drive villages from the delta?", Sought.CAUSE),
        ("Do we have a common understanding of what a dyke is?", Sought.MEANING),
        ("How can cities help?", Sought.WAY),
        ("How can these obstacles be removed?", Sought.WAY),
    ],
)
def test_a_question_shows_what_kind_of_answer_it_seeks(question: str, kind: Sought) -> None:
    assert sought_by(question) is kind


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Every village must appoint a dyke warden.", {Sought.WAY}),
        ("Every village must strengthen its efforts.", set()),
        ("We call upon the towns to send a boat each spring.", {Sought.WAY}),
        ("Our town has opened a house for newcomers.", {Sought.DONE}),
        ("The Delta Forum on Dykes meets each spring.", {Sought.STANDING}),
        ("We should found a Delta Forum on Dykes.", {Sought.WAY}),
        ("The salt water weighs on our harvests.", {Sought.TROUBLE}),
        ("We must meet these difficulties.", {Sought.WAY}),
        ("Floods drive them away.", {Sought.CAUSE}),
        ("We must address the causes of floods.", set()),
        ("I congratulate the town that has opened a house.", set()),
        ("Has our town opened a house?", set()),
        ("Rain fell on the delta.", set()),
    ],
)
def test_a_sentence_gives_only_some_kinds_of_answer(sentence: str, kinds: set[Sought]) -> None:
    assert {kind for kind in Sought if given(sentence, kind)} == kinds


def test_what_is_named_among_others_is_not_spoken_of() -> None:
    said = "We fight floods, droughts, salt and storms with taxes such as tolls, and dykes hold."
    assert in_earnest(said).split() == ["We", "taxes", ",", "and", "dykes", "hold."]
    asked_for = "Who pays (towns, villages) for works, for example dykes?"
    assert main_point(asked_for).split() == ["Who", "pays", "for", "works,", "?"]


def test_what_only_repeats_the_question_answers_nothing() -> None:
    question = asked((*QUESTIONS, (ITEM, "Which obstacles do migrants with skills and remittances face?")))[
        -1
    ]
    repeats = passage("Migrants with skills and remittances face obstacles.", "a")
    tells = passage(
        "Migrants with skills cannot send remittances where the banks of the valley close at noon.", "b"
    )
    assert [one.passage.paper for one in Ledger([repeats, tells], TOPIC).speak_to(question)] == ["b"]


def test_words_side_by_side_are_a_compound() -> None:
    assert list(compounds("Dyke wardens of the delta boats")) == [("dyke", "warden"), ("delta", "boats")]
    together = passage("Migrants must pay the dyke wardens of this valley each autumn for their boats.", "a")
    apart = passage("Migrants must pay for a dyke of this valley each autumn, and for boats of wardens.", "b")
    question = asked((*QUESTIONS, (ITEM, "How can migrants pay dyke wardens?")))[-1]
    found = Ledger([apart, together], TOPIC).speak_to(question, enough=0.1)
    assert [one.passage.paper for one in found] == ["a", "b"]
    assert found[0].likeness > found[1].likeness


def test_semicolons_part_what_is_said() -> None:
    assert sentences_of("Dykes leak; wardens mend them. Boats wait.") == (
        "Dykes leak;",
        "wardens mend them.",
        "Boats wait.",
    )


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
