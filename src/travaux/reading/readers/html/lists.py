"""Markers of list items, counted as a browser counts them."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.reading.readers.numerals import columns, roman
from travaux.reading.readers.tree import Element

_BULLETS = ("•", "◦", "▪")
_ORDERED = {"a": columns, "i": roman}


@dataclass(slots=True)
class OpenList:
    """A list being read; ``next`` is the number of its next item, None for a bulleted one."""

    depth: int
    kind: str
    next: int | None
    step: int
    marked: bool

    @classmethod
    def of(cls, element: Element, depth: int, bullets: int) -> OpenList:
        marked = "list-style:none" not in element.get("style", "").replace(" ", "").replace("-type", "")
        if element.tag != "ol":
            return cls(depth, _BULLETS[min(bullets, len(_BULLETS) - 1)], None, 0, marked)
        reverse = "reversed" in element.attrib
        items = sum(1 for _ in element.iterchildren("li"))
        start = _integer(element.get("start"), items if reverse else 1)
        return cls(depth, element.get("type", "1"), start, -1 if reverse else 1, marked)

    def label(self, item: Element) -> str | None:
        """The marker of the next item."""
        if self.next is None:
            return self.kind if self.marked else None
        number = _integer(item.get("value"), self.next)
        self.next = number + self.step
        kind = item.get("type", self.kind)
        writer = _ORDERED.get(kind.lower(), str)
        written = writer(number) if number > 0 else str(number)
        written = written.upper() if kind in ("A", "I") else written
        return f"{written}." if self.marked else None


def _integer(text: str | None, otherwise: int) -> int:
    try:
        return int(text) if text is not None and len(text) < 10 else otherwise
    except ValueError:
        return otherwise
