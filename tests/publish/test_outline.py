from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import given

from tests.publish import strategies
from tests.publish.samples import FIRST, SECOND, STOCKTAKING, THIRD, UNDATED
from travaux.common.dates import PartialDate
from travaux.common.programme import Item, Programme
from travaux.publish.dating import from_first_day
from travaux.publish.outline import branches, days


def test_days_with_their_items_and_what_these_hold() -> None:
    found = [
        (
            day.number,
            day.date,
            [(top.item.id, [child.item.id for child in top.children]) for top in day.branches],
        )
        for day in days(STOCKTAKING)
    ]
    assert found == [
        (1, FIRST, [(1, []), (2, []), (3, [4, 5]), (6, []), (7, [8, 9]), (10, [])]),
        (2, SECOND, [(11, []), (12, [])]),
        (3, THIRD, [(13, [])]),
        (4, None, [(14, [])]),
    ]


@given(strategies.programmes)
def test_each_item_stands_in_the_outline_once(programme: Programme) -> None:
    found = sorted((b.index, b.item) for day in days(programme) for top in day.branches for b in top.walk())
    assert found == list(enumerate(programme.items))


def test_an_item_that_names_itself_or_a_later_one_as_parent_is_at_the_top() -> None:
    odd = Programme(items=(Item(1, "a", parent=1), Item(2, "b", parent=3), Item(3, "c", parent=2)))
    assert [(top.item.id, [child.item.id for child in top.children]) for top in branches(odd)] == [
        (1, []),
        (2, [3]),
    ]


def test_dates_count_from_the_first_day_where_the_paper_gives_none() -> None:
    dated = from_first_day(UNDATED, dt.date(2017, 4, 18))
    assert [item.slot.date for item in dated.items] == [PartialDate(2017, 4, 18), PartialDate(2017, 4, 19)]
    assert (dated.meeting.start, dated.meeting.end) == (PartialDate(2017, 4, 18), PartialDate(2017, 4, 19))
    assert replace(dated, items=UNDATED.items, meeting=UNDATED.meeting) == UNDATED


def test_dates_of_the_paper_stay() -> None:
    dated = from_first_day(STOCKTAKING, dt.date(2020, 1, 1))
    assert [item.slot.date for item in dated.items[:13]] == [
        item.slot.date for item in STOCKTAKING.items[:13]
    ]
    assert dated.items[13].slot.date == PartialDate(2020, 1, 4)
    assert dated.meeting == STOCKTAKING.meeting
