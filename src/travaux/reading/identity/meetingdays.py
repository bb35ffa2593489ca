"""The first and the last day of a meeting, from what the front says and from its day headings."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from travaux.reading.dates import DateMatch, DateParts, find_dates
from travaux.reading.identity.linerole import is_deadline
from travaux.reading.identity.ownday import is_of_the_paper, is_stated
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Transcript

_HEADING = 90
_OUTSIDE = 6
_LONGEST_MEETING = 200
"""Days: headings further apart than this are not of one meeting."""
_LONGEST_RUN = 21
"""Days: a first day on the front is followed by day headings no later than this."""
_WORDS = re.compile(r"[^\W\d_]{2,}")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)(?<![\d/.-]\d\d)\d\d(?![\d/])")
_LABEL = re.compile(r"\W*(?:dates?|datum|termin|data|fecha|дата|التاريخ|日期)\b", re.I)
_OFF = re.compile(
    r"\b(?:postponed|cancelled|canceled|dates? to be (?:confirmed|determined|announced)|reportée?|aplazad[oa]|отложен\w*)\b",
    re.I,
)


class Marks(Enum):
    """What day headings are for: nothing; where the front gives no day; also to widen a single day."""

    NONE = auto()
    LAST = auto()
    ALSO = auto()


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day as partial ISO dates; ``when`` are the words where no full date can be read."""

    start: Found | None = None
    end: Found | None = None
    when: Found | None = None


@dataclass(frozen=True, slots=True)
class _Dated:
    match: DateMatch
    passage: Passage

    @property
    def found(self) -> Found:
        return self.passage.found(self.match.start, self.match.end)

    def dates(self, year: int | None) -> list[dt.date]:
        done = self.match.completed(year)
        return [date for parts in (done.first, done.last) if parts and (date := parts.date())]


def days_of(
    transcript: Transcript,
    sources: Sequence[Passage],
    titles: Sequence[Passage],
    year: int | None,
    use: Marks,
) -> Days:
    """The days of the meeting.

    ``sources`` are lines that give its dates, ``titles`` may hold them among other words; ``year`` is
    that of the paper, for dates that lack one. ``use`` says what the day headings of the transcript are for.
    """
    said = [_Dated(match, passage) for passage in (*sources, *titles) for match in find_dates(passage.text)]
    known = next((one.match.first.year for one in said if one.match.first.year), None) or year
    front = [one for one in said if not is_stated(one.passage.text, one.match)]
    known = known or _year_elsewhere(transcript, front)
    month = next((one.match.first.month for one in front if one.match.first.month), None)
    full = [one for one in front if one.match.precise and one.dates(known)]
    wanted = use is Marks.ALSO or (use is Marks.LAST and not full)
    marks = list(_headings(transcript, known, month)) if wanted else []
    if full:
        days = _from_front(full, known)
        fixed = any(one.match.last for one in full) or _LABEL.match(full[0].passage.text)
        return days if fixed else _run_on(days, marks)
    if marks:
        return _from_headings(marks)
    if front:
        return Days(when=_when(front))
    if use is not Marks.ALSO:
        return Days()
    return Days(when=_off(transcript) or _bare_year(titles))


def _year_elsewhere(transcript: Transcript, front: Sequence[_Dated]) -> int | None:
    """The year that the paper gives below to a day that its front names without one, as the text of a mail does."""
    days = {(one.match.first.day, one.match.first.month) for one in front if one.match.precise}
    for line in transcript.body() if days else ():
        text = transcript.line_text(line)
        for match in find_dates(text) if _YEAR.search(text) else ():
            if match.first.year and (match.first.day, match.first.month) in days:
                return match.first.year
    return None


def _from_front(full: Sequence[_Dated], year: int | None) -> Days:
    """The first range, or the first date, with what stands beside it on its line."""
    first = next((one for one in full if one.match.last), full[0])
    group = [one for one in full if one.passage is first.passage]
    dates = [date for one in group for date in one.dates(year)]
    if (max(dates) - min(dates)).days > _LONGEST_MEETING:
        group, dates = [first], first.dates(year)
    spans = tuple(span for one in group for span in one.found.spans)
    certainty = 0.95 if first.match.last else 0.85
    return Days(
        Found(min(dates).isoformat(), spans, certainty), Found(max(dates).isoformat(), spans, certainty)
    )


def _run_on(days: Days, marks: Sequence[tuple[dt.date, Found]]) -> Days:
    """A single day widened by the headings that begin with it."""
    if days.start is None or days.end is None or days.start.value != days.end.value:
        return days
    first = dt.date.fromisoformat(days.start.value)
    if all(date != first for date, _ in marks) or any(date < first for date, _ in marks):
        return days
    later = [(date, found) for date, found in marks if 0 < (date - first).days <= _LONGEST_RUN]
    if not later:
        return days
    last, found = max(later, key=lambda one: one[0])
    return Days(days.start, Found(last.isoformat(), found.spans, 0.8))


