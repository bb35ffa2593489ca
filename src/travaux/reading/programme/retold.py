"""Sections that come back to an entry of the running order under its title: a slide on a panel, a page on a session."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from travaux.reading.programme.likeness import names_a_person
from travaux.reading.programme.numbers import list_number, word_number
from travaux.reading.programme.questions import is_question
from travaux.reading.programme.rows import Rank, Row
from travaux.reading.programme.wording import is_label

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
            if row.timing:
                for words in _names(row):
                    titled.setdefault(words, len(kept))
            if target is not None:
                continue
        if target is None:
            kept.append(row)
        else:
            under.setdefault(target, []).append(_as_body(row))
    return [row for index, one in enumerate(kept) for row in (one, *_told(under.get(index, ()), one.source))]


def _told(rows: Sequence[Row], source: int) -> Sequence[Row]:
    """The rows of a section that first, or mostly, says who speaks or what is asked; none of one that holds the matter.

    Its bullets that name nobody are points that a speaker makes, no talks of their own.
    """
    lines = [line for row in rows for line in row.body]
    telling = [line for line in lines if is_question(line.text) or names_a_person(line.passage)]
    presented = telling[:1] == lines[:1]
    if not telling or len(telling) < _TELLING * len(lines) and not presented:
        return ()
    kept = [tuple(p for p in row.body if p in telling or not p.marked or is_label(p.text)) for row in rows]
    return [row._replace(body=body, source=source) for row, body in zip(rows, kept, strict=True)]


def _ends(row: Row, titled: Collection[tuple[str, ...]]) -> bool:
    return (
        row.timing is not None
        or row.rank in (Rank.DAY, Rank.STOP)
        or _is_heading(row)
        or _repeats_in_bold(row, titled)
    )


def _is_heading(row: Row) -> bool:
    """Whether a row is a heading of the paper, or a numbered session without a time."""
    if row.timing is not None or row.source >= 0 or not row.heads:
        return False
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


def _as_body(row: Row) -> Row:
    return row._replace(rank=Rank.BODY, heads=(), body=(*row.heads, *row.body))
