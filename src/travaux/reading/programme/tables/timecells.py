"""What stands in a cell of times: clocks, days, the name of a meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from travaux.reading.passage import Passage
from travaux.reading.programme.grammar.clocks import (
    Printed,
    Style,
    TimeMention,
    find_durations,
    find_times,
    leading_time,
)
from travaux.reading.programme.grammar.columns import is_generic
from travaux.reading.programme.grammar.days import DayMark, day_heading
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Timing
from travaux.reading.programme.tables.cells import joined

_OPEN_END = re.compile(r"(?:[-–—,&]|\b(?:and|to|et|au|y|al|и|по|a|à))\s*\Z", re.I)
_ASIDE = re.compile(
    r"\s*(?:\(.*\)|(?:first|second|third|fourth|fifth|\d+\w*)[\w\s,]*\bweeks?|week \w+|morning|afternoon|evening|matin|après-midi|mañana|tarde|утро|день|[\W\d]*|\w{1,2}|"
    r"to be (?:determined|confirmed)|tbc|tbd|à (?:déterminer|confirmer)|por (?:determinar|confirmar)|подлежит уточнению)\s*(?:\(.*\))?\s*\Z",
    re.I,
)
_UNSET = re.compile(
    r"\s*(?:(?:date )?to be (?:determined|confirmed|announced)|t\.?b\.?[cda]\.?|à (?:déterminer|confirmer)|por (?:determinar|confirmar)|подлежит уточнению|待定)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class TimeCell:
    """The parts of one cell, or of a start and an end cell beside each other."""

    timing: Timing | None = None
    days: tuple[tuple[Paragraph, DayMark], ...] = ()
    names: tuple[Paragraph, ...] = ()


def read_time_cell(
    paragraphs: Sequence[Paragraph], *, covered: bool = False, apart: bool = False
) -> TimeCell:
    """Tell apart the lines of a time cell; ``apart`` where start and end have columns of their own."""
    days: list[tuple[Paragraph, DayMark]] = []
    names: list[Paragraph] = []
    clocks: list[tuple[Paragraph, TimeMention]] = []
    for paragraph in _whole(paragraphs):
        day = day_heading(paragraph.text)
        mention = leading_time(paragraph.text, Style.BARE)
        if day and not (mention and mention.style is not Style.BARE):
            days.append((paragraph, day))
            clocks += [
                (paragraph, one) for one in find_times(paragraph.text, Style.DOTTED) if one.start >= day.end
            ]
        elif mention:
            clocks.append((paragraph, mention))
        elif _UNSET.match(paragraph.text):
            days.append((paragraph, DayMark(0, len(paragraph.text))))
        elif not (
            _ASIDE.match(paragraph.text) or find_durations(paragraph.text) or is_generic(paragraph.text)
        ):
            names.append(paragraph)
    timing = _timing(clocks, covered, apart) if clocks else None
    if timing:
        days = [one for one in days if one[1].date or one[1].ordinal]
    return TimeCell(_with_duration(timing, paragraphs), tuple(days), tuple(names))


def _whole(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Lines of a date that goes on after "and" or a dash are one."""
    whole: list[Paragraph] = []
    for paragraph in paragraphs:
        if whole and _OPEN_END.search(whole[-1].text) and day_heading(whole[-1].text):
            whole[-1] = joined((whole[-1], paragraph))
        else:
            whole.append(paragraph)
    return whole


def _timing(clocks: Sequence[tuple[Paragraph, TimeMention]], covered: bool, apart: bool) -> Timing:
    paragraph, mention = clocks[0]
    if mention.last is None and len(clocks) == 1 and (whole := _stacked(paragraph, mention)):
        return Timing(paragraph.passage, whole, covered)
    if mention.last is None and len(clocks) > 1 and clocks[1][1].last is None:
        other, ending = clocks[1]
        if apart or _OPEN_END.search(paragraph.text) or other is not paragraph and len(clocks) == 2:
            passage = Passage.join((paragraph.passage, other.passage))
            last = _moved(ending.first, len(paragraph.passage.text) + 1)
            return Timing(passage, mention._replace(end=last.end, last=last), covered)
    return Timing(paragraph.passage, mention, covered)


def _stacked(paragraph: Paragraph, mention: TimeMention) -> TimeMention | None:
    """The slot of a cell that sets the end under the start and nothing else: "9h 9h30"."""
    rest = paragraph.text[mention.first.end :]
    ending = leading_time(rest, Style.BARE) if rest[:1].isspace() else None
    if ending is None or ending.last is not None or rest[ending.end :].strip(" ."):
        return None
    last = _moved(ending.first, mention.first.end)
    return mention._replace(end=last.end, last=last)


def _moved(printed: Printed, by: int) -> Printed:
    return printed._replace(start=printed.start + by, end=printed.end + by)


def _with_duration(timing: Timing | None, paragraphs: Sequence[Paragraph]) -> Timing | None:
    """A duration printed beside a lone start belongs to it."""
    if timing is None or timing.mention.last is not None or timing.mention.duration:
        return timing
    durations = [
        d
        for p in paragraphs
        for s, _, d in find_durations(p.text)
        if not leading_time(p.text, Style.BARE) or s
    ]
    return (
        replace(timing, mention=timing.mention._replace(duration=durations[0]))
        if len(durations) == 1
        else timing
    )
