"""Every phrase of the tables is found where it stands as words, and nowhere else."""

from __future__ import annotations

import re

import pytest

from travaux.reading.identity.words import KINDS, QUALIFIERS, begins, holds

_TABLES = {**KINDS, "qualifiers": QUALIFIERS}


@pytest.mark.parametrize("table", sorted(_TABLES))
def test_phrases_are_found_whole(table: str) -> None:
    phrases = _TABLES[table]
    for entry in filter(None, phrases.split("|")):
        phrase = entry.rstrip("…")
        match = begins(phrases, phrase.upper() if phrase.isascii() else phrase)
        assert match and match.end() == len(phrase), entry
        if not re.search("[\u3400-\u9fff]", phrase):
            assert begins(phrases, f"x{phrase}") is None
            assert holds(phrases, f"({phrase})")
