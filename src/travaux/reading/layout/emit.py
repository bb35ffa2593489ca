"""From laid out pages to the transcript."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.layout.model import LineDraft, PageDraft, TableDraft
from travaux.reading.transcript import Box, Cell, CellRef, Line, Table, TranscriptBuilder


def emit(pages: Sequence[PageDraft], builder: TranscriptBuilder) -> None:
    """Add the pages' lines, tables and links to the builder."""
    for page in pages:
        for block in page.blocks:
            if isinstance(block, TableDraft):
                _table(block, page.number, builder)
            else:
                _line(block, page.number, None, builder)
        builder.end_page(page.number, page.width, page.height)


def _line(draft: LineDraft, page: int, cell: CellRef | None, builder: TranscriptBuilder) -> Line:
    start = builder.length
    return builder.add(
        draft.text, page=page, role=draft.role, box=Box(draft.left, draft.top, draft.right, draft.bottom),
        size=draft.size, bold=draft.bold, italic=draft.italic, struck=draft.struck, level=draft.level, cell=cell,
        new_paragraph=draft.new_paragraph, pieces=tuple((start + a, start + b, box) for a, b, box in draft.pieces),
    )  # fmt: skip


def _table(draft: TableDraft, page: int, builder: TranscriptBuilder) -> None:
    number = len(builder.tables)
    cells = []
    for cell in sorted(draft.cells, key=lambda c: (c.row, c.column)):
        first = len(builder.lines)
        for line in cell.lines:
            _line(line, page, CellRef(number, cell.row, cell.column), builder)
        cells.append(
            Cell(
                cell.row,
                cell.column,
                cell.row_span,
                cell.column_span,
                (first, len(builder.lines)),
                cell.header,
            )
        )
    box = Box(draft.left, draft.top, draft.right, draft.bottom)
    builder.tables.append(Table(page, draft.rows, draft.columns, tuple(cells), None, draft.ruled, box))
