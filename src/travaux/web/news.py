"""What changed for one State or body since a moment, in sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from travaux.common.delegations import state_of
from travaux.common.programme import Programme
from travaux.publish.changes.delegations import by_delegation
from travaux.reading.likeness.programmes import compare
from travaux.record.documents.models import Document
from travaux.record.documents.reading import programme_at, programme_of
from travaux.record.meetings.models import Meeting
from travaux.record.parties.models import Body
from travaux.record.sight import Sight
from travaux.web import changed


@dataclass(frozen=True, slots=True)
class News:
    """What changed for a delegation in one meeting: between ``before`` and ``after``, which may be one document edited since."""

    meeting: Meeting
    before: Document
    after: Document
    sentences: tuple[str, ...]


def news_of(sight: Sight, body: Body, meetings: Iterable[Meeting], since: dt.datetime) -> list[News]:
    """What changed for a body in these meetings, those left out in which nothing did."""
    found = (_news(sight, body, meeting, since) for meeting in meetings)
    return [one for one in found if one is not None and one.sentences]


def _news(sight: Sight, body: Body, meeting: Meeting, since: dt.datetime) -> News | None:
    versions = sight.programmes_of(meeting)
    known = [one for one in versions if one.paper.added <= since]
    if not known or max(one.changed for one in versions) <= since:
        return None
    before, after = known[-1], versions[-1]
    told = _changes(programme_at(before, since), programme_of(after), body)
    return News(meeting, before, after, told)


def _changes(before: Programme, after: Programme, body: Body) -> tuple[str, ...]:
    state = state_of(body.name)
    return tuple(
        changed.told(change)
        for group in by_delegation(compare(before, after).changes)
        if group.name
        and (group.name.casefold() == body.name.casefold() or (state and state_of(group.name) == state))
        for change in group.changes
    )
