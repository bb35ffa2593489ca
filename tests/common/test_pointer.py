"""Every value of a programme can be reached, changed and taken away by its path."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.publish import samples
from tests.publish.strategies import programmes
from travaux.common.pointer import Change, changed, value_at
from travaux.common.programme import Appearance, Item, Programme, Role

STOCKTAKING = samples.STOCKTAKING


def paths(programme: Programme) -> list[str]:
    """The path of every value that is there."""
    found = [f"/paper/{name}" for name in ("kind", "status", "title", "author", "date", "language")]
    found += [
        f"/meeting/{name}" for name in ("name", "body", "series", "venue", "start_date", "end_date", "when")
    ]
    for number, item in enumerate(programme.items):
        at = f"/items/{number}"
        found += [
            f"{at}/{name}" for name in ("title", "number", "room", "kind", "date", "day", "start", "end")
        ]
        for place in range(len(item.people)):
            found += [f"{at}/people/{place}/{name}" for name in ("name", "role", "position", "affiliation")]
        found += [f"{at}/questions/{place}" for place in range(len(item.questions))]
    return found


@settings(max_examples=80, deadline=None)
@given(programmes, st.data())
def test_a_value_put_where_it_stands_changes_nothing(programme: Programme, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(paths(programme)))
    value = value_at(programme, path)
    assume(not isinstance(value, str) or value.strip())
    assert changed(programme, [Change(path, value)]) == programme


@settings(max_examples=80, deadline=None)
@given(programmes, st.data())
def test_a_part_put_where_another_stands_keeps_its_number_and_place(
    programme: Programme, data: st.DataObject
) -> None:
    assume(programme.items)
    number = data.draw(st.integers(0, len(programme.items) - 1))
    parts = ("/paper", "/meeting", f"/items/{number}")
    other = Programme(items=(Item(1, "Other"),) * (number + 1))
    there = changed(other, [Change(path, value_at(programme, path)) for path in parts])
    item = replace(programme.items[number], id=1, parent=None)
    assert there == Programme(programme.paper, programme.meeting, (*other.items[:-1], item))


@settings(max_examples=80, deadline=None)
@given(programmes, st.data())
def test_what_is_removed_is_gone_and_all_else_stays(programme: Programme, data: st.DataObject) -> None:
    assume(programme.items)
    number = data.draw(st.integers(0, len(programme.items) - 1))
    left = changed(programme, [Change(f"/items/{number}", removed=True)]).items
    gone = programme.items[number]
    assert [item.id for item in left] == [item.id for item in programme.items if item.id != gone.id]
    assert all(item.parent != gone.id for item in left)


def test_paths_are_those_before_anything_was_removed() -> None:
    changes = [
        Change("/items/0", removed=True),
        Change("/items/1/title", "Second, renamed"),
        Change("/items/1/people/-", {"name": "Ana Pe\u00f1a", "role": "moderator"}),
        Change("/meeting/start_date", "2017-12"),
    ]
    done = changed(STOCKTAKING, changes)
    assert len(done.items) == len(STOCKTAKING.items) - 1
    assert done.items[0].title == "Second, renamed"
    assert done.items[0].people == (*STOCKTAKING.items[1].people, Appearance("Ana Pe\u00f1a", Role.MODERATOR))
    assert str(done.meeting.start) == "2017-12"


@pytest.mark.parametrize(
    "path", ["/items/99", "/paper/colour", "items/0", "/items/0/people/9/name", "/items/x/title"]
)
def test_a_path_that_leads_nowhere_is_told(path: str) -> None:
    with pytest.raises(KeyError):
        changed(STOCKTAKING, [Change(path, "x")])


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/items/0/start", "25:00"), ("/items/0/date", "2017-13"), ("/items/0/title", " "), ("/items/0/kind", "feast"),
        ("/items/0/people/-", {"role": "moderator"}), ("/meeting/name", 3), ("/items/-", {"nothing": 1}),
    ],
)  # fmt: skip
def test_a_value_that_is_none_for_its_place_is_told(path: str, value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        changed(STOCKTAKING, [Change(path, value)])
