"""Sections that come back to an entry of the running order under its title: a slide on a panel, a page on a session."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from travaux.reading.programme.grammar.kinds import is_break
from travaux.reading.programme.grammar.numbers import list_number, word_number
from travaux.reading.programme.grammar.wording import is_label
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.people.likeness import names_a_person
from travaux.reading.programme.words.questions import is_question

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 2
"""A title of fewer words ("Panel", "Opening") may head what belongs to another entry."""

_TELLING = 0.3
"""The share of the lines of a section that name people or ask, from which on it tells of an entry: a card has three."""


def brought_back(rows: Sequence[Row]) -> list[Row]:
    """The rows with what stands under a heading that repeats the title of a timed entry above it put under that entry."""
    titled: dict[tuple[str, ...], int] = {}
    under: dict[int, list[Row]] = {}
    kept: list[Row] = []
    target: int | None = None
    for row in rows:
        if _ends(row, titled):
            target = titled.get(_words(row)) if row.timing is None else None
            if row.timing and not is_break(row.title):
                for words in _names(row):
                    titled.setdefault(words, len(kept))
            if target is not None:
                under.setdefault(target, []).append(row._replace(heads=()))
                continue
        if target is None:
            kept.append(row)
        else:
            under.setdefault(target, []).append(row)
    return [_with(one, under.get(index, ())) for index, one in enumerate(kept)]


def _with(entry: Row, section: Sequence[Row]) -> Row:
    """The entry with the lines and seats of a section that comes back to it."""
    told = _told([line for row in section for line in (*row.heads, *row.body)])
    if not told:
        return entry
    seats = tuple(seat for row in section for seat in row.seats)
    return entry._replace(body=(*entry.body, *told), seats=(*entry.seats, *seats))


def _told(lines: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The lines of a section that first, or mostly, says who speaks or what is asked; none of one that holds the matter.

    Its bullets that name nobody are points that a speaker makes, no talks of their own.
    """
    telling = [line for line in lines if is_question(line.text) or names_a_person(line.passage)]
    presented = telling[:1] == list(lines[:1])
    if not telling or len(telling) < _TELLING * len(lines) and not presented:
        return ()
    return [line for line in lines if line in telling or not line.marked or is_label(line.text)]


def _ends(row: Row, titled: Collection[tuple[str, ...]]) -> bool:
    return (
        row.timing is not None
        or row.rank in (Rank.DAY, Rank.STOP)
        or _is_heading(row)
        or _repeats_in_bold(row, titled)
    )


def _is_heading(row: Row) -> bool:
    """Whether a row is a heading of the paper, a numbered session or an entry, without a time."""
    if row.timing is not None or row.source >= 0 or not row.heads:
        return False
    if row.rank in (Rank.ENTRY, Rank.SUB):
        return True
    return row.heads[0].heading > 0 or (row.rank is Rank.GROUP and word_number(row.title) is not None)


def _repeats_in_bold(row: Row, titled: Collection[tuple[str, ...]]) -> bool:
    """Whether a line in bold, though no heading by its format, is the title of an entry above it."""
    if row.rank is not Rank.BODY or row.source >= 0 or len(row.body) != 1 or not row.body[0].bold:
        return False
    words = _words(row)
    return len(words) > _FEWEST and words in titled


def _names(row: Row) -> Iterator[tuple[str, ...]]:
    """The words by which a heading may come back to an entry: its title, with or without its number, or that alone."""
    whole = _words(row)
    number = word_number(row.title) or list_number(row.title)
    rest = len(spelt(row.title[number.rest :])) if number else 0
    apart = (whole[:-rest], whole[-rest:]) if rest else ()
    yield from (words for words in (whole, *apart) if len(words) >= _FEWEST)


def _words(row: Row) -> tuple[str, ...]:
    return spelt(" ".join(head.text for head in row.heads or row.body))


def spelt(text: str) -> tuple[str, ...]:
    """The words of a title, by which it is known where it comes again."""
    return tuple(_WORD.findall(text.casefold()))
