"""Tables that text keeps as rows of cells between bars, as converters of pages write them: "| 9:00 | Opening |"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.reading.readers.compose import Composer, Place, Run

_ROW = re.compile(r"\s*\|.*\S.*\|\s*")
_RULE = re.compile(r"[\s|:=+-]+")
"""A row of dashes, which rules off the head."""
_BAR = re.compile(r"(?<!\\)\|")
_FEWEST = 3
"""Rows below one another that make a table."""


def row_runs(lines: Sequence[str]) -> Iterator[range]:
    """The lines of each such table. A row that says again what the first one says begins another."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and _is_row(lines[end]) and (end == start or lines[end] != lines[start]):
            end += 1
        if end - start >= _FEWEST and max(map(len, map(cells, lines[start:end]))) > 1:
            yield range(start, end)
        start = max(end, start + 1)


def _is_row(line: str) -> bool:
    return line.lstrip()[:1] == "|" and _ROW.fullmatch(line) is not None


def cells(line: str) -> list[str]:
    """The cells of a row, without the empty ones at its end."""
    found = [cell.strip() for cell in _BAR.split(line.strip()[1:-1])]
    while found and not found[-1]:
        found.pop()
    return found


def write(composer: Composer, lines: Sequence[str]) -> None:
    """The rows as one table, without those that only rule it."""
    composer.open_table(ruled=True)
    words = (line for line in lines if not _RULE.fullmatch(line))
    for number, row in enumerate(map(cells, words)):
        for column, text in enumerate(row):
            if text:
                composer.open_cell(Place(number, column, 1, 1, False))
                composer.paragraph([Run(" ".join(text.split()))])
                composer.close_cell()
    composer.close_table()
