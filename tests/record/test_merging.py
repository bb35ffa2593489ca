"""Two versions of one programme put together: nothing that either changed is lost, and what contradicts is not decided."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.publish.samples import STOCKTAKING
from tests.publish.strategies import programmes
from travaux.common.programme import Appearance, Item, Programme
from travaux.record.documents.merging import merged


def numbered(*items: Item) -> Programme:
    """A programme of these items, their ids and parents made anew: an item's parent is told by its old id."""
    new = {item.id: number for number, item in enumerate(items, 1)}
    return replace(
        STOCKTAKING,
        items=tuple(replace(item, id=new[item.id], parent=new.get(item.parent)) for item in items),
    )


def with_item(programme: Programme, number: int, **values: Any) -> Programme:
    items = list(programme.items)
    items[number] = replace(items[number], **values)
    return replace(programme, items=tuple(items))


def test_each_value_comes_from_whoever_changed_it() -> None:
    base = STOCKTAKING
    theirs = replace(with_item(base, 0, room="Hall B"), meeting=replace(base.meeting, venue="Elsewhere"))
    mine = with_item(with_item(base, 0, title="Opening words"), 1, people=(Appearance("Ana Peña"),))
    both = replace(with_item(mine, 0, title="Opening words", room="Hall B"), meeting=theirs.meeting)
    assert merged(base, theirs, mine) == merged(base, mine, theirs) == both


def test_what_both_changed_differently_is_not_decided() -> None:
    base = STOCKTAKING
    one, other = with_item(base, 0, room="Hall A"), with_item(base, 0, room="Hall B")
    assert merged(base, one, other) is None
    gone = numbered(*base.items[1:])
    assert merged(base, gone, other) is None
    assert merged(base, one, one) == one


def test_items_are_added_moved_and_taken_away_by_one_while_the_other_corrects() -> None:
    base = replace(STOCKTAKING, items=tuple(replace(item, parent=None) for item in STOCKTAKING.items))
    first, second, *rest = base.items
    added = Item(99, "Added by the one")
    theirs = numbered(second, first, added, *rest[1:])
    mine = with_item(base, 1, room="Hall B")
    both = numbered(replace(second, room="Hall B"), first, added, *rest[1:])
    assert merged(base, theirs, mine) == both


def test_two_additions_stay_both_behind_what_they_stood_behind() -> None:
    base = replace(STOCKTAKING, items=tuple(replace(item, parent=None) for item in STOCKTAKING.items))
    first, *rest = base.items
    theirs = numbered(first, Item(98, "Theirs"), *rest)
    mine = numbered(first, *rest, Item(99, "Mine"))
    assert merged(base, theirs, mine) == numbered(first, Item(98, "Theirs"), *rest, Item(99, "Mine"))


@given(programmes, st.data())
def test_where_one_changed_nothing_the_other_stands(programme: Programme, data: st.DataObject) -> None:
    base = in_order(programme)
    version = base
    if base.items:
        place = data.draw(st.integers(0, len(base.items) - 1))
        version = with_item(base, place, room="Another room altogether")
    assert merged(base, base, version) == version
    assert merged(base, version, base) == version


def in_order(programme: Programme) -> Programme:
    """The programme with ids that count, and parents that stand before what they hold."""
    new = {item.id: number for number, item in enumerate(programme.items, 1)}
    items = []
    for number, item in enumerate(programme.items, 1):
        parent = new.get(item.parent)
        items.append(replace(item, id=number, parent=parent if parent and parent < number else None))
    return replace(programme, items=tuple(items))
