"""From laid out pages to the transcript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from travaux.reading.layout.model import Block, CellDraft, LineDraft, PageDraft, TableDraft
from travaux.reading.transcript import Box, Cell, CellRef, Line, Link, Table, TranscriptBuilder, words_of


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
        if page.links:
            _links(page, builder.lines[first:], builder)
        builder.end_page(page.number, page.width, page.height, page.turned)
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
        for cell in _cells(draft):
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
    """The words whose middle stands under each of the page's links."""
    drafts = [draft for block in page.blocks for draft in _in_order(block)]
    for box, target in page.links:
        for draft, line in zip(drafts, lines, strict=True):
            if draft.bottom < box.top or draft.top > box.bottom:
                continue
            alone = Line(0, len(draft.text), line.page, box=line.box, pieces=draft.pieces)
            under = [word for word in words_of(draft.text, alone) if word.box and _covers(box, word.box)]
            if under:
                builder.links.append(Link(line.start + under[0].start, line.start + under[-1].end, target))


def _in_order(block: Block) -> list[LineDraft]:
    """The block's lines in the order in which they are added."""
    if isinstance(block, LineDraft):
        return [block]
    return [line for cell in _cells(block) for line in cell.lines]


def _cells(table: TableDraft) -> list[CellDraft]:
    return sorted(table.cells, key=lambda cell: (cell.row, cell.column))


def _covers(box: Box, word: Box) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return box.left <= x <= box.right and box.top <= y <= box.bottom
