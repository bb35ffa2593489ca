"""The use of each column of a table, settled from its headings, its cells and the table before it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from travaux.common.scripts import HAN
from travaux.reading.language import Guess, language_of
from travaux.reading.programme.grammar.clocks import Style, leading_time
from travaux.reading.programme.grammar.columns import (
    WHEN,
    Holds,
    content_holds,
    heading_holds,
    is_generic,
    tells_matters,
)
from travaux.reading.programme.grammar.days import day_heading
from travaux.reading.programme.grammar.kinds import is_break
from travaux.reading.programme.grammar.numbers import lists_items, word_number
from travaux.reading.programme.grammar.roomnames import is_only_a_room, names_a_room
from travaux.reading.programme.page.grids import Field, Grid
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.zonecolumns import other_zones
from travaux.reading.programme.people.lexicon import fold
from travaux.reading.programme.people.likeness import names_a_person
from travaux.reading.programme.people.roles import role_of

_AGAIN = 0.7
"""The share of different cells up to which those of a column come again and again."""
_SHORT = 8
_TRANSLATED = 0.6
"""The share of rows that columns of the same entries in two languages fill, breaks over the whole width set apart."""
_SURE = 0.6
"""The certainty from which on the language of a column is believed."""
_MOST_PEOPLE, _HARDLY = 0.5, 0.1
_SOME_PEOPLE = 0.25
"""The share of cells with people that tells a column of people beside a column of titles."""

_FEW, _IN_CHARGE = 2, 3
"""Words of a cell that says who is in charge without a name; cells that make a column of such ones."""
_OFTEN, _MOST_SORTS, _LONGEST_SORT, _OWN = 3, 0.75, 5, 0.9
"""How often a sort of entry comes again, the share of different ones, its words; the share of different titles."""
_WORDS_OF_A_ROOM = 1
"""Under a heading that names one room or track no cell names a room; entries have more words than so many."""
_CHARACTERS_OF_A_ROOM = 6
"""The same in Chinese, which sets no spaces."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What each column holds; ``first`` is the first row under the headings."""

    columns: Mapping[int, Holds]
    first: int
    guessed: frozenset[int] = frozenset()
    """The columns whose use is told by their cells, not by a heading."""
    headings: frozenset[str] = frozenset()
    """The words of the column headings, which a table over several pages repeats."""
    rows: int = 0
    """How many rows tell the use of the columns."""
    goes_on: bool = False
    """Whether the table goes on from the one before."""
    tracks: Mapping[int, Field] = field(default_factory=dict)
    """The headings of columns that run side by side, each in a room or track of its own."""

    categories: frozenset[int] = frozenset()
    """Columns of titles that say what sort of entry a row is, beside a column of its own titles."""

    above: frozenset[str] = frozenset()
    """What stands above the column headings."""
    again: frozenset[str] = frozenset()
    """Of that, what stands above those of the table before too: sheets of one workbook repeat its title."""

    def of(self, *holds: Holds) -> tuple[int, ...]:
        return tuple(column for column, held in self.columns.items() if held in holds)

    @property
    def titled(self) -> bool:
        return bool(self.of(Holds.TITLE))

    @property
    def timed(self) -> bool:
        return bool(self.of(*WHEN))


def plan(grid: Grid, before: Plan | None = None) -> Plan:
    """The use of each column, from the headings where they are known and else from the cells.

    A table without headings that has the columns of the one ``before`` goes on from it; where neither has any,
    as in papers with a table for each day, the longer one tells what both hold.
    """
    header = header_row(grid)
    if header is None and before and len(before.columns) == grid.table.columns:
        if before.first:
            return replace(before, first=0, goes_on=True)
        if before.rows > grid.table.rows and _timed_alike(grid, before):
            return replace(before, first=0)
    first = 0 if header is None else header + 1
    rows = range(first, grid.table.rows)
    tracks = _tracks(grid, header, rows) if header is not None else {}
    columns: dict[int, Holds] = {}
    guessed: set[int] = set()
    for column in range(grid.table.columns):
        heading = grid.at(header, column) if header is not None else None
        known = heading_holds(heading.text) if heading else None
        if heading and column in tracks:
            known = Holds.TITLE
        columns[column] = known or _by_content(grid, column, rows)
        guessed |= set() if known else {column}
    _drop_empty_times(grid, columns, rows)
    columns |= dict.fromkeys(other_zones(grid, columns, rows), Holds.OTHER)
    _drop_bare_numbers(grid, columns, rows)
    _drop_further_numbers(columns)
    _drop_translations(grid, columns, rows)
    _set_under(grid, columns, header, rows)
    if Holds.TITLE not in columns.values():
        columns |= _instead_of_titles(columns, guessed)
    headings = frozenset(f.text for f in grid.row(header)) if header is not None else frozenset[str]()
    categories = _categories(grid, columns, guessed, rows)
    above = frozenset(f.text for row in range(header or 0) for f in grid.row(row))
    return Plan(
        columns, first, frozenset(guessed), headings, len(rows), tracks=tracks, categories=categories,
        above=above, again=above & before.above if before else frozenset(),
    )  # fmt: skip


