"""Whether words name a person, as far as structure needs to know it."""

from __future__ import annotations

from travaux.reading.passage import Passage
from travaux.reading.programme.people import person_likeness

_ENOUGH = 0.5


def names_a_person(passage: Passage) -> bool:
    """Whether a line or cell puts a person in a seat rather than giving a title."""
    return len(passage.text) < 400 and person_likeness(passage) >= _ENOUGH
