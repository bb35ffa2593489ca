"""Concept notes and letters that announce one meeting: a programme of one item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.common.dates import PartialDate
from travaux.reading.dates import find_dates
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.passage import Passage
from travaux.reading.programme import slots
from travaux.reading.programme.chains import Block
from travaux.reading.programme.clocks import TimeMention, find_times
from travaux.reading.programme.draft import Clock, Day, Entry
from travaux.reading.programme.paragraphs import Paragraph
from travaux.reading.programme.rows import Timing

_THEME = re.compile(
    r"\b(?:theme|topic|subject|title|entitled|titled|thème|intitulée?|sujet|tema|titulad[oa]|lema|тем[аеуы]|по теме|موضوع|بعنوان|主题)[^“\"«「《\n]{0,40}"
    r"[\s:]*(?:“(?P<a>[^”]{8,400})”|\"(?P<b>[^\"]{8,400})\"|«(?P<c>[^»]{8,400})»|「(?P<d>[^」]{4,200})」|《(?P<e>[^》]{4,200})》)",
    re.I,
)
_NEAR = 90
"""How many characters apart a date and a time of one meeting may stand."""


def concept_entry(blocks: Sequence[Block], identity: PaperDraft) -> tuple[Entry, ...]:
    """The one entry of a concept note; none where the paper does not say what it is about."""
    body = [b.passage for b in blocks if isinstance(b, Paragraph)]
    whole = Passage.join(body)
    theme = _theme(whole)
    if theme is None:
        title = identity.meeting.name or identity.title
        theme = Passage(title.value, title.spans) if title and title.spans else None
    if not theme:
        return ()
    start, end, day = _when(whole, identity)
    return (Entry(day, (theme,), tuple(body), start=start, end=end),)


def _theme(whole: Passage) -> Passage | None:
    for match in _THEME.finditer(whole.text):
        group = next(name for name in "abcde" if match[name])
        return whole.cut(*match.span(group))
    return None


def _when(whole: Passage, identity: PaperDraft) -> tuple[Clock | None, Clock | None, Day]:
    """The first time of day that stands beside a full date, and that date."""
    times = find_times(whole.text)
    for date in find_dates(whole.text):
        if not date.precise or not date.first.year:
            continue
        near = [t for t in times if 0 <= t.start - date.end <= _NEAR or 0 <= date.start - t.end <= _NEAR]
        if near:
            start, end = _clocks(whole, near[0])
            day = Day(1, date.first.partial, whole.spans(date.start, date.end), 0.9)
            return start, end, day
    return None, None, _day(identity)


def _clocks(whole: Passage, mention: TimeMention) -> tuple[Clock | None, Clock | None]:
    timing = Timing(whole, mention)
    slot = slots.resolve([timing], slots.counts_to_24([timing]))[0]
    return slots.clocks(timing, slot)


def _day(identity: PaperDraft) -> Day:
    start = identity.meeting.start
    date = PartialDate.parse(start.value) if start else None
    return Day(1, date if date and date.full else None, start.spans if start else (), 0.8)
