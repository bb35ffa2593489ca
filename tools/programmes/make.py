"""One random programme: days, parallel rooms, nested talks, overnight sessions, names from right to left.

What a page cannot say is not drawn: the kind follows from the title, the people and the nesting, as a person would
tell it; the day has a date; a child stands inside its parent's time.
"""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from travaux.common.dates import PartialDate
from travaux.common.programme import TBC, Appearance, Item, ItemKind, Meeting, Paper, Programme, Role, Slot

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
_WORDS = Path(__file__).resolve().parent / "words"
_SYMBOLS = ("A/CONF.231/{n}", "A/RES/71/{n}", "E/2018/{n}", "A/72/{n}", "A/AC.310/2017/{n}")


@cache
def words(language: str) -> dict[str, Any]:
    return tomllib.loads((_WORDS / f"{language}.toml").read_text("utf-8"))


def programme(rng: random.Random, language: str) -> Programme:
    """A programme in ``language``; the same source of chance gives the same programme."""
    return _Maker(rng, language).programme()


class _Maker:
    def __init__(self, rng: random.Random, language: str) -> None:
        self.rng = rng
        self.language = language
        self.words = words(language)
        self.named: set[str] = set()
        self.titled: set[str] = set()
        self.group = 0
        self.matter = 0

    def programme(self) -> Programme:
        count = self.rng.choice((1, 1, 2, 2, 3))
        first = dt.date(2017, 1, 1) + dt.timedelta(days=self.rng.randrange(1200))
        items: list[Item] = []
        self.numbering = self.rng.choice(("groups", "matters", "none"))
        for day in range(1, count + 1):
            date = first + dt.timedelta(days=day - 1)
            for item in self.day(day, count, PartialDate(date.year, date.month, date.day)):
                items.append(item)
        items = _numbered(items)
        last = first + dt.timedelta(days=count - 1)
        return Programme(
            Paper(
                kind="programme", status=self.rng.choice(("provisional", "final", None)), language=self.language,
            ),
            Meeting(
                name=self.fill("meetings"), venue=self.rng.choice(self.words["venues"]),
                start=PartialDate(first.year, first.month, first.day),
                end=PartialDate(last.year, last.month, last.day),
            ),
            tuple(items),
        )  # fmt: skip

    def day(self, day: int, count: int, date: PartialDate) -> Iterator[Item]:
        """The items of a day; ids and parents count from 1 within it until :func:`_numbered`."""
        slot = _Clock(self.rng, day, date)
        if day == 1 and self.chance(0.5):
            yield self.item(slot.next(30), self.pick("registration"), ItemKind.REGISTRATION)
        if day == 1:
            yield self.session(slot.next(30), self.pick("openings"), people=self.rng.randrange(3))
        for part in range(self.rng.randint(1, 2)):
            for _ in range(self.rng.randint(1, 2)):
                yield from self.sessions(slot)
            if part == 0:
                yield self.item(slot.next(60), self.pick("breaks"), ItemKind.BREAK)
        if day == count:
            yield self.session(slot.next(30), self.pick("closings"), people=self.rng.randrange(2))
        if self.chance(0.2):
            yield self.item(slot.evening(), self.pick("social"), ItemKind.SOCIAL)
        elif self.chance(0.25):
            yield self.session(slot.night(), self.title(), people=self.rng.choice((0, 2)))

    def sessions(self, slot: _Clock) -> Iterator[Item]:
        """One session, perhaps with talks, or two or three side by side in rooms of their own."""
        if self.chance(0.25):
            rooms = self.rng.sample(self.words["rooms"], self.rng.randint(2, 3))
            at = slot.next(90)
            for room in rooms:
                yield replace(self.session(at, self.title()), room=room)
            return
        talks = self.rng.choice((0, 0, 0, 2, 3))
        start = slot.now
        at = slot.next(30 * talks or 90)
        room = self.rng.choice(self.words["rooms"]) if self.chance(0.3) else None
        whole = replace(self.session(at, self.title(), talks=bool(talks)), room=room)
        yield whole
        inner = _Clock(self.rng, slot.day, slot.date, start)
        for _ in range(talks):
            talk = self.item(inner.next(30), self.title(), ItemKind.TALK, people=(self.person(Role.SPEAKER),))
            yield replace(talk, parent=-1)

    def session(self, at: Slot, title: str, people: int | None = None, talks: bool = False) -> Item:
        count = self.rng.choice((0, 2, 3, 4)) if people is None else people
        if talks:
            count = self.rng.randrange(2)
        roles = [Role.MODERATOR if self.chance(0.6) and count != 1 or talks else Role.SPEAKER]
        roles += [Role.SPEAKER] * (count - 1)
        if count > 2 and self.chance(0.15):
            roles[-1] = Role.CONTACT
        seats = tuple(self.person(role) for role in roles[:count])
        kind = ItemKind.TALK if count == 1 and not talks else ItemKind.SESSION
        asked = tuple(dict.fromkeys(self.fill("questions") for _ in range(self.rng.choice((0, 0, 1, 2, 3)))))
        return self.item(at, title, kind, seats, self.number(), asked, self.documents())

    def item(
        self, at: Slot, title: str, kind: ItemKind, people: tuple[Appearance, ...] = (), number: str | None = None,
        questions: tuple[str, ...] = (), documents: tuple[str, ...] = (),
    ) -> Item:  # fmt: skip
        return Item(
            1, title, kind, at, number, people=people, questions=questions, documents=documents
        )  # fmt: skip

    def number(self) -> str | None:
        if self.numbering == "matters":
            self.matter += 1
            return str(self.matter)
        if self.numbering == "groups":
            self.group += 1
            return self.words["groups"][0].format(n=self.group)
        return None

    def documents(self) -> tuple[str, ...]:
        count = self.rng.choice((0, 0, 0, 1, 2))
        drawn = (self.rng.choice(_SYMBOLS).format(n=self.rng.randint(1, 300)) for _ in range(count))
        return tuple(dict.fromkeys(drawn))

    def person(self, role: Role) -> Appearance:
        # A name from right to left now and then, whatever the language of the page.
        source = words("ar") if self.language in ("en", "fr") and self.chance(0.05) else self.words
        for _ in range(200):
            name = self.name(source)
            if name not in self.named:
                break
        self.named.add(name)
        honorifics = self.words["honorifics"] if source is self.words else ()
        honorific = self.rng.choice(honorifics) if honorifics and self.chance(0.6) else None
        position = self.rng.choice(self.words["positions"]) if self.chance(0.7) else None
        body = self.rng.choice(self.words["bodies"]) if position is None or self.chance(0.7) else None
        if role is Role.SPEAKER and self.chance(0.06):
            return Appearance(TBC, role, affiliation=self.rng.choice(self.words["bodies"]))
        return Appearance(name, role, position, body, honorific)

    def name(self, source: dict[str, Any]) -> str:
        first, last = self.rng.choice(source["first"]), self.rng.choice(source["last"])
        return f"{last}{first}" if source is words("zh") else f"{first} {last}"

    def title(self) -> str:
        for _ in range(200):
            title = self.fill("titles")
            if title not in self.titled:
                break
        self.titled.add(title)
        return title

    def fill(self, key: str) -> str:
        one, two = self.rng.sample(self.words["topics"], 2)
        return self.pick(key).format(topic=one, Topic=one[:1].upper() + one[1:], topic2=two)

    def pick(self, key: str) -> str:
        return self.rng.choice(self.words[key])

    def chance(self, share: float) -> bool:
        return self.rng.random() < share


class _Clock:
    """The time of a day as it goes on."""

    def __init__(self, rng: random.Random, day: int, date: PartialDate, now: int | None = None) -> None:
        self.rng = rng
        self.day = day
        self.date = date
        self.now = rng.choice((480, 510, 540, 555, 600)) if now is None else now

    def next(self, minutes: int) -> Slot:
        start = self.now
        self.now += minutes
        return self._slot(start, self.now)

    def evening(self) -> Slot:
        self.now = max(self.now, 18 * 60 + 30)
        return self.next(90)

    def night(self) -> Slot:
        """A slot that ends on the next day."""
        return self._slot(22 * 60, 25 * 60 + self.rng.choice((0, 30)))

    def _slot(self, start: int, end: int) -> Slot:
        return Slot(self.day, self.date, _time(start), _time(end))


def _time(minutes: int) -> dt.time:
    return dt.time(minutes // 60 % 24, minutes % 60)


def _numbered(items: list[Item]) -> list[Item]:
    """The items with ids from 1; a talk belongs to the last session before it."""
    made: list[Item] = []
    holder = None
    for number, item in enumerate(items, 1):
        holder = number if item.parent is None else holder
        made.append(replace(item, id=number, parent=holder if item.parent else None))
    return made
