"""What is looked for first, since that is quick, must stand wherever the pattern behind it finds something."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from travaux.reading.commitments import closeness, named, statement, terms

_LETTERS = st.characters(codec="ascii", categories=None, include_characters=string.printable)
_CLOSE = [(stems, pattern) for _, _, stems, pattern in closeness._patterns()]
_NAMED = [
    *(sought for _, sought in named._WHOLE),
    *(
        named._GOAL,
        named._TARGET,
        named._OBJECTIVE,
        named._COMPACT_NAMED,
        named._RESOLUTION,
        named._SYMBOL,
        named._ARTICLE,
    ),
]


@pytest.mark.parametrize(("stems", "pattern"), [*_CLOSE, *_NAMED])
@given(data=st.data())
@settings(max_examples=30)
def test_a_provision_is_found_only_where_a_stem_of_its_pattern_stands(
    stems: tuple[str, ...], pattern: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern, alphabet=_LETTERS))
    assert any(stem in text for stem in stems)


@pytest.mark.parametrize(
    ("stems", "pattern"),
    [(terms._TIMED, terms._TIMES), (terms._BOUND, terms._CONDITION), (statement._MADE, statement._HEADING)],
)
@given(data=st.data())
@settings(max_examples=300)
def test_what_is_looked_for_is_found_only_where_a_stem_stands(
    stems: tuple[str, ...], pattern: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern, alphabet=_LETTERS)).lower()
    assert any(stem in text for stem in stems)
