"""Numbers torn from their titles: "1. 2. 3. Opening … Election …" given back, one number a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_BARE = re.compile(r"(?<!\S)(?P<n>\d{1,2})\.(?=\s+(?:\d{1,2}\.\s|\(?[a-z]\)\s))")
_NUMBER = re.compile(r"(?<!\S)(\d{1,2})\.(?=\s)")


@dataclass(frozen=True, slots=True)
class Torn:
    """Numbers that stand together without words: their ranges, in order.

    ``start`` is where they begin and ``end`` where the words after them begin.
    """

    start: int
    end: int
    numbers: tuple[tuple[int, int], ...]


def torn(text: str) -> tuple[Torn, ...]:
    """The groups of numbers that count up by one with no words between them."""
    return tuple(_groups(text))


def _groups(text: str) -> Iterator[Torn]:
    done = 0
    for first in _BARE.finditer(text):
        if first.start() < done:
            continue
        numbers = [first.span()]
        ordinal = int(first["n"])
        while following := _NUMBER.match(text, _next(text, numbers[-1][1])):
            if int(following[1]) != ordinal + 1:
                break
            ordinal += 1
            numbers.append(following.span())
        done = _next(text, numbers[-1][1])
        yield Torn(first.start(), done, tuple(numbers))


def _next(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def give_back(
    groups: Sequence[Torn], starts: Sequence[int], numbered: Sequence[int]
) -> dict[int, tuple[int, int]]:
    """The number that each title takes: the range of the number by where the title starts.

    ``starts`` are the places where lines begin, ``numbered`` those of them that have numbers of their own.
    """
    own = set(numbered)
    given: dict[int, tuple[int, int]] = {}
    for group in groups:
        free = [at for at in starts if at >= group.end and at not in own and at not in given]
        given.update(zip(free, group.numbers, strict=False))
    return given
