"""Features of a person beside the others of the item and of the paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from travaux.common.programme import Role
from travaux.reading.certainty.wording import keys, shared, unbalanced
from travaux.reading.programme.draft import ItemDraft, PersonDraft
from travaux.reading.programme.people_features import lists_of
from travaux.reading.programme.people_lexicon import fold

NOBODY = (0.0,) * 24
_LONG = 200


class Persons:
    """The people of one paper, by item and place."""

    def __init__(self, items: Sequence[ItemDraft]) -> None:
        self._items = items
        everyone = [person for item in items for person in item.people]
        self._names = Counter(fold(person.name.value) for person in everyone)
        self._capacities = Counter(word for person in everyone for word in set(keys(_capacity(person))))
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
        )  # fmt: skip


def _capacity(person: PersonDraft) -> str:
    return ", ".join(found.value for found in (person.position, person.affiliation) if found)


def _unlike(person: PersonDraft, others: Sequence[PersonDraft]) -> float:
    """The share of the others who have a post or a body where this person has none, or the reverse."""
    form = _form(person)
    return sum(_form(other) != form for other in others) / len(others) if others else 0.0


def _form(person: PersonDraft) -> tuple[bool, bool, bool]:
    return person.honorific is not None, person.position is not None, person.affiliation is not None
