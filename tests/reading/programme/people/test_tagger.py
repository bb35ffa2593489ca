"""Weights added up by the product give the labels and the marginals that CRFsuite gives for the same features."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycrfsuite
import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "tools"))

from people.summed import summed
from travaux.reading.programme.people.features import features
from travaux.reading.programme.people.labels import Label
from travaux.reading.programme.people.model import ONE, packed, read_model
from travaux.reading.programme.people.tagger import MODEL, RUN_ON_MODEL, Tagger, Taggers, tagger
from travaux.reading.programme.people.words import Word, cut

NAMES = (
    "Ngozi Adebayo-Williams",
    "Chen Wei",
    "María del Carmen Ibáñez",
    "Aleksandr V. Petrenko",
    "Rosa Pinto",
)
POSTS = ("Director", "Deputy Minister of Ports", "Head of Unit", "Senior Adviser", "Mayor")
BODIES = ("Baltic Harbour Council", "World Bank", "Ministry of Water, Nepal", "UNICEF", "City of Mechelen")
TITLES = ("Opening of the session", "Panel 2: Who pays for quays?", "Coffee break", "Geology (groundwater)")
ROLES = ("Moderator:", "Speaker:", "Panellists:", "Chaired by")
PIECES = (
    *NAMES, *POSTS, *BODIES, *TITLES, *ROLES,
    "Ms.", "H.E. Mr.", "\n", "\n\n", "\t", ",", ";", ":", "(", ")", "–", "•", "and", "of", "10:30", "TBC",
    "Прибытие участников", "周伟", "السيدة", "Co- Chair", "www.example.org", "Co-\nChair",
)  # fmt: skip


@dataclass(frozen=True)
class Both:
    """One model, as CRFsuite reads it and as the product does."""

    learned: Any
    product: Tagger

    def agree(self, words: Sequence[Word]) -> bool:
        labelled = self.product(words)
        labels = [one.label.value for one in labelled]
        self.learned.set(features(words))
        if labels != self.learned.tag():
            return False
        return all(
            abs(one.certainty - self.learned.marginal(one.label.value, index)) < 1e-4
            for index, one in enumerate(labelled)
        )


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    """A model of the sentences below, learned here: the product holds no model in CRFsuite's own form."""
    file = tmp_path_factory.mktemp("model") / "learned"
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.05, "c2": 0.02, "max_iterations": 60})
    for words, labels in _sentences(random.Random(3), 300):
        trainer.append(features(words), labels)
    trainer.train(str(file))
    learned = pycrfsuite.Tagger()
    learned.open(str(file))
    packed_file = file.with_suffix(".model")
    packed_file.write_bytes(summed(file))
    return Both(learned, Tagger(packed_file))


def _sentences(chance: random.Random, count: int) -> Iterator[tuple[list[Word], list[str]]]:
    """Lines of people and titles, each word with its label."""
    for _ in range(count):
        stretches = [
            (chance.choice(ROLES), "R", "R"), (chance.choice(("Ms.", "Mr.")), "H", "H"),
            (chance.choice(NAMES), "B", "I"), (",", "S", "S"), (chance.choice(POSTS), "P", "P"),
            (",", "S", "S"), (chance.choice(BODIES), "A", "A"),
        ]  # fmt: skip
        kept = [one for one in stretches if chance.random() < 0.8]
        kept.insert(chance.choice((0, len(kept))), (chance.choice(TITLES), "O", "O"))
        text, labels = "", []
        for words, first, other in kept:
            text += chance.choice((" ", "\n")) + words
            labels += [first, *[other] * (len(cut(words)) - 1)]
        yield cut(text), labels


@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=40), glue=st.sampled_from(("", " ")))
def test_random_words_get_the_labels_and_marginals_of_crfsuite(
    both: Both, pieces: list[str], glue: str
) -> None:
    words = cut(glue.join(pieces))
    assert both.agree(words)


