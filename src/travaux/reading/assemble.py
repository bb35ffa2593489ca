"""From drafts to plain values and their findings, in one order that does not change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from travaux.common.dates import PartialDate
from travaux.common.finding import Finding
from travaux.common.programme import Appearance, Item, Meeting, Paper, Programme, Slot
from travaux.reading.identity.draft import MeetingDraft, PaperDraft
from travaux.reading.passage import Found
from travaux.reading.programme.draft import Clock, Day, ItemDraft, PersonDraft


def assemble(
    file: str, paper: PaperDraft, items: tuple[ItemDraft, ...]
) -> tuple[Programme, tuple[Finding, ...]]:
    """The plain programme and one finding for each value that the page gives."""
    programme = Programme(
        _paper(file, paper),
        _meeting(paper.meeting),
        tuple(_item(n, draft) for n, draft in enumerate(items, 1)),
    )
    return programme, (*_paper_findings(paper), *_item_findings(items))


def _value(found: Found | None) -> str | None:
    return found.value if found else None


def _date(found: Found | None) -> PartialDate | None:
    return PartialDate.parse(found.value) if found else None


def _paper(file: str, draft: PaperDraft) -> Paper:
    return Paper(
        file=file, kind=_value(draft.kind), status=_value(draft.status), title=_value(draft.title),
        symbols=tuple(found.value for found in draft.symbols), author=_value(draft.author),
        distribution=_value(draft.distribution), date=_date(draft.date), language=_value(draft.language),
    )  # fmt: skip


def _meeting(draft: MeetingDraft) -> Meeting:
    return Meeting(
        name=_value(draft.name), body=_value(draft.body), series=_value(draft.series), venue=_value(draft.venue),
        start=_date(draft.start), end=_date(draft.end), when=_value(draft.when), time_zone=_value(draft.time_zone),
    )  # fmt: skip


def _item(number: int, draft: ItemDraft) -> Item:
    day = draft.day or Day(1)
    return Item(
        id=number, title=draft.title.value, kind=draft.kind, number=_value(draft.number), room=_value(draft.room),
        slot=Slot(day.number, day.date, _time(draft.start), _time(draft.end)),
        parent=None if draft.parent is None else draft.parent + 1,
        people=tuple(_appearance(person) for person in draft.people),
        questions=tuple(found.value for found in draft.questions),
        documents=tuple(found.value for found in draft.documents),
    )  # fmt: skip


def _time(clock: Clock | None) -> dt.time | None:
    return clock.time if clock else None


def _appearance(draft: PersonDraft) -> Appearance:
    return Appearance(
        draft.name.value,
        draft.role,
        _value(draft.position),
        _value(draft.affiliation),
        _value(draft.honorific),
    )


def _finding(path: str, found: Found | None) -> Iterator[Finding]:
    if found:
        yield Finding(path, found.value, found.spans, found.certainty)


def _all(path: str, found: tuple[Found, ...]) -> Iterator[Finding]:
    for index, one in enumerate(found):
        yield from _finding(f"{path}/{index}", one)


def _paper_findings(draft: PaperDraft) -> Iterator[Finding]:
    for field in ("kind", "status", "title", "author", "distribution", "date", "language"):
        yield from _finding(f"/paper/{field}", getattr(draft, field))
    yield from _all("/paper/symbols", draft.symbols)
    meeting = draft.meeting
    fields = {"name": "name", "body": "body", "series": "series", "venue": "venue", "start_date": "start",
              "end_date": "end", "when": "when", "time_zone": "time_zone"}  # fmt: skip
    for name, field in fields.items():
        yield from _finding(f"/meeting/{name}", getattr(meeting, field))


def _item_findings(items: tuple[ItemDraft, ...]) -> Iterator[Finding]:
    for index, draft in enumerate(items):
        path = f"/items/{index}"
        yield from _finding(f"{path}/title", draft.title)
        yield from _finding(f"{path}/number", draft.number)
        yield from _finding(f"{path}/room", draft.room)
        if draft.day and draft.day.date:
            yield Finding(f"{path}/date", str(draft.day.date), draft.day.spans, draft.day.certainty)
        for name, clock in (("start", draft.start), ("end", draft.end)):
            if clock and clock.time:
                yield Finding(f"{path}/{name}", f"{clock.time:%H:%M}", clock.spans, clock.certainty)
        for place, person in enumerate(draft.people):
            yield from _person_findings(f"{path}/people/{place}", person)
        yield from _all(f"{path}/questions", draft.questions)
        yield from _all(f"{path}/documents", draft.documents)


def _person_findings(path: str, person: PersonDraft) -> Iterator[Finding]:
    yield from _finding(f"{path}/name", person.name)
    yield Finding(f"{path}/role", person.role.value, person.role_spans, person.name.certainty)
    yield from _finding(f"{path}/position", person.position)
    yield from _finding(f"{path}/affiliation", person.affiliation)
    yield from _finding(f"{path}/honorific", person.honorific)
