"""Layouts that run down the page: headings and paragraphs, lists, cards, lines."""

from __future__ import annotations

import random
from collections.abc import Iterator

from rendering import wording
from rendering.blocks import Block, Card, Text
from rendering.model import Entry, Source
from rendering.style import Style
from rendering.tables import child_lines


def running(source: Source, style: Style, rng: random.Random, form: str) -> list[Block]:
    """Entries one below the other; ``form`` is headings, bullets, lines, stacked or cards."""
    found: list[Block] = []
    many = len(source.days()) > 1 or rng.random() < 0.7 or not style.masthead_dates
    gap = rng.choice((" ", "\t", "  ", ": ", " – ")) if form != "headings" else rng.choice((" ", "\t", " | "))
    for number, date, entries in source.days():
        if many:
            found.append(Text(wording.day_heading(style, number, date), role="heading", level=2))
        for entry in entries:
            blocks = list(_entry(style, entry, form, gap))
            if form == "cards":
                found.append(Card(tuple(blocks)))
            else:
                found += blocks
    return found


def _entry(style: Style, entry: Entry, form: str, gap: str) -> Iterator[Text]:
    time = wording.slot(style, entry).replace("\n", style.dash.strip() or "–")
    first, *rest = wording.titles(style, entry)
    if form in ("stacked", "cards"):
        if time:
            yield Text(time, italic=form == "cards")
        yield Text(first, role="heading", level=3) if form == "cards" else Text(first, bold=True)
    elif form == "headings":
        yield Text(f"{time}{gap}{first}" if time else first, role="heading", level=3)
    elif form == "bullets":
        yield from _bullet(style, entry, f"{time}{gap}{first}" if time else first)
        first = ""
    else:
        yield Text(f"{time}{gap}{first}" if time else first, bold=True)
    yield from (Text(line, bold=True) for line in rest)
    yield from _below(style, entry, inline=form == "bullets")


def _bullet(style: Style, entry: Entry, line: str) -> Iterator[Text]:
    if _inline(style, entry):
        line += f", {wording.person(style, entry.people[0])[0]}"
    yield Text(line, role="bullet", marker="•")


def _inline(style: Style, entry: Entry) -> bool:
    """Whether the only person stands behind the title on its line."""
    single = len(entry.people) == 1 and entry.people[0].role == "speaker"
    return single and not entry.number and "\n" not in style.person and entry.people[0].name != "TBC"


def _below(style: Style, entry: Entry, inline: bool) -> Iterator[Text]:
    if entry.room:
        yield Text(f"{style.fixed['room'][0]}: {entry.room}", italic=True)
    yield from wording.notes(entry)
    if not (inline and _inline(style, entry)):
        yield from wording.people(style, entry.people)
    for child in entry.children:
        yield from child_lines(style, child, style.bullet or "–", 2 if inline else 1)
    yield from wording.questions(style, entry)
    yield from wording.documents(style, entry)


def flat(source: Source, style: Style, rng: random.Random, torn: bool) -> list[str]:
    """Pages of one line each, as document sites keep them; ``torn`` sets times apart from their titles."""
    words: list[str] = []
    bare = rng.random() < 0.5
    many = len(source.days()) > 1 or not style.masthead_dates
    for number, date, entries in source.days():
        heading = wording.day_heading(style, number, date) if many else ""
        at = 0
        while at < len(entries):
            pair = entries[at : at + 2]
            short = len(pair) == 2 and pair[0].kind == "break" and not pair[0].people and bool(pair[1].start)
            group = pair if torn and short and rng.random() < 0.7 else pair[:1]
            times = " ".join(filter(None, (_time(style, entry, bare) for entry in group)))
            before = torn and heading and rng.random() < 0.5
            words += [times, heading] if before else [heading, times]
            heading = ""
            for entry in group:
                words += [*wording.titles(style, entry), *(t.whole for t in _below(style, entry, False))]
            at += len(group)
    return _pages([w for w in words if w], rng)


def _time(style: Style, entry: Entry, bare: bool) -> str:
    time = wording.slot(style, entry)
    return time.replace(style.dash, " ") if bare else time.replace("\n", "-")


def _pages(words: list[str], rng: random.Random) -> list[str]:
    pages, page, limit = [], "", rng.randint(1500, 2600)
    for word in words:
        page = f"{page} {word}".strip()
        if len(page) > limit:
            pages.append(f"{page} {len(pages) + 1}")
            page = ""
    if page:
        pages.append(f"{page} {len(pages) + 1}")
    return pages