def _timed_alike(grid: Grid, before: Plan) -> bool:
    """Whether the columns of times of the table before hold times in this one too."""
    rows = range(grid.table.rows)
    return before.timed and all(_by_content(grid, c, rows) in WHEN for c in before.of(*WHEN))


def _set_under(grid: Grid, columns: dict[int, Holds], header: int | None, rows: range) -> None:
    """A column headed "Topics" or "Description" beside one of titles tells what stands under these."""
    titles = [column for column, holds in columns.items() if holds is Holds.TITLE]
    headings = {column: grid.at(header, column) for column in titles} if header is not None else {}
    under = [column for column, heading in headings.items() if heading and tells_matters(heading.text)]
    own = [column for column in titles if column not in under and headings.get(column)]
    named = [text for column in own for text in _first_lines(grid, column, rows)]
    if named and 2 * sum((n := word_number(t)) is not None and n.bare(t) for t in named) < len(named):
        columns |= dict.fromkeys(under, Holds.NOTES)


def _categories(grid: Grid, columns: Mapping[int, Holds], guessed: set[int], rows: range) -> frozenset[int]:
    """Columns of short words that come again and again beside titles that are all different."""
    titles = [column for column, holds in columns.items() if holds is Holds.TITLE]
    found: set[int] = set()
    for column, other in [pair for one in pairwise(titles) for pair in (one, one[::-1])]:
        sorts, own = (_first_lines(grid, place, rows) for place in (column, other))
        again = max((sorts.count(text) for text in set(sorts)), default=0) >= _OFTEN
        few = len(set(sorts)) <= _MOST_SORTS * len(sorts) and all(
            len(t.split()) <= _LONGEST_SORT for t in sorts
        )
        if column in guessed and again and few and len(own) >= _OFTEN and len(set(own)) >= _OWN * len(own):
            found.add(column)
    return frozenset(found)


def _first_lines(grid: Grid, column: int, rows: range) -> list[str]:
    fields = [f for f in grid.column(column, rows) if f.cell.column_span == 1 and f.cell.row_span == 1]
    return [f.paragraphs[0].text for f in fields if not is_break(f.text)]


def _instead_of_titles(columns: Mapping[int, Holds], guessed: set[int]) -> dict[int, Holds]:
    """Of a table without titles: the column of questions that it deals with, else the first that seems to name people."""
    asked = (column for column, holds in columns.items() if holds is Holds.NOTES)
    people = (column for column, holds in columns.items() if holds is Holds.SPEAKER and column in guessed)
    return dict.fromkeys((*asked, *people)[:1], Holds.TITLE)


def _tracks(grid: Grid, header: int, rows: range) -> dict[int, Field]:
    """Columns of whole entries, whose headings name rooms or tracks rather than a use.

    Where several headings name a room each, and one of them heads entries or no other column holds any, all do:
    "Lunch" and "Poster round" are as short as the name of a room.
    """
    found: dict[int, Field] = {}
    rooms: dict[int, Field] = {}
    titled = False
    for heading in grid.row(header):
        held = heading_holds(heading.text)
        titled = titled or held is Holds.TITLE
        if held in (None, Holds.ROOM, Holds.OTHER) and not is_generic(heading.text):
            column = grid.column(heading.cell.column, rows)
            cells = [f for f in column if f.cell.column_span == 1 and not is_break(f.text)] or column
            long = sum(_is_longer_than_a_room(f.text) for f in cells)
            if cells and long >= 0.6 * len(cells):
                found[heading.cell.column] = heading
            if cells and held is Holds.ROOM:
                rooms[heading.cell.column] = heading
    if len(rooms) > 1 and (rooms.keys() & found.keys() or not titled):
        found |= rooms
    return found if len(found) > 1 else {}


def _is_longer_than_a_room(text: str) -> bool:
    return len(text.split()) > _WORDS_OF_A_ROOM or len(re.findall(f"[{HAN}]", text)) > _CHARACTERS_OF_A_ROOM


