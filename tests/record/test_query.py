"""Queries that cannot be understood say what is wrong, and what to write instead."""

from __future__ import annotations

import pytest

from travaux.common.errors import WrongQuery
from travaux.record.search.query import Term, parse
from travaux.record.search.times import indexed

_HELP = "See the how-to on searching for what a query may hold."
_DATES = (
    "Write a year, a month or a day, such as 2017, 2017-04 or 2017-04-18, or two of them with two points between, "
    "such as 2017..2018 or 2017-04.."
)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", f"the query is empty. {_HELP}"),
        ('"guiding', f'the query has an opening quotation mark without a closing one: "guiding. {_HELP}'),
        ("OR fees", f"OR stands between two words, and here it does not. {_HELP}"),
        ("fees OR", f"OR stands between two words, and here it does not. {_HELP}"),
        ("AND fees", f"AND stands between two words, and here it does not. {_HELP}"),
        ("fees AND", f"AND stands between two words, and here it does not. {_HELP}"),
        ("fees AND OR pay", f"AND stands between two words, and here it does not. {_HELP}"),
        ("fees NOT", f"NOT stands before a word, and here it does not. {_HELP}"),
        (
            "fees NOT (job pay)",
            f"NOT stands before one word, a phrase, or words in brackets that OR joins. {_HELP}",
        ),
        ("(" * 11 + "fees", f"the query has brackets within more than 10 brackets. {_HELP}"),
        ("–", f"– holds no word to look for. {_HELP}"),
        (
            "*tion",
            f"* stands at the end of a word without quotation marks, and in *tion it does not. {_HELP}",
        ),
        (
            '"fees*"',
            f'* stands at the end of a word without quotation marks, and in "fees*" it does not. {_HELP}',
        ),
        ("lang:french", "french is no language code. Write its two letters, such as lang:fr."),
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
        ("date:>2017", f">2017 is no date. {_DATES}"),
        ("date:2017..April", f"2017..April is no date. {_DATES}"),
        ("date:2018..2017-11", "2018..2017-11 ends before it begins. Write the earlier date first."),
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


def test_a_time_is_asked_for_by_its_first_and_last_date() -> None:
    written = "date:2017..2018 date:2017-04.. date:..2018 date:2017–2018 date:2017-2018 year:2017...2018"
    assert [term.text for (term,) in parse(written)] == [
        "2017..2018", "2017-04..", "..2018", "2017..2018", "2017..2018", "2017..2018",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "covered"),
    [
        ("2017-04-18", ["2017-04-18"]),
        ("2017..2018", ["2017", "2018"]),
        ("2017-11..2018-02-02", ["2017-11", "2017-12", "2018-01", "2018-02-01", "2018-02-02"]),
        ("2020-02-27..2020-03", ["2020-02-27", "2020-02-28", "2020-02-29", "2020-03"]),
        ("..0002", ["0001", "0002"]),
        ("9998-12..", ["9998-12", "9999"]),
    ],
)
def test_a_time_is_covered_by_years_months_and_days(asked: str, covered: list[str]) -> None:
    assert list(indexed(asked)) == covered


_FEES, _PAY, _JOB = Term("fees"), Term("pay"), Term("job")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("fees AND pay", ((_FEES,), (_PAY,))),
        ("fees && pay || job", ((_FEES,), (_PAY, _JOB))),
        ("fees – pay & job", ((_FEES,), (_PAY,), (_JOB,))),
        ("(fees OR pay) job", ((_FEES, _PAY), (_JOB,))),
        ("(fees pay) OR job", ((_FEES, _JOB), (_PAY, _JOB))),
        ("(fees (pay))) job", ((_FEES,), (_PAY,), (_JOB,))),
        ("S/RES/71(2017) (job)", ((Term("S/RES/71(2017)"),), (_JOB,))),
        ("title:(fees pay)", ((Term("fees", "title"),), (Term("pay", "title"),))),
        ("kind:letter,agenda", ((Term("letter", "kind"), Term("agenda", "kind")),)),
        ("kind: letter Language:FR", ((Term("letter", "kind"),), (Term("FR", "lang"),))),
        ("title：fees pay＊", ((Term("fees", "title"),), (Term("pay", prefix=True),))),
    ],
)
def test_a_query_is_understood_as_readers_write_it(written: str, meant: tuple[tuple[Term, ...], ...]) -> None:
    assert parse(written) == meant


@pytest.mark.parametrize(
    "phrase", ["“fair pay”", "„fair pay“", "«fair pay»", "»fair pay«", "「fair pay」", "＂fair pay＂"]
)
def test_quotation_marks_of_any_language_hold_a_phrase(phrase: str) -> None:
    assert parse(phrase) == ((Term("fair pay", phrase=True),),)


@pytest.mark.parametrize(
    "left_out", ["-pay", "−pay", "–pay", "－pay", "!pay", "NOT pay", "NOT (pay)", "NOT NOT -pay"]
)
def test_what_is_left_out_is_said_in_many_ways(left_out: str) -> None:
    assert parse(f"{left_out} fees") == ((Term("pay", excluded=True),), (_FEES,))


def test_words_of_a_bracket_are_left_out_one_by_one() -> None:
    assert parse("job -(fees OR pay)") == (
        (_JOB,),
        (Term("fees", excluded=True),),
        (Term("pay", excluded=True),),
    )
