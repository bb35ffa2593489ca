"""Papers that print their running order twice: an overview ("Programme at a glance"), and the same with its details."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from travaux.reading.programme.grammar.numbers import word_number
from travaux.reading.programme.grammar.wording import names_a_session, names_programme
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.text.retold import spelt

_FEWEST = 4
"""So many slots show that what follows an overview is its details."""
_MOST = 12
"""So many places at which the running order may begin anew are tried."""
_COVERED, _ALIKE = 0.75, 0.6
"""The share of the shorter part's slots that come in the other part too, and of these the share with the same title."""
_SAME = 0.6
"""The share of the words of the shorter title that the longer one has."""

_Slot = tuple[object, int, int]
"""The day, where the paper names it, and the clock at which an entry starts."""


def told_once(rows: Sequence[Row]) -> list[Row]:
    """The rows, each entry once where an overview and its details have the same slots and titles."""
    slots = _slots(rows)
    for cut in _returns(slots)[:_MOST]:
        first, second = (
            {slot: i for i, slot in slots.items() if (i < cut) is early} for early in (True, False)
        )
        if _is_told_again(rows, first, second) and not _runs_beside(slots, cut):
            return _joined(rows, cut, first, second)
    return list(rows)


def _slots(rows: Sequence[Row]) -> dict[int, _Slot]:
    found: dict[int, _Slot] = {}
    day: object = None
    for index, row in enumerate(rows):
        if row.rank is Rank.DAY and row.day:
            day = (row.day.date.day, row.day.date.month) if row.day.date else row.day.ordinal
        if row.rank is Rank.ENTRY and row.timing and row.heads and not row.timing.covered:
            clock = row.timing.mention.first
            found[index] = (day, clock.hour, clock.minutes)
    return found


def _returns(slots: Mapping[int, _Slot]) -> list[int]:
    """The places of entries at which the running order begins anew: at the slot of its first entries."""
    begin = set(list(slots.values())[: _FEWEST // 2])
    hours = {slot[1:] for slot in begin}
    return [
        after
        for (_, slot), (after, again) in pairwise(slots.items())
        if again in begin or (again[1:] in hours and slot[0] is None)
    ]


def _is_told_again(rows: Sequence[Row], first: Mapping[_Slot, int], second: Mapping[_Slot, int]) -> bool:
    both = first.keys() & second.keys()
    if len(both) < _FEWEST or len(both) < _COVERED * min(len(first), len(second)):
        return False
    alike = sum(_same_title(rows[first[slot]], rows[second[slot]]) for slot in both)
    return alike >= _ALIKE * len(both)


def _runs_beside(slots: Mapping[int, _Slot], cut: int) -> bool:
    """Whether entries share their slots, more in one part than in the other: what only one of them tells would be lost."""
    parts = [Counter(slot for i, slot in slots.items() if (i < cut) is early) for early in (True, False)]
    both = parts[0].keys() & parts[1].keys()
    return any(parts[0][slot] != parts[1][slot] for slot in both)


def _same_title(row: Row, other: Row) -> bool:
    """Whether two entries have most of the words of the shorter title, or the same number."""
    number, again = word_number(row.title), word_number(other.title)
    if number and again and (number.word, number.ordinal) != (again.word, again.ordinal):
        return False
    words, more = sorted((set(spelt(one.title)) for one in (row, other)), key=len)
    return len(words & more) >= max(1.0, _SAME * len(words))


def _joined(
    rows: Sequence[Row], cut: int, first: Mapping[_Slot, int], second: Mapping[_Slot, int]
) -> list[Row]:
    """The rows of the part that says more, with what only the other says."""
    last = max(first.values())
    begin = next((i for i in range(last + 1, cut) if rows[i].rank in (Rank.DAY, Rank.GROUP)), cut)
    early, late = (0, begin), (begin, len(rows))
    if _said(rows, *early) > _said(rows, *late):
        fuller, kept, brief = early, first, second
    else:
        fuller, kept, brief = late, second, first
    found: dict[int, list[Row]] = {}
    place, day = fuller[0] - 1, None
    for slot, index in brief.items():
        if slot in kept:
            place = kept[slot]
            found[place] = [_merged(rows[place], rows[index])]
        else:
            if slot[0] != day:
                place = min((i for one, i in kept.items() if one[0] == slot[0]), default=place + 1) - 1
            found.setdefault(place, [rows[place]] if place >= fuller[0] else []).append(rows[index])
        day = slot[0]
    joined = found.get(fuller[0] - 1, [])
    for index in range(*fuller):
        joined += found.get(index, [] if _heads_details(rows[index]) else [rows[index]])
    return joined


def _said(rows: Sequence[Row], start: int, end: int) -> int:
    return sum(len(row.body) + len(row.seats) + len(row.heads) for row in rows[start:end])


def _heads_details(row: Row) -> bool:
    """Whether a heading only says that the programme comes in detail."""
    return row.rank is Rank.GROUP and names_programme(row.title) and not names_a_session(row.title)


def _merged(row: Row, brief: Row) -> Row:
    """An entry with the end that only the overview prints, and its title where the entry has no more than a number."""
    number = word_number(row.title)
    bare = number is not None and number.bare(row.title)
    heads = brief.heads if bare and len(brief.title) > len(row.title) else row.heads
    ends = row.timing and row.timing.mention.last
    return row._replace(
        heads=heads,
        body=row.body or brief.body,
        timing=row.timing if ends else brief.timing,
        seats=(*row.seats, *brief.seats),
    )
