"""Doubts that the proof raises: low certainty, a weekday that disagrees, pages that gave nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from travaux.common.dates import PartialDate
from travaux.common.finding import Doubt, Finding, Span
from travaux.common.programme import Programme
from travaux.reading.dates import find_dates
from travaux.reading.doubts.remark import Remark, shortened, title
from travaux.reading.transcript import Line, Transcript

UNSURE = 0.8
"""A value of an item of a lower certainty is shown to a person; of such values one in nine is wrong, and more where the layout is new."""
UNSURE_OF_RULE = 0.5
"""The same for identity, rooms, honorifics and documents, whose certainties are those of their rules."""

_RULED = re.compile(r"/(?:room|honorific|documents/\d+)\Z")
_FULL_PAGE = 200
_MOST = 6
"""Of more people and items with uncertain values than this the worst are told one by one."""
_PERSON = 5
"""How many parts the pointer of a person has: "/items/3/people/2"."""


def order(path: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in path.split("/"))


def uncertain(programme: Programme, findings: Iterable[Finding]) -> Iterator[Remark]:
    """One line for all values of low certainty of a person, of an item otherwise, or of the paper's identity.

    Where many items hold some, those with the least certain are told, and how many more there are.
    """
    unsure = (finding for finding in findings if finding.certainty < UNSURE)
    low = [finding for finding in unsure if finding.certainty < _least(finding.path)]
    of_items: list[Remark] = []
    by_owner = sorted(low, key=lambda one: (order(_owner(one)), order(one.path)))
    for owner, group in groupby(by_owner, key=_owner):
        remark = _unsure_of(list(group), owner, programme)
        if owner.startswith("/items/"):
            of_items.append(remark)
        else:
            yield remark
    if len(of_items) <= _MOST + 1:
        yield from of_items
        return
    of_items.sort(key=lambda remark: -remark.severity)
    yield from of_items[:_MOST]
    told = {_item(remark.path) for remark in of_items[:_MOST]}
    rest = [remark for remark in of_items[_MOST:] if _item(remark.path) not in told]
    number = len({_item(remark.path) for remark in rest})
    if rest:
        more = "more item" if number == 1 else "more items"
        yield Remark(rest[-1].severity, rest[0].path, f"Values of {number} {more} are uncertain")


def _unsure_of(values: list[Finding], owner: str, programme: Programme) -> Remark:
    names = Counter(_field(finding.path) for finding in values)
    fields = ", ".join(field if number == 1 else f"{field} ({number})" for field, number in names.items())
    worst = min(values, key=lambda finding: finding.certainty)
    severity = 0.3 + 0.5 * (_least(worst.path) - worst.certainty)
    return Remark(severity, worst.path, f"Uncertain: {fields}{_whose(owner, programme)}")


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


def _least(path: str) -> float:
    learned = path.startswith("/items/") and not _RULED.search(path)
    return UNSURE if learned else UNSURE_OF_RULE


def _owner(finding: Finding) -> str:
    """The pointer of the person, else of the item or of the part of the identity, that a value is of."""
    parts = finding.path.split("/")
    if parts[1] != "items":
        return "/".join(parts[:2])
    return "/".join(parts[: _PERSON if parts[3:4] == ["people"] else 3])


def _item(path: str) -> str:
    return path.split("/")[2]


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
