"""Symbols of documents that an agenda sets beside its titles, where the column they stood in is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from travaux.reading.programme.grammar.documents import documents
from travaux.reading.programme.page.rows import Rank, Row

_FEWEST = 3
"""Titles that end with a symbol in a paper that sets them in a column."""
_MATTER = re.compile(
    r"(?:\b(?:resolutions?|decisions?|documents?|drafts?|reports?|notes?|letters?|papers?|of|on|in|to|by|and|the|with|under|entitled"
    r"|résolutions?|décisions?|rapports?|lettres?|de|du|des|sur|dans|et|la|le|les|cote|resoluci(?:ón|ones)|decisi(?:ón|ones)|documentos?|informes?|del|en|el|y|signatura"
    r"|резолюци\w+|решени\w+|документ\w*|доклад\w*|в|и|по)|[^\w\s)\]»”\"'.])\Z",
    re.IGNORECASE,
)
"""What stands before a symbol that is part of the title: "Draft resolution A/C.2/85/L.4"."""
_APART = re.compile(r"[\s,;]*")


def without_symbols(rows: Sequence[Row]) -> list[Row]:
    """The rows with such symbols below their titles instead of behind them."""
    ends = [_end(row) for row in rows]
    if sum(end > 0 for end in ends) < _FEWEST:
        return list(rows)
    return [_parted(row, end) if end else row for row, end in zip(rows, ends, strict=True)]


def _end(row: Row) -> int:
    """Where the title of an entry without a time ends that symbols stand behind; 0 where none do."""
    if row.rank not in (Rank.ENTRY, Rank.SUB) or row.timing or len(row.heads) != 1:
        return 0
    text = row.title
    end = len(text)
    for found in reversed(documents(row.heads[0].passage)):
        start = end - len(found.value)
        if text[start:end] != found.value:
            break
        end = len(text[:start].rstrip(" ,;"))
    whole = end == len(text) or _MATTER.search(text[:end]) or len(text[:end].split()) < 2
    return 0 if whole else end


def _parted(row: Row, end: int) -> Row:
    head = row.heads[0]
    at = len(head.text) - len(row.title) + end if head.text.endswith(row.title[end:]) else 0
    if not at:
        return row
    beside = _APART.match(head.text, at)
    title, symbols = head.passage.cut(0, at), head.after(beside.end() if beside else at)
    return row._replace(heads=(replace(head, passage=title),), body=(symbols, *row.body))
