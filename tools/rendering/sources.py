"""Where programmes come from: real ones, cut to the size of a paper, and made ones."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

from rendering.compose import Composer, Speakers
from rendering.model import Entry, Person, Source
from rendering.words import LANGUAGES, words

LARGEST = 60
"""The most items that one paper holds."""


def read_programmes(folder: Path) -> list[Source]:
    """The programmes of a folder of JSON files in the gold's shape, in order of name."""
    return [_source(path) for path in sorted(folder.glob("*.json"))]


def _source(path: Path) -> Source:
    data = json.loads(path.read_text("utf-8"))
    items = data["items"]
    children: dict[int | None, list[dict[str, Any]]] = {}
    for item in items:
        children.setdefault(item["parent"], []).append(item)

    def entry(item: dict[str, Any]) -> Entry:
        people = tuple(
            Person(
                p["name"],
                "moderator" if p["role"] == "moderator" else "speaker",
                p["position"],
                p["affiliation"],
            )
            for p in item["people"]
        )
        fields = {k: item[k] for k in ("title", "kind", "number", "day", "date", "start", "end", "room")}
        below = tuple(entry(child) for child in children.get(item["id"], ()))
        return Entry(**fields, people=people, questions=tuple(item["questions"]), children=below)

    meeting, paper = data["meeting"], data["paper"]
    entries = tuple(entry(item) for item in children.get(None, ()))
    return Source(
        key=path.stem, language=paper["language"], meeting=meeting["name"], entries=entries, title=paper["title"],
        venue=meeting["venue"], start=meeting["start_date"], end=meeting["end_date"],
        shape="timed" if any(e.start for e in entries) else "agenda",
    )  # fmt: skip


def cut(source: Source, rng: random.Random) -> Source:
    """One to four days of a programme, or some halls of a day, of 5 to 60 items."""
    days = source.days()
    count = rng.randint(1, min(4, len(days)))
    first = rng.randint(0, len(days) - count)
    entries = [e for _, _, day in days[first : first + count] for e in day]
    if sum(_size(e) for e in entries) > LARGEST:
        entries = _halls(entries, rng)
    kept: list[Entry] = []
    for entry in entries:
        if sum(_size(e) for e in kept) + _size(entry) <= LARGEST:
            kept.append(entry)
    order = {day: n for n, day in enumerate(dict.fromkeys(e.day for e in kept), 1)}
    kept = [_renumbered(entry, order) for entry in kept]
    dates = sorted(e.date for e in kept if e.date)
    return replace(
        source, entries=tuple(kept), start=dates[0] if dates else None, end=dates[-1] if dates else None
    )


def _size(entry: Entry) -> int:
    return 1 + sum(_size(child) for child in entry.children)


def _renumbered(entry: Entry, order: dict[int, int]) -> Entry:
    return replace(entry, day=order[entry.day], children=tuple(_renumbered(c, order) for c in entry.children))


def _halls(entries: list[Entry], rng: random.Random) -> list[Entry]:
    rooms = sorted({entry.room or "" for entry in entries})
    if len(rooms) < 3:
        return entries
    chosen = set(rng.sample(rooms, rng.randint(2, min(5, len(rooms)))))
    return [entry for entry in entries if (entry.room or "") in chosen]


class Sources:
    """Gives a fitting programme for any layout: real ones where there are some, else made ones."""

    def __init__(self, programmes: list[Source], speakers: Speakers = ()) -> None:
        self.programmes, self.speakers = programmes, speakers

    def pick(self, shape: str, rng: random.Random, languages: tuple[str, ...] | None = None) -> Source:
        real = [s for s in self.programmes if s.shape == shape and (not languages or s.language in languages)]
        if real and rng.random() < 0.5:
            meetings = sorted({_meeting(s.key) for s in real})
            meeting = rng.choice(meetings)
            found = cut(rng.choice([s for s in real if _meeting(s.key) == meeting]), rng)
            if len(found.entries) >= 3:
                return _dressed(found, rng)
        choice = [c for c in LANGUAGES if not languages or c in languages]
        language = rng.choice([*choice, *(["en"] * 2 if "en" in choice else [])])
        return _dressed(Composer(language, rng, self.speakers).source(shape), rng)


def _meeting(key: str) -> str:
    """The meeting that a programme belongs to: parts and years of one series count as one."""
    return key.split("-")[0]


def _dressed(source: Source, rng: random.Random) -> Source:
    """The programme with a status and title, and with numbered sessions in half of the cases."""
    fixed = words(source.language)["fixed"]
    status = rng.choice(("provisional", "final", None, None))
    if source.shape in ("agenda", "scheduled"):
        status = rng.choice(("provisional", None))
        title = fixed["agenda_title"][0 if status else -2 if len(fixed["agenda_title"]) > 2 else -1]
    elif source.shape == "concept":
        status, title = None, fixed["concept"][0]
    else:
        title = rng.choice(fixed["status"][status or "none"])
    agenda = any(word in title.casefold() for word in fixed["agenda_words"])
    kind = "concept note" if source.shape == "concept" else "agenda" if agenda else "programme"
    source = replace(source, status=status, title=title, kind=kind)
    labels = fixed["number_words"]["session"]
    if labels and source.shape in ("timed", "parallel") and rng.random() < 0.5:
        source = _numbered(source, rng.choice(labels))
    if source.shape in ("agenda", "scheduled", "work") and rng.random() < 0.5 and source.symbol is None:
        symbol = f"A/CONF.{rng.randint(200, 250)}/{rng.randint(1, 40)}"
        source = replace(source, symbol=symbol)
    return source


def _numbered(source: Source, label: str) -> Source:
    found, count = [], 0
    for entry in source.entries:
        if entry.kind == "session" and not entry.number and (entry.people or entry.children):
            count += 1
            entry = replace(entry, number=f"{label} {count}")
        found.append(entry)
    return replace(source, entries=tuple(found))
