"""What a page holds before it is read: words with boxes, drawn rules, links.

All measures are points from the top left corner of the page as a person sees it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from travaux.reading.transcript import Box


class Style(NamedTuple):
    """How a word is set; ``size`` in points."""

    size: float
    bold: bool = False
    italic: bool = False
    symbol: bool = False
    """Set in a pictorial font, whose letters stand for bullets and arrows."""


class Token(NamedTuple):
    """A word as it stands on the page; ``order`` is its place in the page's own sequence."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    style: Style
    order: int


class Rule(NamedTuple):
    """A drawn straight line or the edge of a drawn box: a horizontal one has ``top == bottom``."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: ``rules`` in no order, ``links`` as boxes with their targets."""

    number: int
    width: float
    height: float
    tokens: Sequence[Token]
    rules: Sequence[Rule] = ()
    links: Sequence[tuple[Box, str]] = ()
    pictures: bool = False


@dataclass(slots=True)
class Segment:
    """Words that stand beside one another without a column's gap: a line, or a piece of one."""

    tokens: list[Token]
    left: float = field(default=0.0)
    top: float = field(default=0.0)
    right: float = field(default=0.0)
    bottom: float = field(default=0.0)

    def __post_init__(self) -> None:
        self.left = min(t.left for t in self.tokens)
        self.top = min(t.top for t in self.tokens)
        self.right = max(t.right for t in self.tokens)
        self.bottom = max(t.bottom for t in self.tokens)

    @property
    def box(self) -> Box:
        return Box(self.left, self.top, self.right, self.bottom)

    @property
    def size(self) -> float:
        return max(t.style.size for t in self.tokens)

    @property
    def text(self) -> str:
        return " ".join(t.text for t in self.tokens)