def _when(front: Iterable[_Dated]) -> Found:
    """The most telling words: a range of days, then a day, then a month."""
    best = max(front, key=lambda one: (one.match.precise, one.match.last is not None))
    return best.passage.found(best.match.start, best.match.end, 0.85)


def _headings(transcript: Transcript, year: int | None, month: int | None) -> Iterator[tuple[dt.date, Found]]:
    """Full dates of short lines that say little else, the year and month filled in from the front."""
    marks = list(_marks(transcript))
    if year is None and not any(parts.year for parts, _ in marks):
        year = _year_by_weekdays(transcript, [parts for parts, _ in marks])
    if sum(parts.weekday is not None for parts, _ in marks) > 1:
        marks = [(parts, found) for parts, found in marks if parts.weekday is not None]
    dated = []
    for parts, found in marks:
        done = parts.completed(year, month)
        date = done.date() if done.year else None
        if date and not done.misprinted:
            dated.append((date, found))
    yield from _of_the_range(dated)


def _of_the_range(marks: Sequence[tuple[dt.date, Found]]) -> list[tuple[dt.date, Found]]:
    """The dates of the first line that gives a range of days; a date alone outside it is the paper's own or a deadline."""
    for (first, one), (last, other) in pairwise(marks):
        if one.spans == other.spans and 0 < (last - first).days <= _LONGEST_RUN:
            return [(date, found) for date, found in marks if first <= date <= last]
    return list(marks)


def _flat_marks(transcript: Transcript) -> Iterator[tuple[DateParts, Found]]:
    """Dates of a flat text with a weekday, or in a row of dates, as day headings have come to stand."""
    for line in transcript.body():
        passage = Passage.of(transcript, (line,))
        matches = find_dates(passage.text, weekdays=True)
        for index, match in enumerate(matches):
            near = [one for one in matches[max(0, index - 1) : index + 2] if one is not match]
            row = any(min(abs(one.start - match.end), abs(match.start - one.end)) < 4 for one in near)
            if match.first.day and (match.first.weekday is not None or (row and match.precise)):
                yield match.first, passage.found(match.start, match.end)


def _marks(transcript: Transcript) -> Iterator[tuple[DateParts, Found]]:
    if transcript.flat:
        yield from _flat_marks(transcript)
        return
    for line in transcript.body():
        text = transcript.line_text(line)
        if len(text) > _HEADING or not _DIGIT.search(text) or is_deadline(text) or is_of_the_paper(text):
            continue
        for match in find_dates(text, weekdays=True):
            if len(_WORDS.findall(f"{text[: match.start]} {text[match.end :]}")) > _OUTSIDE:
                continue
            if is_stated(text, match):
                continue
            found = Passage.of(transcript, (line,)).found(match.start, match.end)
            yield from ((parts, found) for parts in (match.first, match.last) if parts and parts.day)


def _year_by_weekdays(transcript: Transcript, marks: Sequence[DateParts]) -> int | None:
    """The year that the paper speaks of most and in which every weekday fits its date."""
    checked = [parts for parts in marks if parts.weekday is not None and parts.month]
    years = Counter(int(year) for year in _YEAR.findall(transcript.text))
    for year, _ in sorted(years.items(), key=lambda one: (-one[1], one[0])):
        if checked and not any(parts.completed(year).misprinted for parts in checked):
            return year
    return None


def _from_headings(marks: Sequence[tuple[dt.date, Found]]) -> Days:
    """The first and last of the dates that stand near the middle one."""
    dates = sorted({date for date, _ in marks})
    middle = dates[len(dates) // 2]
    near = [date for date in dates if abs((date - middle).days) <= _LONGEST_MEETING]
    places = dict(reversed(marks))
    first, last = near[0], near[-1]
    return Days(
        Found(first.isoformat(), places[first].spans, 0.8), Found(last.isoformat(), places[last].spans, 0.8)
    )


def _off(transcript: Transcript) -> Found | None:
    """Where no date is given: the word that says why."""
    for line in list(transcript.body())[:12]:
        text = transcript.line_text(line)
        match = _OFF.search(text) if len(text) < _HEADING else None
        if match:
            return Passage.of(transcript, (line,)).found(match.start(), match.end(), 0.8)
    return None


def _bare_year(titles: Sequence[Passage]) -> Found | None:
    for passage in titles:
        match = _YEAR.search(passage.text)
        if match:
            return passage.found(match.start(), match.end(), 0.7)
    return None
