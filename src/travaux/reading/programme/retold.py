"""Sections that come back to an entry of the running order under its title: a slide on a panel, a page on a session."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.reading.programme.likeness import names_a_person
from travaux.reading.programme.questions import is_question
from travaux.reading.programme.rows import Rank, Row

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
        if _ends(row):
            words = _words(row)
            target = titled.get(words) if _is_heading(row) else None
            if row.timing and len(words) >= _FEWEST:
                titled.setdefault(words, len(kept))
            if target is not None:
                continue
        if target is None:
            kept.append(row)
        else:
            under.setdefault(target, []).append(_as_body(row))
    return [row for index, one in enumerate(kept) for row in (one, *_told(under.get(index, ())))]


def _told(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a section that says who speaks or what is asked; none of one that holds the matter itself."""
    lines = [line for row in rows for line in row.body]
    telling = sum(is_question(line.text) or names_a_person(line.passage) for line in lines)
    return rows if telling >= _TELLING * len(lines) else ()


def _ends(row: Row) -> bool:
    return row.timing is not None or row.rank in (Rank.DAY, Rank.STOP) or _is_heading(row)


def _is_heading(row: Row) -> bool:
    return row.timing is None and row.source < 0 and bool(row.heads) and row.heads[0].heading > 0


def _words(row: Row) -> tuple[str, ...]:
    return tuple(_WORD.findall(" ".join(head.text for head in row.heads).casefold()))


def _as_body(row: Row) -> Row:
    return row._replace(rank=Rank.BODY, heads=(), body=(*row.heads, *row.body))
