"""A programme as pretalx's REST interface (version v1) takes it: rooms, submission types, submissions, slots, speakers.

Every item with date and clock is a session. pretalx knows speakers only, and knows them by e-mail address, which papers
do not print: an address under ``.invalid`` (RFC 2606), which no mail ever reaches, is made from the name. Roles and posts
stand in the abstract of the session, the post in the speaker's biography too. Breaks cannot be made through that
interface; they are sessions of the type Break. :func:`changes` compares with what was published before.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import ItemKind, Programme
from travaux.common.text import printable as clean
from travaux.publish import words
from travaux.publish.markdown import escaped
from travaux.publish.matching import Marked, matched
from travaux.publish.schedule import room_of, version_of
from travaux.publish.timed import Timed, left_out, needed
from travaux.publish.uids import NAMESPACE
from travaux.publish.when import zone

ADDRESSES = "@travaux.invalid"
"""How the addresses of people end whose true one pretalx has not been told."""
MARK = re.compile(r"\btravaux:([0-9a-f-]{36})\b")
"""How a session that was published from here is known again, in notes that organisers alone see."""
GONE = frozenset({"canceled", "withdrawn", "rejected"})
_NO_TEXT = "–"
"""The abstract of an item about which the paper says no more, since pretalx demands one."""
_MOST_TITLE, _MOST_NAME = 200, 100


@dataclass(frozen=True, slots=True)
class Speaker:
    name: str
    biography: str

    @property
    def email(self) -> str:
        return f"{uuid.uuid5(NAMESPACE, self.name.casefold())}{ADDRESSES}"


@dataclass(frozen=True, slots=True)
class Session:
    """One item. ``start`` has a time zone where the meeting has one; ``minutes`` is its duration."""

    uid: str
    title: str
    kind: str
    start: dt.datetime
    minutes: int
    room: str
    text: str
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A session as pretalx holds it; ``speakers`` are its people by name, ``code`` is pretalx's name for it."""

    code: str
    uid: str
    title: str
    state: str
    kind: str
    start: dt.datetime | None
    minutes: int
    room: str | None
    text: str | None
    speakers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be done: with ``before`` None a session is new, with ``session`` None it is cancelled."""

    session: Session | None
    before: Standing | None
    what: tuple[str, ...]

    def __str__(self) -> str:
        title = self.session.title if self.session else self.before.title if self.before else ""
        return f"{', '.join(self.what)}: {title}"


def sessions(programme: Programme) -> tuple[Session, ...]:
    """The sessions in reading order. NoDates where no item has a date and a clock."""
    return tuple(_session(each, programme) for each in needed(programme))


def version(programme: Programme) -> str:
    """The name of the schedule's version, as in "provisional 2017-11-27"."""
    return version_of(programme)


def write(programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()) -> str:
    """What would be sent for the programme, as JSON: each session with its submission, slot and speakers."""
    shape = [
        {
            "uid": one.uid,
            "submission_type": one.kind,
            "submission": submission(one),
            "slot": {"room": one.room, "start": one.start.isoformat()},
            "speakers": [
                {"name": each.name, "email": each.email, "biography": each.biography} for each in one.speakers
            ],
        }
        for one in sessions(programme)
    ]
    return json.dumps({"version": version(programme), "sessions": shape}, ensure_ascii=False, indent=2) + "\n"


def submission(session: Session) -> dict[str, str | int]:
    """The fields of a submission that do not depend on the event."""
    return {"title": session.title, "duration": session.minutes, "abstract": session.text}


def notice(programme: Programme) -> str | None:
    """What pretalx cannot hold of this programme, in words; NoDates where that is all of it."""
    found = needed(programme)
    said = list(left_out(programme, found))
    breaks = sum(bool(each.entry.branch and each.entry.branch.item.kind is ItemKind.BREAK) for each in found)
    if breaks:
        said.append(f"{words.count(breaks, 'break is a session', 'breaks are sessions')} of the type Break")
    names = {one.name for each in sessions(programme) for one in each.speakers}
    if names:
        said.append(
            f"{words.count(len(names), 'person', 'people')} without e-mail address: true ones can be set in pretalx"
        )
    return "; ".join(said) or None


def changes(wanted: Sequence[Session], standing: Sequence[Standing], at: dt.tzinfo) -> list[Change]:
    """What must change for ``standing``, all that was published before, to become ``wanted``; ``at`` is the event's zone."""
    now = [Marked(one.uid, one.title, localised(one.start, at)) for one in wanted]
    before = [Marked(one.uid, one.title, one.start, one.state in GONE) for one in standing]
    partners = matched(now, before)
    made = []
    for index, one in enumerate(wanted):
        old = standing[partners[index]] if index in partners else None
        made.append(Change(one, old, tuple(_different(one, old, at)) if old else ("new",)))
    kept = set(partners.values())
    gone = [one for index, one in enumerate(standing) if index not in kept and one.state not in GONE]
    return made + [Change(None, one, ("cancelled",)) for one in gone]


def localised(moment: dt.datetime, at: dt.tzinfo) -> dt.datetime:
    """The moment in the event's time zone, where a paper's clock stands if the paper names none."""
    return moment.astimezone(at) if moment.tzinfo else moment.replace(tzinfo=at)


def _different(one: Session, old: Standing, at: dt.tzinfo) -> Iterator[str]:
    """The words for what is not the same; a text that the event does not ask for (None) is not compared."""
    if old.state in GONE:
        yield "back"
    start = localised(one.start, at)
    if old.start is not None and old.start != start:
        yield f"moved from {old.start.astimezone(at):%Y-%m-%d %H:%M} to {start:%Y-%m-%d %H:%M}"
    pairs = (
        ("not scheduled yet", old.start is None and old.state not in GONE, False),
        ("state", "confirmed", "confirmed" if old.state in GONE else old.state),
        ("duration", one.minutes, old.minutes),
        ("room", one.room, old.room if old.start else one.room),
        ("title", one.title, old.title),
        ("type", one.kind, old.kind),
        ("text", one.text, one.text if old.text is None else old.text.strip().replace("\r\n", "\n")),
        ("people", {each.name for each in one.speakers}, old.speakers),
    )
    yield from (name for name, new, known in pairs if new != known)


def _session(each: Timed, programme: Programme) -> Session:
    entry, at = each.entry, zone(programme.meeting.time_zone)
    item = entry.branch.item if entry.branch else None
    title = entry.title.strip() or "–"
    lines = [*([title] if len(title) > _MOST_TITLE else []), *entry.description]
    return Session(
        uid=entry.uid,
        title=_cut(title, _MOST_TITLE),
        kind=(item.kind if item else ItemKind.OTHER).value.capitalize(),
        start=each.start.replace(tzinfo=at) if at else each.start.replace(tzinfo=None),
        minutes=max(1, int(each.duration.total_seconds() // 60)),
        room=_cut(room_of(each, programme), _MOST_NAME),
        text="\n".join(f"- {escaped(line.strip())}" for line in lines if line.strip()) or _NO_TEXT,
        speakers=tuple(_speakers(each)),
    )


def _speakers(each: Timed) -> Iterator[Speaker]:
    seen: set[str] = set()
    for one in each.entry.people:
        name = _cut(clean(one.name).strip(), _MOST_NAME)
        if name and not one.to_be_confirmed and name.casefold() not in seen:
            seen.add(name.casefold())
            yield Speaker(name, words.post(one))


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
