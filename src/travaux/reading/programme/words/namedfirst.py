"""Papers that set the speaker, with a body in brackets, before the title of a talk: "Ada Pereira (Harbour Council) — Shoals"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.draft import Entry, Seat
from travaux.reading.programme.people.likeness import names_a_person

_NAME = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}"
_HEAD = re.compile(
    rf"(?P<who>(?P<name>{_NAME})(?:\s*\((?P<body>[^()]{{2,80}})\))?)\s*(?P<mark>[—–:,]|-(?=\s))\s+(?=[\"“«‘'(]?\w)"
)
_LEAST = 3
"""So many entries show that a paper names the speaker before the title."""
_MOST = 0.6
"""The share of entries with a bracket before the mark that begin with a name, in such a paper."""


class _Speaker(NamedTuple):
    """Who speaks, and where the title begins."""

    who: Passage
    name: Passage
    body: Passage | None
    mark: str
    """What parts them, any dash being one."""
    title: int


def titles_behind(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, of those that begin with a speaker and a mark what is behind the mark as title.

    Several that give a body in brackets show which mark it is; behind it others give no body.
    """
    parted = [_parted(entry) for entry in entries]
    marks = _marks([one for one in parted if one and one.body])
    return [
        _seated(entry, one) if one and one.mark in marks and (one.body or names_a_person(one.name)) else entry
        for entry, one in zip(entries, parted, strict=True)
    ]


def _marks(speakers: Sequence[_Speaker]) -> set[str]:
    """The marks before which most brackets stand behind a name."""
    all_of = Counter(one.mark for one in speakers)
    named = Counter(one.mark for one in speakers if names_a_person(one.name))
    return {mark for mark, number in all_of.items() if named[mark] >= max(_LEAST, _MOST * number)}


def _parted(entry: Entry) -> _Speaker | None:
    if len(entry.heads) != 1 or entry.seats:
        return None
    head = entry.heads[0]
    match = _HEAD.match(head.text)
    if match is None or not match["name"][0].isupper():
        return None
    body = head.cut(*match.span("body")) if match["body"] else None
    mark = match["mark"] if match["mark"] in ":," else "—"
    return _Speaker(head.cut(*match.span("who")), head.cut(*match.span("name")), body, mark, match.end())


def _seated(entry: Entry, speaker: _Speaker) -> Entry:
    """The entry with its speaker in a seat; a post beside the body is told apart by the words of people."""
    title = entry.heads[0].cut(speaker.title)
    if speaker.body and "," in speaker.body.text:
        seat = Seat(Role.SPEAKER, speaker.who)
    else:
        seat = Seat(Role.SPEAKER, speaker.name, bodies=(speaker.body,) if speaker.body else (), initials=True)
    return replace(entry, heads=(title,), seats=(seat,))
