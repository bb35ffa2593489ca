"""From laid out pages to the transcript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from travaux.reading.layout.model import LineDraft, PageDraft, TableDraft
from travaux.reading.transcript import Box, Cell, CellRef, Line, Link, Table, TranscriptBuilder


def emit(pages: Sequence[PageDraft], builder: TranscriptBuilder) -> None:
    """Add the pages' lines, tables and links to the builder."""
    tables = _Tables(builder)
    for page in pages:
        first = len(builder.lines)
        for block in page.blocks:
            if isinstance(block, TableDraft):
                tables.add(block, page.number)
            else:
                _line(block, page.number, None, builder)
        _links(page, builder.lines[first:], builder)
        builder.end_page(page.number, page.width, page.height)
    builder.tables += tables.build()


def _line(draft: LineDraft, page: int, cell: CellRef | None, builder: TranscriptBuilder) -> Line:
    start = builder.length
    return builder.add(
        draft.text, page=page, role=draft.role, box=Box(draft.left, draft.top, draft.right, draft.bottom),
        size=draft.size, bold=draft.bold, italic=draft.italic, struck=draft.struck, level=draft.level, cell=cell,
        new_paragraph=draft.new_paragraph, pieces=tuple((start + a, start + b, box) for a, b, box in draft.pieces),
    )  # fmt: skip


class _Tables:
    """The tables so far; the parts of one that goes on over pages share its number."""

    def __init__(self, builder: TranscriptBuilder) -> None:
        self._builder = builder
        self._numbers: dict[int, int] = {}
        self._drafts: list[tuple[TableDraft, int]] = []
        self._rows: list[int] = []
        self._cells: list[dict[tuple[int, int], Cell]] = []

    def add(self, draft: TableDraft, page: int) -> None:
        if draft.continues is None:
            number = len(self._drafts)
            self._drafts.append((draft, page))
            self._rows.append(0)
            self._cells.append({})
        else:
            number = self._numbers[id(draft.continues)]
        self._numbers[id(draft)] = number
        self._rows[number] = max(self._rows[number], draft.end_row)
        for cell in sorted(draft.cells, key=lambda c: (c.row, c.column)):
            repeated = cell.row < draft.head
            row = draft.first_row + cell.row
            ref = None if repeated else CellRef(number, row, cell.column)
            first = len(self._builder.lines)
            for line in cell.lines:
                _line(line, page, ref, self._builder)
            if ref:
                span = (first, len(self._builder.lines))
                self._put(number, Cell(row, cell.column, cell.row_span, cell.column_span, span, cell.header))

    def _put(self, number: int, cell: Cell) -> None:
        cells = self._cells[number]
        place = (cell.row, cell.column)
        known = cells.get(place)
        if known is None:
            cells[place] = cell
        elif cell.lines[0] < cell.lines[1]:
            cells[place] = replace(known, more=(*known.more, cell.lines))

    def build(self) -> list[Table]:
        done = []
        for (draft, page), rows, cells in zip(self._drafts, self._rows, self._cells, strict=True):
            box = Box(draft.left, draft.top, draft.right, draft.bottom)
            done.append(Table(page, rows, draft.columns, tuple(cells.values()), None, draft.ruled, box))
        return done


def _links(page: PageDraft, lines: Sequence[Line], builder: TranscriptBuilder) -> None:
    """The words under each of the page's links."""
    for box, target in page.links:
        for line in lines:
            for start, end, piece in line.pieces:
                middle = (piece.top + piece.bottom) / 2
                if box.top <= middle <= box.bottom and piece.left < box.right and piece.right > box.left:
                    scale = (end - start) / max(1.0, piece.right - piece.left)
                    first = start + max(0, round((box.left - piece.left) * scale))
                    last = start + min(end - start, round((box.right - piece.left) * scale))
                    if last > first:
                        builder.links.append(Link(first, last, target))
