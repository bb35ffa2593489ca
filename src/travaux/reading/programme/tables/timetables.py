"""Tables whose rows are entries: one column for the time, others for titles, people, rooms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from travaux.common.programme import Role
from travaux.reading.passage import Found, Passage
from travaux.reading.programme.draft import Seat
from travaux.reading.programme.grammar.clocks import find_durations, leading_time
from travaux.reading.programme.grammar.columns import ROLES, WHEN, Holds
from travaux.reading.programme.grammar.days import day_heading, names_only_a_day
from travaux.reading.programme.grammar.kinds import is_break
from travaux.reading.programme.grammar.numbers import Numbering, is_pair, list_number, word_number
from travaux.reading.programme.grammar.roomnames import names_a_room
from travaux.reading.programme.grammar.wording import is_format, is_label
from travaux.reading.programme.page.chains import is_description, is_prose
from travaux.reading.programme.page.grids import Field, Grid
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row, Timing
from travaux.reading.programme.people.firstnames import seats_of
from travaux.reading.programme.people.likeness import begins_with_a_person, leading_role, names_a_person
from travaux.reading.programme.tables.cells import cell_rows, joined
from travaux.reading.programme.tables.columnplan import Plan
from travaux.reading.programme.tables.timecells import TimeCell, read_time_cell
from travaux.reading.programme.text.halfdays import names_a_half
from travaux.reading.programme.text.lines import only_a_time
from travaux.reading.programme.text.rooms import labelled_room
from travaux.reading.programme.words.signatures import authors

_UNDER = (Holds.NOTES, Holds.DOCUMENTS)
"""Columns whose lines stand under the title of their row."""
_NUMBER = re.compile(r"[^\W_](?:[\w.() ,;&–-]*[\w)])?")


def _number(held: Iterable[tuple[Field, Holds]]) -> Found | None:
    """The number that a column of its own gives to a row."""
    for field, holds in held:
        number = _NUMBER.search(field.text) if holds is Holds.NUMBER else None
        if number and len(field.paragraphs) == 1:
            return field.paragraphs[0].passage.found(*number.span(), certainty=0.9)
    return None


def _aside(held: Iterable[tuple[Field, Holds]]) -> Iterator[Paragraph]:
    """The lines of columns that hold none of what a programme has, such as remarks."""
    yield from (p for field, holds in held if holds is Holds.OTHER for p in field.paragraphs)


def _told_aside(held: Iterable[tuple[Field, Holds]]) -> Iterator[Seat]:
    """The people whom remarks put in a role: "Moderator: Ada Pereira, Harbour Council"."""
    for paragraph in _aside(held):
        if leading_role(paragraph.text) and names_a_person(paragraph.passage):
            yield Seat(Role.SPEAKER, paragraph.passage)


def _room_aside(held: Iterable[tuple[Field, Holds]]) -> Found | None:
    """The room that remarks name: "Venue: Lobby"."""
    return next((room for p in _aside(held) if (room := labelled_room(p))), None)


def _counts(title: str, number: Found | None) -> Numbering | None:
    """The number of a row: before its title, or in a column of its own."""
    return list_number(title) or (list_number(f"{number.value}. ") if number else None)


def _inner_slot(titles: Sequence[Field]) -> Timing | None:
    """The slot of a row of a table that stands in a cell of another one: it is all that the first of its cells says."""
    first = titles[0] if len(titles) > 1 and titles[0].cell.column else None
    return only_a_time(first.paragraphs[0]) if first and len(first.paragraphs) == 1 else None


def _is_list(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether each line of a cell may be an item by itself, as in a table that gives days only."""
    people = sum(names_a_person(p.passage) for p in paragraphs)
    return 2 * people < len(paragraphs) and not any(p.listed or is_prose(p.value) for p in paragraphs)


