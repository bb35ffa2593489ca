"""The question ledger: which passages of the library speak to a guiding question, by whom, before and after."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from travaux.common.finding import Span
from travaux.followup.concepts import Mood, asked_for, concepts, matters, may_hold, moods, sides
from travaux.followup.paragraphs import sentences_of

ENOUGH = 0.6
"""Likeness from which a passage is shown."""
_FEWEST = 2
"""Concepts of its own that a question must have; with fewer it goes on from the one before it."""
_ASKED = 4
"""Concepts of a question that a passage can be asked to hold, the rarest first: a long question names examples."""
_INHERITED = 0.3
"""Weight of a concept that a question takes from the one before it or from its item's title."""
_AS_MUCH = 0.8
"""Share of the questions with the most common matter from which another is the topic too."""
_NO_MATTER = 0.6
"""What a side of any matter, or a word that is in no list, counts for beside a matter."""
_LEAST = 3.0
"""Weight that a question has at the least: one that asks of nothing rare is answered by nothing surely."""
_UNHEARD = 0.6
"""What a concept counts for that no passage holds."""
_COLLECTION = 300
"""Passages from which on the rarity of a concept is measured; in fewer, what is not said is not rare yet."""
_SEEN = 5
"""Passages that any concept is taken to be in: what is hardly ever said is not what decides."""
_FAR = 0.4
"""What a concept counts for that stands away from the sentences on the topic."""
_MUCH = 4
"""A passage of which a quarter is on the topic is wholly on it."""
_UNFOCUSED = 0.5
"""What a passage loses that is hardly on the topic."""
_OTHER_MOOD = 0.8
"""What a passage counts for that tells what ought to be where the question asks what was done, or the other way round."""
_NO_MOOD = 0.6
"""What one counts for that only describes the world."""
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
    mood: Mood


def asked(questions: Sequence[tuple[str, str]]) -> tuple[Asked, ...]:
    """What each question of a meeting is about; ``questions`` are items and questions in their order.

    A question that says little by itself ("How can these gaps be filled?") goes on from the one before it in its item,
    and then from the item's title.
    """
    topic = topic_of([question for _, question in questions])
    found: list[Asked] = []
    for item, question in questions:
        own = dict.fromkeys(concepts(question), 1.0)
        before = found[-1] if found and found[-1].item == item else None
        for around in (before.concepts if before else (), tuple(concepts(item))):
            if len(own.keys() - topic) < _FEWEST:
                own = dict.fromkeys(around, _INHERITED) | own
        found.append(Asked(item, question, own, asked_for(question)))
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


@dataclass(frozen=True, slots=True)
class _Heard:
    """A passage with what each of its sentences speaks of, word for word."""

    passage: Passage
    sentences: tuple[tuple[str, ...], ...]
    all: frozenset[str]
    moods: frozenset[Mood]

    @classmethod
    def of(cls, passage: Passage) -> _Heard:
        sentences = tuple(tuple(concepts(one)) for one in sentences_of(passage.text))
        return cls(passage, sentences, frozenset().union(*sentences), moods(passage.text))

    def near(self, topic: frozenset[str]) -> frozenset[str]:
        """What is said of the topic: matters in the sentences on it and beside them, sides in those on it."""
        if not topic:
            return self.all
        on = [not topic.isdisjoint(one) for one in self.sentences]
        beside = (one for n, one in enumerate(self.sentences) if any(on[max(0, n - 1) : n + 2]))
        itself = (one for n, one in enumerate(self.sentences) if on[n])
        return (frozenset().union(*beside) - sides()) | frozenset().union(*itself)

    def focus(self, topic: frozenset[str]) -> float:
        """How far the passage is on the topic, 0..1: its share of all that is spoken of, and of the sentences."""
        if not topic:
            return 1.0
        spoken = [one for sentence in self.sentences for one in sentence if one in matters()]
        share = sum(one in topic for one in spoken) / max(1, len(spoken))
        on = sum(not topic.isdisjoint(one) for one in self.sentences) / len(self.sentences)
        return min(1.0, _MUCH * share) * 0.7 + 0.3 * on


class Ledger:
    """Passages that wait for questions: what each of them speaks of is found once."""

    def __init__(self, passages: Sequence[Passage], topic: frozenset[str]) -> None:
        self._topic = topic
        likely = (one for one in passages if may_hold(one.text, topic))
        self._known = [one for one in map(_Heard.of, likely) if not topic or one.all & topic]
        self._holding = Counter(concept for one in self._known for concept in one.all)

    def speak_to(self, question: Asked, *, enough: float = ENOUGH, most: int = 5) -> tuple[Found, ...]:
        """The passages that hold enough of what the question asks about, best first.

        One speaker is heard once until all others were: the list is diverse before it is long.
        """
        weights = {
            concept: weight * self._weight(concept)
            for concept, weight in question.concepts.items() if concept not in self._topic
        }  # fmt: skip
        total = max(_LEAST, sum(sorted(weights.values(), reverse=True)[:_ASKED]))
        found = [
            one
            for heard in self._known
            if (one := self._found(heard, weights, total, question.mood)).likeness >= enough
        ]
        found.sort(key=lambda one: (-one.likeness, one.passage.paper, one.passage.span))
        return tuple(_diverse(found))[:most]

    def _weight(self, concept: str) -> float:
        """Inverse document frequency over the passages on the topic (natural logarithm), less for what is no matter."""
        heard = self._holding[concept]
        rarity = math.log(1 + max(len(self._known), _COLLECTION) / (_SEEN + heard)) * (
            1 if heard else _UNHEARD
        )
        return rarity if concept in matters() else _NO_MATTER * rarity

    def _found(self, heard: _Heard, weights: Mapping[str, float], total: float, mood: Mood) -> Found:
        near = heard.near(self._topic)
        held = sorted(heard.all & weights.keys())
        if len(near & weights.keys()) < min(_FEWEST, len(weights)):
            return Found(heard.passage, 0.0, tuple(held))
        covered = min(1.0, sum(weights[one] * (1 if one in near else _FAR) for one in held) / total)
        focus = 1 - _UNFOCUSED * (1 - heard.focus(self._topic))
        stance = 1.0 if mood in heard.moods else _OTHER_MOOD if heard.moods else _NO_MOOD
        return Found(heard.passage, round(covered * focus * stance, 4), tuple(held))


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
