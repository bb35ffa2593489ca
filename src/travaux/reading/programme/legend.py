"""Initials that stand for people, and the legend that explains them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.chains import Block
from travaux.reading.programme.draft import Seat
from travaux.reading.programme.paragraphs import Paragraph
from travaux.reading.programme.rows import Rank, Row

_LEGEND = re.compile(r"\s*\(?([A-Z]{2,4})\)?\s*[:=–—-]\s*(?=[^\W\d_])(.{4,80})\Z", re.S)
_INITIALS = re.compile(r"\s*[(\[]\s*([A-Z]{2,4}(?:\s*[/,&;+]\s*[A-Z]{2,4})*)\s*[)\]]\s*\Z")


def legend(blocks: Iterable[Block]) -> Mapping[str, Passage]:
    """The names that lines such as "AL: Ana Lee" give to initials."""
    found: dict[str, Passage] = {}
    for block in blocks:
        match = _LEGEND.match(block.text) if isinstance(block, Paragraph) else None
        if match and isinstance(block, Paragraph) and _stands_for(match[1], match[2]):
            found.setdefault(match[1], block.passage.cut(match.start(2)))
    return found


def _stands_for(initials: str, words: str) -> bool:
    """Whether the words begin with the letters, in order, some words being left out."""
    letters = [word[0].upper() for word in re.findall(r"[^\W\d_]+", words)]
    return (
        1 < len(letters) <= 8 and letters[0] == initials[0] and all(letter in letters for letter in initials)
    )


def with_names(rows: Sequence[Row], names: Mapping[str, Passage]) -> list[Row]:
    """The rows with initials after their titles replaced by the people whom they stand for."""
    return [_named(row, names) if names and row.rank is not Rank.DAY else row for row in rows]


def _named(row: Row, names: Mapping[str, Passage]) -> Row:
    heads: list[Paragraph] = []
    seats: list[Seat] = []
    for head in row.heads:
        match = _INITIALS.search(head.text)
        initials = re.findall("[A-Z]+", match[1]) if match else []
        if match and initials and all(one in names for one in initials):
            seats += [Seat(Role.SPEAKER, names[one]) for one in initials]
            head = replace(head, passage=head.passage.cut(0, match.start()))
        heads.append(head)
    return replace(row, heads=tuple(heads), seats=(*row.seats, *seats))
