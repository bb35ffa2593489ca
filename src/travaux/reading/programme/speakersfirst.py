"""Papers that set the speaker of each slot on its line and the title on the next: "Ada Pereira – Harbour Council"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.chains import is_prose
from travaux.reading.programme.draft import Entry, Seat
from travaux.reading.programme.likeness import names_a_person
from travaux.reading.programme.wording import is_label

_DASH = re.compile(r"\s+[–—-]\s+|\s*[|\t]\s*")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}")
_LEAST = 3
"""So many slots show that a paper names the speaker before the title."""
_MOST = 0.75
"""The share of lines with a dash that begin with a name, in a paper that sets speakers first."""


class _Named(NamedTuple):
    """A head in its two parts."""

    name: Passage
    body: Passage


def titles_below(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, those whose heads only give a name and, behind a dash, a body with the line below as title.

    One such line may be a title and its subtitle; several slots of a paper that all begin with names are speakers.
    """
    parted = [_parted(entry) for entry in entries]
    named = [one is not None and names_a_person(one.name) for one in parted]
    candidates = sum(one is not None for one in parted)
    if sum(named) < _LEAST or sum(named) < _MOST * candidates:
        return list(entries)
    return [_seated(entry, one) if one else entry for entry, one in zip(entries, parted, strict=True)]


def _parted(entry: Entry) -> _Named | None:
    if len(entry.heads) != 1 or entry.start is None or not entry.body or entry.seats or entry.number:
        return None
    head, below = entry.heads[0], entry.body[0].text
    dash = _DASH.search(head.text)
    if dash is None or is_label(below) or is_prose(below) or below.rstrip().endswith(":"):
        return None
    name, body = head.cut(0, dash.start()), head.cut(dash.end())
    whole = _NAME.fullmatch(name.text) is not None and name.text[0].isupper() and bool(body.text)
    return _Named(name, body) if whole else None


def _seated(entry: Entry, named: _Named) -> Entry:
    seat = (
        Seat(Role.SPEAKER, entry.heads[0])
        if "," in named.body.text
        else Seat(Role.SPEAKER, named.name, bodies=(named.body,), initials=True)
    )
    return replace(entry, heads=entry.body[:1], body=entry.body[1:], seats=(seat,))