@given(text=st.text(max_size=60))
def test_so_do_random_letters(both: Both, text: str) -> None:
    assert both.agree(cut(text))


def test_so_do_the_people_of_the_gold(both: Both, shared: Path) -> None:
    passages = [cut(text) for file in sorted((shared / "gold").glob("*.json")) for text in _lines(file)]
    assert len(passages) > 500
    assert [words for words in passages if not both.agree(words)] == []


def _lines(file: Path) -> Iterator[str]:
    for item in json.loads(file.read_text("utf-8"))["items"]:
        people = [
            ", ".join(filter(None, (one["name"], one["position"], one["affiliation"])))
            for one in item["people"]
        ]
        yield "\n".join(filter(None, (item["title"], *people)))


def test_nothing_to_label_gets_no_label() -> None:
    assert tagger()([]) == []


def test_a_long_passage_is_labelled_to_its_end() -> None:
    text = "\n".join(f"Speaker: Ms. {name}, {POSTS[0]}, {BODIES[0]}" for name in NAMES * 20)
    labelled = tagger()(cut(text))
    assert [one.word for one in labelled] == cut(text)
    assert sum(one.label is Label.NAME_START for one in labelled) == len(NAMES) * 20


LOST = "Mayor, City of Mechelen Rosa Pinto, Director, World Bank Chen Wei, Head of Unit, Harbour Council Omar Diallo, Adviser"


@pytest.mark.parametrize(
    ("text", "model", "other"),
    [
        (LOST, RUN_ON_MODEL, MODEL),
        (f"\n{LOST}", RUN_ON_MODEL, MODEL),
        (LOST.replace("Mechelen ", "Mechelen\n"), MODEL, RUN_ON_MODEL),
        (LOST.removesuffix(", Adviser"), MODEL, RUN_ON_MODEL),
    ],
)
def test_long_text_without_line_breaks_has_a_model_of_its_own(text: str, model: Path, other: Path) -> None:
    words = cut(text)
    assert tagger()(words) == Tagger(model)(words) != Tagger(other)(words)


def test_the_model_of_such_text_is_opened_when_it_is_met(tmp_path: Path) -> None:
    label = Taggers(MODEL, tmp_path / "none.model")
    assert label(cut("Rosa Pinto, Director")) == Tagger(MODEL)(cut("Rosa Pinto, Director"))
    with pytest.raises(FileNotFoundError):
        label(cut(LOST))


WEIGHTS = st.dictionaries(
    st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), min_size=1),
    st.dictionaries(st.sampled_from("BIO"), st.floats(-5.5, 5.5), min_size=1),
    min_size=1,
)


@given(weights=WEIGHTS, data=st.data())
def test_weights_come_back_from_the_file_summed(
    weights: dict[str, dict[str, float]], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("weights") / "one.model"
    file.write_bytes(packed("BIO", b"decoder", weights))
    model = read_model(file)
    assert (model.labels, model.decoder) == (("B", "I", "O"), b"decoder")
    passage = st.lists(st.lists(st.sampled_from(sorted(weights)), max_size=20), min_size=1, max_size=6)
    words = data.draw(passage)
    column = [model.weights(its) for its in words]
    shown = [(own, 2 * own, 0) for own in column]  # to the word before, to itself, to the word behind
    scores = list(model.scores(shown, [column, column]))
    assert len(scores) == len(words)
    for index, found in enumerate(scores):
        seen = [one for its in words[index + 1 : index + 2] for one in its] + 4 * words[index]
        asked = [sum(weights[one].get(label, 0.0) for one in seen) for label in "BIO"]
        shift = found[0] / ONE - asked[0]
        assert [one / ONE - shift for one in found] == pytest.approx(asked, abs=1e-4)


def test_weights_too_far_apart_are_refused() -> None:
    with pytest.raises(ValueError, match="'far'"):
        packed("BO", b"", {"near": {"B": 1.0}, "far": {"B": 12.0, "O": -9.0}})
