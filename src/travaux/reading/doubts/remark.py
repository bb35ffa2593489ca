"""One doubt before its place is known, and how messages speak of items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from travaux.common.programme import Item

MANY = 3
"""More remarks of one kind than this are told in one line."""


class Remark(NamedTuple):
    """A doubt before its place is known; ``severity`` is 0..1."""

    severity: float
    path: str
    message: str


def title(item: Item) -> str:
    """What a message calls an item."""
    words = item.title if item.title or not item.number else item.number
    return f"“{shortened(words)}”"


def shortened(words: str, length: int = 60) -> str:
    if len(words) <= length:
        return words
    return words[:length].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def together(remarks: Iterable[Remark], many: Callable[[int], str], most: int = MANY) -> Iterator[Remark]:
    """The remarks one by one, or one for all where there are more than ``most``."""
    found = list(remarks)
    if len(found) > most:
        yield Remark(found[0].severity - 0.1, found[0].path, many(len(found)))
    else:
        yield from found
