"""Agendas that number their items, or list them by day, instead of timing them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.reading.passage import Found
from travaux.reading.programme.chains import Block, Chain, is_prose, numbering_of
from travaux.reading.programme.clocks import find_durations
from travaux.reading.programme.columnplan import plan
from travaux.reading.programme.days import day_heading
from travaux.reading.programme.grids import Grid
from travaux.reading.programme.numbers import Numbering, Scheme
from travaux.reading.programme.paragraphs import Page, Paragraph, TableBlock
from travaux.reading.programme.rows import Rank, Row
from travaux.reading.programme.tables import TableReader
from travaux.reading.programme.wording import stops_programme


def agenda_rows(page: Page, blocks: Sequence[Block], chain: Chain) -> list[Row]:
    """The rows of a numbered agenda, of which ``chain`` are the items."""
    return list(_Agenda(page, blocks, chain).rows())


class _Agenda:
    def __init__(self, page: Page, blocks: Sequence[Block], chain: Chain) -> None:
        self._page = page
        self._blocks = blocks
        self._members = {member.index: member for member in chain.members}
        self._first = chain.members[0]
        self._end = chain.last.index
        self._nested: list[tuple[Scheme, int, int]] = []
        self._by_day = self._days() >= 2
        self._bold = self._first.paragraph.bold

    def _days(self) -> int:
        zone = self._blocks[max(0, self._first.index - 2) : self._end]
        return sum(isinstance(b, Paragraph) and day_heading(b.text) is not None for b in zone)

    def rows(self) -> Iterator[Row]:
        start = self._first.index
        while start > 0 and self._is_day(self._blocks[start - 1]):
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

    def _ends(self, block: Block) -> bool:
        if isinstance(block, TableBlock) or self._is_day(block):
            return not self._by_day and isinstance(block, TableBlock)
        again = numbering_of(block)
        if again and again.scheme is self._first.numbering.scheme and again.ordinal == 1 and not self._nested:
            return True
        headed = block.heading or (block.bold and not self._bold)
        return stops_programme(block.text) or bool(headed) or is_prose(block.value)

    def _row(self, index: int, paragraph: Paragraph) -> Row:
        day = day_heading(paragraph.text)
        if day:
            return Row(Rank.DAY, (paragraph,), day=day)
        if index in self._members:
            self._nested = []
            return numbered(Row(Rank.ENTRY), paragraph, self._members[index].numbering)
        durations = find_durations(paragraph.text)
        duration = durations[-1][2] if durations else None
        nested = numbering_of(paragraph)
        if nested and nested.scheme is not Scheme.WORD and not is_prose(paragraph.value):
            return numbered(
                Row(Rank.SUB, sub=self._level(nested, paragraph), duration=duration), paragraph, nested
            )
        if self._by_day and self._stands_out(paragraph):
            return Row(Rank.ENTRY, (paragraph,))
        if (
            duration
            and len(paragraph.text) < 120
            and paragraph.text.rstrip()[-1:] in ")]"
            or paragraph.first.level
            and paragraph.listed
        ):
            level = paragraph.first.level if paragraph.listed else 1
            self._nested = [(Scheme.PLAIN, 0, max(1, level))]
            return Row(Rank.SUB, (paragraph,), duration=duration, sub=max(1, level))
        return Row(Rank.BODY, (), (paragraph,))

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
        if paragraph.first.level:
            return paragraph.first.level
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
                    replace(row, rank=Rank.SUB, source=-1)
                    if row.rank is Rank.ENTRY
                    else replace(row, source=-1)
                )


def numbered(row: Row, paragraph: Paragraph, numbering: Numbering) -> Row:
    """The row with a paragraph as its head, the number taken off it."""
    if numbering.end > numbering.start:
        number: Found | None = _number(paragraph, numbering)
        head = paragraph.after(numbering.rest)
    else:
        number, head = Found((paragraph.label or "").strip(" .:)("), (), 0.8), paragraph
    return replace(row, heads=(head,) if head.text else (), number=number)


def _number(paragraph: Paragraph, numbering: Numbering) -> Found:
    """The number as printed, in its brackets where it has both."""
    start, end = numbering.start, numbering.end
    if start and paragraph.text[start - 1] == "(" and paragraph.text[end : end + 1] == ")":
        start, end = start - 1, end + 1
    return paragraph.passage.found(start, end, 0.95)
