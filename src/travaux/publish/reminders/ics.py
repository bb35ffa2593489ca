"""Reminders as iCalendar (RFC 5545): a task for what is due, a whole-day event for a review, each with an alarm.

UID and SEQUENCE let a calendar that subscribes take over each change: what is achieved becomes a completed task, what
lapsed or was superseded a cancelled one. DTSTAMP is the day of the last decision, so that the same register gives the
same calendar on any day.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator

from travaux import __version__
from travaux.common.followup import Status
from travaux.common.reminder import Reminder, ReminderKind
from travaux.publish.contentlines import folded, moment, text
from travaux.publish.uids import NAMESPACE

_TASK = {
    Status.OPEN: "NEEDS-ACTION", Status.CONSIDERED: "NEEDS-ACTION", Status.UNDER_WAY: "IN-PROCESS", Status.PARTLY: "IN-PROCESS",
    Status.ACHIEVED: "COMPLETED", Status.LAPSED: "CANCELLED", Status.SUPERSEDED: "CANCELLED",
}  # fmt: skip


def write(
    reminders: Iterable[Reminder], name: str, *, lead: int = 30, address: str = "", as_events: bool = False
) -> str:
    """The reminders as one calendar called ``name``.

    Alarms come ``lead`` days before the day. ``address`` is that of the reading room, for links; without it there are
    none. ``as_events`` makes events of tasks, for calendars that show no tasks; what is settled is left out of them.
    """
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Travaux//Travaux {__version__}//EN", "CALSCALE:GREGORIAN",
        f"NAME:{text(name)}", f"X-WR-CALNAME:{text(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H",
    ]  # fmt: skip
    for one in reminders:
        if one.kind is ReminderKind.DUE and not as_events:
            lines += _task(one, lead, address)
        elif one.kind is ReminderKind.REVIEW or not one.closed:
            lines += _event(one, lead, address)
    return "".join(map(folded, [*lines, "END:VCALENDAR"]))


def _task(one: Reminder, lead: int, address: str) -> Iterator[str]:
    yield "BEGIN:VTODO"
    yield from _common(one, address)
    yield moment("DUE", one.last)
    assert one.status is not None
    yield f"STATUS:{_TASK[one.status]}"
    if one.status is Status.ACHIEVED:
        yield moment("COMPLETED", _stamp(one))
        yield "PERCENT-COMPLETE:100"
    if not one.closed:
        yield from _alarm(one, f"TRIGGER;RELATED=END:-P{lead}D")
    yield "END:VTODO"


def _event(one: Reminder, lead: int, address: str) -> Iterator[str]:
    first = one.last if one.kind is ReminderKind.DUE else one.first
    yield "BEGIN:VEVENT"
    yield from _common(one, address)
    yield moment("DTSTART", first)
    yield moment("DTEND", one.last + dt.timedelta(1))
    yield "TRANSP:TRANSPARENT"
    if not one.closed:
        yield from _alarm(one, f"TRIGGER:-P{lead}D")
    yield "END:VEVENT"


def _common(one: Reminder, address: str) -> Iterator[str]:
    yield f"UID:{uuid.uuid5(NAMESPACE, f'reminder {one.name}')}"
    yield f"SEQUENCE:{one.version}"
    yield moment("DTSTAMP", _stamp(one))
    yield f"SUMMARY:{text(one.title)}"
    yield f"DESCRIPTION:{text(one.text)}"
    yield f"CATEGORIES:{'Due' if one.kind is ReminderKind.DUE else 'Review'}"
    if address and one.place:
        yield f"URL:{address.rstrip('/')}/{one.place}"


def _alarm(one: Reminder, trigger: str) -> Iterator[str]:
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", trigger, f"DESCRIPTION:{text(one.title)}", "END:VALARM")


def _stamp(one: Reminder) -> dt.datetime:
    return dt.datetime.combine(one.changed, dt.time(), dt.UTC)
