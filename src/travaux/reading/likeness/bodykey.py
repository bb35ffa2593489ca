"""What all names of one body have."""

from __future__ import annotations

from functools import lru_cache

from travaux.common.names import name_key
from travaux.common.organisations import known_name
from travaux.reading.likeness.offices import office_of
from travaux.reading.likeness.shortforms import without_initials


@lru_cache(maxsize=20_000)
def body_key(name: str) -> str:
    """The key of a State, of a listed organisation or of an office of a State in any language, else the words of the name.

    Initials printed beside a name are left out. Empty where the name has no words.
    """
    known = known_name(name)
    if known:
        return name_key(known)
    own = without_initials(name)
    return name_key(office_of(own) or own)