def header_row(grid: Grid) -> int | None:
    """The row that holds the column headings, None where there are none."""
    for row in range(min(4, grid.table.rows)):
        fields = grid.row(row)
        if any(_tells_a_time(f.text) for f in fields):
            continue
        known = sum(heading_holds(f.text) is not None or is_only_a_room(f.text) for f in fields)
        timed = bool(fields) and heading_holds(fields[0].text) is Holds.TIME and fields[0].cell.column == 0
        if (timed and len(fields) > 2 and row == 0) or known >= max(2, (len(fields) + 1) // 2):
            return row
    return None


def _tells_a_time(text: str) -> bool:
    """Whether a cell begins with a clock, as no heading does; 10.00 alone may be a figure, 10.00–10.15 is none."""
    mention = leading_time(text)
    return mention is not None and (mention.last is not None or leading_time(text, Style.PLAIN) is not None)


def _by_content(grid: Grid, column: int, rows: range) -> Holds:
    fields = grid.column(column, rows)
    if column > 1 and _places(fields):
        return Holds.ROOM
    held = content_holds([f.paragraphs[0].text for f in fields], leftmost=column == 0)
    return Holds.SPEAKER if held is Holds.TITLE and _names_people(grid, column, rows) else held


def _names_people(grid: Grid, column: int, rows: range) -> bool:
    """Whether half of the cells name a person, or some do beside columns of which one names hardly any."""
    fields = grid.column(column, rows)
    if _people(fields, _MOST_PEOPLE):
        return True
    if column < 2 or not (_people(fields, _SOME_PEOPLE) or _tells_who(fields)):
        return False
    left = [before for c in range(column) if (before := grid.column(c, rows))]
    return not all(_people(before, _HARDLY) for before in left[1:] or left)


def _tells_who(fields: Sequence[Field]) -> bool:
    """Whether cells say in a word or two who is in charge, as a role, or name a person: "Chairperson", "All"."""
    texts = [" ".join(f.text.split()) for f in fields]
    named = [names_a_person(f.paragraphs[0].passage) for f in fields]
    roles = sum(role_of([fold(word) for word in text.split()]) is not None for text in texts)
    short = all(one or len(text.split()) <= _FEW for one, text in zip(named, texts, strict=True))
    return short and roles > 0 and len(fields) >= _IN_CHARGE


def _places(fields: Sequence[Field]) -> bool:
    """Whether cells far right name places: they cover several rows, say so, are few that come again or always one."""
    if not fields or any(len(f.paragraphs) > 1 for f in fields):
        return bool(fields) and all(f.cell.row_span > 2 for f in fields)
    texts = [f.text for f in fields]
    rooms = sum(names_a_room(text) for text in texts)
    again = len(set(texts)) <= _AGAIN * len(texts) and all(len(text.split()) <= _SHORT for text in texts)
    one = (
        len(texts) > 1
        and len(set(texts)) == 1
        and again
        and not names_a_person(fields[0].paragraphs[0].passage)
    )
    return (
        rooms >= 0.5 * len(texts) or (again and rooms > 0) or one or all(f.cell.row_span > 2 for f in fields)
    )


def _people(fields: Sequence[Field], least: float) -> bool:
    """Whether so large a share of cells name a person; no more cells are asked than it takes to tell."""
    found = 0
    for left, cell in zip(range(len(fields) - 1, -1, -1), fields, strict=True):
        first = cell.paragraphs[0]
        found += word_number(first.text) is None and names_a_person(first.passage)
        if found / len(fields) >= least:
            return True
        if (found + left) / len(fields) < least:
            break
    return False


def _drop_empty_times(grid: Grid, columns: dict[int, Holds], rows: range) -> None:
    """A column headed by a day or a time that holds none is no such column."""
    for column, holds in list(columns.items()):
        fields = grid.column(column, rows)
        if holds in WHEN and fields and not any(_marked(p) for f in fields for p in f.paragraphs):
            columns[column] = Holds.OTHER if holds is Holds.DATE else Holds.TITLE


def _drop_bare_numbers(grid: Grid, columns: dict[int, Holds], rows: range) -> None:
    """A column headed "Item" that holds mere numbers beside another of titles numbers them."""
    titles = [column for column, holds in columns.items() if holds is Holds.TITLE]
    for column in titles:
        fields = grid.column(column, rows)
        texts = [f.paragraphs[0].text for f in fields]
        if len(titles) > 1 and (
            content_holds(texts) is Holds.NUMBER
            or all(map(_only_a_number, fields))
            or all(map(lists_items, texts))
        ):
            columns[column] = Holds.NUMBER


def _only_a_number(field: Field) -> bool:
    """Whether a cell says no more than which item it is about: "Item 3"; one below which more stands is that item."""
    text = field.paragraphs[0].text
    number = word_number(text)
    return len(field.paragraphs) == 1 and number is not None and number.bare(text)


def _drop_further_numbers(columns: dict[int, Holds]) -> None:
    """Of several columns of numbers the first counts; the others count rows, or name those that hold them."""
    for column in [column for column, holds in columns.items() if holds is Holds.NUMBER][1:]:
        columns[column] = Holds.OTHER


def _drop_translations(grid: Grid, columns: dict[int, Holds], rows: range) -> None:
    """Of columns that give the same entries in several languages, the first counts."""
    titles = [column for column, holds in columns.items() if holds is Holds.TITLE]
    full = [column for column in titles if len(grid.column(column, rows)) >= _TRANSLATED * len(rows)]
    if len(full) < 2 or full[0] != titles[0]:
        return
    first = _told_in(grid, full[0], rows)
    for column in full[1:]:
        other = _told_in(grid, column, rows)
        if first and other and first.code != other.code and min(first.certainty, other.certainty) >= _SURE:
            columns[column] = Holds.OTHER


def _told_in(grid: Grid, column: int, rows: range) -> Guess | None:
    """The language of the titles in a column: names below them are of any tongue."""
    return language_of(" ".join(f.paragraphs[0].text for f in grid.column(column, rows)))


def _marked(paragraph: Paragraph) -> bool:
    return bool(leading_time(paragraph.text, Style.BARE) or day_heading(paragraph.text))
