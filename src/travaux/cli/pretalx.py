"""``travaux convert DOCUMENT pretalx:https://HOST/EVENT``: a programme into an event of a pretalx site.

What is there already is fetched first and compared (:func:`travaux.publish.pretalx.changes`), so that a second run writes
what has changed and nothing twice, and one that was cut off is taken up by running it again. Only sessions that were
published from here are touched.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from travaux.cli.remote import Api
from travaux.common.errors import PaperNotFound, UnfitInput, UnknownTarget, Unreachable, WrongSetting
from travaux.common.programme import Programme
from travaux.common.text import printable
from travaux.publish import pretalx, words
from travaux.publish.pretalx import ADDRESSES, Change, Session, Standing
from travaux.publish.when import zone

_VERSION = "v1"
_REMEDY = "Write pretalx:https://HOST/EVENT, as the event's address reads in the browser."


@dataclass(frozen=True, slots=True)
class Target:
    """Where to publish, and how: ``look`` only tells what would be done, ``release`` makes the schedule public."""

    address: str
    token: str
    look: bool = False
    release: bool = False


def target(address: str, token_file: str | None, *, look: bool, release: bool) -> Target:
    """The event at ``address``, as ``https://host/event``. UnknownTarget, WrongSetting or PaperNotFound."""
    parts = urlsplit(address)
    place, _, event = parts.path.rstrip("/").rpartition("/")
    if parts.scheme not in ("https", "http") or not parts.hostname or not event:
        raise UnknownTarget(f"{address} names no event of a pretalx site", _REMEDY)
    if token_file is None:
        raise WrongSetting(
            "pretalx needs a token",
            "Make one there under your name, API access, with rights to read and write; put it in a file and name the"
            " file with --token-file.",
        )
    try:
        token = Path(token_file).read_text("ascii").strip()
    except OSError as error:
        raise PaperNotFound.unopened(token_file, error) from None
    except UnicodeDecodeError:
        token = ""
    if not token.isalnum():
        raise WrongSetting(f"{token_file} holds no token", "Put the token in it, and nothing else.")
    return Target(f"{parts.scheme}://{parts.netloc}{place}/api/events/{event}/", token, look, release)


def send(programme: Programme, to: Target) -> list[str]:
    """Publish; the lines that tell what was done. Unreachable or Refused, after which it can be run again."""
    site = Site(Api(to.address, to.token, _VERSION))
    wanted = pretalx.sessions(programme)
    site.check(wanted)
    todo = [each for each in pretalx.changes(wanted, site.standing(), site.zone) if each.what]
    if to.look:
        return [*(printable(str(each)) for each in todo), _summary(todo, "would be ")]
    site.carry_out(todo, programme.paper.language)
    said = [_summary(todo, "")]
    if site.invited:
        said.append(
            f"{words.count(site.invited, 'invitation')} without a true address waits in the outbox: discard there"
            if site.invited == 1
            else f"{site.invited} invitations without a true address wait in the outbox: discard them there"
        )
    if site.mute:
        said.append("this event asks for no abstracts: roles, posts and questions are left out")
    if to.release:
        name = site.release(pretalx.version(programme))
        said.append(f"released as {name}" if name else "the released schedule is this one already")
    return said


def _summary(todo: Sequence[Change], verb: str) -> str:
    new = sum(each.before is None for each in todo)
    gone = sum(each.session is None for each in todo)
    counts = ((new, "new"), (len(todo) - new - gone, "changed"), (gone, "cancelled"))
    told = ", ".join(f"{number} {verb}{what}" for number, what in counts if number)
    return f"sessions: {told}" if told else "sessions: all as they were"


