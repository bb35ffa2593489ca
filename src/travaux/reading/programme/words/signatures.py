"""Titles that end with who speaks: in brackets ("On tides (Ada Pereira, Harbour Council)") or behind a full stop.

One such bracket may say anything; where several titles of a paper end with names in that way, so do the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.draft import Entry, Seat
from travaux.reading.programme.people.lexicon import is_given, plain
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.likeness import begins_with_a_person, names_a_person
from travaux.reading.programme.people.naming import may_be_name

_BRACKET = re.compile(r"[(（]\s*(?P<who>[^()（）]{4,160}?)\s*[)）][\s.]*\Z")
_SORT = re.compile(
    r"(?:talk|keynote|lecture|invited talk|online|exposé|charla|ponencia|доклад)\s*[,:]\s*", re.I
)
"""What sort of talk it is, before the name in the same bracket."""
_STOP = re.compile(r"(?:(?<=\w{3})|(?<=[»”\")]))[.?!]\s+(?=[^\W\d_a-z])")
_PARTS = re.compile(r"\s*[,;]\s*(?:and\s+|et\s+|y\s+|und\s+|и\s+)?|\s+(?:and|et|y|und|и|&)\s+")
_INITIAL = re.compile(r"[^\W\d_]{1,2}(?:\.|-[^\W\d_]\b)")
_LEAST = 2
"""So many titles that end with a name show that a paper sets names there."""
_SHORTEST = 3
"""Words of a title before a full stop and names."""
_LONGEST = 5
"""Words of a name."""


class Signed(NamedTuple):
    """Where a title ends, and the range of those who speak."""

    end: int
    start: int
    last: int


def authors(text: str) -> Signed | None:
    """The names that are all that stands behind the last full stop of a title: "On tides. Ada Pereira and Ben Sim."."""
    text = text.rstrip(" .")
    stops = list(_STOP.finditer(text))
    if not stops or len(text[: stops[-1].start()].split()) < _SHORTEST or "(" in text[stops[0].start() :]:
        return None
    stop = stops[-1]
    names = [part for part in _PARTS.split(text[stop.end() :]) if part]
    if not names or not all(_may_be_name(name) for name in names):
        return None
    known = len(names) > 1 or is_given(plain(names[0].split()[0]))
    return Signed(stop.start() + (text[stop.start()] in "?!"), stop.end(), len(text)) if known else None


def signed(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, names that close their titles as seats."""
    found = [_closing(entry) for entry in entries]
    sure = sum(
        one is not None and begins_with_a_person(entry.heads[-1].cut(one.start, one.last))
        for entry, one in zip(entries, found, strict=True)
    )
    if sure < _LEAST:
        return list(entries)
    return [_seated(entry, one) if one else entry for entry, one in zip(entries, found, strict=True)]


def _closing(entry: Entry) -> Signed | None:
    if entry.seats or len(entry.heads) != 1:
        return None
    text = entry.heads[0].text
    if stopped := authors(text):
        return stopped
    bracket = _BRACKET.search(text)
    title = text[: bracket.start()].rstrip(" .\n\t") if bracket else ""
    if bracket is None or not title:
        return None
    sort = _SORT.match(bracket["who"])
    start = bracket.start("who") + (sort.end() if sort else 0)
    if ":" in text[start : bracket.end("who")] or names_a_person(entry.heads[0].cut(0, len(title))):
        return None
    first = next((part for part in _PARTS.split(text[start : bracket.end("who")]) if part), "")
    return Signed(len(title), start, bracket.end("who")) if _may_be_name(first) else None


def _may_be_name(text: str) -> bool:
    words = text.replace(".", ". ").split()
    if not 2 <= len(words) <= _LONGEST or not may_be_name(words):
        return False
    return not any(plain(word) in listed(*terms) for word in words for terms in _NO_NAME)


_NO_NAME = (("bodies", "words"), ("posts",), ("topics",))


def _seated(entry: Entry, found: Signed) -> Entry:
    head = entry.heads[0]
    return replace(
        entry, heads=(head.cut(0, found.end),), seats=tuple(_seats(head.cut(found.start, found.last)))
    )


def _seats(who: Passage) -> Iterator[Seat]:
    """A list of names with initials, else what the words of people make of it, else the name that stands first."""
    marks = [0, *(place for mark in _PARTS.finditer(who.text) for place in mark.span()), len(who.text)]
    parts = [who.cut(*one) for one in zip(marks[::2], marks[1::2], strict=True) if one[0] < one[1]]
    names = [part for part in parts if _may_be_name(part.text)]
    if len(names) == len(parts) and any(_INITIAL.match(name.text) for name in names):
        yield from (Seat(Role.SPEAKER, name, initials=True) for name in names)
    elif begins_with_a_person(who):
        yield Seat(Role.SPEAKER, who)
    else:
        yield Seat(Role.SPEAKER, parts[0], bodies=tuple(parts[1:]), initials=True)
