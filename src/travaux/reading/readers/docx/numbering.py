"""Automatic numbers of a DOCX, counted as a word processor counts them (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from travaux.reading.readers.docx.names import W, child, integer, number, switch, value
from travaux.reading.readers.docx.symbols import bullet
from travaux.reading.readers.numerals import written
from travaux.reading.readers.tree import Element

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    style: str
    pattern: str
    restart: int | None
    legal: bool


class Numbering:
    """Counts paragraphs as they come; ask once for each numbered paragraph, in reading order."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, Element] = {}
        self._numbers: dict[int, Element] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[tuple[int, int]] = set()
        self._levels: dict[tuple[int, int], _Level | None] = {}
        self._links: dict[str, str] = {}
        for element in () if root is None else root.iterchildren(W + "abstractNum", W + "num"):
            if element.tag == W + "num":
                self._numbers[integer(element.get(W + "numId")) or 0] = element
                continue
            id = element.get(W + "abstractNumId", "")
            self._abstract[id] = element
            link = value(element, "styleLink")
            if link:
                self._links[link] = id

    def level_of(self, list_id: int, style_id: str | None) -> int | None:
        """The level that a paragraph style has in its list, where the list names the style."""
        abstract = self._abstract.get(self._abstract_id(list_id) or "")
        for level in () if abstract is None or not style_id else abstract.iterchildren(W + "lvl"):
            if value(level, "pStyle") == style_id:
                return integer(level.get(W + "ilvl"))
        return None

    def label(self, list_id: int, level: int) -> str | None:
        """The label of the next paragraph of this list at this level; None where the list has none."""
        abstract = self._abstract_id(list_id)
        own = self._level(list_id, level)
        if abstract is None or own is None:
            return None
        counters = self._counters.setdefault(abstract, [None] * LEVELS)
        self._start_anew(list_id, level, counters)
        current = counters[level]
        counters[level] = own.start if current is None else current + 1
        for deeper in range(level + 1, LEVELS):
            if self._restarts(list_id, deeper, level):
                counters[deeper] = None
        return self._written(list_id, own, counters)

    def _start_anew(self, list_id: int, level: int, counters: list[int | None]) -> None:
        """A list that overrides a start begins there the first time that it is used."""
        for depth in range(level + 1):
            override = self._override(list_id, depth)
            start = number(override, "startOverride")
            if start is not None and (list_id, depth) not in self._started:
                self._started.add((list_id, depth))
                counters[depth] = start - 1 if depth == level else start

    def _restarts(self, list_id: int, deeper: int, level: int) -> bool:
        found = self._level(list_id, deeper)
        if found is None or found.restart is None:
            return True
        return found.restart > 0 and level < found.restart

    def _written(self, list_id: int, own: _Level, counters: list[int | None]) -> str | None:
        if own.style == "bullet":
            return bullet(own.pattern)

        def place(match: re.Match[str]) -> str:
            depth = int(match.group(1)) - 1
            level = self._level(list_id, depth)
            if level is None:
                return ""
            count = counters[depth]
            if count is None:
                count = counters[depth] = level.start
            return written(count, "decimal" if own.legal else level.style)

        return _PLACE.sub(place, own.pattern).strip() or None

    def _abstract_id(self, list_id: int) -> str | None:
        id = value(self._numbers.get(list_id), "abstractNumId")
        abstract = self._abstract.get(id or "")
        link = value(abstract, "numStyleLink")
        return self._links.get(link, id) if link else id if abstract is not None else None

    def _override(self, list_id: int, level: int) -> Element | None:
        return _at(self._numbers.get(list_id), "lvlOverride", level)

    def _level(self, list_id: int, level: int) -> _Level | None:
        key = (list_id, level)
        if key not in self._levels:
            element = child(self._override(list_id, level), "lvl")
            if element is None:
                element = _at(self._abstract.get(self._abstract_id(list_id) or ""), "lvl", level)
            self._levels[key] = None if element is None else _level(element)
        return self._levels[key]


def _at(parent: Element | None, name: str, level: int) -> Element | None:
    for element in () if parent is None else parent.iterchildren(W + name):
        if integer(element.get(W + "ilvl")) == level:
            return element
    return None


def _level(element: Element) -> _Level:
    start = number(element, "start")
    return _Level(
        0 if start is None else start,
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        number(element, "lvlRestart"),
        bool(switch(element, "isLgl")),
    )
