"""The first and the last day of a meeting, from what the front says and from its day headings."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from travaux.common.dates import PartialDate
from travaux.reading.dates import DateMatch, DateParts, find_dates
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Transcript

_HEADING = 90
_OUTSIDE = 6
_LONGEST_MEETING = 200
"""Days: headings further apart than this are not of one meeting."""
_WORDS = re.compile(r"[^\W\d_]{2,}")
_OFF = re.compile(
    r"\b(?:postponed|cancelled|canceled|to be (?:confirmed|determined|announced)|reportée?|aplazad[oa]|отложен\w*)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Days:
    start: Found | None = None
    end: Found | None = None
    when: Found | None = None


@dataclass(frozen=True, slots=True)
class _Dated:
    match: DateMatch
    passage: Passage

    @property
    def spans(self) -> Found:
        return self.passage.found(self.match.start, self.match.end)


def days_of(
    transcript: Transcript, sources: Sequence[Passage], titles: Sequence[Passage], year: int | None
) -> Days:
    """The days of the meeting.

    ``sources`` are lines that give its dates, ``titles`` may hold them among other words; ``year`` is
    that of the paper, for dates that lack one. Day headings of the whole transcript complete them.
    """
    front = [
        _Dated(match, passage)
        for passage in (*sources, *titles)
        for match in find_dates(passage.text, year=year)
    ]
    precise = [one for one in front if one.match.precise]
    known = next((one.match.first.year for one in front if one.match.first.year), year)
    month = next((one.match.first.month for one in front if one.match.first.month), None)
    full = [one for one in precise if one.match.completed(known).first.date()]
    if full:
        return _from_front(full, known)
    headings = list(_headings(transcript, known, month))
    if headings:
        return _from_headings(headings)
    if front:
        return Days(when=_when(front, titles))
    off = next((match for passage in titles if (match := _OFF.search(passage.text))), None)
    return Days(when=_off(transcript)) if off is None else Days()


def _from_front(full: Sequence[_Dated], year: int | None) -> Days:
    """The first range, else the first date; further dates of the same line or list widen it."""
    ranged = next((one for one in full if one.match.last), None)
    first = ranged or full[0]
    match = first.match.completed(year)
    group = [one for one in full if one.passage is first.passage] if ranged or len(full) > 1 else [first]
    dates: list[dt.date] = []
    for one in group:
        done = one.match.completed(year)
        dates += [date for parts in (done.first, done.last) if parts and (date := parts.date())]
    if not dates or (max(dates) - min(dates)).days > _LONGEST_MEETING:
        return _ends(match.first, match.last or match.first, first, 0.7)
    spans = tuple(span for one in group for span in one.spans.spans)
    certainty = 0.95 if ranged else 0.85
    return Days(
        Found(min(dates).isoformat(), spans, certainty), Found(max(dates).isoformat(), spans, certainty)
    )


def _ends(first: DateParts, last: DateParts, dated: _Dated, certainty: float) -> Days:
    ends = [
        Found(str(parts.partial), dated.spans.spans, certainty) for parts in (first, last) if parts.partial
    ]
    return Days(ends[0], ends[-1]) if len(ends) == 2 else Days()


def _when(front: Iterable[_Dated], titles: Sequence[Passage]) -> Found:
    """The most telling words: a range of days, then a day, then a month."""
    best = max(
        front,
        key=lambda one: (one.match.precise, one.match.last is not None, one.match.first.month is not None),
    )
    return best.passage.found(best.match.start, best.match.end, 0.85)


def _headings(transcript: Transcript, year: int | None, month: int | None) -> Iterator[tuple[dt.date, Found]]:
    """Full dates of short lines that say little else, the year and month filled in from the front."""
    for line in transcript.body():
        if line.end - line.start > _HEADING:
            continue
        text = transcript.line_text(line)
        if not any(character.isdigit() for character in text):
            continue
        for match in find_dates(text, weekdays=True):
            if len(_WORDS.findall(text[: match.start] + " " + text[match.end :])) > _OUTSIDE:
                continue
            for parts in (match.first, match.last):
                done = parts.completed(year, month) if parts and parts.day else None
                date = done.date() if done and done.year else None
                if date and not (done and done.misprinted):
                    passage = Passage.of(transcript, (line,))
                    yield date, passage.found(match.start, match.end)


def _from_headings(headings: Sequence[tuple[dt.date, Found]]) -> Days:
    """The first and last of the dates that stand near the most common ones."""
    dates = sorted({date for date, _ in headings})
    middle = dates[len(dates) // 2]
    near = [date for date in dates if abs((date - middle).days) <= _LONGEST_MEETING]
    places = dict(reversed(headings))
    first, last = near[0], near[-1]
    return Days(
        Found(first.isoformat(), places[first].spans, 0.8), Found(last.isoformat(), places[last].spans, 0.8)
    )


def _off(transcript: Transcript) -> Found | None:
    """Where no date is given: the words that say why."""
    for line in list(transcript.body())[:12]:
        text = transcript.line_text(line)
        match = _OFF.search(text) if len(text) < _HEADING else None
        if match:
            return Passage.of(transcript, (line,)).found(match.start(), match.end(), 0.8)
    return None


def partial(found: Found | None) -> PartialDate | None:
    return PartialDate.parse(found.value) if found else None
