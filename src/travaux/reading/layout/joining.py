"""Tables and paragraphs that go on over a page break are put together again."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.layout.markers import marker
from travaux.reading.layout.model import Block, CellDraft, LineDraft, PageDraft, TableDraft, bounds
from travaux.reading.transcript import LineRole

_SAME_EDGE = 8.0
_SAME_START = 3.0
_OVERLAP = 2.0
_LOW = 0.6
"""A table that goes on reaches at least this far down its page."""
_ASIDE = frozenset({LineRole.HEADER, LineRole.FOOTER, LineRole.FOOTNOTE})
_TERMINAL = (".", "!", "?", ":", ";")


def join(pages: Sequence[PageDraft]) -> None:
    """Link tables that go on (``continues``), and unmark paragraphs that begin on the page before."""
    for before, page in zip(pages, pages[1:], strict=False):
        last, first = _last(before), _first(page)
        if isinstance(last, TableDraft):
            if isinstance(first, LineDraft) and not last.ruled:
                first = _gathered(last, first, page)
            if isinstance(first, TableDraft) and _same_columns(last, first):
                _go_on(last, first)
        elif isinstance(last, LineDraft) and isinstance(first, LineDraft) and _same_paragraph(last, first):
            first.new_paragraph = False


def _body(page: PageDraft) -> list[Block]:
    return [b for b in page.blocks if isinstance(b, TableDraft) or b.role not in _ASIDE]


def _last(page: PageDraft) -> Block | None:
    body = _body(page)
    return body[-1] if body else None


def _first(page: PageDraft) -> Block | None:
    body = _body(page)
    return body[0] if body else None


def _same_paragraph(last: LineDraft, first: LineDraft) -> bool:
    same_type = last.role is first.role and abs(last.size - first.size) < 0.5
    return same_type and first.text[:1].islower() and not last.text.endswith(_TERMINAL)


def _same_columns(last: TableDraft, first: TableDraft) -> bool:
    if last.columns != first.columns:
        return False
    if last.ruled and first.ruled and _edges_meet(last, first):
        return True
    return (
        all(
            min(a[1], b[1]) - max(a[0], b[0]) > _OVERLAP
            for a, b in zip(_gaps(last), _gaps(first), strict=True)
        )
        and abs(_starts(last)[0] - _starts(first)[0]) < _SAME_EDGE
    )


def _edges_meet(last: TableDraft, first: TableDraft) -> bool:
    return all(abs(a - b) < _SAME_EDGE for a, b in zip(last.edges, first.edges, strict=True))


def _starts(table: TableDraft) -> list[float]:
    """Where the words of each column begin."""
    starts = list(table.edges[:-1])
    for column in range(table.columns):
        lefts = [x.left for c in table.cells if c.column == column and c.column_span == 1 for x in c.lines]
        if lefts:
            starts[column] = min(lefts)
    return starts


def _gaps(table: TableDraft) -> list[tuple[float, float]]:
    """The white space before each column but the first."""
    starts = _starts(table)
    gaps = []
    for column in range(1, table.columns):
        rights = [x.right for c in table.cells if c.column + c.column_span == column for x in c.lines]
        gaps.append((max(rights, default=starts[column - 1]), starts[column]))
    return gaps


def _gathered(last: TableDraft, first: LineDraft, page: PageDraft) -> Block:
    """Lines at the head of a page that stand in a later column of the table before, as a part of it."""
    starts = _starts(last)
    column = next((c for c, start in enumerate(starts) if c and abs(start - first.left) < _SAME_START), 0)
    if not column or last.bottom < _LOW * page.height:
        return first
    at = page.blocks.index(first)
    lines: list[LineDraft] = []
    for block in page.blocks[at:]:
        if isinstance(block, TableDraft) or block.role in _ASIDE or block.left < first.left - _SAME_START:
            break
        lines.append(block)
    groups: list[list[LineDraft]] = []
    for line in lines:
        if line.new_paragraph or not groups:
            groups.append([])
        groups[-1].append(line)
    cells = [CellDraft(row, column, 1, 1, group) for row, group in enumerate(groups)]
    table = TableDraft(*bounds(lines), last.edges, len(groups), cells, False)
    page.blocks[at : at + len(lines)] = [table]
    _go_on(last, table)
    return lines[0]


def _go_on(last: TableDraft, first: TableDraft) -> None:
    """Number the rows of the second part on from the first, without its repeated head."""
    head = _repeated_head(last, first)
    for cell in first.cells:
        if cell.row < head:
            for line in cell.lines:
                line.role = LineRole.HEADER
    cut = _cut_row(last, first, head)
    first.continues = last
    first.first_row = last.end_row - head - (1 if cut else 0)
    first.head = head
    if cut:
        for cell in first.cells:
            if cell.row == head and cell.lines:
                cell.lines[0].new_paragraph = not _goes_on(_cell(last, last.rows - 1, cell.column), cell)


def _repeated_head(last: TableDraft, first: TableDraft) -> int:
    """How many rows at the top of the second part repeat the first rows of the table."""
    start = last
    while start.continues is not None:
        start = start.continues
    head = 0
    while head < min(start.rows, first.rows - 1) and _texts(start, head) == _texts(first, head) != []:
        head += 1
    return head


def _texts(table: TableDraft, row: int) -> list[tuple[int, str]]:
    return sorted(
        (c.column, " ".join(x.text for x in c.lines)) for c in table.cells if c.row == row and c.lines
    )


def _cell(table: TableDraft, row: int, column: int) -> CellDraft | None:
    """The cell that covers a place."""
    for cell in table.cells:
        if (
            cell.row <= row < cell.row + cell.row_span
            and cell.column <= column < cell.column + cell.column_span
        ):
            return cell
    return None


def _cut_row(last: TableDraft, first: TableDraft, head: int) -> bool:
    """Whether the break cuts a row: the first row has nothing in its first column, and what it has
    goes on from the row above.

    Where rows without rules have nothing there either, only a sentence that goes on shows it.
    """
    filled = [cell for cell in first.cells if cell.row == head and cell.lines]
    if not filled or any(cell.column == 0 for cell in filled) or head + 1 > first.rows:
        return False
    if not last.ruled and _cell(last, last.rows - 1, 0) is None:
        return all(cell.lines[0].text[:1].islower() for cell in filled)
    return all(_goes_on(_cell(last, last.rows - 1, cell.column), cell) for cell in filled)


def _goes_on(above: CellDraft | None, cell: CellDraft) -> bool:
    """Whether a cell's words can go on from those of the cell above."""
    if above is None or not above.lines or not cell.lines:
        return False
    line = cell.lines[0]
    return marker(line.text) is None and (
        line.text[:1].islower() or not above.lines[-1].text.endswith(_TERMINAL)
    )
