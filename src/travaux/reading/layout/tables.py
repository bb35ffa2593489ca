"""Tables of cells: from drawn borders, from rules between rows, or from white space alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from travaux.reading.layout.centred import centred_rows
from travaux.reading.layout.columns import Gap, at_gutters, column_of
from travaux.reading.layout.grid import Grid
from travaux.reading.layout.model import CellDraft, LineDraft, Row, Segment, TableDraft, Token, bounds
from travaux.reading.layout.segments import segments
from travaux.reading.layout.shape import breaks_off, full_up, leading

Lines = Callable[[list[Segment]], list[LineDraft]]

_SLOT = re.compile(
    r"\d{1,2}(?:\s?[:.hH]\s?\d{2}|\s?[hH])?\s?(?:[ap]\.?\s?m\.?)?\s?(?:[-–—]|(?:à|a|to|до)\b)\s?\d{1,2}(?!\d)",
    re.I,
)
"""A slot with a beginning and an end: "10 h–13 h", "10 a.m.–1 p.m.", "3-6"."""
_CLOCK = re.compile(
    r"\d{1,2}(?:\s?[:.hH]\s?[0-5]\d|\s?[hH])(?:\s?[ap]\.?\s?m\.?)?|\d{1,2}\s?[ap]\.?\s?m\.?", re.I
)
"""A single clock: "2.15 p.m.", "14h", "3 pm"."""
_NUMBER = re.compile(r"([^\W\d_]{0,12}\s?)(\d{1,2})[.)]?")
"""A number, perhaps behind a word: "2.", "Item 2"."""
_BREAK = 0.3
_NARROW = 15.0
_FEW = 2
"""With no more rules than those around the head and the body, the rows have none between them."""


def from_grid(grid: Grid, tokens: Sequence[Token], lines: Lines) -> TableDraft:
    """A table of the grid's cells, each with the words whose middle stands in it."""
    held: dict[int, list[Token]] = {}
    for token in tokens:
        x, y = (token.left + token.right) / 2, (token.top + token.bottom) / 2
        for index, cell in enumerate(grid.cells):
            if cell.box.left <= x < cell.box.right and cell.box.top <= y < cell.box.bottom:
                held.setdefault(index, []).append(token)
                break
    cells = [
        CellDraft(c.row, c.column, c.row_span, c.column_span, lines(segments(held[i])) if i in held else [])
        for i, c in enumerate(grid.cells)
    ]
    return _compact(TableDraft(*grid.box, grid.xs, len(grid.ys) - 1, cells, True))


def _compact(table: TableDraft) -> TableDraft:
    """The table without empty rows, and without columns that only borders out of line make."""
    rows = _own({c.row for c in table.cells if c.lines}, table.rows)
    broad = {c for c in range(table.columns) if table.edges[c + 1] - table.edges[c] >= _NARROW}
    columns = _own({c.column for c in table.cells if c.lines} | broad, table.columns)
    cells: dict[tuple[int, int], CellDraft] = {}
    for cell in table.cells:
        row, column = rows[cell.row], columns[cell.column]
        row_end, column_end = rows[cell.row + cell.row_span], columns[cell.column + cell.column_span]
        if row_end == row or column_end == column:
            continue
        cells[row, column] = CellDraft(row, column, row_end - row, column_end - column, cell.lines)
    edges = [table.edges[0]]
    for index, edge in enumerate(table.edges[1:], 1):
        if columns[index] > columns[index - 1]:
            edges.append(edge)
    edges[-1] = table.edges[-1]
    return TableDraft(
        table.left,
        table.top,
        table.right,
        table.bottom,
        tuple(edges),
        rows[table.rows],
        list(cells.values()),
        table.ruled,
    )


def _own(used: set[int], count: int) -> list[int]:
    """For each border the number of kept tracks before it."""
    places = [0]
    for index in range(count):
        places.append(places[-1] + (index in used))
    return places


def from_rows(levels: Sequence[Row], gaps: Sequence[Gap], cuts: Sequence[float], lines: Lines) -> TableDraft:
    """A table whose columns are parted by white space.

    ``levels`` are its lines; ``cuts`` the heights of rules between its rows, where it has any.
    """
    box = bounds(piece for level in levels for piece in level)
    edges = (box.left, *((gap.left + gap.right) / 2 for gap in gaps), box.right)
    cells = []
    groups = _groups(levels, gaps, cuts)
    for number, group in enumerate(groups):
        held: dict[tuple[int, int], list[Segment]] = {}
        for level in group:
            for piece in at_gutters(level, gaps):
                held.setdefault(column_of(piece, gaps), []).append(piece)
        cells += _row(number, held, lines)
    return TableDraft(*box, edges, len(groups), cells, bool(cuts))


def _row(number: int, held: dict[tuple[int, int], list[Segment]], lines: Lines) -> list[CellDraft]:
    """The cells of one row; pieces over several columns join the cell that starts where they do."""
    by_column: dict[int, list[Segment]] = {}
    spans: dict[int, int] = {}
    for (column, wide), pieces in sorted(held.items()):
        by_column.setdefault(column, []).extend(pieces)
        spans[column] = max(wide, spans.get(column, 1))
    cells = []
    columns = sorted(by_column)
    for index, column in enumerate(columns):
        limit = columns[index + 1] - column if index + 1 < len(columns) else spans[column]
        pieces = sorted(by_column[column], key=lambda s: (s.top, s.left))
        cells.append(CellDraft(number, column, 1, min(spans[column], limit), lines(pieces)))
    return cells


