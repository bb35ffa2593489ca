"""Layouts of numbered agendas, programmes of work and concept notes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from rendering import wording
from rendering.blocks import Block, Cell, Table, Text, cell
from rendering.model import Entry, Source, each
from rendering.style import Style


def agenda(source: Source, style: Style, rng: random.Random) -> list[Block]:
    """A numbered list of items with lettered parts; documents under each item."""
    form = rng.choice(("{n}. {t}", "{n}.\t{t}", "{n} {t}", "{n}) {t}"))
    running = [e.number for e in source.entries] == [str(n + 1) for n in range(len(source.entries))]
    automatic = running and rng.random() < 0.4
    found: list[Block] = []
    days = source.days()
    for number, date, entries in days:
        if len(days) > 1:
            found.append(Text(wording.day_heading(style, number, date), role="heading", level=2))
        for entry in entries:
            found.append(_item(entry, form, automatic))
            found += wording.people(style, entry.people)
            found += wording.documents(style, entry)
            for child in entry.children:
                marker = wording.printed_number(child)
                found.append(Text(child.title, role="bullet", level=2, marker=marker))
                found += wording.people(style, child.people)
                found += wording.documents(style, child)
    return found


def _item(entry: Entry, form: str, automatic: bool) -> Text:
    number = entry.number or ""
    if automatic or not number:
        marker = f"{number}." if number else "•"
        return Text(entry.title, role="bullet", marker=marker, automatic=automatic)
    return Text(form.format(n=number, t=entry.title))


def annotated(source: Source, style: Style, rng: random.Random) -> list[Block]:
    """The agenda as a list, then each item again with its annotations and documents."""
    found: list[Block] = list(agenda(_bare(source), style, rng))
    found.append(Text(_annotations(source.language), role="heading", level=2))
    found += _annotated(source, style)
    return found


def scheduled(source: Source, style: Style, rng: random.Random) -> list[Block]:
    """An agenda, its annotations and a timetable that names the items again: each is one item."""
    found = annotated(source, style, rng)
    found.append(Text(rng.choice(style.fixed["timetable"]), role="heading", level=2))
    fixed = style.fixed
    rows = [tuple(cell(Text(fixed[key][0], bold=True)) for key in ("time", "session"))]
    titled = rng.random() < 0.8
    for number, date, entries in source.days():
        rows.append((cell(Text(wording.day_heading(style, number, date), bold=True), columns=2),))
        slots: dict[str, list[Entry]] = {}
        for entry in entries:
            slots.setdefault(wording.slot(style, entry), []).append(entry)
        for time, group in slots.items():
            item = fixed["number_words"]["item"]
            lines = [wording.numbered(e) if titled else f"{item} {e.number}" for e in group]
            rows.append((cell(time), cell(*lines)))
    found.append(Table(tuple(rows), (0.3, 0.7), rng.random() < 0.7, 1))
    return found


def _annotated(source: Source, style: Style) -> list[Block]:
    found: list[Block] = []
    for entry in source.entries:
        found.append(Text(wording.numbered(entry), bold=True))
        found += wording.notes(entry)
        found += wording.people(style, entry.people)
        found += wording.documents(style, entry)
        for child in entry.children:
            found.append(Text(wording.numbered(child), italic=True))
            found += wording.people(style, child.people)
            found += wording.documents(style, child)
    return found


def _bare(source: Source) -> Source:
    return replace(
        source,
        entries=tuple(
            each(e, lambda one: replace(one, documents=(), note=(), people=())) for e in source.entries
        ),
    )


def _annotations(language: str) -> str:
    return {"en": "Annotations", "fr": "Annotations", "es": "Anotaciones", "ru": "Аннотации", "zh": "說明"}[
        language
    ]


def work(source: Source, style: Style, rng: random.Random) -> list[Block]:
    """Date and time, agenda item, documents: the timetable of a body's session."""
    rows: list[tuple[Cell, ...]] = []
    together = rng.random() < 0.5
    for number, date, entries in source.days():
        rows.append((cell(Text(wording.day_heading(style, number, date), bold=True)), cell(), cell()))
        last = ""
        for entry in entries:
            time = wording.slot(style, entry)
            if entry.number:
                rows += _work_rows(cell("" if time == last else time), (entry, *entry.children))
                last = time
                continue
            sitting = Text(entry.title, italic=True)
            if not together or not entry.children:
                rows.append((cell(sitting), cell(), cell()))
            lines = [line for child in entry.children for line in (child, *child.children)]
            rows += _work_rows(cell(sitting, time) if together else cell(time), tuple(lines))
    fixed = style.fixed
    head = tuple(cell(Text(fixed[k][-1], bold=True)) for k in ("time", "session", "documents"))
    return [Table((head, *rows), (0.27, 0.48, 0.25), rng.random() < 0.3, 1)]


def _work_rows(first: Cell, lines: tuple[Entry, ...]) -> Iterator[tuple[Cell, ...]]:
    """A row for each agenda item and lettered part, the first with the time."""
    for entry in lines:
        yield (first, cell(wording.numbered(entry)), cell(*entry.documents))
        first = cell()


def concept(source: Source, style: Style, rng: random.Random) -> list[Block]:
    """A theme, background in paragraphs, who speaks, guiding questions."""
    fixed = style.fixed
    (entry,) = source.entries
    when = wording.date(style, fixed["one"][0], entry.date) if entry.date else ""
    theme = rng.choice(("“{}”", "“{}”", f"{fixed['theme']}: {{}}", "{}")).format(entry.title)
    found: list[Block] = [
        Text(theme, role="heading", level=1, centred=True),
        Text(", ".join(filter(None, (when, wording.slot(style, entry), source.venue))), centred=True),
        Text(fixed["concept"][1], role="heading", level=2),
        *(Text(text) for text in entry.note),
        Text(fixed["concept"][3], role="heading", level=2),
        *wording.people(style, entry.people),
        Text(style.questions or fixed["questions"][0], role="heading", level=2),
    ]
    markers = ("•", "-", "(a)", "1.")
    marker = rng.choice(markers)
    for n, text in enumerate(entry.questions):
        shown = {"(a)": f"({'abcdefgh'[n]})", "1.": f"{n + 1}."}.get(marker, marker)
        found.append(Text(text, role="bullet", marker=shown))
    return found
