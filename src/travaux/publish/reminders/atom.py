"""Reminders as an Atom feed (RFC 4287): an entry appears when its day comes near, and stays until it is settled."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING

from travaux.common.reminder import Reminder, ReminderKind
from travaux.publish.uids import NAMESPACE
from travaux.publish.xml import add, written

if TYPE_CHECKING:
    from lxml.etree import _Element

_ATOM = "http://www.w3.org/2005/Atom"
_MOST = 200


def write(
    reminders: Iterable[Reminder], name: str, *, today: dt.date, lead: int = 30, address: str = ""
) -> str:
    """The feed as it is on ``today``: what is due or reviewed within ``lead`` days, or overdue, the latest first.

    An entry is updated when it appears, when its day has passed, and when somebody decides about it.
    ``address`` is that of the reading room, for links.
    """
    near = [one for one in reminders if not one.closed and one.first - dt.timedelta(lead) <= today]
    near.sort(key=lambda one: (_updated(one, today, lead), one.name), reverse=True)
    from lxml import etree

    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})  # type: ignore[dict-item]
    add(feed, "id", _urn(f"reminders {name} {address}"))
    add(feed, "title", name)
    add(
        feed,
        "updated",
        _moment(max((_updated(one, today, lead) for one in near), default=dt.date(2000, 1, 1))),
    )
    add(add(feed, "author"), "name", "Travaux")
    if address:
        add(feed, "link", href=f"{address.rstrip('/')}/register/", rel="alternate")
    for one in near[:_MOST]:
        _entry(feed, one, today, lead, address)
    return written(feed)


def _entry(feed: _Element, one: Reminder, today: dt.date, lead: int, address: str) -> None:
    entry = add(feed, "entry")
    add(entry, "id", _urn(f"reminder {one.name}"))
    add(entry, "title", f"{_heading(one, today)}: {one.title}")
    add(entry, "updated", _moment(_updated(one, today, lead)))
    add(entry, "content", one.text)
    if address and one.place:
        add(entry, "link", href=f"{address.rstrip('/')}/{one.place}", rel="alternate")


def _heading(one: Reminder, today: dt.date) -> str:
    if one.kind is ReminderKind.REVIEW:
        return f"Review from {one.first.isoformat()}"
    return f"{'Overdue since' if one.last < today else 'Due by'} {one.last.isoformat()}"


def _updated(one: Reminder, today: dt.date, lead: int) -> dt.date:
    turns = (one.first - dt.timedelta(lead), one.last + dt.timedelta(1), one.changed)
    return max(day for day in (*turns, dt.date(2000, 1, 1)) if day <= today)


def _urn(words: str) -> str:
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, words)}"


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
