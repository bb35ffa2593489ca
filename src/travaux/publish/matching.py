"""Which entries of a programme are those that were published before, although they moved or were renamed.

Same title at the same time first, then same title on the same day, same title, and a like title.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.publish.uids import key

_LIKE = 0.8
"""The least likeness of two titles that may name one item."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One entry, as it was or is to be published; ``withdrawn`` where it was published and taken back."""

    uid: str
    title: str
    start: dt.date | dt.datetime | None
    withdrawn: bool = False


def matched(new: Sequence[Marked], old: Sequence[Marked]) -> dict[int, int]:
    """For the index of each new entry that of its partner among the old ones, the surest pairs first."""
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, minus_index, minus_other in sorted(_pairs(new, old), reverse=True):
        index, other = -minus_index, -minus_other
        if index not in found and other not in used:
            found[index] = other
            used.add(other)
    return found


def _pairs(new: Sequence[Marked], old: Sequence[Marked]) -> Iterator[tuple[float, int, int]]:
    """Every pair that may be one item, with how sure that is and both places, negated to sort by the earlier."""
    keys = [key(one.title) for one in new]
    for other, before in enumerate(old):
        name = key(before.title)
        for index, now in enumerate(new):
            same_time = now.start is not None and now.start == before.start
            likeness = _likeness(keys[index], name, same_time)
            if likeness >= _LIKE:
                sure = 2 * likeness + (_same_day(now.start, before.start)) * 0.2 + same_time * 0.2
                yield sure + (now.uid == before.uid) * 0.1 - before.withdrawn * 0.05, -index, -other


def _likeness(title: str, before: str, same_time: bool) -> float:
    """How like two titles are (0..1); at the same time a title may have gained or lost words."""
    from rapidfuzz.fuzz import ratio, token_set_ratio

    if title == before:
        return 1.0
    like = ratio(title, before, score_cutoff=100 * _LIKE) / 100
    return max(like, 0.9 * token_set_ratio(title, before) / 100) if same_time else like


def _same_day(one: dt.date | dt.datetime | None, other: dt.date | dt.datetime | None) -> bool:
    return one is not None and other is not None and _day(one) == _day(other)


def _day(moment: dt.date | dt.datetime) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
