"""Entries whose first line only tells their form, the title standing in quotation marks below: "Panel", then "“Ports and tides”"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from travaux.reading.programme.draft import Entry
from travaux.reading.programme.grammar.heads import names_a_file
from travaux.reading.programme.grammar.wording import is_format, is_label, names_a_session

_QUOTED = re.compile(r"[«“„\"]\s*[^«»“”„\"]{8,}(?:«[^«»]*»[^«»“”\"]*)?[»”“\"]\.?\s*")
_WORDS = 3
"""Words of a form, and of what a site may set between it and the title: a link to the recording."""


def quoted_below(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, the quoted line below as title of those that only name a form of session."""
    return [_titled(entry) for entry in entries]


def _titled(entry: Entry) -> Entry:
    if len(entry.heads) != 1 or not entry.body:
        return entry
    head = entry.heads[0].text
    if len(head.split()) > _WORDS or not (is_format(head) or names_a_session(head) or names_a_file(head)):
        return entry
    at = 0 if _QUOTED.fullmatch(entry.body[0].text) else 1
    between = entry.body[0].text if at else ""
    if len(entry.body) <= at or len(between.split()) > _WORDS or is_label(between):
        return entry
    if not _QUOTED.fullmatch(entry.body[at].text):
        return entry
    return replace(entry, heads=(entry.body[at],), body=entry.body[at + 1 :])
