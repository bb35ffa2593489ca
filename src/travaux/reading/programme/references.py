"""Timetables that name the items of the agenda by their numbers: "Item 3", "Items 4 and 5 (a)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.agenda import numbered
from travaux.reading.programme.chains import Chain
from travaux.reading.programme.rows import Rank, Row

_REFERENCE = re.compile(
    r"\s*(?:agenda items?|items?|points?(?: de l.ordre du jour)?|puntos?|temas?|пункты?|пункта|البندان?|البنود|议程项目|项目)\s*"
    r"(?P<list>\d{1,2}(?:\s?\([a-z]\))*(?:\s*(?:[,;&]|and|et|y|и|و|、|和)\s*\d{1,2}(?:\s?\([a-z]\))*)*)\s*[.:]?\s*\Z",
    re.I,
)


def with_items(rows: Sequence[Row], chain: Chain | None) -> list[Row]:
    """The rows that only refer to items of the agenda, with the titles and numbers of those items."""
    items = _titles(chain) if chain else {}
    return [piece for row in rows for piece in _resolved(row, items)]


def _titles(chain: Chain) -> Mapping[int, Row]:
    """Number and title of each item of a numbered agenda."""
    return {
        member.numbering.ordinal: numbered(Row(Rank.ENTRY), member.paragraph, member.numbering)
        for member in chain.members
    }


def _resolved(row: Row, items: Mapping[int, Row]) -> Iterator[Row]:
    match = _REFERENCE.match(row.title) if row.rank in (Rank.ENTRY, Rank.SUB) else None
    numbers = [int(n) for n in re.findall(r"\d+", match["list"])] if match else []
    if not numbers or not all(n in items for n in numbers) or match and "(" in match["list"]:
        yield row
        return
    for place, number in enumerate(numbers):
        item = items[number]
        seats: tuple[tuple[Role, Passage], ...] = row.seats if not place else ()
        body = row.body if place + 1 == len(numbers) else ()
        yield replace(row, heads=item.heads, number=item.number, body=body, seats=seats)
