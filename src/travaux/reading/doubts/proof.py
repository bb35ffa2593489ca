"""Doubts that the proof raises: low certainty, a weekday that disagrees, pages that gave nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from travaux.common.dates import PartialDate
from travaux.common.finding import Doubt, Finding, Span
from travaux.common.programme import Programme
from travaux.reading.dates import find_dates
from travaux.reading.doubts.remark import shortened, title
from travaux.reading.transcript import Line, Transcript

UNSURE = 0.55
"""A value of an item of a lower certainty is shown to a person: the highest multiple of 0.05 below which at least one in
three values of the gold papers is wrong, each judged by weights that never saw its meeting (`tools/certainty.py`)."""
LESS_SURE = 0.8
"""Values of a lower certainty are counted: one in nine is wrong, and more where the layout is new."""
UNSURE_OF_RULE = 0.5
"""What both are for identity, rooms, honorifics and documents, whose certainties are those of their rules."""

_RULED = re.compile(r"/(?:room|honorific|documents/\d+)\Z")
_FULL_PAGE = 200
_MOST = 6
"""Of more people and items with uncertain values than this the worst are told one by one."""
_MILD = 0.1
"""How bad it would be if a value were wrong that is less certain than others."""
_PERSON = 5
"""How many parts the pointer of a person has: "/items/3/people/2"."""


def order(path: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in path.split("/"))


def uncertain(programme: Programme, findings: Iterable[Finding]) -> Iterator[Doubt]:
    """One line for the uncertain values of a person, of an item otherwise, or of the paper's identity; one for all others.

    Where many people and items hold some, those with the least certain are told, and the rest are counted among the others.
    """
    less = [finding for finding in findings if finding.certainty < _bounds(finding.path)[1]]
    low = [finding for finding in less if finding.certainty < _bounds(finding.path)[0]]
    by_owner = sorted(low, key=lambda one: (order(_owner(one)), order(one.path)))
    groups = [list(group) for _, group in groupby(by_owner, key=_owner)]
    told = [group for group in groups if not group[0].path.startswith("/items/")]
    of_items = [group for group in groups if group[0].path.startswith("/items/")]
    of_items.sort(key=lambda group: _worst(group).certainty)
    told += of_items if len(of_items) <= _MOST + 1 else of_items[:_MOST]
    yield from (_unsure_of(group, programme) for group in told)
    known = {finding.path for group in told for finding in group}
    others = [finding for finding in less if finding.path not in known]
    if others:
        yield _less_sure(others)


def _unsure_of(values: Sequence[Finding], programme: Programme) -> Doubt:
    names = Counter(_field(finding.path) for finding in values)
    fields = ", ".join(field if number == 1 else f"{field} ({number})" for field, number in names.items())
    worst = _worst(values)
    severity = 0.3 + 0.5 * (_bounds(worst.path)[1] - worst.certainty)
    return Doubt(f"Uncertain: {fields}{_whose(_owner(worst), programme)}", worst.path, worst.spans, severity)


def _less_sure(values: Sequence[Finding]) -> Doubt:
    """One line for values that are not worth one each; it stands at the least certain, and shows the places of all."""
    words = "other value is" if len(values) == 1 else "other values are"
    spans = sorted({span for finding in values for span in finding.spans})
    return Doubt(f"{len(values)} {words} less certain", _worst(values).path, tuple(spans), _MILD)


def _worst(values: Iterable[Finding]) -> Finding:
    return min(values, key=lambda finding: finding.certainty)


def _whose(owner: str, programme: Programme) -> str:
    """Of which person or item values are; nothing where the programme lacks it, since a person took it out."""
    parts = owner.split("/")
    if parts[1] != "items" or int(parts[2]) >= len(programme.items):
        return ""
    item = programme.items[int(parts[2])]
    for person in item.people[int(parts[4]) :][:1] if len(parts) == _PERSON else ():
        if not person.to_be_confirmed:
            return f" of {shortened(person.name, 40)}, in {title(item)}"
    return f" of {title(item)}"


def _bounds(path: str) -> tuple[float, float]:
    """The certainties below which a value is told, and below which it is counted."""
    if path.startswith("/items/") and not _RULED.search(path):
        return UNSURE, LESS_SURE
    return UNSURE_OF_RULE, UNSURE_OF_RULE


def _owner(finding: Finding) -> str:
    """The pointer of the person, else of the item or of the part of the identity, that a value is of."""
    parts = finding.path.split("/")
    if parts[1] != "items":
        return "/".join(parts[:2])
    return "/".join(parts[: _PERSON if parts[3:4] == ["people"] else 3])


def _field(path: str) -> str:
    """The name of a value as a reader knows it: "title", "name", "question", "name of the meeting"."""
    parts = path.split("/")
    names = [part for part in parts[1:] if not part.isdecimal()]
    last = names[-1].replace("_", " ")
    if names[0] == "items":
        return {"questions": "question", "documents": "document"}.get(last, last)
    return f"{last} of the {names[0]}"


def weekdays(findings: Iterable[Finding], transcript: Transcript) -> Iterator[Doubt]:
    """Dates whose weekday, as printed beside them, is not theirs."""
    seen: set[tuple[Span, ...]] = set()
    for finding in findings:
        if not finding.path.endswith(("/date", "/start_date", "/end_date")) or finding.spans in seen:
            continue
        seen.add(finding.spans)
        day = PartialDate.parse(finding.value).full
        for line in _lines_of(finding.spans, transcript) if day else ():
            for match in find_dates(transcript.line_text(line), weekdays=True):
                printed = match.first
                if day and printed.day == day.day and printed.weekday not in (None, day.weekday()):
                    words = transcript.line_text(line)[match.start : match.end]
                    message = f"“{shortened(words)}” is read as {day}, which is another weekday"
                    yield Doubt(message, finding.path, finding.spans, 0.8)


def _lines_of(spans: Iterable[Span], transcript: Transcript) -> Iterator[Line]:
    """The lines in which spans begin, those as long as a whole page left out."""
    lines = transcript.lines
    begun = {bisect_right(lines, span.start, key=attrgetter("start")) - 1 for span in spans}
    yield from (line for index in sorted(begun) if (line := lines[index]).end - line.start < 2000)


def silent_pages(findings: Iterable[Finding], transcript: Transcript) -> Iterator[Doubt]:
    """Pages without text, which may be pictures, and pages whose text gave no value."""
    speaking = {span.page for finding in findings for span in finding.spans}
    text: Counter[int] = Counter()
    for line in transcript.body():
        text[line.page] += line.end - line.start
    pages = [page.number for page in transcript.pages]
    if transcript.unread:
        one, many = "is a picture that was not read", "are pictures that were not read"
        yield _page_doubt(0.9, list(transcript.unread), one, many)
    if transcript.recognised:
        one, many = (
            f"{verb} read from a picture: letters and figures may be wrong" for verb in ("was", "were")
        )
        yield _page_doubt(0.45, list(transcript.recognised), one, many)
    if len(pages) < 2:
        return
    empty = [page for page in pages if text[page] == 0 and page not in transcript.unread]
    if empty:
        yield _page_doubt(
            0.65, empty, "holds no text and may be a picture", "hold no text and may be pictures"
        )
    silent = [page for page in pages if text[page] >= _FULL_PAGE and page not in speaking]
    if silent:
        yield _page_doubt(0.2, silent, "gave nothing to the programme", "gave nothing to the programme")


def _page_doubt(severity: float, pages: list[int], one: str, many: str) -> Doubt:
    if len(pages) == 1:
        return Doubt(f"Page {pages[0]} {one}", "", (), severity)
    return Doubt(f"Pages {_ranges(pages)} {many}", "", (), severity)


def _ranges(pages: list[int]) -> str:
    """As in "2, 4–7 and 9"."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    *first, last = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return f"{', '.join(first)} and {last}" if first else last
