"""Tables that a site left as text with a bar behind each cell: one cell a line, or many in one long line."""

from __future__ import annotations

import re

from travaux.reading.clockshape import SLOT

_BEHIND = re.compile(r"(?:\s*\|)+\s*\Z")
_BETWEEN = re.compile(r"(?:\s*\|)+(?=\s)\s*")
_FEWEST = 6
"""Lines with a bar behind them, or bars in one line, that show how a page is written."""
_LONG = 400
"""Characters of a line in which the breaks of a table are lost."""
_SLOTS = 3
"""Slots between bars that make a long line a running order."""


def unbarred(text: str) -> str:
    """The text with each such cell on a line of its own and without its bars; as it is where nothing is so written.

    Rows of a table in one line, with bars between the cells, are left alone: they show the table as it is.
    """
    if text.count("|") < _FEWEST:
        return text
    lines = text.split("\n")
    if any(map(_is_running_order, lines)):
        lines = [part for line in lines for part in (_cells(line) if _is_running_order(line) else [line])]
    behind = [line for line in lines if _BEHIND.search(line)]
    if len(behind) >= _FEWEST and not any("|" in _BEHIND.sub("", line) for line in behind):
        lines = [_BEHIND.sub("", line) for line in lines]
    return "\n".join(lines)


def _is_running_order(line: str) -> bool:
    if len(line) < _LONG or line.count(" | ") < _FEWEST:
        return False
    return sum(SLOT.fullmatch(cell) is not None for cell in line.split("|")) >= _SLOTS


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _BETWEEN.split(line) if cell.strip()]
