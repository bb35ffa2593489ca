"""The question ledger: which passages of the library speak to a guiding question, by whom, before and after."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from travaux.common.finding import Span
from travaux.followup.about import Asked
from travaux.followup.concepts import concepts, levels, matters, may_hold, sides
from travaux.followup.names import Name
from travaux.followup.paragraphs import sentences_of
from travaux.followup.sought import Sought, given, in_earnest, is_courtesy, leans_back

ENOUGH = 0.59
"""Likeness from which a passage is shown: the lowest at which four fifths of what is shown for questions of our own speaks to
them, if only in part, by the mean of two readers (``tools/ledger_scores.py --thresholds``)."""
_NEEDED = 2
"""Concepts of a question, the rarest, of which a passage must hold one."""
_MUCH_OF_IT = 0.6
"""Share of what is asked about from which a single concept is enough."""
_NO_CUE = 0.6
"""What a sentence counts for that is on the point, but does not give the kind of answer that is sought."""
_LEANS = 0.85
"""What a sentence counts for that begins a passage and points to what was said before it."""
_ASKED = 4
"""Concepts of a question that a passage can be asked to hold, the rarest first: a long question names examples."""
_NO_MATTER = 0.6
"""What a side of any matter, or a word that is in no list, counts for beside a matter."""
_LEVEL = 0.3
"""What a word counts for that only says at which level a matter is looked at."""
_OTHER_LEVEL = 0.85
"""What a passage loses that does not speak of the level that is asked about."""
_LEAST = 2.5
"""Weight that a question has at the least: one that asks of nothing rare is answered by nothing surely."""
_LEAST_OF_ANYTHING = 5.0
"""The same in a meeting without a topic, which a passage is not known to be on."""
_ANYWHERE = 0.75
"""What a passage counts for in such a meeting."""
_WORDED = 1.0
"""The most that a word weighs by which a question says what kind of answer it seeks."""
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

    def said(self, names: Sequence[Name]) -> tuple[frozenset[str], ...]:
        """What each sentence speaks of and calls by these names."""
        if not any(name.held_by(self.passage.text) for name in names):
            return tuple(frozenset(one) for one in self.sentences)
        return tuple(
            frozenset(one).union(name.key for name in names if name.held_by(text))
            for one, text in zip(self.sentences, self.texts, strict=True)
        )


class Ledger:
    """Passages that wait for questions: what each of them speaks of is found once."""

    def __init__(self, passages: Sequence[Passage], topic: frozenset[str]) -> None:
        self._topic = topic
        likely = (one for one in passages if may_hold(one.text, topic))
        self._known = [one for one in map(_Heard.of, likely) if not topic or one.all & topic]
        self._holding = Counter(concept for one in self._known for concept in one.all)

    def speak_to(self, question: Asked, *, enough: float = ENOUGH, most: int = 5) -> tuple[Found, ...]:
        """The passages with a sentence that speaks to what the question asks about, best first.

        One speaker is heard once until all others were: the list is diverse before it is long.
        """
        weights = {
            concept: weight * self._weight(concept, question)
            for concept, weight in question.concepts.items() if concept not in self._topic
        }  # fmt: skip
        wanted = _Wanted(question, weights, self._head(question, weights), bool(self._topic))
        found = [
            one for heard in self._known
            if wanted.may_be_held_by(heard) and (one := self._found(heard, wanted)).likeness >= enough
        ]  # fmt: skip
        found.sort(key=lambda one: (-one.likeness, one.passage.paper, one.passage.span))
        return tuple(_diverse(found))[:most]

    def _head(self, question: Asked, weights: Mapping[str, float]) -> frozenset[str]:
        """The rarest of what a question asks about, its own matters before sides of them and what it takes from around it."""
        worded = sides() | _OWN_WORDS.get(question.sought, frozenset())
        pool = sorted(
            weights, key=lambda one: (question.concepts[one] < 1, one in worded, -weights[one], one)
        )
        return frozenset(pool[:_NEEDED])

    def _weight(self, concept: str, question: Asked) -> float:
        """Inverse document frequency over the passages (natural logarithm), less for what is no matter."""
        name = next((one for one in question.names if one.key == concept), None)
        heard = sum(name.held_by(one.passage.text) for one in self._known) if name else self._holding[concept]
        rarity = math.log(1 + max(len(self._known), _COLLECTION) / (_SEEN + heard)) * (
            1 if heard else _UNHEARD
        )
        if concept in _OWN_WORDS.get(question.sought, frozenset()):
            return min(_WORDED, rarity)
        if concept in levels():
            return _LEVEL * rarity
        return rarity if name or concept in matters() else _NO_MATTER * rarity

    def _found(self, heard: _Heard, wanted: _Wanted) -> Found:
        """The passage by the best of its sentences."""
        on, said = heard.on(self._topic), heard.said(wanted.question.names)
        best = 0.0
        words: Set[str] = frozenset()
        for number, text in enumerate(heard.texts):
            around = range(max(0, number - 1), min(len(said), number + 2))
            if not any(on[n] for n in around) or is_courtesy(text):
                continue
            core = wanted.weights.keys() & said[number]
            beside = (wanted.weights.keys() & frozenset().union(*(said[n] for n in around))) - core
            if not core or not wanted.enough(core | beside | wanted.given(text)):
                continue
            if len(said[number] - wanted.weights.keys() - self._topic) < _NEWS:
                continue
            answers = self._answers(text, core, wanted.question, on=on[number])
            if not answers and len(core | beside) < _NEEDED:
                continue
            likeness = wanted.held(core, beside, answers=answers) * self._focus(heard, number, on)
            likeness *= 1 - _APART * _apart(wanted.question.compounds, heard.sentences[number], core | beside)
            likeness *= 1.0 if wanted.at_its_level(core | beside) else _OTHER_LEVEL
            likeness *= (1.0 if answers else _NO_CUE) * (_LEANS if number == 0 and leans_back(text) else 1.0)
            if likeness > best:
                best, words = likeness, core | beside
        return Found(heard.passage, round(best, 4), tuple(sorted(words)))

    def _answers(self, sentence: str, core: Set[str], question: Asked, *, on: bool) -> bool:
        """Whether a sentence answers, and is about what the question is about; a body is where its name is on the topic."""
        kind = question.sought
        cue = given(sentence, kind)
        pointed = bool(core - _OWN_WORDS.get(kind, frozenset()))
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


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What passages are measured by: a question, the weights of its concepts and names, and those that cannot be missed."""

    question: Asked
    weights: Mapping[str, float]
    head: frozenset[str]
    on_topic: bool
    """Whether what is measured is on the meeting's topic already; else it must hold all of the head, not only a part."""

    def may_be_held_by(self, heard: _Heard) -> bool:
        """Whether a passage may hold enough: a quick look at all of it."""
        named = (name.key for name in self.question.names if name.held_by(heard.passage.text))
        return self.enough((heard.all.union(named) | self.worded) & self.weights.keys())

    def enough(self, held: Set[str]) -> bool:
        """Whether these concepts of the question are enough to be about what it is about."""
        if not self.on_topic:
            return len(self.head) == _NEEDED and held >= self.head
        if held.isdisjoint(self.head):
            return False
        own = sum(self.question.concepts[one] == 1 for one in self.weights)
        if len(held) >= min(_NEEDED, max(1, own)):
            return True
        most = _MUCH_OF_IT * sum(self.weights.values())
        return any(self.weights[one] >= most for one in held - sides())

    def at_its_level(self, held: Set[str]) -> bool:
        """Whether a passage speaks of the level that is asked about, if any is."""
        asked_for = {one for one in levels() & self.weights.keys() if self.question.concepts[one] == 1}
        return not asked_for or not asked_for.isdisjoint(held)

    @property
    def worded(self) -> frozenset[str]:
        """The words by which the question says what kind of answer it seeks."""
        return _OWN_WORDS.get(self.question.sought, frozenset()) & self.weights.keys()

    def given(self, sentence: str) -> frozenset[str]:
        """Those words, where a sentence gives the kind of answer: it need not say that a trouble is one."""
        return self.worded if self.worded and given(sentence, self.question.sought) else frozenset()

    def held(self, core: Set[str], beside: Set[str], *, answers: bool) -> float:
        """The share of what is asked about that a sentence holds, with those beside it, 0..1."""
        whole = core | self.worded if answers else core
        held = sum(self.weights[one] for one in whole)
        held += _BESIDE * sum(self.weights[one] for one in beside - whole)
        least, worth = (_LEAST, 1.0) if self.on_topic else (_LEAST_OF_ANYTHING, _ANYWHERE)
        total = sum(sorted(self.weights.values(), reverse=True)[:_ASKED])
        return worth * min(1.0, held / max(least, total))


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
