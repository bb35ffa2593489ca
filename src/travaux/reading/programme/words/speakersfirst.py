"""Papers that set the speaker of each slot on its line and the title on the next: "Ada Pereira – Harbour Council"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.draft import Entry, Seat
from travaux.reading.programme.grammar.wording import is_label
from travaux.reading.programme.page.chains import is_prose
from travaux.reading.programme.people.likeness import names_a_person

_DASH = re.compile(r"\s+[–—-]\s+|\s*[|\t]\s*")
_COMMA = re.compile(r",\s+")
_BODY = re.compile(r"\s*\(([^()]{2,80})\)\Z")
_AND = re.compile(r"(?:,| and| et| y| e| und| и| &) ")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
_LEAST = 3
"""So many slots show that a paper names the speaker before the title."""
_MOST = 0.75
"""The share of lines with a dash that begin with a name, in a paper that sets speakers first."""


class _Named(NamedTuple):
    """A head in its parts."""

    names: tuple[Passage, ...]
    body: Passage
    whole: bool
    """Whether the body is no post with a body, which the words of people tell apart."""
    comma: bool = False
    """Whether only a comma parts the name from what stands behind it."""


def titles_below(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, the line below as title of those whose heads only give names and a post or a body.

    These stand behind a dash or a comma, or in brackets.
    One such line may be a title and its subtitle; several slots of a paper that all begin with names are speakers.
    """
    parted = [_parted(entry) for entry in entries]
    told = [one for one in parted if one]
    first = {
        behind
        for behind in {one.comma for one in told}
        if _are_speakers([o for o in told if o.comma is behind])
    }
    return [
        _seated(entry, one) if one and one.comma in first else entry
        for entry, one in zip(entries, parted, strict=True)
    ]


def _are_speakers(parted: Sequence[_Named]) -> bool:
    """Whether most lines set in one way begin with a name."""
    named = sum(names_a_person(one.names[0]) for one in parted)
    return named >= max(_LEAST, _MOST * len(parted))


def _parted(entry: Entry) -> _Named | None:
    if len(entry.heads) != 1 or entry.start is None or not entry.body or entry.seats or entry.number:
        return None
    head, below = entry.heads[0], entry.body[0].text
    dash, bracket = _DASH.search(head.text), _BODY.search(head.text)
    mark = dash or bracket or _COMMA.search(head.text)
    if mark is None or is_label(below) or is_prose(below) or below.rstrip().endswith(":"):
        return None
    body = head.cut(*mark.span(1)) if bracket and not dash else head.cut(mark.end())
    names = _each(head.cut(0, mark.start()))
    if not body.text or not all(_NAME.fullmatch(name.text) and name.text[0].isupper() for name in names):
        return None
    whole = mark is bracket or (mark is dash and "," not in body.text)
    return _Named(names, body, whole, comma=mark is not dash and mark is not bracket)


def _each(names: Passage) -> tuple[Passage, ...]:
    """Each name of a list of names."""
    ends = [0, *(place for joint in _AND.finditer(names.text) for place in joint.span()), len(names.text)]
    return tuple(names.cut(start, end) for start, end in zip(ends[::2], ends[1::2], strict=True))


def _seated(entry: Entry, named: _Named) -> Entry:
    seats = (
        tuple(Seat(Role.SPEAKER, name, bodies=(named.body,), initials=True) for name in named.names)
        if named.whole
        else (Seat(Role.SPEAKER, entry.heads[0]),)
    )
    return replace(entry, heads=entry.body[:1], body=entry.body[1:], seats=seats)
