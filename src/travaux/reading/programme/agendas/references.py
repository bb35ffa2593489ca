"""Timetables that name the items of the agenda by their numbers: "Item 3", "Items 4 and 5 (a)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from travaux.reading.programme.agendas.agenda import numbered
from travaux.reading.programme.draft import Seat
from travaux.reading.programme.grammar.numbers import ITEM_LIST, Scheme, listed_items, lists_items
from travaux.reading.programme.page.chains import Block, Chain, numbering_of
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.text.numbering import under

_REFERENCE = re.compile(
    r"\s*(?:agenda items?|items?|points?(?: de l.ordre du jour)?|puntos?|temas?|пункты?|пункта|البندان?|البنود|议程项目|项目)\s*"
    rf"(?P<list>{ITEM_LIST})\s*[.:]?\s*(?P<more>\((?:continued|cont.d|suite|continuación|continuação|продолжение)\))?\s*\Z",
    re.I,
)

Key = tuple[int, str]


def with_items(rows: Sequence[Row], chain: Chain | None, blocks: Sequence[Block]) -> list[Row]:
    """The rows that only refer to items of the agenda, with the titles and numbers of those items.

    A sub-item stands under the item that it belongs to.
    """
    items = dict(_titles(chain, blocks)) if chain else {}
    return [piece for row in rows for piece in _resolved(row, items)]


def _titles(chain: Chain, blocks: Sequence[Block]) -> Iterator[tuple[Key, Row]]:
    """Number, letter and title of each item of a numbered agenda; the letter of an item itself is empty."""
    ends = [*(member.index for member in chain.members[1:]), chain.last.index + 1]
    for member, end in zip(chain.members, ends, strict=True):
        ordinal = member.numbering.ordinal
        item = numbered(Row(Rank.ENTRY), member.paragraph, member.numbering)
        yield (ordinal, ""), item
        for block in blocks[member.index + 1 : end]:
            own = numbering_of(block, loose=False) if isinstance(block, Paragraph) else None
            if isinstance(block, Paragraph) and own and own.scheme is Scheme.LOWER:
                part = numbered(Row(Rank.SUB), block, own)
                whole = under(item.number, part.number) if part.number else None
                yield (ordinal, chr(ord("a") + own.ordinal - 1)), part._replace(number=whole)


def _resolved(row: Row, items: Mapping[Key, Row]) -> Iterator[Row]:
    keys = list(listed_items(_referred(row))) if row.rank in (Rank.ENTRY, Rank.SUB) else []
    if not keys or not all(key in items for key in keys):
        yield from _with_taken_up(row, items)
        return
    for place, key in enumerate(keys):
        item = items[key]
        seats: tuple[Seat, ...] = row.seats if not place else ()
        body = row.body if place + 1 == len(keys) else ()
        if key[1]:
            yield item._replace(body=body)
        else:
            heads = (*item.heads, *_continued(row.heads))
            yield row._replace(heads=heads, number=item.number, body=body, seats=seats)


def _continued(heads: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The word in brackets which says that an item goes on: "Item 3 (continued)"."""
    match = _REFERENCE.match(heads[0].text) if heads else None
    if match and match["more"]:
        yield heads[0].after(match.start("more"))


def _with_taken_up(row: Row, items: Mapping[Key, Row]) -> Iterator[Row]:
    """A meeting with the items that a line under its title says it takes up: "Opening plenary / Items 1 and 2"."""
    named = {line: match["list"] for line in row.body if (match := _REFERENCE.match(line.text))}
    keys = [(line, key) for line, listed in named.items() for key in listed_items(listed)]
    if row.rank is not Rank.ENTRY or not keys or not all(key in items for _, key in keys):
        yield row
        return
    yield row._replace(body=tuple(line for line in row.body if line not in named))
    for line, key in keys:
        item = items[key]
        heads = (*item.heads, *_continued((line,)))
        yield item._replace(rank=Rank.SUB, heads=heads, sub=2 if key[1] else 1)


def _referred(row: Row) -> str:
    """The list of items that a row names instead of a title, or that its column of numbers gives it."""
    if match := _REFERENCE.match(row.title):
        return match["list"]
    number = row.number.value if row.number else ""
    several = lists_items(number) and len({item for item, _ in listed_items(number)}) > 1
    return number if several else ""
