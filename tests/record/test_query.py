"""Queries that cannot be understood say what is wrong, and what to write instead."""

from __future__ import annotations

import pytest

from travaux.common.errors import WrongQuery
from travaux.record.search.query import Term, parse

_HELP = "See the how-to on searching for what a query may hold."
_DATES = "Write a year, a month or a day, such as 2017, 2017-04 or 2017-04-18."


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", f"the query is empty. {_HELP}"),
        ('"guiding', f'the query has an opening quotation mark without a closing one: "guiding. {_HELP}'),
        ("OR fees", f"OR stands between two words, and here it does not. {_HELP}"),
        ("fees OR", f"OR stands between two words, and here it does not. {_HELP}"),
        ("title:…", f"title:… holds no word to look for. {_HELP}"),
        ("fees body:", f"body: holds no word to look for. {_HELP}"),
        ("-draft", "the query only says what to leave out. Say what to look for as well."),
        ("fees OR -draft", f"a word to leave out cannot stand beside OR. {_HELP}"),
        ("a" * 1001, f"the query is longer than 1000 characters. {_HELP}"),
        ("a " * 51, f"the query has more than 50 words. {_HELP}"),
        ("date:20171", f"20171 is no date. {_DATES}"),
        ("date:2017-13", f"2017-13 is no date. {_DATES}"),
        ("date:2017-02-30", f"2017-02-30 is no date. {_DATES}"),
        ("date:April", f"April is no date. {_DATES}"),
    ],
)
def test_a_query_that_cannot_be_understood_says_why(query: str, said: str) -> None:
    with pytest.raises(WrongQuery) as error:
        parse(query)
    assert str(error.value).casefold() == said.casefold()


def test_dates_are_asked_for_as_finely_as_they_are_known() -> None:
    assert parse("date:2017 date:2017-04 date:2017-04-18 date:201*") == (
        (Term("2017", "date"),),
        (Term("2017-04", "date"),),
        (Term("2017-04-18", "date"),),
        (Term("201", "date", prefix=True),),
    )
