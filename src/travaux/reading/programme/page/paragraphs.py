"""Logical lines: the lines of a page joined where one goes on in the next, and tables where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.reading.passage import Passage
from travaux.reading.programme.grammar.numbers import bullet
from travaux.reading.programme.page.textcolumns import WIDEST, from_the_right
from travaux.reading.programme.page.wrapping import Wrapping
from travaux.reading.transcript import FURNITURE, Cell, Line, LineRole, Transcript

_DEALT_WITH = 0.25
"""The share of struck text above which striking means "dealt with" rather than "cancelled"."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One logical line with the look of its first line."""

    passage: Passage
    lines: tuple[Line, ...]
    shift: float = 0.0
    """How far its column stands in from the first one of the page, in points."""

    @classmethod
    def of(cls, passage: Passage) -> Paragraph:
        """Words cut out of a text whose lines are lost: as if they stood on a line of their own."""
        first = passage.parts[0]
        return cls(passage, (Line(first.start, first.end, first.page),))

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def text(self) -> str:
        return self.passage.text

    @property
    def value(self) -> str:
        return self.passage.value

    @property
    def label(self) -> str | None:
        return self.first.label

    @property
    def left(self) -> float:
        return self.first.box.left - self.shift if self.first.box else 0.0

    @property
    def margin(self) -> float:
        """How far in the first line stands from the side at which its script begins, in points; 0 if unplaced."""
        if self.first.box and from_the_right(self.text):
            return WIDEST - self.first.box.right - self.shift
        return self.left

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def heading(self) -> int:
        """The depth of a heading, 1 the highest; 0 for other text."""
        return max(1, self.first.level) if self.first.role is LineRole.HEADING else 0

    @property
    def listed(self) -> bool:
        return self.first.role is LineRole.LIST_ITEM or self.label is not None

    @property
    def marked(self) -> bool:
        """Whether it stands in a list, by its format or by a bullet that is text."""
        return self.listed or bullet(self.text) > 0

    def unmarked(self) -> Paragraph:
        """The same paragraph without a bullet that is text."""
        return self.after(bullet(self.text))

    def after(self, start: int) -> Paragraph:
        """The same paragraph without its first ``start`` characters."""
        return replace(self, passage=self.passage.cut(start))


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table where it stands in the reading order; ``index`` is its place in the transcript's tables."""

    index: int


def struck_counts(transcript: Transcript) -> bool:
    """Whether struck lines belong to the programme: minutes strike what is dealt with, a programme what is cancelled."""
    body = [line for line in transcript.lines if line.role not in FURNITURE]
    struck = sum(line.end - line.start for line in body if line.struck)
    return struck > _DEALT_WITH * max(1, sum(line.end - line.start for line in body))


def own_lines(transcript: Transcript) -> tuple[bool, ...]:
    """For each line, whether it is one of the paper's own and in force."""
    keep_struck = struck_counts(transcript)
    apart = FURNITURE | {LineRole.FOOTNOTE}
    return tuple(line.role not in apart and (keep_struck or not line.struck) for line in transcript.lines)


def join(transcript: Transcript, wrapping: Wrapping, lines: Iterable[Line]) -> tuple[Paragraph, ...]:
    """Lines as paragraphs: a line goes on from the one before where its reader or its place says so."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and wrapping.goes_on(groups[-1][-1], line):
            groups[-1].append(line)
        elif transcript.line_text(line).strip():
            groups.append([line])
    return tuple(_paragraph(transcript, wrapping, group) for group in groups)


def _paragraph(transcript: Transcript, wrapping: Wrapping, lines: Sequence[Line]) -> Paragraph:
    """Lines as one paragraph; where only the margin broke them, their words stand beside one another."""
    passage = Passage.of(transcript, lines)
    if len(lines) == len(passage.parts) > 1:
        margin = [part for part in range(1, len(lines)) if wrapping.is_full(lines[part - 1], lines[part])]
        passage = passage.mended(margin) if margin else passage
    return Paragraph(passage, tuple(lines), wrapping.shift(lines[0]))


class Page:
    """A transcript as paragraphs and tables, with what is asked of it again and again kept."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self._own = own_lines(transcript)
        self._roots = _roots(transcript)
        self._wrapping = Wrapping(transcript)

    def lines_of(self, cell: Cell) -> list[Line]:
        """The lines of a cell, those of nested tables among them, row by row."""
        return [line for span in (cell.lines, *cell.more) for line in self._kept(span)]

    def joined(self, lines: Iterable[Line]) -> tuple[Paragraph, ...]:
        """Lines as paragraphs."""
        return join(self.transcript, self._wrapping, lines)

    def blocks(self) -> Iterator[Paragraph | TableBlock]:
        """Everything of the paper in reading order, each outermost table once."""
        pending: list[Line] = []
        table = -1
        for index, line in enumerate(self.transcript.lines):
            if not self._own[index]:
                continue
            root = self._roots[line.cell.table] if line.cell else -1
            if root != table and pending:
                yield from self.joined(pending)
                pending = []
            if root < 0:
                pending.append(line)
            elif root != table:
                yield TableBlock(root)
            table = root
        yield from self.joined(pending)

    def _kept(self, span: tuple[int, int]) -> Sequence[Line]:
        return [self.transcript.lines[i] for i in range(*span) if self._own[i]]


def _roots(transcript: Transcript) -> tuple[int, ...]:
    """For each table the outermost table that it stands in."""
    roots: list[int] = []
    for index, table in enumerate(transcript.tables):
        root, seen = index, {index}
        while (parent := transcript.tables[root].parent) is not None and parent.table not in seen:
            root = parent.table
            seen.add(root)
        roots.append(root if table.parent else index)
    return tuple(roots)