def _mended(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, a title whole that a ruling line cuts: the row under it begins in the middle of a sentence."""
    above: Row | None = None
    for row in rows:
        if above and _goes_on(above, row):
            whole = joined((above.heads[-1], row.heads[0]))
            above = above._replace(heads=(*above.heads[:-1], whole), body=row.body)
            continue
        if above:
            yield above
        above = row
    if above:
        yield above


def _goes_on(above: Row, row: Row) -> bool:
    if not above.heads or above.body or above.track or len(row.heads) != 1:
        return False
    alone = row.rank is Rank.SUB and not (row.timing or row.number or row.seats or row.track)
    ended = above.heads[-1].text.rstrip().endswith((".", ":", ";", "?", "!", ")"))
    small = row.heads[0].text[:1].islower() and list_number(row.title) is None
    return alone and small and not row.heads[0].listed and not ended


_NOTE = re.compile(r"\W*\([^()]*\)\W*")
"""Words in brackets and no more: "(Chairs)"."""


class TableReader:
    """Reads the rows of one table with the plan of its columns."""

    def __init__(self, grid: Grid, plan: Plan) -> None:
        self.grid = grid
        self.plan = plan
        self._name: tuple[Paragraph, ...] = ()
        self._last: tuple[Numbering, Row] | None = None
        self._clocks = any(self._when(row).timing for row in range(plan.first, grid.table.rows))

    def rows(self) -> Iterator[Row]:
        first = self.plan.first
        above = range(first - 1)
        if any(self._when(row).timing for row in above):
            # The headings stand over the first row that they part, below rows over the whole width.
            yield from _mended(self._body((*above, *range(first, self.grid.table.rows))))
            return
        for row in above:
            yield from self._banner([f for f in self.grid.row(row) if f.text not in self.plan.again])
        yield from _mended(self._body(range(first, self.grid.table.rows)))

    def _body(self, rows: Iterable[int]) -> Iterator[Row]:
        begun = not self.plan.goes_on
        for row in rows:
            fields = self.grid.row(row)
            begun = begun or any(self._holds(f) in WHEN for f in fields)
            fields = tuple(f for field in fields if (f := self._without_headings(field)))
            if not begun:
                yield from self._rest(fields)
            elif fields:
                yield from self._row(row, fields)

    def _without_headings(self, field: Field) -> Field:
        """The cell without the column headings that a table over several pages repeats."""
        kept = tuple(p for p in field.paragraphs if p.text not in self.plan.headings)
        return field if len(kept) == len(field.paragraphs) else Field(field.cell, kept)

    def _rest(self, fields: tuple[Field, ...]) -> Iterator[Row]:
        """What stands above the first time of a table that goes on from another belongs to its last row."""
        for field in fields:
            role = ROLES.get(self._holds(field))
            seats = tuple(Seat(role, p.passage) for p in field.paragraphs) if role else ()
            yield Row(Rank.BODY, (), () if role else field.paragraphs, seats=seats, source=self.grid.index)

    def _row(self, row: int, fields: tuple[Field, ...]) -> Iterator[Row]:
        when = self._when(row)
        if len(fields) == 1 and (
            self._is_banner(fields[0], when) or self._heads(fields[0], when) or self._parts(fields[0], when)
        ):
            yield from self._banner(fields)
            return
        held = [(f, self._holds(f)) for f in fields]
        own = read_time_cell([p for f, holds in held if holds in WHEN for p in f.paragraphs])
        for paragraph, day in own.days:
            yield Row(Rank.DAY, (paragraph,), day=day, source=self.grid.index)
        rest = [(f, holds) for f, holds in held if holds not in (*WHEN, Holds.TITLE)]
        seats = (*self._seats(rest), *_told_aside(rest))
        durations = [d for f, holds in rest if holds is Holds.DURATION for _, _, d in find_durations(f.text)]
        shared = Row(
            self._rank(when, own), timing=when.timing, seats=seats, room=self._room(row) or _room_aside(rest), source=self.grid.index,
            duration=durations[0] if durations else None, number=_number(rest),
        )  # fmt: skip
        titles = self._own_titles([f for f, holds in held if holds is Holds.TITLE])
        inner = _inner_slot(titles)
        if inner:
            shared, titles = shared._replace(rank=Rank.SUB, timing=inner), titles[1:]
        for one in self._entries(self._counted_on(shared, titles), own.names, titles):
            number = _counts(one.title, one.number) if one.rank in (Rank.ENTRY, Rank.SUB) else None
            if number:
                self._last = number, one
            yield one
        if notes := tuple(p for f, holds in rest if holds in _UNDER for p in f.paragraphs):
            yield Row(Rank.BODY, (), notes, source=self.grid.index)

    def _own_titles(self, titles: list[Field]) -> list[Field]:
        """The titles of a row without what sort of entry it is, which is the title where nothing but a note stands beside."""
        sorts = [f for f in titles if f.cell.column in self.plan.categories]
        own = [f for f in titles if f not in sorts]
        if not sorts or not own:
            return titles
        return sorts if all(_NOTE.fullmatch(f.paragraphs[0].text) for f in own) else own

    def _seats(self, held: Sequence[tuple[Field, Holds]]) -> Iterator[Seat]:
        """The cells of people in a row; columns for posts and bodies tell of the people to their left."""
        people = [(f, ROLES[holds]) for f, holds in held if holds in ROLES]
        for place, (field, role) in enumerate(people):
            end = people[place + 1][0].cell.column if place + 1 < len(people) else self.grid.table.columns
            beside = [one for one in held if (place and field.cell.column) <= one[0].cell.column < end]
            posts, bodies = (
                tuple(p.passage for f, holds in beside if holds is told for p in f.paragraphs)
                for told in (Holds.POST, Holds.BODY)
            )
            if posts or bodies:
                yield Seat(role, Passage.join(p.passage for p in field.paragraphs), posts, bodies)
            else:
                yield from (seat for p in field.paragraphs for seat in seats_of(role, p.passage))

    def _counted_on(self, shared: Row, titles: list[Field]) -> Row:
        """A row without a time whose number counts on from the row above shares its time and its depth."""
        number = _counts(titles[0].text, shared.number) if titles else None
        if shared.timing or shared.rank is Rank.ENTRY or not number or not self._last:
            return shared
        before, row = self._last
        if number.scheme is before.scheme and number.ordinal == before.ordinal + 1:
            timing = replace(row.timing, covered=True) if row.timing else None
            return shared._replace(rank=row.rank, timing=timing, sub=row.sub)
        if number.scheme is not before.scheme and number.ordinal == 1 and row.rank is Rank.SUB:
            return shared._replace(sub=row.sub + 1)
        return shared

    def _rank(self, when: TimeCell, own: TimeCell) -> Rank:
        """A row without a time stands inside the one above, unless the table tells days only or begins one."""
        if when.timing or own.days or not self._clocks and self.plan.timed:
            return Rank.ENTRY
        return Rank.SUB

    def _entries(self, shared: Row, names: tuple[Paragraph, ...], titles: list[Field]) -> Iterator[Row]:
        if shared.timing and self._name:
            names, self._name = (*self._name, *names), ()
        if not shared.timing and names and not titles and not shared.seats:
            self._name = names
            return
        shared, titles = self._seated(shared, names, titles)
        if names:
            yield shared._replace(heads=names[:1], body=names[1:])
            shared = shared._replace(rank=Rank.SUB, timing=None, seats=())
            yield from self._cells(shared, titles)
        elif titles:
            yield from self._cells(shared, titles)
        elif shared.seats or shared.timing:
            yield shared._replace(rank=Rank.ENTRY if shared.timing else Rank.BODY)

    def _seated(
        self, shared: Row, names: tuple[Paragraph, ...], titles: list[Field]
    ) -> tuple[Row, list[Field]]:
        """Title cells that only name people move to the seats, where another cell gives the title."""
        if len(titles) < 2 and not names:
            return shared, titles
        people = [f for f in titles if begins_with_a_person(f.paragraphs[0].passage)]
        if not people or (len(people) == len(titles) and not names):
            return shared, titles
        seats = tuple(Seat(Role.SPEAKER, p.passage) for f in people for p in f.paragraphs)
        return shared._replace(seats=(*seats, *shared.seats)), [f for f in titles if f not in people]

    def _cells(self, shared: Row, titles: list[Field]) -> Iterator[Row]:
        """One cell is one entry or several; cells beside each other run side by side, or one holds the others."""
        titles = [field for field in titles if not names_a_half(field.text)] or titles
        holder = titles[0] if len(titles) > 1 and self._holds_others(titles[0], titles[1:]) else None
        if holder:
            yield shared._replace(
                heads=holder.paragraphs[:1], body=holder.paragraphs[1:], seats=(), room=None
            )
            titles = titles[1:]
        for track, field in enumerate(titles):
            inside = holder is not None or self._inside(field)
            rank = Rank.SUB if inside else shared.rank
            first = field.paragraphs[0]
            if (
                rank is Rank.SUB
                and shared.timing is None
                and (names_a_person(first.passage) or is_description(first))
                and not authors(first.text)
            ):
                rank = Rank.BODY
            elif shared.timing and shared.timing.covered and self._plainer(field):
                rank, shared = Rank.SUB, shared._replace(timing=None)
            elif rank is Rank.SUB and shared.timing is None and is_break(field.paragraphs[0].value):
                rank = Rank.ENTRY
            room = shared.room or self._track_room(field)
            row = shared._replace(rank=rank, room=room, track=track if len(titles) > 1 else 0)
            if self._clocks or not _is_list(field.paragraphs):
                yield from cell_rows(row, field.paragraphs)
            else:
                yield from (row._replace(heads=(paragraph,)) for paragraph in field.paragraphs)

    def _track_room(self, field: Field) -> Found | None:
        """The room that heads the column of an entry beside others."""
        heading = self.plan.tracks.get(field.cell.column) if field.cell.column_span <= 1 else None
        if heading is None or not names_a_room(heading.text):
            return None
        return heading.paragraphs[0].passage.found(certainty=0.9)

    def _plainer(self, field: Field) -> bool:
        """Whether a title under a time cell over several rows is set plainer than the one that begins them."""
        above = next((f for row in range(field.cell.row - 1, -1, -1) for f in self._begun(row, field)), None)
        return above is not None and above.paragraphs[0].bold and not field.paragraphs[0].bold

    def _begun(self, row: int, field: Field) -> list[Field]:
        """The title of a row in which the time cell of another row begins."""
        times = [self.grid.at(field.cell.row, column) for column in self.plan.of(*WHEN)]
        if not any(time and time.cell.row == row for time in times):
            return []
        return [f for f in self.grid.row(row) if self._holds(f) is Holds.TITLE]

    def _holds_others(self, field: Field, others: list[Field]) -> bool:
        return field.cell.row_span > 1 and all(f.cell.row_span < field.cell.row_span for f in others)

    def _inside(self, field: Field) -> bool:
        """Whether a title cell to the left covers this row and others."""
        for column in self.plan.of(Holds.TITLE):
            left = self.grid.at(field.cell.row, column)
            if left and column < field.cell.column and left.cell.row < field.cell.row and left is not field:
                return bool(left) and not names_a_half(left.text)
        return False

    def _holds(self, field: Field) -> Holds:
        held = [self.plan.columns.get(column, Holds.EMPTY) for column in field.columns]
        if Holds.TITLE in held or self._another_title(field, held[0]):
            return Holds.TITLE
        return held[0] if held[0] is not Holds.EMPTY else Holds.TITLE

    def _another_title(self, field: Field, held: Holds) -> bool:
        """Whether a cell in a column that mostly names people is an entry beside the one to its left."""
        if held not in ROLES or field.cell.column not in self.plan.guessed or not field.paragraphs:
            return False
        first = field.paragraphs[0]
        if names_a_person(first.passage) or is_label(first.text):
            return False
        left = next(
            (f for f in self.grid.row(field.cell.row) if self.plan.columns.get(f.cell.column) is Holds.TITLE),
            None,
        )
        if left is None or len(first.text) < 4:
            return False
        label = is_format(first.text) and is_format(left.paragraphs[0].text)
        return label or (first.bold and left.paragraphs[0].bold)

    def _is_banner(self, field: Field, when: TimeCell) -> bool:
        """A cell over the whole width, or a lone day in the column of times."""
        if field.cell.column_span >= max(2, self.grid.table.columns - 1):
            alone = when.timing is None and not is_pair(field.text) and self._timed_below(field)
            return field.cell.column == 0 or alone
        return self._holds(field) in WHEN and bool(when.days) and not when.timing and not when.names

    def _heads(self, field: Field, when: TimeCell) -> bool:
        """Whether a lone cell that begins in the column of times or numbers names a day or a session."""
        first = self.plan.columns.get(0, Holds.EMPTY)
        if field.cell.column or when.timing or first not in (Holds.NUMBER, *WHEN):
            return False
        if field.cell.column_span < 2 and first is not Holds.NUMBER:
            return False
        return names_only_a_day(field.text) or word_number(field.text) is not None

    def _parts(self, field: Field, when: TimeCell) -> bool:
        """Whether a lone title in bold, without a time over one with a time, heads a part of a table of plain titles."""
        if when.timing or self._holds(field) is not Holds.TITLE or not self._timed_below(field):
            return False
        return field.paragraphs[0].bold and len(field.paragraphs) == 1 and not self._mostly_bold

    @cached_property
    def _mostly_bold(self) -> bool:
        """Whether most titles of rows with a time are set in bold."""
        titles = [
            one.paragraphs[0].bold
            for row in range(self.plan.first, self.grid.table.rows)
            if self._when(row).timing
            for one in self.grid.row(row)
            if self._holds(one) is Holds.TITLE and one.paragraphs
        ]
        return 2 * sum(titles) > len(titles)

    def _timed_below(self, field: Field) -> bool:
        row = field.cell.row + 1
        return row < self.grid.table.rows and self._when(row).timing is not None

    def _banner(self, fields: Sequence[Field]) -> Iterator[Row]:
        if not fields:
            return
        field = fields[0]
        for index, paragraph in enumerate(field.paragraphs):
            if day_heading(paragraph.text):
                rest = field.paragraphs[:index] + field.paragraphs[index + 1 :]
                yield Row(
                    Rank.DAY, (paragraph,), rest, day=day_heading(paragraph.text), source=self.grid.index
                )
                return
        paragraph, rest = field.paragraphs[0], field.paragraphs[1:]
        mention = leading_time(paragraph.text)
        if mention:
            head = paragraph.after(mention.end)
            timing = Timing(paragraph.passage, mention)
            heads = (head,) if head.text else rest[:1]
            yield Row(
                Rank.ENTRY, heads, rest if head.text else rest[1:], timing=timing, source=self.grid.index
            )
        elif len(paragraph.text) > 2:
            yield Row(Rank.GROUP, (paragraph,), rest, source=self.grid.index)

    def _when(self, row: int) -> TimeCell:
        fields: list[Field] = []
        for column in self.plan.of(*WHEN):
            field = self.grid.at(row, column)
            if field and field not in fields and field.cell.column_span < max(2, self.grid.table.columns - 1):
                fields.append(field)
        covered = any(f.cell.row < row for f in fields)
        apart = len(self.plan.of(Holds.TIME)) > 1
        return read_time_cell([p for f in fields for p in f.paragraphs], covered=covered, apart=apart)

    def _room(self, row: int) -> Found | None:
        for column in self.plan.of(Holds.ROOM):
            field = self.grid.at(row, column)
            if field and field.cell.column_span <= 1:
                return Passage.join(p.passage for p in field.paragraphs).found(certainty=0.9)
        return None
