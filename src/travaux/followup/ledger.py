"""The question ledger: which passages of the library speak to a guiding question, by whom, before and after."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from travaux.common.finding import Span
from travaux.followup.concepts import compounds, concepts, matters, may_hold, sides
from travaux.followup.paragraphs import sentences_of
from travaux.followup.sought import Sought, given, in_earnest, main_point, sought_by

ENOUGH = 0.55
"""Likeness from which a passage is shown."""
_FEWEST = 2
"""Concepts of its own that a question must have; with fewer it goes on from the one before it."""
_NEEDED = 2
"""Concepts of a question, the rarest, that a passage must hold all."""
_ASKED = 4
"""Concepts of a question that a passage can be asked to hold, the rarest first: a long question names examples."""
_INHERITED = 0.3
"""Weight of a concept that a question takes from the one before it or from its item's title."""
_EXAMPLE = 0.3
"""Weight of a concept that a question names as an example only."""
_AS_MUCH = 0.8
"""Share of the questions with the most common matter from which another is the topic too."""
_NO_MATTER = 0.6
"""What a side of any matter, or a word that is in no list, counts for beside a matter."""
_LEAST = 3.0
"""Weight that a question has at the least: one that asks of nothing rare is answered by nothing surely."""
_UNHEARD = 0.3
"""What a concept counts for that no passage holds."""
_COLLECTION = 300
"""Passages from which on the rarity of a concept is measured; in fewer, what is not said is not rare yet."""
_SEEN = 5
"""Passages that any concept is taken to be in: what is hardly ever said is not what decides."""
_BESIDE = 0.6
"""What a concept counts for that stands in a sentence beside the one that answers."""
_OFF = 0.6
"""What a sentence counts for that is not on the topic itself, but stands beside one that is."""
_MUCH = 4
"""A sentence of which a quarter is on the topic is wholly on it."""
_UNFOCUSED = 0.6
"""What a sentence loses that names the topic among many others."""
_LONGEST = 1500
"""Characters from which on a sentence is none: a table or a list that lost its stops."""
_NEAR = 2
"""Concepts this far from each other stand together."""
_APART = 0.3
"""What a sentence loses that tears apart what stands side by side in the question."""
_NEWS = 2
"""Things that a sentence must say besides those that the question names: one that only repeats it answers nothing."""
_BACK = re.compile(r"\b(?:these|this|those|such(?! as)|it|them|they|there|here)\b", re.IGNORECASE)
"""How a question points to what was said before it."""
_RECURRING = 0.25
"""Share of a meeting's questions that hold its topic."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a paper. ``speaker`` is who says it, as far as the paper tells; ``after`` is True where the paper is
    of a later day than the meeting, None where that is not known."""

    paper: str
    title: str
    text: str
    span: Span
    speaker: str = ""
    kind: str = ""
    after: bool | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that speaks to a question; ``likeness`` is 0..1, ``words`` are the concepts of the question that it holds."""

    passage: Passage
    likeness: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A guiding question with its passages, best first; none means unanswered."""

    item: str
    question: str
    passages: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is about: its concepts, each with its weight (1 its own, less where it takes it from around it)."""

    item: str
    question: str
    concepts: Mapping[str, float]
    sought: Sought
    compounds: frozenset[tuple[str, str]] = frozenset()
    """Concepts that stand side by side in it."""


def asked(questions: Sequence[tuple[str, str]]) -> tuple[Asked, ...]:
    """What each question of a meeting is about; ``questions`` are items and questions in their order.

    A question that says little by itself ("How can these gaps be filled?") goes on from the one before it in its item,
    and then from the item's title.
    """
    topic = topic_of([question for _, question in questions])
    found: list[Asked] = []
    for item, question in questions:
        own = dict.fromkeys(concepts(question), _EXAMPLE) | dict.fromkeys(concepts(main_point(question)), 1.0)
        before = found[-1] if found and found[-1].item == item else None
        for around in (before.concepts if before else (), tuple(concepts(item))):
            if len(own.keys() - topic) < _FEWEST and (
                own.keys() - topic <= sides() or _BACK.search(question)
            ):
                own = dict.fromkeys(around, _INHERITED if own.keys() - topic else 1.0) | own
        found.append(Asked(item, question, own, sought_by(question), frozenset(compounds(question))))
    return tuple(found)


def topic_of(questions: Sequence[str]) -> frozenset[str]:
    """What all of a meeting is about: the matter that most of its questions hold, and others that nearly as many do.

    Empty where nothing recurs.
    """
    counts = Counter(one for question in questions for one in {*concepts(question)} - sides())
    most = max(counts.values(), default=0)
    if most < max(2.0, _RECURRING * len(questions)):
        return frozenset()
    return frozenset(one for one, count in counts.items() if count >= _AS_MUCH * most)


_OWN_WORDS = {
    Sought.TROUBLE: frozenset({"challenges", "gaps", "costs"}),
    Sought.STANDING: frozenset({"institutions"}),
    Sought.DONE: frozenset({"lessons", "success"}),
    Sought.CAUSE: frozenset({"drivers"}),
}
"""Concepts by which a question says what kind of answer it seeks; they are no matter that an answer could be about."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """A passage with what each of its sentences speaks of, word for word."""

    passage: Passage
    texts: tuple[str, ...]
    sentences: tuple[tuple[str, ...], ...]
    earnest: tuple[frozenset[str], ...]
    """What each sentence speaks of, and does not only name among others."""
    all: frozenset[str]

    @classmethod
    def of(cls, passage: Passage) -> _Heard:
        texts = tuple(one for one in sentences_of(passage.text) if len(one) <= _LONGEST)
        sentences = tuple(tuple(concepts(one)) for one in texts)
        earnest = tuple(frozenset(concepts(in_earnest(one))) for one in texts)
        return cls(passage, texts, sentences, earnest, frozenset().union(*sentences))

    def on(self, topic: frozenset[str]) -> tuple[bool, ...]:
        """Which sentences are on the topic; all where there is none."""
        return tuple(not topic or not topic.isdisjoint(one) for one in self.earnest)

    def beside(self, number: int) -> frozenset[str]:
        """What the sentences before and after one speak of."""
        around = (n for n in (number - 1, number + 1) if 0 <= n < len(self.sentences))
        return frozenset(concept for n in around for concept in self.sentences[n])


class Ledger:
    """Passages that wait for questions: what each of them speaks of is found once."""

    def __init__(self, passages: Sequence[Passage], topic: frozenset[str]) -> None:
        self._topic = topic
        likely = (one for one in passages if may_hold(one.text, topic))
        self._known = [one for one in map(_Heard.of, likely) if not topic or one.all & topic]
        self._holding = Counter(concept for one in self._known for concept in one.all)

    def speak_to(self, question: Asked, *, enough: float = ENOUGH, most: int = 5) -> tuple[Found, ...]:
        """The passages with a sentence that answers what the question asks about, best first.

        One speaker is heard once until all others were: the list is diverse before it is long.
        """
        weights = {
            concept: weight * self._weight(concept)
            for concept, weight in question.concepts.items() if concept not in self._topic
        }  # fmt: skip
        total = max(_LEAST, sum(sorted(weights.values(), reverse=True)[:_ASKED]))
        needed = self._needed(question, weights)
        found = [
            one
            for heard in self._known
            if heard.all >= needed
            and (one := self._found(heard, weights, total, question)).likeness >= enough
        ]
        found.sort(key=lambda one: (-one.likeness, one.passage.paper, one.passage.span))
        return tuple(_diverse(found))[:most]

    def _needed(self, question: Asked, weights: Mapping[str, float]) -> frozenset[str]:
        """The rarest of what the question itself asks about, which a passage cannot do without; what nobody speaks of is not asked for."""
        own = [
            one for one in weights
            if question.concepts[one] == 1 and self._holding[one] and one not in sides()
        ]  # fmt: skip
        return frozenset(sorted(own, key=lambda one: (-weights[one], one))[:_NEEDED])

    def _weight(self, concept: str) -> float:
        """Inverse document frequency over the passages on the topic (natural logarithm), less for what is no matter."""
        heard = self._holding[concept]
        rarity = math.log(1 + max(len(self._known), _COLLECTION) / (_SEEN + heard)) * (
            1 if heard else _UNHEARD
        )
        return rarity if concept in matters() else _NO_MATTER * rarity

    def _found(self, heard: _Heard, weights: Mapping[str, float], total: float, question: Asked) -> Found:
        """The passage by the best of its answering sentences."""
        on = heard.on(self._topic)
        best, words = 0.0, frozenset[str]()
        for number, said in enumerate(heard.sentences):
            if not any(on[max(0, number - 1) : number + 2]):
                continue
            core = weights.keys() & said
            beside = (weights.keys() & heard.beside(number)) - core
            if not core or len(core | beside) < min(_FEWEST, len(weights)):
                continue
            if len(set(said) - weights.keys() - self._topic) < _NEWS:
                continue
            if not self._answers(heard.texts[number], core, question, on=on[number]):
                continue
            held = sum(weights[one] for one in core) + _BESIDE * sum(weights[one] for one in beside)
            apart = _apart(question.compounds, said, core | beside)
            likeness = min(1.0, held / total) * self._focus(heard, number, on) * (1 - _APART * apart)
            if likeness > best:
                best, words = likeness, core | beside
        return Found(heard.passage, round(best, 4), tuple(sorted(words)))

    def _answers(self, sentence: str, core: Set[str], question: Asked, *, on: bool) -> bool:
        """Whether a sentence answers, and is about what the question is about; a body is where its name is on the topic."""
        kind = question.sought
        cue = given(sentence, kind)
        pointed = len(question.concepts.keys() - self._topic) > 1 and bool(
            core - _OWN_WORDS.get(kind, frozenset())
        )
        if kind is Sought.STANDING:
            return on and bool(cue) and (pointed or not self._topic.isdisjoint(concepts(cue)))
        return bool(cue) and (on or pointed)

    def _focus(self, heard: _Heard, number: int, on: Sequence[bool]) -> float:
        """How far a sentence, with those beside it that bring the topic, is on the topic, 0..1."""
        if not self._topic:
            return 1.0
        beside = (n for n in (number - 1, number + 1) if 0 <= n < len(on) and on[n])
        window = [number] if on[number] else [number, *beside]
        spoken = [one for n in window for one in heard.sentences[n] if one in matters() or one in self._topic]
        topical = sum(one in self._topic for one in spoken) / max(1, len(spoken))
        return (1.0 if on[number] else _OFF) * (1 - _UNFOCUSED * (1 - min(1.0, _MUCH * topical)))


def _apart(compounds: Set[tuple[str, str]], said: Sequence[str], held: Set[str]) -> float:
    """The share of a question's compounds whose two concepts are held, but stand apart."""
    known = [pair for pair in compounds if held >= set(pair)]
    near = {
        pair
        for n, one in enumerate(said)
        for other in said[max(0, n - _NEAR) : n + _NEAR + 1]
        for pair in ((one, other), (other, one))
    }
    return sum(pair not in near for pair in known) / max(1, len(known))


def _diverse(found: Sequence[Found]) -> Iterator[Found]:
    heard: set[str] = set()
    waiting = []
    for one in found:
        who = one.passage.speaker or one.passage.paper
        if who in heard:
            waiting.append(one)
            continue
        heard.add(who)
        yield one
    yield from waiting
