"""The cells of a DOCX table with what they cover, worked out before the text is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from travaux.reading.readers.compose import Place
from travaux.reading.readers.docx.names import VAL, W, child, number, switch
from travaux.reading.readers.docx.runs import placeholder
from travaux.reading.readers.tree import Element

_WIDEST = 200
_WRAPPERS = frozenset(W + name for name in ("ins", "moveTo", "customXml", "sdtContent"))


@dataclass(slots=True)
class GridCell:
    element: Element
    row: int
    column: int
    columns: int
    rows: int = 1
    header: bool = False

    @property
    def place(self) -> Place:
        return Place(self.row, self.column, self.rows, self.columns, self.header)


def grid(table: Element) -> list[tuple[Element, list[GridCell]]]:
    """The rows of a table with the cells that begin in them."""
    rows: list[tuple[Element, list[GridCell]]] = []
    above: dict[int, GridCell] = {}
    for index, row in enumerate(row for row in _unwrapped(table, "tr") if not _left_out(row)):
        above = {cell.column: cell for cell in _row(row, index, above)}
        rows.append((row, [cell for cell in above.values() if cell.row == index]))
    return rows


def _row(row: Element, index: int, above: dict[int, GridCell]) -> Iterator[GridCell]:
    """The cells of a row; one that goes on from the row above is that cell, grown by a row."""
    properties = child(row, "trPr")
    column = number(properties, "gridBefore") or 0
    header = bool(switch(properties, "tblHeader"))
    for element in _unwrapped(row, "tc"):
        cell_properties = child(element, "tcPr")
        columns = max(1, min(number(cell_properties, "gridSpan") or 1, _WIDEST))
        merge = child(cell_properties, "vMerge")
        upper = above.get(column)
        if merge is not None and merge.get(VAL) != "restart" and upper is not None:
            upper.rows += 1
            yield upper
        else:
            yield GridCell(element, index, column, columns, header=header)
        column += columns


def _left_out(row: Element) -> bool:
    properties = child(row, "trPr")
    return child(properties, "del") is not None or bool(switch(properties, "hidden"))


def _unwrapped(parent: Element, name: str) -> Iterator[Element]:
    for node in parent:
        if node.tag == W + name:
            yield node
        elif node.tag in _WRAPPERS or node.tag == W + "sdt" and not placeholder(node):
            yield from _unwrapped(node, name)


def page_breaks(cells: list[GridCell]) -> tuple[bool, int]:
    """Whether a row begins a page, and how many pages end inside it, where the file was laid out."""
    marks = (W + "t", W + "lastRenderedPageBreak")
    first = next((node for cell in cells for node in cell.element.iter(*marks)), None)
    begins = first is not None and first.tag != W + "t"
    inside = max((sum(1 for _ in cell.element.iter(marks[1])) for cell in cells), default=0)
    return begins, inside - begins