class Site:
    """One event. ``invited`` counts the invitations that pretalx has drafted to addresses made up here, ``mute`` is true
    where it took no text, since its organisers have switched abstracts off."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._event = api.get("")
        self.zone = zone(str(self._event.get("timezone"))) or dt.UTC
        self.invited = 0
        self.mute = False
        self._types = {_name(each["name"]): each["id"] for each in api.every("submission-types/")}
        self._rooms = {_name(each["name"]): each["id"] for each in api.every("rooms/")}
        self._speakers = {each["name"].casefold(): each for each in api.every("speakers/")}

    def check(self, wanted: Iterable[Session]) -> None:
        """UnfitInput where a session is on no day of the event, since pretalx would not show it."""
        try:
            first, last = (dt.date.fromisoformat(self._event[key]) for key in ("date_from", "date_to"))
        except (KeyError, TypeError, ValueError):
            raise Unreachable("the address does not answer as pretalx does") from None
        days = {pretalx.localised(each.start, self.zone).date() for each in wanted}
        if outside := sorted(day for day in days if not first <= day <= last):
            raise UnfitInput(
                f"the event is from {first} to {last}, the programme also on {', '.join(map(str, outside))}",
                "Set the event's days in pretalx, or name the first day with --first-day.",
            )

    def standing(self) -> list[Standing]:
        """All that was published from here before."""
        slots = self._slots()
        found = self._api.every("submissions/?expand=speakers,submission_type")
        return [
            _standing(each, mark, slots.get(each["code"]), self._rooms)
            for each in found
            if (mark := _mark(each))
        ]

    def carry_out(self, todo: Sequence[Change], language: str | None) -> None:
        spoken = (
            language
            if language in self._event.get("content_locales", ())
            else self._event.get("locale", "en")
        )
        codes: dict[str, Session] = {}
        for change in todo:
            if change.session is None:
                assert change.before is not None
                self._api.post(f"submissions/{change.before.code}/cancel/")
            else:
                codes[self._submission(change.session, change.before, str(spoken))] = change.session
        slots = self._slots()
        for code, session in codes.items():
            if slot := slots.get(code):
                start = pretalx.localised(session.start, self.zone).isoformat()
                self._api.patch(f"slots/{slot['id']}/", {"room": self._room(session.room), "start": start})

    def release(self, version: str) -> str | None:
        """Make what was written the public schedule; None where it is already."""
        schedules = list(self._api.every("schedules/"))
        released = [each for each in schedules if each["published"]]
        if released:
            newest = max(released, key=lambda each: str(each["published"]))
            if _plan(self._slots(newest["id"])) == _plan(self._slots()):
                return None
        known = {str(each["version"]) for each in schedules}
        name, number = version, 1
        while name in known:
            number += 1
            name = f"{version} ({number})"
        self._api.post("schedules/release/", {"version": name})
        return name

    def _submission(self, session: Session, before: Standing | None, language: str) -> str:
        """The code of the submission, which is made or brought up to date, with its people."""
        fields = pretalx.submission(session) | {"submission_type": self._type(session)}
        if before is None:
            mark = {"internal_notes": f"travaux:{session.uid}", "content_locale": language}
            made = self._api.post("submissions/", {**fields, **mark})
            code, state = str(made["code"]), "submitted"
            self.mute |= "abstract" not in made
        else:
            code, state = before.code, before.state
            self._api.patch(f"submissions/{code}/", fields)
        if state != "confirmed":
            if state != "accepted":
                self._api.post(f"submissions/{code}/accept/")
            self._api.post(f"submissions/{code}/confirm/")
        self._people(code, session, before.speakers if before else frozenset())
        return code

    def _people(self, code: str, session: Session, before: frozenset[str]) -> None:
        """Those who are named and no other; one whom the event knows by name keeps the address given there."""
        for name in sorted(before - {one.name for one in session.speakers}):
            gone = self._speakers[name.casefold()]["code"]
            self._api.post(f"submissions/{code}/remove-speaker/", {"user": gone})
        for one in session.speakers:
            known = self._speakers.get(one.name.casefold())
            email = known["email"] if known else one.email
            if one.name not in before:
                self._api.post(f"submissions/{code}/add-speaker/", {"email": email, "name": one.name})
                self.invited += email.endswith(ADDRESSES)
            if known is None:
                found = self._api.every(f"speakers/?q={email}")
                known = next((each for each in found if each["email"] == email), None)
            if known and email.endswith(ADDRESSES) and one.biography and known["biography"] != one.biography:
                known = self._api.patch(f"speakers/{known['code']}/", {"biography": one.biography})
            if known:
                self._speakers[one.name.casefold()] = known

    def _type(self, session: Session) -> int:
        if session.kind not in self._types:
            made = {"name": self._named(session.kind), "default_duration": session.minutes}
            self._types[session.kind] = self._api.post("submission-types/", made)["id"]
        return int(self._types[session.kind])

    def _room(self, name: str) -> int:
        if name not in self._rooms:
            self._rooms[name] = self._api.post("rooms/", {"name": self._named(name)})["id"]
        return int(self._rooms[name])

    def _named(self, name: str) -> dict[str, str]:
        """A name as the event takes it, in its own language."""
        return {str(self._event.get("locale", "en")): name}

    def _slots(self, schedule: int | None = None) -> dict[str, dict[str, Any]]:
        """The slots of a schedule, of the one in work without, by the codes of their submissions."""
        if schedule is None:
            schedule = self._api.get("schedules/wip/")["id"]
        found = self._api.every(f"slots/?schedule={schedule}")
        return {each["submission"]: each for each in found if each["submission"]}


def _plan(slots: dict[str, dict[str, Any]]) -> set[tuple[object, ...]]:
    return {(code, each["room"], each["start"], each["end"]) for code, each in slots.items()}


def _mark(each: dict[str, Any]) -> str | None:
    found = pretalx.MARK.search(each.get("internal_notes") or "")
    return found[1] if found else None


def _standing(each: dict[str, Any], uid: str, slot: dict[str, Any] | None, rooms: dict[str, int]) -> Standing:
    slot = slot or {}
    start = slot.get("start")
    return Standing(
        code=each["code"], uid=uid, title=each["title"], state=each["state"], kind=_name(each["submission_type"]["name"]),
        start=dt.datetime.fromisoformat(start) if start else None, minutes=each["duration"],
        room=next((name for name, number in rooms.items() if number == slot.get("room")), None),
        text=each.get("abstract"), speakers=frozenset(one["name"] for one in each["speakers"]),
    )  # fmt: skip


def _name(given: str | dict[str, str]) -> str:
    """A name that pretalx gives by language: the first one."""
    return given if isinstance(given, str) else next(iter(given.values()), "")
