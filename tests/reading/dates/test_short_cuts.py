"""Quick looks at a text miss nothing that the grammar would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.common.languages import LANGUAGES
from travaux.reading.dates import find_dates, may_begin_a_date, may_hold_dates
from travaux.reading.dates.figures import in_chinese, in_figures
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
            "2017-06-03",
            "六月",
            "2018年",
            "1日",
        ]
    ),
)
_TEXTS = st.lists(st.tuples(_WORDS, st.sampled_from(["", " ", "\n"])), max_size=8).map(
    lambda pieces: "".join(word + space for word, space in pieces)
)


@given(_TEXTS, st.booleans())
def test_same_dates_as_without_a_look(text: str, weekdays: bool) -> None:
    whole = [match for run in _runs(text, None) for match in _Parser(run, weekdays).matches()]
    assert list(written(text, None, weekdays)) == whole


@given(_TEXTS)
def test_no_date_stands_where_none_may(text: str) -> None:
    dates = [*in_figures(text), *in_chinese(text), *written(text)]
    assert may_hold_dates(text) or not dates
    assert may_begin_a_date(text) or all(date.start for date in find_dates(text, weekdays=True))
