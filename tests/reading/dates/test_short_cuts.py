"""The quick look for a month's or day's name misses nothing that the grammar would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.common.languages import LANGUAGES
from travaux.reading.dates.grammar import _Parser, _runs, written

_NAMES = sorted(
    {
        name.replace("_", " ")
        for language in LANGUAGES.values()
        for lists in (language.dates.months, language.dates.weekdays, language.dates.short_months)
        for names in lists
        for name in names
    }
)
_WORDS = st.one_of(
    st.sampled_from(_NAMES),
    st.sampled_from(_NAMES).map(str.title),
    st.sampled_from(
        [
            "3",
            "21st",
            "4de",
            "2017",
            "10h",
            "of",
            "de",
            "и",
            "-",
            "–",
            ",",
            "(",
            ")",
            "/",
            "e\u0301",
            "x",
            "1er",
        ]
    ),
)


@given(st.lists(st.tuples(_WORDS, st.sampled_from(["", " ", "\n"])), max_size=8), st.booleans())
def test_same_dates_as_without_a_look(pieces: list[tuple[str, str]], weekdays: bool) -> None:
    text = "".join(word + space for word, space in pieces)
    whole = [match for run in _runs(text, None) for match in _Parser(run, weekdays).matches()]
    assert list(written(text, None, weekdays)) == whole
