"""Whether words name a person, as far as structure needs to know it."""

from __future__ import annotations

from travaux.reading.passage import Passage
from travaux.reading.programme.people.extract import label, person_likeness
from travaux.reading.programme.people.labels import Label

_ENOUGH = 0.5


def names_a_person(passage: Passage) -> bool:
    """Whether a line or cell puts a person in a seat rather than giving a title."""
    return len(passage.text) < 400 and person_likeness(passage) >= _ENOUGH


def begins_with_a_person(passage: Passage) -> bool:
    """Whether a line or cell names people from its first word on, no title before them."""
    first = next((one for one in label(passage) if one.word.is_word), None)
    return first is not None and first.label is not Label.OTHER and names_a_person(passage)
