"""Cells of people that small meetings fill with given names alone: "Ada + Ben"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.draft import Seat
from travaux.reading.programme.people.features import name_pattern
from travaux.reading.programme.people.words import cut

_APART = re.compile(r"\s*[+&,/;]\s*|\s+(?:and|et|y|e|и)\s+")
_PLUS = re.compile(r"\s*\+\s*")
_ONE_GIVEN = "G1"
"""The pattern of one known given name and no more."""


def seats_of(role: Role, passage: Passage) -> Iterator[Seat]:
    """The seats of a cell in a column of people: one for each part between plus signs, or for each given name alone."""
    alone = list(_parts(passage, _APART))
    if all(name_pattern(cut(part.text)) == _ONE_GIVEN for part in alone):
        yield from (Seat(role, part, initials=True) for part in alone)
        return
    for part in _parts(passage, _PLUS):
        yield Seat(role, part)


def _parts(passage: Passage, mark: re.Pattern[str]) -> Iterator[Passage]:
    start = 0
    for found in mark.finditer(passage.text):
        if found.start() > start:
            yield passage.cut(start, found.start())
        start = found.end()
    if start < len(passage.text):
        yield passage.cut(start)