def _groups(levels: Sequence[Row], gaps: Sequence[Gap], cuts: Sequence[float]) -> list[list[Row]]:
    """The lines of each row of the table."""
    if not cuts and (centred := centred_rows(levels, gaps)):
        rest = levels[sum(map(len, centred)) :]
        return [*centred, *(_groups(rest, gaps, cuts) if rest else ())]
    stretches: list[tuple[int, list[Row]]] = []
    for level in levels:
        middle = (level[0].top + level[0].bottom) / 2
        passed = sum(1 for cut in cuts if cut < middle)
        if not stretches or stretches[-1][0] != passed:
            stretches.append((passed, []))
        stretches[-1][1].append(level)
    inner = sum(1 for passed, _ in stretches if 0 < passed < len(cuts))
    groups = []
    for passed, stretch in stretches:
        between = 0 < passed < len(cuts)
        if between and (inner > _FEW or len(stretch) == 1):
            groups.append(stretch)
        else:
            groups += _by_space(stretch, gaps)
    return groups


def _by_space(levels: Sequence[Row], gaps: Sequence[Gap]) -> list[list[Row]]:
    """Rows without rules between them: white space over all columns parts them, or a new entry in the first."""
    usual = leading(levels, gaps)
    groups = [[levels[0]]]
    parted = _parted(levels, usual)
    topped = _topped(levels, parted)
    by_space = sum(parted) >= max(1, _starts(levels, gaps) / 3)
    for index, level in enumerate(levels[1:]):
        begins = (
            (_timed(level) and (topped or column_of(level[0], gaps)[0] > 0))
            or _timed_again(groups[-1], level, gaps)
            or _counts_on(levels[: index + 1], level, gaps)
        )
        if parted[index] or begins or (not by_space and not _goes_on(levels[: index + 1], level, gaps)):
            groups.append([level])
        else:
            groups[-1].append(level)
    return groups


def _topped(levels: Sequence[Row], parted: Sequence[bool]) -> bool:
    """Whether slots stand on the first line of what white space parts, not in the middle of their rows."""
    timed = [index for index, level in enumerate(levels) if _timed(level)]
    firsts = [0, *(index for index, apart in enumerate(parted, 1) if apart)]
    opened = {max(first for first in firsts if first <= index) for index in timed}
    return opened <= set(timed)


def _timed(level: Row) -> bool:
    """Whether a line begins with a slot and says something beside it: a row, also under the day of the row above."""
    return len(level) > 1 and _SLOT.match(level[0].text) is not None


def _timed_again(group: Sequence[Row], level: Row, gaps: Sequence[Gap]) -> bool:
    """Whether a line ends with a clock in the last column, where its row has one already: the clock of another entry."""
    place, last = column_of(level[-1], gaps), len(gaps)
    if len(level) < 2 or place != (last, 1) or not last or not _CLOCK.fullmatch(level[-1].text.strip()):
        return False
    return any(column_of(p, gaps) == place and _CLOCK.fullmatch(p.text.strip()) for row in group for p in row)


def _counts_on(above: Sequence[Row], level: Row, gaps: Sequence[Gap]) -> bool:
    """Whether a line begins with the number after the last one of its column, and says something beside it."""
    place, number = column_of(level[0], gaps), _NUMBER.fullmatch(level[0].text)
    if len(level) < 2 or not place[0] or not number:
        return False
    last = next((p.text for row in reversed(above) for p in row if column_of(p, gaps) == place), "")
    before = _NUMBER.fullmatch(last)
    return before is not None and before[1] == number[1] and int(before[2]) + 1 == int(number[2])


def _parted(levels: Sequence[Row], usual: float) -> list[bool]:
    return [
        min(s.top for s in below) - max(s.bottom for s in above) > usual + _BREAK * below[0].size
        for above, below in zip(levels, levels[1:], strict=False)
    ]


def _starts(levels: Sequence[Row], gaps: Sequence[Gap]) -> int:
    """How many entries begin in the first column: its lines without those that an entry wraps to."""
    starts, above = 0, None
    for level in levels:
        first = level[0] if column_of(level[0], gaps)[0] == 0 else None
        if first:
            open_range = above is not None and breaks_off(above.text)
            wraps = above is not None and (
                open_range or (not first.text[0].isdigit() and full_up(above, first, gaps[0].left))
            )
            starts += not wraps
        above = first
    return starts


def _goes_on(above: Sequence[Row], level: Row, gaps: Sequence[Gap]) -> bool:
    """Whether a line only continues cells of the row above: nothing in the first column, or full cells."""
    if column_of(level[0], gaps)[0] > 0:
        return True
    return len(level) == 1 and len(above[-1]) > 1 and _fills(above, gaps)


def _fills(above: Sequence[Row], gaps: Sequence[Gap]) -> bool:
    """Whether the last entry of the first column reaches the gutter's side of it."""
    first = [row[0] for row in above if column_of(row[0], gaps)[0] == 0]
    if not first:
        return False
    width = max(piece.right for piece in first) - min(piece.left for piece in first)
    return first[-1].right - first[-1].left > 0.75 * width
