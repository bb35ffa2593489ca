"""Entries that a paper prints twice: in an overview and on a page, or a slide, of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from travaux.reading.programme.draft import Day
from travaux.reading.programme.grammar.kinds import is_break
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.times.slots import MinuteSlot


class Placed(NamedTuple):
    """A row with its day and its slot."""

    row: Row
    day: Day
    slot: MinuteSlot | None


def once(placed: Sequence[Placed]) -> list[Placed]:
    """Each timed entry once, with what its repetitions say and the talks under them.

    Two entries are one where day, start, end, number and title are the same and no room tells them apart. A break,
    which rooms side by side each have, is the same only beside an entry that is: the overview is printed again.
    """
    groups = _groups(placed)
    first: dict[object, int] = {}
    kept: list[list[Placed]] = []
    again = False
    for group in groups:
        key = _key(group[0])
        place = first.get(key) if key else None
        same = place is not None and not _apart(kept[place][0].row, group[0].row)
        if place is not None and same and (again or not is_break(group[0].row.title)):
            kept[place] = [_merged(kept[place][0], group[0]), *kept[place][1:], *group[1:]]
            again = True
            continue
        again = False
        if key:
            first.setdefault(key, len(kept))
        kept.append(group)
    return [one for group in kept for one in group]


def _groups(placed: Sequence[Placed]) -> list[list[Placed]]:
    """Each row with the rows inside it."""
    groups: list[list[Placed]] = []
    for one in placed:
        if groups and one.row.rank is Rank.SUB:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _key(one: Placed) -> object:
    row, slot = one.row, one.slot
    if row.rank is not Rank.ENTRY or slot is None or row.timing is None or row.timing.covered:
        return None
    title = " ".join(re.findall(r"\w+", " ".join(head.value for head in row.heads).casefold()))
    if not title:
        return None
    return one.day.number, slot.start, slot.end, row.number and row.number.value, title


def _apart(a: Row, b: Row) -> bool:
    """Whether two entries run side by side: in two rooms or two tracks."""
    rooms = a.room is not None and b.room is not None and a.room.value != b.room.value
    return rooms or a.track != b.track


def _merged(kept: Placed, again: Placed) -> Placed:
    row, more = kept.row, again.row
    room = row.room or more.room
    whole = row._replace(body=(*row.body, *more.body), seats=(*row.seats, *more.seats), room=room)
    return kept._replace(row=whole)
