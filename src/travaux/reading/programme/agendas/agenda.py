"""Agendas that number their items, or list them by day, instead of timing them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.reading.dates import find_dates
from travaux.reading.passage import Found
from travaux.reading.programme.grammar.clocks import TimeMention, find_durations, leading_time
from travaux.reading.programme.grammar.columns import Holds
from travaux.reading.programme.grammar.days import day_heading
from travaux.reading.programme.grammar.documents import lists_documents
from travaux.reading.programme.grammar.numbers import Numbering, Scheme, in_brackets
from travaux.reading.programme.grammar.wording import is_label, stops_programme
from travaux.reading.programme.page.chains import Block, Chain, continued, is_prose, numbering_of
from travaux.reading.programme.page.grids import Grid
from travaux.reading.programme.page.paragraphs import Page, Paragraph, TableBlock
from travaux.reading.programme.page.rows import Rank, Row, Timing
from travaux.reading.programme.people.likeness import names_a_person
from travaux.reading.programme.tables.columnplan import plan
from travaux.reading.programme.tables.timetables import TableReader
from travaux.reading.programme.text.lines import bracketed, is_stage, only_a_time

_SHORT = 6
"""A line of more words that ends with a full stop is a sentence, not a title."""
_DOCUMENTS = re.compile(
    r"\s*(?:documents?|documentation|documentos?|documentación|документы?|документация|الوثائق|文件)\s*[:：]",
    re.I,
)


def agenda_rows(page: Page, blocks: Sequence[Block], chain: Chain) -> list[Row]:
    """The rows of a numbered agenda, of which ``chain`` are the items."""
    return list(_Agenda(page, blocks, chain).rows())


def listed_rows(page: Page, blocks: Sequence[Block]) -> list[Row]:
    """The rows of an agenda set as a table of numbers and titles, without times; none where no such table counts."""
    for block in blocks:
        if not isinstance(block, TableBlock):
            continue
        grid = Grid.of(page, block.index)
        columns = plan(grid)
        if columns.timed or not (columns.titled and columns.of(Holds.NUMBER)):
            continue
        rows = [_in_place(row)._replace(source=-1) for row in TableReader(grid, columns).rows()]
        counted = [row.number.value for row in rows if row.number and row.rank is Rank.ENTRY]
        if len(counted) >= _COUNTED and counted[0].rstrip(".)") in ("1", "I", "A"):
            return rows
    return []


_COUNTED = 2
"""Entries with a number that make a table an agenda."""
_PART = re.compile(r"\d{1,2}(?: ?\([a-z]\)|[a-z]|\.\d{1,2})\.?")


def _in_place(row: Row) -> Row:
    """The row as an item of the agenda, or as one under it where its number says so: "3 (a)", "3.1"."""
    if row.heads and lists_documents(row.heads[0].passage):
        return Row(Rank.BODY, (), row.heads)
    if row.number is None or row.rank not in (Rank.ENTRY, Rank.SUB):
        return row
    return row._replace(rank=Rank.SUB if _PART.fullmatch(row.number.value) else Rank.ENTRY, sub=1)


class _Agenda:
    def __init__(self, page: Page, blocks: Sequence[Block], chain: Chain) -> None:
        self._page = page
        self._blocks = blocks
        lists = continued(blocks, chain)
        self._members = {member.index: member for one in lists for member in one.members}
        self._first = chain.members[0]
        self._restarts = chain.restarts
        self._end = lists[-1].last.index
        self._over: Paragraph | None = None
        self._nested: list[tuple[Scheme, int, int]] = []
        self._by_day = self._days() >= 2
        self._counts_paragraphs = any(
            map(self._is_numbered_prose, self._blocks[self._first.index : self._end])
        )
        self._day_begins = False
        self._bold = self._first.paragraph.bold
        self._time: Timing | None = None

    @staticmethod
    def _is_numbered_prose(block: Block) -> bool:
        """Whether a block is a numbered paragraph of text: such a paper counts its paragraphs through its items."""
        own = numbering_of(block, loose=False) if isinstance(block, Paragraph) else None
        is_text = isinstance(block, Paragraph) and is_prose(block.value)
        return own is not None and own.scheme is Scheme.ARABIC and is_text

    def _days(self) -> int:
        zone = self._blocks[max(0, self._first.index - 2) : self._end]
        return sum(isinstance(b, Paragraph) and day_heading(b.text) is not None for b in zone)

    def rows(self) -> Iterator[Row]:
        start = self._first.index
        if start > 1 and self._heads(self._blocks[start - 2]) and self._is_line(self._blocks[start - 1]):
            start -= 1
        while start > 0 and self._heads(self._blocks[start - 1]):
            start -= 1
        for index in range(start, len(self._blocks)):
            block = self._blocks[index]
            if index > self._end and self._ends(block):
                return
            if isinstance(block, TableBlock):
                yield from self._table(block)
            else:
                yield self._row(index, block)

    @staticmethod
    def _is_day(block: Block) -> bool:
        return isinstance(block, Paragraph) and day_heading(block.text) is not None

    def _heads(self, block: Block) -> bool:
        """Whether a line over the list is the day of its items; a range of days over the only list is the meeting's."""
        if not isinstance(block, Paragraph) or not self._is_day(block):
            return False
        return self._by_day or not any(one.last and not one.listed for one in find_dates(block.text))

    def _ends(self, block: Block) -> bool:
        if isinstance(block, TableBlock) or self._is_day(block):
            return not self._by_day and isinstance(block, TableBlock)
        again = numbering_of(block)
        if again and again.scheme is self._first.numbering.scheme and again.ordinal == 1 and not self._nested:
            return True
        headed = block.heading or (block.bold and not self._bold)
        return stops_programme(block.text) or bool(headed) or is_prose(block.value)

    def _row(self, index: int, paragraph: Paragraph) -> Row:
        day = day_heading(paragraph.text) if self._by_day or index < self._first.index else None
        if day:
            self._over = self._time = None
            self._day_begins = True
            return Row(Rank.DAY, (paragraph,), day=day)
        day_begins, self._day_begins = self._day_begins, False
        if index in self._members:
            self._nested = []
            rank = Rank.SUB if self._over else Rank.ENTRY
            row = numbered(Row(rank, timing=self._taken_up()), paragraph, self._members[index].numbering)
            return row._replace(number=None) if self._restarts else row
        if timing := only_a_time(paragraph):
            self._time = timing
            return Row(Rank.BODY)
        if self._by_day and self._holds_items(index, paragraph):
            self._over = paragraph
            timed = bracketed(paragraph.unmarked())
            if timed and not timed[2].text:
                return Row(Rank.ENTRY, (timed[0],), timing=timed[1])
            return Row(Rank.ENTRY, (paragraph.unmarked(),))
        if (
            sum(c.isalpha() for c in paragraph.text) < 3
            or is_label(paragraph.text)
            or _DOCUMENTS.match(paragraph.text)
        ):
            return Row(Rank.BODY, (), (paragraph,))
        durations = find_durations(paragraph.text)
        duration = durations[-1][2] if durations else None
        nested = numbering_of(paragraph, loose=False)
        called = leading_time(paragraph.text[nested.rest :]) if nested else None
        if nested and nested.scheme is Scheme.ARABIC and self._counts_paragraphs and not called:
            return Row(Rank.BODY, (), (paragraph,))
        if nested and day_begins and nested.scheme is self._first.numbering.scheme:
            return numbered(Row(Rank.ENTRY, duration=duration), paragraph, nested)
        if nested and nested.scheme is not Scheme.WORD and (called or not is_prose(paragraph.value)):
            row = Row(Rank.SUB, sub=self._level(nested, paragraph), duration=duration)
            return _with_its_time(numbered(row, paragraph, nested), called)
        if is_stage(paragraph) or self._groups(index, paragraph):
            return Row(Rank.BODY)
        if self._by_day and self._stands_out(paragraph) and not _puts_in_role(paragraph):
            return Row(Rank.ENTRY, (paragraph,))
        if (
            duration
            and len(paragraph.text) < 120
            and paragraph.text.rstrip()[-1:] in ")]"
            or paragraph.first.level
            and paragraph.listed
            and not _puts_in_role(paragraph)
        ):
            level = paragraph.first.level - self._first.paragraph.first.level if paragraph.listed else 1
            self._nested = [(Scheme.PLAIN, 0, max(1, level))]
            return Row(Rank.SUB, (paragraph,), duration=duration, sub=max(1, level))
        return Row(Rank.BODY, (), (paragraph,))

    def _taken_up(self) -> Timing | None:
        """The time that stands on a line of its own over items: a range is that of each, a start the first one's."""
        timing = self._time
        if timing and timing.mention.last is None:
            self._time = None
        elif timing:
            self._time = replace(timing, covered=True)
        return timing

    @staticmethod
    def _is_line(block: Block) -> bool:
        return isinstance(block, Paragraph) and len(block.text.split()) <= 14 and numbering_of(block) is None

    def _holds_items(self, index: int, paragraph: Paragraph) -> bool:
        """A line that stands further out than the numbered ones, such as the meeting that takes them up."""
        first = self._first.paragraph
        outside = (
            paragraph.first.level < first.first.level or paragraph.left < first.left - 8
            if first.left
            else paragraph.listed and not first.listed
        )
        between = index + 1 in self._members and index > 0 and self._is_day(self._blocks[index - 1])
        sentence = paragraph.text.rstrip().endswith(".") and len(paragraph.text.split()) > _SHORT
        return (outside or between) and self._is_line(paragraph) and not sentence

    def _groups(self, index: int, paragraph: Paragraph) -> bool:
        """A heading over the items that follow it, between numbers that count on."""
        apart = paragraph.heading or (paragraph.bold and not self._bold) or paragraph.text.isupper()
        if index + 1 not in self._members or not apart or not self._is_line(paragraph):
            return False
        return not lists_documents(paragraph.passage) and not _puts_in_role(paragraph)

    def _stands_out(self, paragraph: Paragraph) -> bool:
        """An entry without a number: set where the numbers are set, and a title."""
        at_margin = abs(paragraph.left - self._first.paragraph.left) <= 4
        return (
            at_margin
            and len(paragraph.text.split()) <= 14
            and not paragraph.text.rstrip().endswith((".", ":"))
        )

    def _level(self, numbering: Numbering, paragraph: Paragraph) -> int:
        """How deep a nested line stands: one that counts on stands where its list stands."""
        deeper = paragraph.first.level - self._first.paragraph.first.level
        if deeper > 0:
            return deeper
        for place, (scheme, ordinal, level) in enumerate(self._nested):
            if scheme is numbering.scheme and numbering.ordinal == ordinal + 1:
                self._nested = [*self._nested[:place], (scheme, numbering.ordinal, level)]
                return level
        level = self._nested[-1][2] + 1 if self._nested and numbering.ordinal == 1 else 1
        self._nested.append((numbering.scheme, numbering.ordinal, level))
        return level

    def _table(self, block: TableBlock) -> Iterator[Row]:
        grid = Grid.of(self._page, block.index)
        columns = plan(grid)
        if columns.first and columns.titled:
            for row in TableReader(grid, columns).rows():
                yield (
                    row._replace(rank=Rank.SUB, source=-1)
                    if row.rank is Rank.ENTRY
                    else row._replace(source=-1)
                )


