"""Phrases are found the same way however they are looked for."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from travaux.reading.identity import words
from travaux.reading.identity.kinds import mentioned, names_a_kind
from travaux.reading.identity.words import KINDS, MEETINGS, SESSIONS, all_of, holds, pattern

TABLES = (all_of(KINDS.values()), MEETINGS, SESSIONS, words.ADOPTED)
_PIECES = st.sampled_from(
    [*("|".join(TABLES)).split("|"), " ", "-", "x", "é", "5", "第", "\n", "S", "'", "İ", "ß", "ый"]
)


@pytest.mark.parametrize("table", TABLES)
@given(pieces=st.lists(_PIECES, max_size=8), upper=st.booleans())
@example(pieces=["re", "port"], upper=False)
@example(pieces=["a", "report"], upper=False)
@example(pieces=["2030", "会议"], upper=False)
@example(pieces=["agenda", " ", "İ"], upper=False)
@example(pieces=["b", "İ", "lan", " ", "meetİng"], upper=False)
def test_holds_is_what_the_pattern_finds(table: str, pieces: list[str], upper: bool) -> None:
    text = _text(pieces, upper)
    assert holds(table, text) == (pattern(table).search(text) is not None)


@given(pieces=st.lists(_PIECES, max_size=8), upper=st.booleans())
@example(pieces=["2030", "会议议程"], upper=False)
@example(pieces=["report", " ", "agenda", " ", "report"], upper=True)
def test_kinds_are_found_as_if_the_pattern_of_each_were_tried(pieces: list[str], upper: bool) -> None:
    text = _text(pieces, upper)
    tried = [
        (kind, *match.span()) for kind, phrases in KINDS.items() for match in pattern(phrases).finditer(text)
    ]
    assert list(mentioned(text)) == tried
    assert names_a_kind(text) == bool(tried)


def _text(pieces: list[str], upper: bool) -> str:
    text = "".join(piece.removesuffix("…") for piece in pieces)
    return text.upper() if upper else text
