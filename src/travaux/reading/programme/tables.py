"""Tables whose rows are entries: one column for the time, others for titles, people, rooms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from travaux.common.programme import Role
from travaux.reading.passage import Found, Passage
from travaux.reading.programme.clocks import Style, TimeMention, find_durations, leading_time
from travaux.reading.programme.columns import ROLES, Holds, content_holds, heading_holds
from travaux.reading.programme.days import day_heading
from travaux.reading.programme.grids import Field, Grid
from travaux.reading.programme.likeness import names_a_person
from travaux.reading.programme.paragraphs import Paragraph
from travaux.reading.programme.rows import Rank, Row, Timing

_SEATS = frozenset(ROLES)


@dataclass(frozen=True, slots=True)
class Plan:
    """What each column of a table holds; ``first`` is the first row under the headings."""

    columns: Mapping[int, Holds]
    first: int

    def of(self, holds: Holds) -> tuple[int, ...]:
        return tuple(column for column, held in self.columns.items() if held is holds)

    @property
    def titled(self) -> bool:
        return any(held is Holds.TITLE for held in self.columns.values())

    @property
    def timed(self) -> bool:
        return any(held in (Holds.TIME, Holds.DATE) for held in self.columns.values())


def header_row(grid: Grid) -> int | None:
    """The row that holds the column headings, None where there are none."""
    for row in range(min(4, grid.table.rows)):
        fields = grid.row(row)
        known = [heading_holds(f.text) for f in fields]
        if sum(k is not None for k in known) >= max(2, (len(fields) + 1) // 2) and not any(
            leading_time(f.text, Style.PLAIN) for f in fields
        ):
            return row
    return None


def plan(grid: Grid, before: Plan | None = None) -> Plan:
    """The use of each column, from the headings where they are known and else from the cells.

    A table without headings that has the columns of the one ``before`` goes on from it.
    """
    header = header_row(grid)
    if header is None and before and before.first and len(before.columns) == grid.table.columns:
        return Plan(before.columns, 0)
    first = 0 if header is None else header + 1
    rows = range(first, grid.table.rows)
    columns: dict[int, Holds] = {}
    for column in range(grid.table.columns):
        heading = grid.at(header, column) if header is not None else None
        known = heading_holds(heading.text) if heading else None
        columns[column] = known or _by_content(grid, column, rows)
    return Plan(_one_time(grid, columns, rows), first)


def _by_content(grid: Grid, column: int, rows: range) -> Holds:
    fields = grid.column(column, rows)
    people = sum(names_a_person(f.paragraphs[0].passage) for f in fields)
    return content_holds([f.paragraphs[0].text for f in fields], people / max(1, len(fields)))


def _one_time(grid: Grid, columns: dict[int, Holds], rows: range) -> dict[int, Holds]:
    """A column headed by a day or a time that holds none is no such column."""
    for column, holds in list(columns.items()):
        if holds in (Holds.TIME, Holds.DATE):
            fields = grid.column(column, rows)
            held = [f for f in fields if any(_mark(p) for p in f.paragraphs)]
            if fields and not held:
                columns[column] = Holds.OTHER if holds is Holds.DATE else Holds.TITLE
    return columns


def _mark(paragraph: Paragraph) -> bool:
    return bool(leading_time(paragraph.text, Style.BARE) or day_heading(paragraph.text))


class TableReader:
    """Reads the rows of one table with the plan of its columns."""

    def __init__(self, grid: Grid, plan: Plan) -> None:
        self.grid = grid
        self.plan = plan
        self._last_time: tuple[Field, Timing] | None = None
        self._name: tuple[Paragraph, ...] = ()
        self._date_column: Field | None = None

    def rows(self) -> Iterator[Row]:
        header = self.grid.row(self.plan.first - 1) if self.plan.first else ()
        repeated = {(f.cell.column, f.text) for f in header}
        for row in range(self.plan.first):
            if row != self.plan.first - 1:
                yield from self._banner(self.grid.row(row))
        for row in range(self.plan.first, self.grid.table.rows):
            fields = self.grid.row(row)
            if fields and not {(f.cell.column, f.text) for f in fields} <= repeated:
                yield from self._row(row, fields)

    def _row(self, row: int, fields: tuple[Field, ...]) -> Iterator[Row]:
        timing = self._timing(row)
        if timing is None and self._is_banner(fields):
            yield from self._banner(fields)
            return
        yield from self._day_of(fields)
        names = self._names(fields)
        titles = [f for f in fields if self._holds(f) is Holds.TITLE]
        rest = [f for f in fields if self._holds(f) not in (Holds.TITLE, Holds.TIME, Holds.DATE)]
        seats = tuple(
            (ROLES[self._holds(f)], p.passage) for f in rest if self._holds(f) in _SEATS for p in f.paragraphs
        )
        shared = Row(
            Rank.ENTRY, timing=timing, seats=seats, room=self._room(row), source=self.grid.index,
            duration=next((d for f in rest if self._holds(f) is Holds.DURATION for _, _, d in find_durations(f.text)), None),
        )  # fmt: skip
        yield from self._entries(shared, names, titles)

    def _entries(self, shared: Row, names: tuple[Paragraph, ...], titles: list[Field]) -> Iterator[Row]:
        own = shared.timing is not None
        if own and self._name:
            names, self._name = (*self._name, *names), ()
        if not own and names and not titles and not shared.seats:
            self._name = names
            return
        people = [f for f in titles if names_a_person(f.paragraphs[0].passage)]
        if len(titles) > 1 and people and len(people) < len(titles) or (names and people):
            titles = [f for f in titles if f not in people]
            seats = tuple((Role.SPEAKER, p.passage) for f in people for p in f.paragraphs)
            shared = replace(shared, seats=(*seats, *shared.seats))
        cells = [f.paragraphs for f in titles]
        if names:
            cells = [(*names, *(p for cell in cells for p in cell))]
        if not cells:
            if shared.seats or own:
                rank = Rank.ENTRY if own else Rank.BODY
                yield replace(shared, rank=rank, heads=())
            return
        for track, cell in enumerate(cells):
            rank = Rank.ENTRY if own else Rank.BODY if names_a_person(cell[0].passage) else Rank.SUB
            yield replace(
                shared, rank=rank, heads=cell[:1], body=cell[1:], track=track if len(cells) > 1 else 0
            )

    def _holds(self, field: Field) -> Holds:
        held = [self.plan.columns.get(column, Holds.EMPTY) for column in field.columns]
        return next(
            (h for h in held if h is Holds.TITLE), held[0] if held[0] is not Holds.EMPTY else Holds.TITLE
        )

    def _is_banner(self, fields: tuple[Field, ...]) -> bool:
        if len(fields) != 1:
            return False
        field = fields[0]
        wide = field.cell.column_span >= max(2, self.grid.table.columns - 1)
        return wide or (
            field.cell.column == 0
            and self._holds(field) in (Holds.TIME, Holds.DATE)
            and not self._names(fields)
        )

    def _banner(self, fields: tuple[Field, ...]) -> Iterator[Row]:
        for field in fields[:1]:
            for paragraph in field.paragraphs[:1]:
                day = day_heading(paragraph.text)
                mention = leading_time(paragraph.text)
                if day:
                    yield Row(Rank.DAY, (paragraph,), field.paragraphs[1:], day=day, source=self.grid.index)
                elif mention:
                    yield Row(
                        Rank.ENTRY, (paragraph.after(mention.end), *field.paragraphs[1:]), timing=_timing(paragraph, mention),
                        source=self.grid.index,
                    )  # fmt: skip
                else:
                    yield Row(Rank.GROUP, (paragraph,), field.paragraphs[1:], source=self.grid.index)

    def _day_of(self, fields: tuple[Field, ...]) -> Iterator[Row]:
        for field in fields:
            if self._holds(field) in (Holds.TIME, Holds.DATE):
                for paragraph in field.paragraphs:
                    day = day_heading(paragraph.text)
                    if day and not leading_time(paragraph.text, Style.BARE):
                        yield Row(Rank.DAY, (paragraph,), day=day, source=self.grid.index)

    def _names(self, fields: tuple[Field, ...]) -> tuple[Paragraph, ...]:
        """Words in a column of times that are neither a time nor a day, such as a meeting's name."""
        return tuple(
            p for f in fields if self._holds(f) in (Holds.TIME, Holds.DATE) for p in f.paragraphs
            if not _mark(p) and not find_durations(p.text) and len(p.text) > 3
        )  # fmt: skip

    def _timing(self, row: int) -> Timing | None:
        for column in (*self.plan.of(Holds.TIME), *self.plan.of(Holds.DATE)):
            field = self.grid.at(row, column)
            if (
                not field
                or field.cell.column_span > 1
                and field.cell.column_span >= self.grid.table.columns - 1
            ):
                continue
            for paragraph in field.paragraphs:
                day = day_heading(paragraph.text)
                mention = leading_time(paragraph.text, Style.BARE)
                if mention and not (day and mention.style is Style.BARE):
                    return _timing(paragraph, _whole_cell(field, mention), field.cell.row < row)
        return None

    def _room(self, row: int) -> Found | None:
        for column in self.plan.of(Holds.ROOM):
            field = self.grid.at(row, column)
            if field:
                return Passage.join(p.passage for p in field.paragraphs).found(certainty=0.9)
        return None


def _whole_cell(field: Field, mention: TimeMention) -> TimeMention:
    """A duration printed under the start in the same cell belongs to it."""
    if mention.last is None:
        durations = find_durations(field.text[mention.end :])
        if len(durations) == 1:
            return replace(mention, duration=durations[0][2])
    return mention


def _timing(paragraph: Paragraph, mention: TimeMention, covered: bool = False) -> Timing:
    return Timing(paragraph.passage, mention, covered)
