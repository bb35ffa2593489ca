"""Tables of days by times: each cell is what happens on the day of its column, or row, at the other's time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from travaux.reading.programme.grammar.clocks import Style, find_times, leading_time
from travaux.reading.programme.grammar.days import DayMark, day_heading
from travaux.reading.programme.page.grids import Field, Grid
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row, Timing
from travaux.reading.programme.tables.cells import cell_rows
from travaux.reading.programme.tables.timecells import read_time_cell
from travaux.reading.programme.text.lines import only_a_time


def day_columns(grid: Grid) -> tuple[int, dict[int, Field]] | None:
    """The row of column headings and the columns that a day heads, None where fewer than two are."""
    for row in range(min(3, grid.table.rows)):
        headed = {f.cell.column: f for f in grid.row(row) if _day(f)}
        if len(headed) >= 2 and all(f.cell.column_span <= 3 for f in headed.values()):
            return (row, headed) if _says_something(grid, row, headed) else None
    return None


def _says_something(grid: Grid, header: int, headed: dict[int, Field]) -> bool:
    """Whether the cells under the days are words: a table of who comes when has numbers and ticks alone."""
    rows = range(header + 1, grid.table.rows)
    return any(
        sum(map(str.isalpha, field.text)) > 1
        for heading in headed.values()
        for column in heading.columns
        for field in grid.column(column, rows)
    )


def day_grid_rows(grid: Grid, header: int, headed: dict[int, Field]) -> Iterator[Row]:
    """The rows of each day, one day after the other; a cell over several days counts for each."""
    before, columns = -1, range(grid.table.columns)
    for heading in headed.values():
        beside = [column for column in range(before + 1, heading.cell.column) if column]
        before = heading.columns[-1]
        clocks = [column for column in (*beside, *heading.columns) if _only_times(grid, column, header)]
        times = _times(grid, header, clocks or [column for column in columns if column not in headed])
        yield Row(Rank.DAY, heading.paragraphs[:1], day=_day(heading), source=grid.index)
        seen: set[tuple[int, int]] = set()
        for row, timing in times:
            for place in [column for column in heading.columns if column not in clocks]:
                field = grid.at(row, place)
                if not field or not field.paragraphs or (field.cell.row, field.cell.column) in seen:
                    continue
                seen.add((field.cell.row, field.cell.column))
                for paragraphs in _by_their_times(field.paragraphs, Style.PLAIN if timing else Style.DOTTED):
                    own = leading_time(paragraphs[0].text, Style.PLAIN if timing else Style.DOTTED)
                    when = Timing(paragraphs[0].passage, own) if own else timing
                    rest = paragraphs if not own else _without_time(paragraphs, own.end)
                    yield from cell_rows(Row(Rank.ENTRY, timing=when, source=grid.index), rest)


def clock_columns(grid: Grid) -> tuple[int, dict[int, Field]] | None:
    """The row of column headings and the columns that a slot heads, where the rows are days; None elsewhere."""
    for row in range(min(3, grid.table.rows)):
        headed = {f.cell.column: f for f in grid.row(row) if f.cell.column and _slot(f)}
        if len(headed) >= 2:
            days = [f for f in grid.column(0, range(row + 1, grid.table.rows)) if f]
            return (row, headed) if days and all(_day(f) for f in days) else None
    return None


def clock_grid_rows(grid: Grid, header: int, headed: dict[int, Field]) -> Iterator[Row]:
    """The rows of a table of days by slots, day after day."""
    for row in range(header + 1, grid.table.rows):
        day = grid.at(row, 0)
        if day and day.cell.row == row:
            yield Row(Rank.DAY, day.paragraphs[:1], day=_day(day), source=grid.index)
        for field in grid.row(row):
            if field.cell.column in headed:
                timing = _slot(headed[field.cell.column])
                yield from cell_rows(Row(Rank.ENTRY, timing=timing, source=grid.index), field.paragraphs)


def _slot(field: Field) -> Timing | None:
    """The one slot that a heading such as "Morning, 10 a.m. – 1 p.m." gives."""
    for paragraph in field.paragraphs:
        for mention in find_times(paragraph.text, Style.BARE):
            if mention.last is not None:
                return Timing(paragraph.passage, mention)
    return None


def _by_their_times(paragraphs: tuple[Paragraph, ...], weakest: Style) -> Iterator[tuple[Paragraph, ...]]:
    """The lines of a cell that stands beside no time, from each that begins with one to the next; else all as they are."""
    starts = [i for i, one in enumerate(paragraphs) if leading_time(one.text, weakest)]
    if weakest is Style.PLAIN or len(starts) < 2 or starts[0]:
        yield paragraphs
        return
    for start, end in pairwise((*starts, len(paragraphs))):
        yield paragraphs[start:end]


def _without_time(paragraphs: tuple[Paragraph, ...], end: int) -> tuple[Paragraph, ...]:
    first = paragraphs[0].after(end)
    return ((first,) if first.text else ()) + paragraphs[1:]


def _day(field: Field) -> DayMark | None:
    return day_heading(field.paragraphs[0].text) if field else None


def _times(grid: Grid, header: int, free: Sequence[int]) -> list[tuple[int, Timing | None]]:
    """Each row with the first time that stands in one of the columns without titles."""
    found: list[tuple[int, Timing | None]] = []
    for row in range(header + 1, grid.table.rows):
        timing = None
        for column in free:
            field = grid.at(row, column)
            timing = read_time_cell(field.paragraphs, covered=field.cell.row < row).timing if field else None
            if timing:
                break
        found.append((row, timing))
    return found


def _only_times(grid: Grid, column: int, header: int) -> bool:
    """Whether the cells of a column that is no time column of all days mostly give times and no more."""
    cells = grid.column(column, range(header + 1, grid.table.rows))
    alone = sum(all(only_a_time(p) for p in cell.paragraphs) for cell in cells)
    return bool(cells) and 2 * alone > len(cells)
