"""JSON-LD: a schema.org Event, its items as ``subEvent``, each person as ``performer`` in a Role.

A date is given as precisely as the paper gives it; an item without a date has no ``startDate``, since a clock alone
is none. A seat to be confirmed is left out.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Appearance, Meeting, Programme
from travaux.common.text import printable
from travaux.publish import words
from travaux.publish.outline import Branch, branches
from travaux.publish.uids import Uids
from travaux.publish.when import when, zone

Node = dict[str, Any]


def write(programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()) -> str:
    """The programme as one JSON-LD document."""
    return json.dumps(node(programme), ensure_ascii=False, indent=1) + "\n"


def node(programme: Programme) -> Node:
    """The meeting as a schema.org Event of plain dicts and lists."""
    paper, meeting = programme.paper, programme.meeting
    maker = _Maker(programme)
    return {"@context": "https://schema.org"} | _filled(
        {
            "@type": "Event",
            "@id": f"urn:uuid:{maker.uids.of('the whole meeting')}",
            "name": words.meeting_name(programme),
            "startDate": str(meeting.start) if meeting.start else None,
            "endDate": str(meeting.end) if meeting.end else None,
            "location": _place(meeting.venue),
            "organizer": _organisation(meeting.body),
            "superEvent": {"@type": "EventSeries", "name": printable(meeting.series)}
            if meeting.series
            else None,
            "inLanguage": paper.language,
            "identifier": [printable(symbol) for symbol in paper.symbols],
            "subEvent": [maker.event(branch, "") for branch in branches(programme)],
        }
    )


class _Maker:
    def __init__(self, programme: Programme) -> None:
        self.uids = Uids(programme)
        self._meeting: Meeting = programme.meeting
        self._zone = zone(programme.meeting.time_zone)

    def event(self, branch: Branch, parent: str) -> Node:
        item = branch.item
        uid = self.uids.of(parent, words.heading(item))
        start, end = self._moments(branch)
        return _filled(
            {
                "@type": "Event",
                "@id": f"urn:uuid:{uid}",
                "name": words.heading(item),
                "additionalType": item.kind.value,
                "startDate": start,
                "endDate": end,
                "location": _place(item.room, self._meeting.venue),
                "performer": [_role(one) for one in item.people if not one.to_be_confirmed],
                "about": [{"@type": "Question", "name": printable(each)} for each in item.questions],
                "workFeatured": [_document(symbol) for symbol in item.documents],
                "subEvent": [self.event(child, uid) for child in branch.children],
            }
        )

    def _moments(self, branch: Branch) -> tuple[str | None, str | None]:
        at = when(branch, self._zone)
        if at is None:
            date = branch.item.slot.date
            return (str(date) if date else None), None
        if at.whole_day:
            return at.start.isoformat(), None
        return _text(at.start), _text(at.end)


def _text(moment: dt.date | None) -> str | None:
    if moment is None:
        return None
    return moment.isoformat(timespec="minutes") if isinstance(moment, dt.datetime) else moment.isoformat()


def _role(one: Appearance) -> Node:
    person = _filled(
        {
            "@type": "Person",
            "name": printable(one.name),
            "honorificPrefix": printable(one.honorific or ""),
            "jobTitle": printable(one.position or ""),
            "affiliation": _organisation(one.affiliation),
        }
    )
    return {"@type": "Role", "roleName": one.role.value, "performer": person}


def _place(*names: str | None) -> Node | None:
    """The first name given, inside the place that the next one names."""
    given = [printable(name) for name in names if name]
    if not given:
        return None
    place: Node = {"@type": "Place", "name": given[0]}
    return place | ({"containedInPlace": _place(*given[1:])} if given[1:] else {})


def _organisation(name: str | None) -> Node | None:
    return {"@type": "Organization", "name": printable(name)} if name else None


def _document(symbol: str) -> Node:
    shown = printable(symbol)
    return _filled(
        {"@type": "CreativeWork", "name": shown, "identifier": shown, "url": words.address(symbol)}
    )


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
