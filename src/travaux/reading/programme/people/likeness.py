"""Whether words name a person, as far as structure needs to know it."""

from __future__ import annotations

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.people.extract import label, person_likeness
from travaux.reading.programme.people.labels import Label
from travaux.reading.programme.people.lexicon import match_at, plain
from travaux.reading.programme.people.roles import role_of
from travaux.reading.programme.people.words import cut

_ENOUGH = 0.5


def names_a_person(passage: Passage) -> bool:
    """Whether a line or cell puts a person in a seat rather than giving a title."""
    return len(passage.text) < 400 and person_likeness(passage) >= _ENOUGH


def begins_with_a_person(passage: Passage) -> bool:
    """Whether a line or cell names people from its first word on, no title before them."""
    first = next((one for one in label(passage) if one.word.is_word), None)
    return first is not None and first.label is not Label.OTHER and names_a_person(passage)


def leading_role(text: str) -> Role | None:
    """The role that a line begins with, before a colon: "Moderator: …"."""
    words = cut(text) if ":" in text or "：" in text else []
    keys = [plain(word.text) for word in words]
    size = match_at(keys, 0, "roles") if words else 0
    if not 0 < size < len(words) or words[size].text not in ":：":
        return None
    told = role_of(keys[:size])
    return told.role if told else None
