"""The sheet of a panel: a table that names its fields, from the date and venue down to the panellists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from travaux.reading.passage import Passage
from travaux.reading.programme.draft import Seat
from travaux.reading.programme.grammar.columns import WHEN, Holds, heading_holds, tells_matters
from travaux.reading.programme.page.chains import Block
from travaux.reading.programme.page.grids import Field, Grid
from travaux.reading.programme.page.paragraphs import Page, TableBlock
from travaux.reading.programme.people.lexicon import fold
from travaux.reading.programme.people.likeness import names_a_person
from travaux.reading.programme.people.roles import role_of
from travaux.reading.programme.people.words import cut

_LONGEST_NAME = 6
"""Words of a field's name: "Opening statement", "Date and venue of the panel"."""


class Sheet(NamedTuple):
    """What such a table says of the one meeting that it is about; ``rest`` are the words of all other fields."""

    title: Passage | None
    when: Passage
    seats: tuple[Seat, ...]
    rest: tuple[Passage, ...]


def panel_sheet(page: Page, blocks: Sequence[Block]) -> Sheet | None:
    """The first table of a paper that gives a date and names people in roles, None where there is none."""
    tables = (Grid.of(page, block.index) for block in blocks if isinstance(block, TableBlock))
    return next(filter(None, map(_sheet, tables)), None)


def _sheet(grid: Grid) -> Sheet | None:
    title = None
    when: list[Passage] = []
    seats: list[Seat] = []
    rest: list[Passage] = []
    for name, value in _fields(grid):
        words = [paragraph.passage for paragraph in value.paragraphs]
        holds = heading_holds(name)
        role = role_of([fold(word.text) for word in cut(name)])
        if holds in WHEN:
            when += words
        elif role and any(map(names_a_person, words)):
            seats += [Seat(role.role, line) for line in words]
        elif holds is Holds.TITLE and title is None and words and not tells_matters(name):
            title = words[0]
        else:
            rest += words
    return Sheet(title, Passage.join(when), tuple(seats), tuple(rest)) if when and seats else None


def _fields(grid: Grid) -> Iterator[tuple[str, Field]]:
    """The name of each field and what stands beside it."""
    if grid.table.columns != 2:
        return
    for row in range(grid.table.rows):
        name, value = grid.at(row, 0), grid.at(row, 1)
        if name and value and name is not value and len(name.text.split()) <= _LONGEST_NAME:
            yield name.text, value
