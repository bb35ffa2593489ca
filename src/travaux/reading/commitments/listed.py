"""A list below the words that introduce it: "We will:" and then a bullet, number or letter for each thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

BULLET = re.compile(r"\s*[•●○▪■◦‣∙·\-–—*]\s+(?=\S)")
_MARK = (
    r"[ \t]*(?:[•●○▪■◦‣∙·\-–—*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,5})\))[ \t]+"
)
_LIST = re.compile(rf":[ \t]*\n(?={_MARK}\S)")
_ITEM = re.compile(rf"(?:^|\n){_MARK}(?=\S)")
_STOPPED = re.compile(r"[.!?][”\"’')]*[ \t]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Listing:
    """A list in a text: the offset after the colon that introduces it, and the range of each of its items."""

    lead_end: int
    items: tuple[tuple[int, int], ...]

    @property
    def end(self) -> int:
        return self.items[-1][1]


def listings(text: str) -> Iterator[Listing]:
    """The lists of a text in order. A list ends where a full stop ends a line and no mark begins the next."""
    done = 0
    for match in _LIST.finditer(text):
        if match.start() < done:
            continue
        items = tuple(_items(text, match.end() - 1))
        if items:
            found = Listing(match.start() + 1, items)
            done = found.end
            yield found


def _items(text: str, start: int) -> Iterator[tuple[int, int]]:
    mark = _ITEM.match(text, start)
    while mark:
        following = _ITEM.search(text, mark.end())
        stop = _STOPPED.search(text, mark.end(), following.start() + 1 if following else len(text))
        yield (
            mark.end(),
            stop.start() + len(stop[0].rstrip()) if stop else following.start() if following else len(text),
        )
        if stop and following and text[stop.start() : following.start()].strip(" \t\n.!?”\"’')"):
            return
        mark = following
