"""Programmes made from word tables: workshops, conferences, courses, agendas, concept notes."""

from __future__ import annotations

import csv
import datetime as dt
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from rendering.model import Entry, Person, Source, clock
from rendering.words import Maker, th, words

Speakers = Sequence[tuple[str, str | None, str | None, str | None]]


def read_speakers(path: Path) -> Speakers:
    """(honorific, name, post, State) of real speakers, from the shared list of the General Debate."""
    found: list[tuple[str, str | None, str | None, str | None]] = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            name, post = (row["person"] or "").strip(), (row["post"] or "").strip()
            honorific, _, rest = name.partition(" ")
            state = row["state"].strip() or None
            if " " in rest and honorific.endswith(".") and len(name) < 50:
                found.append((rest, honorific, post or None, state))
            elif " " in name and not honorific.endswith(".") and len(name) < 50:
                found.append((name, None, post or None, state))
    return found


class Composer:
    """Makes programmes of one language; everything comes from one random source."""

    def __init__(self, language: str, rng: random.Random, speakers: Speakers = ()) -> None:
        self.language, self.rng = language, rng
        self.maker = Maker(language, rng)
        self.speakers = speakers if language == "en" else ()
        self.honorifics = words(language)["fixed"]["honorifics"]

    def source(self, shape: str) -> Source:
        """A programme of the given shape: timed, regular, parallel, agenda, scheduled, work or concept."""
        maker: Callable[[dt.date], tuple[Entry, ...]] = getattr(self, f"_{shape}")
        first = dt.date(self.rng.randint(2012, 2026), self.rng.randint(1, 12), self.rng.randint(1, 26))
        first -= dt.timedelta(days=max(0, first.weekday() - 3))
        entries = maker(first)
        last = max((e.date for e in entries if e.date), default=first.isoformat())
        if shape == "agenda":
            last = (first + dt.timedelta(days=self.rng.randint(1, 10))).isoformat()
        kind = {"agenda": "agenda", "scheduled": "agenda", "concept": "concept note"}.get(shape, "programme")
        return Source(
            key=f"made-{self.language}", language=self.language, meeting=self.maker.one("meetings"),
            entries=entries, shape=shape, kind=kind, venue=self.maker.one("venues"),
            start=first.isoformat(), end=last,
        )  # fmt: skip

    def person(self, role: str = "speaker") -> Person:
        if self.rng.random() < 0.04:
            return Person("TBC", role)
        if self.speakers and self.rng.random() < 0.5:
            name, honorific, post, state = self.rng.choice(self.speakers)
            return Person(str(name), role, post, state, honorific)
        woman = self.rng.random() < 0.5
        first = self.rng.choice(self.maker.made["women" if woman else "men"])
        family = self.rng.choice(self.maker.made["families"]).replace("{а}", "а" if woman else "")
        position, affiliation = self.maker.one("posts"), self.maker.one("bodies")
        if self.rng.random() < 0.12:
            position = f"{position}, {self.maker.one('posts')}"
        return Person(
            f"{first} {family}", role,
            position if self.rng.random() < 0.9 else None, affiliation if self.rng.random() < 0.88 else None,
            self.rng.choice(self.honorifics["woman" if woman else "man"]),
        )  # fmt: skip

    def people(self, least: int, most: int, moderator: float) -> tuple[Person, ...]:
        found = [self.person("moderator")] if self.rng.random() < moderator else []
        found += [self.person() for _ in range(self.rng.randint(least, most))]
        known: set[str] = set()
        return tuple(p for p in found if p.name == "TBC" or not (p.name in known or known.add(p.name)))

    def _slot(self, at: int, length: int) -> dict[str, str]:
        return {"start": clock(at), "end": clock(at + length)}

    def _session(self, at: int, length: int) -> Entry:
        rng = self.rng
        entry = Entry(
            self.maker.one("titles"), people=self.people(2, 6, 0.75), **self._slot(at, length),
            note=self.maker.some("notes", rng.randint(1, 3)) if rng.random() < 0.6 else (),
            questions=self.maker.some("questions", rng.randint(2, 5)) if rng.random() < 0.4 else (),
        )  # fmt: skip
        if rng.random() < 0.2:
            return self._with_talks(entry, at, length)
        return entry

    def _with_talks(self, entry: Entry, at: int, length: int) -> Entry:
        count = self.rng.randint(2, 4)
        each = length // count // 5 * 5
        timed = self.rng.random() < 0.6
        talks = tuple(
            Entry(self.maker.one("talks"), "talk", people=self.people(1, 1, 0),
                  **(self._slot(at + n * each, each) if timed else {}))
            for n in range(count)
        )  # fmt: skip
        moderators = tuple(p for p in entry.people if p.role == "moderator")
        return replace(entry, people=moderators, questions=(), children=talks)

    def _plain(self, key: str, kind: str, at: int, length: int, people: tuple[Person, ...] = ()) -> Entry:
        return Entry(self.maker.one(key), kind, people=people, **self._slot(at, length))

    def _timed(self, first: dt.date) -> tuple[Entry, ...]:
        """A workshop of one to four days: opening, sessions, breaks, lunch, closing."""
        days = self.rng.choice((1, 1, 2, 2, 3, 4))
        found: list[Entry] = []
        for day in range(1, days + 1):
            date = (first + dt.timedelta(days=day - 1)).isoformat()
            entries = self._workshop_day(day == 1, day == days)
            found += [_dated(entry, day, date) for entry in entries]
        return tuple(found)

    def _workshop_day(self, opens: bool, closes: bool) -> list[Entry]:
        rng, found, at = self.rng, [], self.rng.choice((540, 570, 600))
        if opens:
            found.append(
                self._plain("registration", "registration", at - 30, 30)
            ) if rng.random() < 0.6 else None
            length = rng.choice((30, 45, 60))
            found.append(self._plain("opening", "session", at, length, self.people(1, 4, 0.3)))
            at += length
        for part, limit in ((0, 780), (1, 1050)):
            while at < limit - 45:
                length = min(rng.choice((45, 60, 75, 90)), limit - at)
                found.append(self._session(at, length))
                at += length
                if at < limit - 60 and rng.random() < 0.5:
                    pause = rng.choice((15, 20, 30))
                    found.append(self._plain("breaks", "break", at, pause))
                    at += pause
            if part == 0:
                length = rng.choice((60, 90, 120))
                found.append(self._plain("lunches", "break", at, length))
                at += length
            if rng.random() < 0.15:
                found.append(self._plain("others", "other", at, 15))
                at += 15
        if closes:
            found.append(self._plain("closing", "session", at, 30, self.people(0, 2, 0.2)))
        elif rng.random() < 0.3:
            found.append(self._plain("socials", "social", at + 60, 120))
        return found

    def _regular(self, first: dt.date) -> tuple[Entry, ...]:
        """A course whose days have the same slots, fit for a grid."""
        days = self.rng.randint(2, 5)
        start = self.rng.choice((510, 540, 570))
        plan = [("titles", 90), ("breaks", 15), ("titles", 90), ("lunches", 75), ("titles", 75), ("breaks", 15), ("titles", 90)]  # fmt: skip
        if self.rng.random() < 0.4:
            plan = plan[:5]
        names = {key: self.maker.one(key) for key in ("breaks", "lunches")}
        found: list[Entry] = []
        for day in range(1, days + 1):
            at, date = start, (first + dt.timedelta(days=day - 1)).isoformat()
            for key, length in plan:
                if key == "titles":
                    entry = Entry(
                        self.maker.one("titles"), people=self.people(0, 2, 0), **self._slot(at, length)
                    )
                else:
                    entry = Entry(names[key], "break", **self._slot(at, length))
                found.append(_dated(entry, day, date))
                at += length
        return tuple(found)

    def _parallel(self, first: dt.date) -> tuple[Entry, ...]:
        """A conference day or two with sessions side by side in named rooms."""
        rooms = self.rng.sample(self.maker.made["rooms"], self.rng.choice((2, 2, 3)))
        found: list[Entry] = []
        for day in range(1, self.rng.choice((1, 1, 2)) + 1):
            date = (first + dt.timedelta(days=day - 1)).isoformat()
            for entry in self._workshop_day(day == 1, False):
                if (
                    entry.kind == "session"
                    and not entry.children
                    and len(entry.people) > 1
                    and self.rng.random() < 0.6
                ):
                    sides = [replace(entry, title=self.maker.one("titles"), room=room, note=(), questions=(),
                                     people=self.people(1, 3, 0.4)) for room in rooms]  # fmt: skip
                    found += [_dated(side, day, date) for side in sides]
                else:
                    found.append(_dated(replace(entry, questions=(), note=()), day, date))
        return tuple(found)

    def _agenda(self, first: dt.date) -> tuple[Entry, ...]:
        """A numbered agenda without times, some items with lettered parts and documents."""
        titles = [self.maker.fill(text) for text in self.maker.made["agenda"]]
        titles = titles[:3] + [t for t in titles[3:] if self.rng.random() < 0.75]
        found = []
        for n, title in enumerate(dict.fromkeys(titles), 1):
            parts: tuple[Entry, ...] = ()
            if n > 3 and self.rng.random() < 0.25:
                names = dict.fromkeys(self.maker.one("subitems") for _ in range(self.rng.randint(2, 4)))
                parts = tuple(
                    Entry(name, number=f"{n} ({letter})", documents=self._documents(0.5))
                    for letter, name in zip("abcd", names, strict=False)
                )
            documents = () if parts else self._documents(0.6)
            found.append(
                Entry(
                    title,
                    number=str(n),
                    documents=documents,
                    note=self.maker.some("notes", 2),
                    children=parts,
                )
            )
        return tuple(found)

    def _documents(self, chance: float) -> tuple[str, ...]:
        if self.rng.random() > chance:
            return ()
        return tuple(dict.fromkeys(self.maker.one("symbols") for _ in range(self.rng.randint(1, 3))))

    def _work(self, first: dt.date) -> tuple[Entry, ...]:
        """A programme of work: meetings morning and afternoon, each taking up numbered agenda items."""
        agenda = list(self._agenda(first))
        sittings, number = self.rng.random() < 0.5, self.rng.choice((1, 1, 12, 281))
        found, day, date = [], 1, first
        while agenda:
            for at in (600, 900):
                count = self.rng.randint(1, 3)
                taken, agenda = agenda[:count], agenda[count:]
                items = [replace(entry, note=()) for entry in taken]
                slot = self._slot(at, 180)
                if sittings and items:
                    items = [Entry(self._sitting(number), children=tuple(items), **slot)]
                else:
                    items = [replace(item, **slot) for item in items]
                found += [_dated(item, day, date.isoformat()) for item in items]
                number += 1
            day, date = day + 1, date + dt.timedelta(days=1)
        return tuple(found)

    def _scheduled(self, first: dt.date) -> tuple[Entry, ...]:
        """A numbered agenda whose items each have one place in a timetable."""
        found: list[Entry] = []
        for entry in self._agenda(first):
            place = len(found) // 2
            date = first + dt.timedelta(days=place // 2)
            slot = self._slot(600 if place % 2 == 0 else 900, 180)
            entry = replace(entry, children=(), **slot)
            found.append(_dated(entry, place // 2 + 1, date.isoformat()))
        return tuple(found)

    def _sitting(self, number: int) -> str:
        return str(words(self.language)["fixed"]["sitting"]).format(n=number, th=th(number))

    def _concept(self, first: dt.date) -> tuple[Entry, ...]:
        """One meeting with a theme, background text, guiding questions, perhaps briefers."""
        at = self.rng.choice((600, 900))
        entry = Entry(
            self.maker.one("titles"), start=clock(at), end=clock(at + 180), note=self.maker.some("concept_text", 4),
            questions=self.maker.some("questions", self.rng.randint(3, 6)), people=self.people(1, 3, 0.5),
        )  # fmt: skip
        return (_dated(entry, 1, first.isoformat()),)


def _dated(entry: Entry, day: int, date: str) -> Entry:
    children = tuple(_dated(child, day, date) for child in entry.children)
    return replace(entry, day=day, date=date, children=children)
