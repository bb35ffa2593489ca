"""Concept notes and letters that announce one meeting: a programme of one item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from travaux.common.dates import PartialDate
from travaux.reading.dates import DateMatch, find_dates
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.passage import Passage
from travaux.reading.programme.draft import Clock, Day, Entry
from travaux.reading.programme.grammar.clocks import Style, TimeMention, find_times, leading_time
from travaux.reading.programme.page.chains import Block
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Timing
from travaux.reading.programme.tables.sheets import Sheet
from travaux.reading.programme.tables.timecells import TimeCell, read_time_cell
from travaux.reading.programme.times import slots

_THEME = re.compile(
    r"\b(?:theme|topic|subject|title|entitled|titled|thème|intitulée?|sujet|tema|titulad[oa]|lema|тем[аеуы]|по теме|موضوع|بعنوان|主题)[^“\"«「《\n]{0,40}"
    r"[\s:]*(?:“(?P<a>[^”]{8,400})”|\"(?P<b>[^\"]{8,400})\"|«(?P<c>[^»]{8,400})»|「(?P<d>[^」]{4,200})」|《(?P<e>[^》]{4,200})》)",
    re.I,
)
_NEAR = 90
"""How many characters apart a date and a time of one meeting may stand."""
_AROUND = 250
"""As many on either side of a time, in which a date so near stands whole, and the dates beside it that tell its year."""
_BEHIND = 3
"""As many where the time is but an hour ("8 mai 2024, 10 heures"), and no surer one is printed."""


def concept_entry(
    blocks: Sequence[Block], identity: PaperDraft, sheet: Sheet | None = None
) -> tuple[Entry, ...]:
    """The one entry of a concept note; none where the paper does not say what it is about.

    ``sheet`` is the table of its fields, if it has one: what this says of the meeting comes first.
    """
    body = [b.passage for b in blocks if isinstance(b, Paragraph)]
    whole = Passage.join(body)
    headline = _headline(blocks)
    theme = headline[0].passage if headline else _theme(whole)
    if sheet:
        theme = sheet.title or theme or _above_the_note(blocks)
    if theme is None:
        title = identity.meeting.name or identity.title
        theme = Passage(title.value, title.spans) if title and title.spans else None
    if not theme:
        return ()
    start, end, day = _when(sheet.when if sheet else whole, identity)
    if start is None and headline and headline[1].timing:
        timing = headline[1].timing
        start, end = slots.clocks(timing, slots.resolve([timing], slots.counts_to_24([timing]))[0])
    seats, rest = (sheet.seats, sheet.rest) if sheet else ((), ())
    return (Entry(day, (theme,), (*body, *rest), seats, start, end),)


def _above_the_note(blocks: Sequence[Block]) -> Passage | None:
    """The line in bold right above the words "concept note", where they stand below the name of the panel."""
    for above, line in pairwise(blocks[:_FRONT]):
        said = isinstance(line, Paragraph) and _NOTED.match(line.text) is not None
        if said and isinstance(above, Paragraph) and (above.bold or above.heading):
            return above.passage
    return None


def _theme(whole: Passage) -> Passage | None:
    for match in _THEME.finditer(whole.text):
        group = next(name for name in "abcde" if match[name])
        return whole.cut(*match.span(group))
    return None


def _headline(blocks: Sequence[Block]) -> tuple[Paragraph, TimeCell] | None:
    """The heading right over the line that says when the meeting is, and that line.

    A day without an hour will do where the heading stands right under the words "concept note".
    """
    for index, before in enumerate(blocks[:-1]):
        lines = [b for b in blocks[index + 1 : index + 3] if isinstance(b, Paragraph) and len(b.text) <= 160]
        if not isinstance(before, Paragraph) or not (before.heading or before.bold) or not lines:
            continue
        led = leading_time(lines[0].text) is not None
        above = blocks[index - 1] if index else None
        labelled = isinstance(above, Paragraph) and _NOTE.match(above.text) is not None
        dated = any(date.precise for date in find_dates(lines[0].text)) and (
            labelled or bool(find_times(lines[0].text))
        )
        if led or dated:
            return before, read_time_cell(lines if led else lines[:1])
    return None


_NOTE = re.compile(
    r"\W*(?:draft |revised )?(?:concept (?:note|paper)|note (?:conceptuelle|de cadrage)|nota (?:conceptual|de concepto)|концептуальная записка|مذكرة مفاهيمية|概念(?:文件|说明))\W*\Z",
    re.I,
)


_NOTED = re.compile(_NOTE.pattern.removesuffix(r"\W*\Z") + r"\s*(?:[(（][^()（）]{3,60}[)）])?\W*\Z", re.I)
"""The same with a version in brackets: "Concept note (as of 3 February 2025)"."""
_FRONT = 12
"""Lines among which a paper names itself."""


def heads_concept_note(text: str) -> bool:
    """Whether a line says no more than that the paper is a concept note."""
    return _NOTE.match(text) is not None


def is_concept_note(blocks: Sequence[Block], identity: PaperDraft) -> bool:
    """Whether a paper is a concept note, by its kind or, where that is not known, by its own heading."""
    if identity.kind:
        return identity.kind.value == "concept note"
    return any(isinstance(b, Paragraph) and heads_concept_note(b.text) for b in blocks[:_FRONT])


def _when(whole: Passage, identity: PaperDraft) -> tuple[Clock | None, Clock | None, Day]:
    """The first time of day that stands beside a full date, and that date."""
    times = find_times(whole.text)
    hours = () if times else find_times(whole.text, Style.DOTTED)
    for date, first, last in _dates_around(whole.text, times or hours):
        if not date.precise or not date.first.year:
            continue
        near = [t for t in times if 0 <= t.start - last <= _NEAR or 0 <= first - t.end <= _NEAR]
        near = near or [t for t in hours if 0 <= t.start - last <= _BEHIND]
        if near:
            start, end = _clocks(whole, _lasting(whole.text, near[0]))
            return start, end, Day(1, date.first.partial, whole.spans(first, last), 0.9)
    return None, None, _day(identity)


def _dates_around(text: str, times: Sequence[TimeMention]) -> Iterator[tuple[DateMatch, int, int]]:
    """The dates that stand anywhere near a time, and where in the text: most of a long text need not be looked through."""
    begin = -1
    for time, following in zip_longest(times, times[1:]):
        begin = begin if begin >= 0 else max(0, time.start - _AROUND)
        end = time.end + _AROUND
        if following is None or following.start - _AROUND > end:
            yield from ((date, begin + date.start, begin + date.end) for date in find_dates(text[begin:end]))
            begin = -1


def _lasting(text: str, mention: TimeMention) -> TimeMention:
    """The mention with the duration that a bracket after it gives."""
    led = leading_time(text[mention.start :])
    return mention._replace(duration=led.duration) if led and mention.last is None else mention


def _clocks(whole: Passage, mention: TimeMention) -> tuple[Clock | None, Clock | None]:
    timing = Timing(whole, mention)
    slot = slots.resolve([timing], slots.counts_to_24([timing]))[0]
    return slots.clocks(timing, slot)


def _day(identity: PaperDraft) -> Day:
    start = identity.meeting.start
    date = PartialDate.parse(start.value) if start else None
    return Day(1, date if date and date.full else None, start.spans if start else (), 0.8)
