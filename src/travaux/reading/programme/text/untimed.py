"""Running orders without times or numbers: what comes after what, each with its people, as side events print them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from travaux.reading.programme.grammar.wording import is_label, starts_programme, stops_programme
from travaux.reading.programme.page.chains import Block, is_prose
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.people.likeness import begins_with_a_person, leading_role, names_a_person

_FEWEST = 3
"""Entries that make a running order, where neither times nor numbers do."""
_PEOPLE = 2
"""As many of them tell who speaks: a list of headings alone is a table of contents."""
_LONGEST = 14
"""Words of a heading that names an entry."""


def untimed_rows(blocks: Sequence[Block]) -> list[Row]:
    """The rows below the heading "Programme" where lines set alike begin each entry; none where they do not."""
    headings = [i for i, b in enumerate(blocks) if isinstance(b, Paragraph) and starts_programme(b.text)]
    for start in reversed(headings):
        rows = list(_rows(list(below(blocks, start))))
        people = sum(any(names_a_person(p.passage) for p in (*row.heads, *row.body)) for row in rows)
        if len(rows) >= _FEWEST and people >= _PEOPLE:
            return rows
    return []


def below(blocks: Sequence[Block], start: int) -> Iterator[Paragraph]:
    """The lines under a heading, up to one that stands as high or that heads something else."""
    heading = blocks[start]
    assert isinstance(heading, Paragraph)

    def inside(block: Block) -> bool:
        if not isinstance(block, Paragraph) or stops_programme(block.text):
            return False
        return not (block.heading and heading.heading and block.heading <= heading.heading)

    yield from (b for b in takewhile(inside, blocks[start + 1 :]) if isinstance(b, Paragraph))


def _rows(lines: Sequence[Paragraph]) -> Iterator[Row]:
    """An entry for each line that is set as the first one is, with the lines under it."""
    if not lines:
        return
    begins = _like(lines[0])
    row: Row | None = None
    for line in lines:
        if begins(line):
            if row:
                yield row
            row = Row(Rank.ENTRY, (line.unmarked(),))
        elif row:
            row = row._replace(body=(*row.body, line))
    if row:
        yield row


def _like(first: Paragraph) -> Callable[[Paragraph], bool]:
    """What tells a line that begins an entry: set as a heading, in a list, or plain where the first one is."""
    stands_out = first.bold or first.heading > 0

    def begins(line: Paragraph) -> bool:
        in_a_role = leading_role(line.text) and names_a_person(line.passage)
        if is_label(line.text) or is_prose(line.value) or in_a_role:
            return False
        if stands_out:
            return (line.bold or line.heading > 0) and len(line.text.split()) <= _LONGEST
        return line.marked == first.marked and not begins_with_a_person(line.passage)

    return begins
