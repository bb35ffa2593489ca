"""What a guiding question is about: its concepts and names, each with its weight, and the meeting's topic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from travaux.followup.concepts import compounds, concepts, sides
from travaux.followup.names import Name, names_in
from travaux.followup.sought import Sought, main_point, sought_by

_FEWEST = 2
"""Concepts of its own that a question must have; with fewer it goes on from the one before it."""
_INHERITED = 0.3
"""Weight of a concept that a question takes from the one before it or from its item's title."""
_EXAMPLE = 0.3
"""Weight of a concept that a question names as an example only."""
_IN_NAME = 0.3
"""Weight of a concept that stands in a name."""
_BACK = re.compile(r"\b(?:these|this|those|such(?! as)|it|them|they|their|there|here)\b", re.IGNORECASE)
"""How a question points to what was said before it."""
_FRAMING = 0.3
"""Share of a meeting's questions from which a matter is what they are put in, not what they ask."""
_FRAMED = 0.3
"""Weight of such a matter."""
_RECURRING = 0.4
"""Share of a meeting's questions that hold its topic themselves."""
_HALF = 0.5
"""Share of a meeting's questions that hold its topic themselves or by their item's title."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is about: its concepts, each with its weight (1 its own, less where it takes it from around it)."""

    item: str
    question: str
    concepts: Mapping[str, float]
    sought: Sought
    compounds: frozenset[tuple[str, str]] = frozenset()
    """Concepts that stand side by side in it."""
    names: tuple[Name, ...] = ()
    """Bodies, treaties and processes that it calls by their names."""


def asked(questions: Sequence[tuple[str, str]]) -> tuple[Asked, ...]:
    """What each question of a meeting is about; ``questions`` are items and questions in their order.

    A question that says little by itself ("How can these gaps be filled?") goes on from the one before it in its item,
    and then from the item's title.
    """
    topic, frame = topic_of(questions), _frame([question for _, question in questions])
    found: list[Asked] = []
    for item, question in questions:
        names = tuple(names_in(question))
        own = dict.fromkeys(concepts(question), _EXAMPLE) | dict.fromkeys(concepts(main_point(question)), 1.0)
        before = found[-1] if found and found[-1].item == item else None
        for around in (_main(before) if before else (), tuple(concepts(item))):
            if _says_little(own.keys(), topic, question):
                own = dict.fromkeys(around, _INHERITED if own.keys() - topic else 1.0) | own
        own |= {one: _IN_NAME for name in names for one in name.concepts if one in own}
        own |= {name.key: 1.0 for name in names}
        own |= {one: min(_FRAMED, weight) for one, weight in own.items() if one in frame}
        found.append(Asked(item, question, own, sought_by(question), frozenset(compounds(question)), names))
    return tuple(found)


def _says_little(own: Set[str], topic: frozenset[str], question: str) -> bool:
    """Whether a question cannot be understood by itself: it names little, and not the meeting's topic either.

    In a meeting without a topic, one that names but a single matter says little too.
    """
    named = own - topic - sides()
    if not topic and len(named) < _FEWEST:
        return True
    return not own & topic and len(own - topic) < _FEWEST and (not named or bool(_BACK.search(question)))


def _main(before: Asked) -> tuple[str, ...]:
    """What the question before is about, but for its examples."""
    said = {*concepts(main_point(before.question))}
    return tuple(one for one in before.concepts if one in said or one not in {*concepts(before.question)})


def _frame(questions: Sequence[str]) -> frozenset[str]:
    """The matters that so many questions hold that they do not tell one from the other: the instrument that is being prepared."""
    counts = Counter(one for question in questions for one in {*concepts(question)} - sides())
    return frozenset(one for one, count in counts.items() if count >= max(3.0, _FRAMING * len(questions)))


def topic_of(questions: Sequence[tuple[str, str]]) -> frozenset[str]:
    """What all of a meeting is about: the matters that more than half of its questions hold, or their items' titles.

    Words of titles alone ("Round table 1") are none. Empty where nothing recurs so often.
    """
    counts = Counter(one for _, question in questions for one in {*concepts(question)} - sides())
    around = Counter(one for item, question in questions for one in {*concepts(question), *concepts(item)})
    return frozenset(
        one for one, count in counts.items()
        if count >= max(2.0, _RECURRING * len(questions)) and around[one] > _HALF * len(questions)
    )  # fmt: skip
