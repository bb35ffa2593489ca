"""Several events under one time that stands alone over them, each under a title in bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from travaux.reading.programme.grammar.numbers import word_number
from travaux.reading.programme.grammar.wording import is_label, names_a_session
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.people.likeness import names_a_person
from travaux.reading.programme.words.questions import is_question

_FLUSH = 3.0
"""Points that the beginnings of titles set alike may differ by."""


def parted(rows: Sequence[Row]) -> list[Row]:
    """The rows, the events that share a time each a row of its own, where the paper names one of them a session."""
    rows = _counted_on(rows)
    titles = [_titles(row) for row in rows]
    told = any(names_a_session(row.body[i].text) for row, own in zip(rows, titles, strict=True) for i in own)
    if not told:
        return list(rows)
    return [one for row, own in zip(rows, titles, strict=True) for one in _events(row, own)]


def _counted_on(rows: Sequence[Row]) -> list[Row]:
    """The rows, a numbered heading that counts on from an entry above it, and is set like it, at the same time as that.

    It holds what follows where that is not set like it too.
    """
    found: list[Row] = []
    for row, after in zip(rows, (*rows[1:], None), strict=True):
        above = found[-1] if found else None
        if above and _shares(above, row) and (after is None or not after.timing or _alike(after, row)):
            assert above.timing
            row = row._replace(rank=Rank.ENTRY, timing=replace(above.timing, covered=True))
        found.append(row)
    return found


def _shares(above: Row, row: Row) -> bool:
    if row.rank is not Rank.GROUP or above.rank is not Rank.ENTRY or not _under_its_time(above):
        return False
    before, number = word_number(above.title), word_number(row.title)
    counts = before and number and number.word == before.word and number.ordinal == before.ordinal + 1
    return bool(counts) and row.source < 0 and _alike(above, row)


def _alike(row: Row, other: Row) -> bool:
    """Whether two rows have titles set alike, one of which stands under its time."""
    return bool(row.heads and other.heads) and _is_set_like(row.heads[0], other.heads[0])


def _under_its_time(row: Row) -> bool:
    """Whether the time of an entry stands alone on a line above its title."""
    if row.source >= 0 or not row.timing or not row.heads:
        return False
    return row.timing.passage.parts[0].end <= row.heads[0].passage.parts[0].start


def _titles(row: Row) -> list[int]:
    """The places in the body of a row of lines that are set like its title, with plain ones before each."""
    if row.rank is not Rank.ENTRY or not _under_its_time(row) or not row.heads[0].bold:
        return []
    title = row.heads[0]
    return [
        i
        for i, line in enumerate(row.body)
        if i and not row.body[i - 1].bold and _is_set_like(line, title) and _may_be_title(line)
    ]


def _is_set_like(line: Paragraph, title: Paragraph) -> bool:
    same = line.bold and round(line.first.size) == round(title.first.size)
    return same and line.heading == title.heading and abs(line.left - title.left) <= _FLUSH


def _may_be_title(line: Paragraph) -> bool:
    text = line.text.rstrip()
    plain = not (text.endswith(":") or is_label(text) or is_question(text) or line.marked)
    return plain and (word_number(text) is not None or not names_a_person(line.passage))


def _events(row: Row, titles: Sequence[int]) -> Iterator[Row]:
    if not titles:
        yield row
        return
    yield row._replace(body=row.body[: titles[0]])
    assert row.timing
    shared = row._replace(timing=replace(row.timing, covered=True), seats=())
    for start, end in pairwise((*titles, len(row.body))):
        yield shared._replace(heads=(row.body[start],), body=row.body[start + 1 : end])