def _puts_in_role(paragraph: Paragraph) -> bool:
    """Whether a line begins with a label such as "Speakers:", or only names people."""
    label, colon, _ = paragraph.text.replace("：", ":").partition(":")
    return bool(colon) and is_label(label) or names_a_person(paragraph.passage)


def numbered(row: Row, paragraph: Paragraph, numbering: Numbering) -> Row:
    """The row with a paragraph as its head, the number taken off it."""
    if numbering.end > numbering.start:
        number: Found | None = _number(paragraph, numbering)
        head = paragraph.after(numbering.rest)
    else:
        number, head = Found((paragraph.label or "").strip(" .:)("), (), 0.8), paragraph
    return row._replace(heads=(head,) if head.text else (), number=number)


def _with_its_time(row: Row, timed: TimeMention | None) -> Row:
    """The row with the time at which a matter is called, where its words begin with one: "1. At 10:30: the Mayor"."""
    if timed is None or not row.heads:
        return row
    head = row.heads[0].after(timed.end)
    return row._replace(heads=(head,), timing=Timing(row.heads[0].passage, timed)) if head.text else row


def _number(paragraph: Paragraph, numbering: Numbering) -> Found:
    """The number as printed, in its brackets where it has both."""
    return paragraph.passage.found(*in_brackets(paragraph.text, numbering), certainty=0.95)
