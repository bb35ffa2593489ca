"""Telling a clause that asks for something by the verb that opens it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_OPENING = re.compile(
    r"[\W\d]*(?:(?:and|or|also|further|furthermore|then|that|it|to|should|positively|actively|fully|promptly|urgently|"
    r"immediately|effectively|gradually|progressively|strongly|swiftly|seriously|duly|closely|formally|rapidly|"
    r"continuously|systematically|officially|where\s+possible|as\s+soon\s+as\s+possible|if\s+possible)\b\W*){0,4}"
    r"(?P<verb>[A-Za-z-]+)",
    re.IGNORECASE,
)


@cache
def verbs() -> frozenset[str]:
    """Verbs that open what is asked or undertaken, in the base form."""
    text = (files("travaux.reading.commitments") / "data" / "verbs_en.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def opens_with_verb(text: str) -> bool:
    """True where a clause begins with such a verb, adverbs and a joint before it left aside."""
    match = _OPENING.match(text)
    return match is not None and match["verb"].lower() in verbs()
