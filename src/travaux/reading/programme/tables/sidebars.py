"""Two columns of a page taken for a table: words about the meeting, and beside them its running order line by line."""

from __future__ import annotations

import re

from travaux.reading.programme.grammar.clocks import leading_time
from travaux.reading.programme.grammar.days import day_heading
from travaux.reading.programme.grammar.numbers import list_number, word_number
from travaux.reading.programme.page.grids import Grid
from travaux.reading.programme.page.paragraphs import Paragraph

_FEWEST = 3
"""Lines with a time and a title that make a column a running order."""
_WORD = re.compile(r"[^\W\d_]{3}")


def side_by_side(grid: Grid) -> tuple[Paragraph, ...]:
    """The lines of both columns, the left one first; empty where the grid is the table that it seems to be.

    In a table the words to the left of an entry begin beside it: here some go on from the line above.
    """
    if grid.table.ruled or grid.table.columns != 2:
        return ()
    left = [p for f in grid.fields if f.cell.column == 0 for p in f.paragraphs]
    right = [p for f in grid.fields if f.cell.column == 1 for p in f.paragraphs]
    timed = [p for p in right if _is_entry(p.text)]
    if len(timed) < _FEWEST or any(_is_placed(p.text) for p in left):
        return ()
    return (*left, *right) if any(_goes_on_beside(grid, row) for row in range(1, grid.table.rows)) else ()


def _goes_on_beside(grid: Grid, row: int) -> bool:
    """Whether an entry begins on the right of words that go on from the row above."""
    fields = grid.row(row)
    both = len(fields) == 2 and all(fields)
    return both and fields[0].text[:1].islower() and _is_entry(fields[1].paragraphs[0].text)


def _is_entry(text: str) -> bool:
    mention = leading_time(text)
    return mention is not None and _WORD.search(text, mention.end) is not None


def _is_placed(text: str) -> bool:
    return any(told(text) is not None for told in (leading_time, day_heading, list_number, word_number))
