"""Headings that head nothing by themselves: the names of people set like headings, a number over its title."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.passage import Passage
from travaux.reading.programme.grammar.numbers import word_number
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.people.extract import label
from travaux.reading.programme.people.labels import CAPACITIES
from travaux.reading.programme.people.likeness import begins_with_a_person

_LONGEST_NAME = 8
_FEWEST = 3
"""So many names over posts show that the paper sets names like headings; one or two may be titles."""


def sober(rows: Sequence[Row]) -> list[Row]:
    """The rows with such headings as what they are: lines of the entry above, or one heading with the next."""
    named = [index for index in range(len(rows)) if _may_be_a_name(rows, index)]
    if len(named) >= _FEWEST:
        named = [index for index in named if _is_a_name(rows[index], rows[index + 1])]
    if len(named) < _FEWEST:
        named = []
    found: list[Row] = []
    for index, row in enumerate(rows):
        if index in named:
            row = row._replace(rank=Rank.BODY, heads=(), body=(*row.heads, *row.body))
        if found and _is_a_number(found[-1]) and _is_plain(row):
            found[-1] = found[-1]._replace(heads=(*found[-1].heads, *row.heads), body=row.body)
        else:
            found.append(row)
    return found


def _is_heading(row: Row) -> bool:
    return row.rank is Rank.GROUP and row.source < 0 and row.timing is None and len(row.heads) == 1


def _is_number(text: str) -> bool:
    ended = f"{text.strip(' .:')}:"
    number = word_number(ended)
    return number is not None and number.bare(ended)


def _is_a_number(row: Row) -> bool:
    """Whether a heading says which part begins and no more ("Second part")."""
    return _is_heading(row) and not row.body and _is_number(row.heads[0].text)


def _is_plain(row: Row) -> bool:
    """Whether a heading has no number of its own."""
    return _is_heading(row) and word_number(row.heads[0].text) is None and not _is_number(row.heads[0].text)


def _may_be_a_name(rows: Sequence[Row], index: int) -> bool:
    """Whether a heading is set like a name, over a line: the label of each is dear."""
    row, after = rows[index], rows[index + 1] if index + 1 < len(rows) else None
    if not _is_heading(row) or after is None or after.rank is not Rank.BODY or not after.body:
        return False
    words = row.heads[0].text.split()
    capitals = sum(word[0].isupper() for word in words)
    return 2 <= len(words) <= _LONGEST_NAME and words[0][0].isupper() and 2 * capitals > len(words)


def _is_a_name(row: Row, after: Row) -> bool:
    """Whether a heading is somebody's name over a post or a body."""
    head, line = row.heads[0], after.body[0]
    if not begins_with_a_person(head.passage):
        return False
    words = [one for one in label(Passage.join((head.passage, line.passage))) if one.word.is_word]
    behind = [one for one in words if one.word.start > len(head.text)]
    return bool(behind) and 2 * sum(one.label in CAPACITIES for one in behind) > len(behind)
