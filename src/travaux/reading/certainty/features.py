"""What a value and its surroundings say of the chance that it was read right.

Features are numbers about 0..1 without words of the paper: shapes, counts, and whether the rules of
a running order (slots in order, plausible lengths, titles told once) hold around the value. All values
have the same features in the same order; those that say nothing of a field are 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from travaux.common.finding import Span
from travaux.reading.certainty import context
from travaux.reading.certainty.persons import NOBODY, Persons
from travaux.reading.certainty.surroundings import Surroundings
from travaux.reading.certainty.wording import wording
from travaux.reading.programme.draft import ItemDraft
from travaux.reading.transcript import Transcript

Features = tuple[float, ...]
FIELDS = ("title", "number", "date", "start", "end", "question", "name", "position", "affiliation", "role")
APART = (("title",), ("name", "role"), ("position", "affiliation"))
"""Kinds of values of which words and surroundings say different things, so that they are weighed once more apart."""
_SURE = 0.9


class Valued(NamedTuple):
    """A value's JSON Pointer, the field it is, the certainty of its rule, and its features.

    ``seen`` are those of its words and their places; ``own`` those of its clock or person, which the values of one
    person share; ``around`` those of its item, which all values of the item share.
    """

    path: str
    field: str
    certainty: float
    seen: Features
    own: Features
    around: Features

    @property
    def sure(self) -> bool:
        return self.certainty >= _SURE

    @property
    def features(self) -> Features:
        """All of them, in the order in which they are weighed."""
        none = (0.0,) * len(self.seen)
        apart = (self.seen if self.field in group else none for group in APART)
        rule = (*(float(self.field == name) for name in FIELDS), self.certainty, float(self.sure))
        return (*rule, *self.seen, *self.own, *self.around, *chain.from_iterable(apart))


def features(items: Sequence[ItemDraft], transcript: Transcript) -> Iterator[Valued]:
    """The features of every value of a programme, in the order of the items."""
    surroundings, persons = Surroundings(items, transcript), Persons(items, transcript)
    neighbours = context.Neighbours(items)
    for index in range(len(items)):
        around = neighbours.of_item(index)
        for path, field, value, spans, certainty, own in _values(items, index, persons):
            seen = wording(value) + surroundings.of(spans)
            yield Valued(f"/items/{index}{path}", field, certainty, seen, own, around)


_Value = tuple[str, str, str, Sequence[Span], float, Features]
"""The path below the item, field, words, places, certainty, and the features of its kind of value."""


_PLAIN = (*context.NO_CLOCK, *NOBODY)


def _values(items: Sequence[ItemDraft], index: int, persons: Persons) -> Iterator[_Value]:
    item = items[index]
    yield "/title", "title", item.title.value, item.title.spans, item.title.certainty, _PLAIN
    if item.number:
        yield "/number", "number", item.number.value, item.number.spans, item.number.certainty, _PLAIN
    if item.day and item.day.date:
        yield "/date", "date", str(item.day.date), item.day.spans, item.day.certainty, _PLAIN
    for field, clock in (("start", item.start), ("end", item.end)):
        if clock and clock.time:
            own = (*context.of_clock(items, index, clock), *NOBODY)
            yield f"/{field}", field, f"{clock.time:%H.%M}", clock.spans, clock.certainty, own
    for place, question in enumerate(item.questions):
        yield f"/questions/{place}", "question", question.value, question.spans, question.certainty, _PLAIN
    for place, person in enumerate(item.people):
        own = (*context.NO_CLOCK, *persons.of(index, place))
        for field in ("name", "position", "affiliation"):
            found = getattr(person, field)
            if found:
                yield f"/people/{place}/{field}", field, found.value, found.spans, found.certainty, own
        spans = person.role_spans
        yield f"/people/{place}/role", "role", person.name.value, spans, person.name.certainty, own
