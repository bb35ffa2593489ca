"""Tables drawn with characters (``+---+---+`` and ``| cell | cell |``), turned into HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_BORDER = re.compile(r"\s*\+(?:[-=:]{2,}\+)+\s*\Z")


def holds_grid(text: str) -> bool:
    """Whether a text draws at least one table of two rows of cells."""
    return "+" in text and sum(1 for line in text.split("\n") if _BORDER.match(line)) >= 3


def as_html(text: str) -> str:
    """The text with its drawn tables as HTML tables and every other line as a paragraph."""
    return "\n".join(_blocks(text.split("\n")))


def _blocks(lines: Sequence[str]) -> Iterator[str]:
    index = 0
    while index < len(lines):
        end = _table_end(lines, index) if _BORDER.match(lines[index]) else index
        if end > index + 1:
            yield from _table(lines[index:end])
            index = end
        else:
            if lines[index].strip() and not _BORDER.match(lines[index]):
                yield f"<p>{html.escape(lines[index].strip())}</p>"
            index += 1


def _table_end(lines: Sequence[str], start: int) -> int:
    """The index after the last border of the table that begins at ``start``."""
    columns = lines[start].count("+") - 1
    end = index = start + 1
    while index < len(lines):
        line = lines[index].strip()
        if _BORDER.match(line) and line.count("+") - 1 == columns:
            end = index + 1
        elif not (line.startswith("|") and line.endswith("|")):
            break
        index += 1
    return end


def _table(lines: Sequence[str]) -> Iterator[str]:
    borders = [index for index, line in enumerate(lines) if _BORDER.match(line)]
    columns = lines[0].count("+") - 1
    yield "<table>"
    for above, below in pairwise(borders):
        if below > above + 1:
            tag = "th" if "=" in lines[below] else "td"
            cells = _cells(lines[above + 1 : below], columns)
            yield "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"
    yield "</table>"


def _cells(lines: Sequence[str], columns: int) -> list[str]:
    """The cells of one row as HTML; a line that is blank in every cell parts paragraphs."""
    cells: list[list[list[str]]] = [[[]] for _ in range(columns)]
    for line in lines:
        pieces = [piece.strip() for piece in line.strip()[1:-1].split("|")]
        if len(pieces) != columns:
            pieces = [" ".join(filter(None, pieces)), *[""] * (columns - 1)]
        for cell, piece in zip(cells, pieces, strict=True):
            if piece:
                cell[-1].append(html.escape(piece))
            elif cell[-1] and not any(pieces):
                cell.append([])
    return ["".join(f"<p>{'<br>'.join(part)}</p>" for part in cell if part) for cell in cells]
