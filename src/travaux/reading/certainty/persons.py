"""Features of a person beside the others of the item and of the paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from travaux.common.programme import Role
from travaux.reading.certainty.wording import keys, shared, unbalanced
from travaux.reading.programme.draft import ItemDraft, PersonDraft
from travaux.reading.programme.people.features import lists_of
from travaux.reading.programme.people.lexicon import fold
from travaux.reading.transcript import Transcript

NOBODY = (0.0,) * 29
_LONG = 200
_LETTERS = re.compile(r"[^\W\d_]+")


class Persons:
    """The people of one paper, by item and place."""

    def __init__(self, items: Sequence[ItemDraft], transcript: Transcript) -> None:
        self._items = items
        everyone = [person for item in items for person in item.people]
        self._names = Counter(fold(person.name.value) for person in everyone)
        self._capacities = Counter(word for person in everyone for word in set(keys(_capacity(person))))
        self._spellings = Counter(word for name in self._names for word in keys(name))
        self._named = Counter(word for person in everyone for word in _LETTERS.findall(person.name.value))
        words = _LETTERS.findall(transcript.text) if everyone else ()
        self._everywhere = Counter(filter(self._named.__contains__, words))
        self._titles = Counter(word for item in items for word in set(keys(item.title.value)))

    def of(self, index: int, place: int) -> tuple[float, ...]:
        """Features of one person, the same for all their values."""
        item = self._items[index]
        person = item.people[place]
        others = [one for one in item.people if one is not person]
        name, capacity = person.name.value, _capacity(person)
        words = name.replace(".", " ").split()
        own = keys(name)
        elsewhere = {word for word in own if self._capacities[word] - (word in keys(capacity)) > 0}
        return (
            1.0, float(len(words) == 1), float(len(words) in (2, 3)), float(len(words) > 4),
            float(any("given" in lists_of(word) for word in words)), float(name.isupper()),
            float(person.honorific is not None), float(person.position is not None),
            float(person.affiliation is not None), float(bool(person.role_spans)),
            float(person.role is Role.MODERATOR), float(person.role is Role.CONTACT),
            min(self._names[fold(name)] - 1, 3) / 3, shared(own, keys(item.title.value)),
            shared(own, elsewhere), shared(own, {word for word in own if self._titles[word]}),
            min(len(capacity), _LONG) / _LONG, float(unbalanced(capacity)), min(capacity.count(","), 4) / 4,
            _unlike(person, others), min((one.name.certainty for one in others), default=1.0),
            min(found.certainty for found in (person.name, person.position, person.affiliation) if found),
            place / max(1, len(item.people)), float(place == len(item.people) - 1),
            *self._mixture(name), float(any(self._spellings[word] > 1 for word in own)),
        )  # fmt: skip

    def _mixture(self, name: str) -> tuple[float, ...]:
        """Whether capitals stand beside other words of a name, and how often its words stand outside of names."""
        words = _LETTERS.findall(name)
        capitals = [len(word) > 1 and word.isupper() for word in words]
        outside = [self._everywhere[word] - self._named[word] for word in words if len(word) > 2]
        return (
            float(any(capitals) and not all(capitals)), float(bool(capitals) and capitals[-1] and not all(capitals)),
            _few(max(outside, default=0)), _few(min(outside, default=0)),
        )  # fmt: skip


def _few(count: int) -> float:
    return min(max(count, 0), 8) / 8


def _capacity(person: PersonDraft) -> str:
    return ", ".join(found.value for found in (person.position, person.affiliation) if found)


def _unlike(person: PersonDraft, others: Sequence[PersonDraft]) -> float:
    """The share of the others who have a post or a body where this person has none, or the reverse."""
    form = _form(person)
    return sum(_form(other) != form for other in others) / len(others) if others else 0.0


def _form(person: PersonDraft) -> tuple[bool, bool, bool]:
    return person.honorific is not None, person.position is not None, person.affiliation is not None
