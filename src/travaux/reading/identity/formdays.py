"""The day of a meeting in the lines of a form: "Date: …" beside "Time: …" and "Venue: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.reading.dates import DateMatch, find_dates
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.mastheadline import own_line
from travaux.reading.identity.ownday import dated_by
from travaux.reading.passage import Found, Passage

_HEAD = 30
"""Lines of a front among which such a form stands."""
_NEAR = 3
"""Lines between the fields of one form."""
_DAY = re.compile(
    r"\W*(?:(?:meeting )?dates?|date de la (?:réunion|séance)|fecha|data|datum|termin|дата(?: проведения| заседания)?|التاريخ|日期)\s*[:：]",
    re.I,
)
_WITH_PLACE = re.compile(
    r"\W*(?:dates?(?:,? (?:and )?time)?,? and (?:venue|place|time)|date(?:,? heure)? et (?:lieu|heure)|fecha(?:, hora)? y (?:lugar|hora)|data(?:, hora)? e (?:local|hora)|дата(?:, время)? и (?:место|время)(?: проведения)?)\s*[:：]",
    re.I,
)
"""A field that gives both."""
_PLACE_OR_TIME = re.compile(
    r"\W*(?:time|venue|place|location|room|hora|lugar|local|heure|lieu|salle|uhrzeit|zeit|ort|время(?: проведения| начала)?|место(?: проведения)?|الوقت|المكان|时间|地点)\s*[:：]",
    re.I,
)


def with_form_days(draft: PaperDraft, lines: Sequence[FrontLine]) -> PaperDraft:
    """The identity with the days that a form gives its meeting, and the paper's own day told from them.

    A letterhead bears the day of the paper; "Date:" over "Venue:" is the meeting's.
    """
    head = lines[:_HEAD]
    field = next(_fields(head), None)
    if field is None:
        return draft
    passage, match = field
    start, end = match.first.date(), (match.last or match.first).date()
    if start is None or end is None:
        return draft
    spans = passage.spans(match.start, match.end)
    first, last = (Found(day.isoformat(), spans, 0.95) for day in (start, end))
    meeting = replace(draft.meeting, start=first, end=last, when=None)
    own = draft.date
    if own and own.value == first.value:
        alone = (line.passage for line in head if line.passage is not passage and own_line(line.text))
        others = (dated_by(one, 0.7) for one in alone)
        own = next((day for day in others if day and day.value != first.value and len(day.value) > 7), None)
    return replace(draft, meeting=meeting, date=own)


def _fields(lines: Sequence[FrontLine]) -> Iterator[tuple[Passage, DateMatch]]:
    """The passages behind "Date:" near a place or an hour, with the full date that each gives."""
    for index, line in enumerate(lines):
        near = lines[max(0, index - _NEAR) : index + _NEAR + 2]
        beside = _DAY.match(line.text) and any(_PLACE_OR_TIME.match(one.text) for one in near)
        if not beside and not _WITH_PLACE.match(line.text):
            continue
        for one in lines[index : index + 2]:
            full = [match for match in find_dates(one.text) if match.precise and match.first.year]
            if full:
                yield one.passage, full[0]
                break
