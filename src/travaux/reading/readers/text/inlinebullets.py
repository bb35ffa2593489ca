"""Lists whose bullets or items stand inside a line, because a site lost the breaks of a cell: "Opening • Welcome • Photo"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_BULLET = re.compile(
    r"(?<=\S) +(?=[•▪●◦‣] ?[^\W\d_(]|[•▪●◦‣] \()"
    r"|(?<=\S) (?=(?:Item|Point|Punto|Tema|Ponto|Punkt|Пункт) (?:\d{1,2}|[IVX]{1,5}) ?: ?[^\W\d_a-z])"
)
_FEWEST = 3
"""Bullets inside lines that show that a page lost the breaks of its lists."""
_LONG = 600
"""Characters: a longer line is a page whose breaks are all lost, which is read by other means."""


def one_a_line(lines: Sequence[str]) -> list[str]:
    """The lines with each bullet at the start of one; as they are where bullets hardly stand inside lines."""
    inside = [len(_BULLET.findall(line)) if len(line) < _LONG else 0 for line in lines]
    if sum(inside) < _FEWEST or max(inside) < 2:
        return list(lines)
    return list(_parted(lines))


def _parted(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from _BULLET.split(line) if len(line) < _LONG else (line,)
