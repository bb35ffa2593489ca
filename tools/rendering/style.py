"""How one paper is written: its clocks, dates, people, numbers, chosen by one random source."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rendering.model import Source, date_of
from rendering.words import words

CLOCKS = {
    "en": ("10:00", "10:00", "10.00", "ampm", "AM", "10h00", "hrs", "bare12", "un"),
    "fr": ("10:00", "10h00", "10 h 00", "10h", "10.00"),
    "es": ("10:00", "10.00", "10h00", "10:00 h", "10:00 hrs"),
    "ru": ("10:00", "10.00", "10:00", "10.00"),
    "zh": ("10:00",),
}
DASHES = ("–", " – ", "-", " - ", "—", " to ", "\n")


@dataclass(frozen=True, slots=True)
class Style:
    """The choices for one paper; ``fixed`` is the word table of its language."""

    fixed: Mapping[str, Any]
    language: str
    clock: str
    dash: str
    padded: bool
    extent: str
    """range, start, duration or none: how much of a slot is printed."""
    child_extent: str
    day: str
    """date, day, day+date or ordinal: what a day's heading says."""
    date: str
    masthead_dates: str | None
    masthead_venue: str | None
    number: str
    """How a number joins its title, with {n} and {t}; a newline parts two lines."""
    upper: bool
    person: str
    """The form of a person with {n} name, {c} capacity, or {n}, {p}, {a}."""
    people: str
    """lines, bullets, inline, run: how several people stand."""
    labels: str
    """all, moderator or after: which roles are named, and where."""
    capacity: str
    """full, affiliation or name: what is shown of a person's capacity."""
    honorifics: bool
    family_upper: bool
    moderator: str
    speakers: str
    questions: str | None
    bullet: str
    tbc: str
    noun: str
    """The moderator's label where it follows the name: never "Moderated by"."""
    rooms: bool
    header: bool
    footer: bool


def choose(source: Source, rng: random.Random) -> Style:
    """A style for this programme, such that what is shown can be told from the page."""
    fixed = words(source.language)["fixed"]
    clock = rng.choice(CLOCKS[source.language])
    dash = rng.choice(DASHES[:5] if rng.random() < 0.85 else DASHES)
    if dash == " to ":
        dash = f" {fixed['to'][0]} "
    span = fixed["spans"] if _same_month(source) else fixed["span_two"]
    single = source.start == source.end
    masthead = rng.choice(fixed["one"] if single else span) if source.start and rng.random() < 0.85 else None
    day = rng.choice(("date", "date", "date", "day+date", "day", "ordinal"))
    if (day == "ordinal" and len(fixed["ordinals"]) < len(source.days())) or not source.start:
        day = "day"
    if not _running(source):
        day = "day+date" if day == "day" else "date"
    numbers = ("{n}: {t}", "{n}. {t}", "{n} – {t}", "{n}\n{t}", "{n}:\n{t}", "{n} - {t}")
    return Style(
        fixed=fixed, language=source.language, clock=clock, dash=dash, padded=rng.random() < 0.6,
        extent=rng.choice(("range", "range", "range", "range", "start", "duration")),
        child_extent=rng.choice(("range", "range", "minutes")), day=day, date=rng.choice(fixed["dates"]),
        masthead_dates=masthead, masthead_venue=rng.choice(fixed["venue"]) if rng.random() < 0.7 else None,
        number=rng.choice(numbers), upper=rng.random() < 0.1,
        person=rng.choice(("{n}, {c}", "{n}, {c}", "{n}, {c}", "{n} ({c})", "{n} – {c}", "{n}, {p} ({a})", "{n}\n{c}", "{n}: {c}", "{n} | {c}")),
        people=rng.choice(("lines", "lines", "bullets", "bullets", "inline", "run")),
        labels=rng.choice(("all", "all", "moderator", "after")),
        capacity=rng.choice(("full", "full", "full", "full", "affiliation", "name")),
        honorifics=rng.random() < 0.4, family_upper=rng.random() < 0.08,
        moderator=rng.choice(fixed["moderator"]), speakers=rng.choice(fixed["speakers"]),
        questions=rng.choice(fixed["questions"]) if rng.random() < 0.75 else None,
        bullet=rng.choice(("•", "•", "-", "–", "o", "1.", "a)", "")), tbc=rng.choice(fixed["tbc"]),
        noun=rng.choice([word for word in fixed["moderator"] if not word.endswith((" by", "Modera"))]),
        rooms=rng.random() < 0.6, header=rng.random() < 0.4, footer=rng.random() < 0.6,
    )  # fmt: skip


def _running(source: Source) -> bool:
    """Whether the days follow one another, so that "Day 2" is the day after the first."""
    days = [date_of(date) for _, date, _ in source.days() if date]
    return all((b - a).days == 1 for a, b in zip(days, days[1:], strict=False))


def _same_month(source: Source) -> bool:
    return not source.start or not source.end or source.start[:7] == source.end[:7]
