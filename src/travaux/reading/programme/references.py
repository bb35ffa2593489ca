"""Timetables that name the items of the agenda by their numbers: "Item 3", "Items 4 and 5 (a)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.chains import Chain, numbering_of
from travaux.reading.programme.paragraphs import Paragraph
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


def _titles(chain: Chain) -> Mapping[int, tuple[Passage, Paragraph]]:
    """Number and title of each item of a numbered agenda."""
    found: dict[int, tuple[Passage, Paragraph]] = {}
    for member in chain.members:
        numbering = numbering_of(member.paragraph)
        if numbering and numbering.end > numbering.start:
            number = member.paragraph.passage.cut(numbering.start, numbering.end)
            found[numbering.ordinal] = number, member.paragraph.after(numbering.rest)
    return found


def _resolved(row: Row, items: Mapping[int, tuple[Passage, Paragraph]]) -> Iterator[Row]:
    match = _REFERENCE.match(row.title) if row.rank in (Rank.ENTRY, Rank.SUB) else None
    numbers = [int(n) for n in re.findall(r"\d+", match["list"])] if match else []
    if not numbers or not all(n in items for n in numbers) or match and "(" in match["list"]:
        yield row
        return
    for place, number in enumerate(numbers):
        printed, title = items[number]
        seats: tuple[tuple[Role, Passage], ...] = row.seats if not place else ()
        body = row.body if place + 1 == len(numbers) else ()
        yield replace(row, heads=(title,), number=printed.found(certainty=0.9), body=body, seats=seats)
