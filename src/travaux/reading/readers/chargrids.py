"""Tables drawn with characters (``+---+---+`` and ``| cell | cell |``), turned into HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

_BORDER = re.compile(r"\s*\+(?:[-=:]{2,}\+)+\s*\Z")


def holds_grid(text: str) -> bool:
    """Whether a text draws at least one table of two rows of cells."""
    return "+" in text and sum(1 for line in text.split("\n") if _BORDER.match(line)) >= 3


def as_html(text: str) -> str:
    """The text with its drawn tables as HTML tables and every other line as a paragraph."""
    return "\n".join(blocks(text.split("\n"), _paragraphs, _paragraph))


def blocks(
    lines: Sequence[str], cell: Callable[[Sequence[str]], str], outside: Callable[[str], str]
) -> list[str]:
    """The lines with each drawn table as HTML: ``cell`` makes it of the lines of a cell, ``outside`` of any other line."""
    found: list[str] = []
    index = 0
    while index < len(lines):
        end = _table_end(lines, index) if _BORDER.match(lines[index]) else index
        if end > index + 1:
            found += _table(lines[index:end], cell)
            index = end
        else:
            found.append("" if _BORDER.match(lines[index]) else outside(lines[index]))
            index += 1
    return found


def _paragraph(line: str) -> str:
    return f"<p>{html.escape(line.strip())}</p>" if line.strip() else ""


def _paragraphs(lines: Sequence[str]) -> str:
    """The lines of a cell as HTML; a blank one parts paragraphs."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if line:
            parts[-1].append(html.escape(line))
        elif parts[-1]:
            parts.append([])
    return "".join(f"<p>{'<br>'.join(part)}</p>" for part in parts if part)


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


def _table(lines: Sequence[str], cell: Callable[[Sequence[str]], str]) -> Iterator[str]:
    borders = [index for index, line in enumerate(lines) if _BORDER.match(line)]
    columns = lines[0].count("+") - 1
    yield "<table>"
    for above, below in pairwise(borders):
        if below > above + 1:
            tag = "th" if "=" in lines[below] else "td"
            cells = map(cell, _cells(lines[above + 1 : below], columns))
            yield "<tr>" + "".join(f"<{tag}>{one}</{tag}>" for one in cells) + "</tr>"
    yield from ("</table>", "")


def _cells(lines: Sequence[str], columns: int) -> list[list[str]]:
    """The lines of each cell of one row; one that is blank in every cell is kept, since it parts paragraphs."""
    cells: list[list[str]] = [[] for _ in range(columns)]
    for line in lines:
        pieces = [piece.strip() for piece in line.strip()[1:-1].split("|")]
        if len(pieces) != columns:
            pieces = [" ".join(filter(None, pieces)), *[""] * (columns - 1)]
        blank = not any(pieces)
        for cell, piece in zip(cells, pieces, strict=True):
            if piece or blank:
                cell.append(piece)
    return cells
