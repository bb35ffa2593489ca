"""The question ledger: which passages of the library speak to a guiding question, by whom, before and after."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from travaux.common.finding import Span
from travaux.common.transcript import Transcript

ENOUGH = 0.5
"""Share of a question's weight that a passage must hold to be shown."""
_FEWEST = 3
"""Telling words of the question that a passage must hold."""
_STEM = 6
_LONGEST = 700
_SHORTEST = 100
_RECURRING = 0.2
"""Share of a meeting's questions that hold its topic."""
_OWN = 0.7
"""Inverse document frequency (natural logarithm) from which a word is a topic's own: half of all papers lack it."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = frozenset(
    [
        "the",
        "and",
        "for",
        "are",
        "can",
        "how",
        "what",
        "which",
        "who",
        "whom",
        "whose",
        "when",
        "where",
        "why",
        "will",
        "would",
        "should",
        "could",
        "been",
        "being",
        "have",
        "has",
        "had",
        "with",
        "from",
        "into",
        "this",
        "that",
        "these",
        "those",
        "their",
        "there",
        "they",
        "them",
        "than",
        "then",
        "does",
        "did",
        "done",
        "not",
        "more",
        "most",
        "such",
        "other",
        "also",
        "about",
        "between",
        "among",
        "within",
        "towards",
        "through",
        "under",
        "over",
        "our",
        "your",
        "its",
        "his",
        "her",
        "was",
        "were",
        "but",
        "all",
        "any",
        "each",
        "some",
        "how",
        "best",
        "better",
        "need",
        "needs",
        "make",
        "made",
        "use",
        "used",
        "ways",
        "way",
        "role",
        "current",
        "existing",
        "order",
        "help",
        "ensure",
        "strengthen",
        "improve",
        "regard",
        "regards",
        "view",
        "light",
        "particular",
        "measures",
        "questions",
        "issue",
        "issues",
        "que",
        "les",
        "des",
        "une",
        "dans",
        "pour",
        "avec",
        "sur",
        "par",
        "est",
        "sont",
        "como",
        "para",
        "los",
        "las",
        "del",
        "una",
        "con",
        "por",
        "más",
        "qué",
    ]
)


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
    """A passage that speaks to a question; ``likeness`` is 0..1, ``words`` are those of the question that it holds."""

    passage: Passage
    likeness: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A guiding question with its passages, best first; none means unanswered."""

    item: str
    question: str
    passages: tuple[Found, ...]


def telling(question: str) -> tuple[str, ...]:
    """The words of a question that say what it is about, in order, none twice."""
    found = (word.casefold() for word in _WORD.findall(question))
    return tuple(dict.fromkeys(word for word in found if word not in _COMMON))


def topic_of(questions: Sequence[str], rarity: Callable[[str], float]) -> frozenset[str]:
    """The stems that recur in a meeting's questions and not in most papers: what all of it is about.

    Empty where nothing recurs.
    """
    counts = Counter(one for question in questions for one in {stem(word) for word in telling(question)})
    weights: dict[str, float] = {}
    for question in questions:
        for word in telling(question):
            one = stem(word)
            if counts[one] >= max(2.0, _RECURRING * len(questions)) and rarity(word) >= _OWN:
                weights[one] = max(weights.get(one, 0.0), counts[one] * rarity(word))
    most = max(weights.values(), default=0.0)
    return frozenset(one for one, weight in weights.items() if weight >= most / 2)


def speak_to(
    question: str,
    passages: Iterable[Passage],
    rarity: Callable[[str], float],
    *,
    topic: frozenset[str] = frozenset(),
    most: int = 5,
) -> tuple[Found, ...]:
    """The passages that hold enough of what the question asks about, weighed by how rare its words are.

    ``rarity`` gives a word's inverse document frequency. A word and a passage's word with the same first letters
    count as the same. A passage without any word of the meeting's ``topic`` is on something else. One speaker is heard once until all others were: the list is diverse before it is long.
    """
    weights = {stem(word): rarity(word) for word in telling(question)}
    total = sum(weights.values())
    if len(weights) < _FEWEST or not total:
        return ()
    found = []
    for passage in passages:
        stems = {stem(word.casefold()) for word in _WORD.findall(passage.text)}
        if topic and not stems & topic:
            continue
        held = stems & weights.keys()
        likeness = sum(weights[one] for one in held) / total
        if likeness >= ENOUGH and len(held) >= _FEWEST:
            spread = 1 / (1 + math.log(max(1, len(passage.text) / 400)))
            found.append(Found(passage, round(likeness * (0.7 + 0.3 * spread), 4), tuple(sorted(held))))
    found.sort(key=lambda one: (-one.likeness, one.passage.paper, one.passage.span))
    return tuple(_diverse(found))[:most]


def _diverse(found: Sequence[Found]) -> Iterator[Found]:
    heard: set[tuple[str, str]] = set()
    waiting = []
    for one in found:
        who = (one.passage.speaker or one.passage.paper, one.passage.kind)
        if who in heard:
            waiting.append(one)
            continue
        heard.add(who)
        yield one
    yield from waiting


def stem(word: str) -> str:
    """The first letters, by which "migration", "migrants" and "migratory" meet."""
    return word[:_STEM]


def paragraphs_of(transcript: Transcript) -> Iterator[tuple[str, Span]]:
    """The paper's own paragraphs that are long enough to say something, cut where they are too long to quote."""
    start: list[Span] = []
    for line in transcript.body():
        if start and (line.new_paragraph or line.page != start[0].page):
            yield from _whole(transcript, start)
            start = []
        start.append(Span(line.start, line.end, line.page))
    if start:
        yield from _whole(transcript, start)


def _whole(transcript: Transcript, spans: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    text = transcript.quote(spans)
    if len(text) < _SHORTEST:
        return
    whole = Span(spans[0].start, spans[-1].end, spans[0].page)
    if len(text) <= _LONGEST:
        yield text, whole
        return
    for match in re.finditer(
        r"\S[^.!?]{20,}?(?:[.!?](?=\s)|\Z)(?:\s+\S[^.!?]{20,}?(?:[.!?](?=\s)|\Z)){0,3}", transcript[whole]
    ):
        yield (
            " ".join(match.group().split()),
            Span(whole.start + match.start(), whole.start + match.end(), whole.page),
        )
