"""What kept its order in a list of numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """The longest run that stands in rising order (patience sorting); what is not in it has moved."""
    tops: list[int] = []
    links: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(tops, number)
        links[number] = tops[place - 1] if place else None
        tops[place : place + 1] = [number]
    kept: set[int] = set()
    last = tops[-1] if tops else None
    while last is not None:
        kept.add(last)
        last = links[last]
    return kept
