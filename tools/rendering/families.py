"""The layout families: which programmes suit each, how it arranges them, in which format."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from rendering import agendas, lists, tables
from rendering.blocks import Block, Sheet
from rendering.model import Source
from rendering.style import Style
from rendering.tables import TableLayout
from rendering.writers import docx, html, markdown, pdf, text, wiki

Layout = Callable[[Source, Style, random.Random], list[Block]]
Writer = Callable[[Sheet, random.Random], bytes]


@dataclass(frozen=True, slots=True)
class Family:
    """``shape`` is the kind of programme; ``fixed`` the choices of style that the layout needs."""

    name: str
    suffix: str
    shape: str
    layout: Layout
    write: Writer
    fixed: tuple[tuple[str, object], ...] = ()
    languages: tuple[str, ...] | None = None
    columns: int = 1


def _table(
    *columns: str, nested: bool = False, below: str | None = None, ruled: bool | None = None
) -> Layout:
    def layout(source: Source, style: Style, rng: random.Random) -> list[Block]:
        made = TableLayout(source, style, rng, columns)
        made.nested = nested
        made.below = below or made.below
        made.ruled = made.ruled if ruled is None else ruled
        return made.blocks()

    return layout


def _running(form: str) -> Layout:
    return lambda source, style, rng: lists.running(source, style, rng, form)


def _docx(sheet: Sheet, rng: random.Random) -> bytes:
    return docx.write(sheet, headings=rng.random() < 0.6)


def _html(sheet: Sheet, rng: random.Random) -> bytes:
    return html.write(sheet, chrome=rng.random() < 0.7, loose=rng.random() < 0.3)


def _divs(sheet: Sheet, rng: random.Random) -> bytes:
    return html.write(sheet, chrome=rng.random() < 0.7, divs=True)


def _wiki(sheet: Sheet, rng: random.Random) -> bytes:
    return wiki.write(sheet, rng.choice(("twiki", "mediawiki")))


def _pdf(sheet: Sheet, rng: random.Random) -> bytes:
    return pdf.write(sheet)


def _wide(sheet: Sheet, rng: random.Random) -> bytes:
    return pdf.write(sheet, wide=True)


def _markdown(sheet: Sheet, rng: random.Random) -> bytes:
    return markdown.write(sheet)


def _tabs(sheet: Sheet, rng: random.Random) -> bytes:
    return text.write(sheet, "tabs")


def _aligned(sheet: Sheet, rng: random.Random) -> bytes:
    return text.write(sheet, "aligned", rng.choice((88, 100, 120)))


def _rows(sheet: Sheet, rng: random.Random) -> bytes:
    return (text.rows_in_one_line(sheet) + "\n").encode()


SHORT = (("people", "lines"), ("labels", "moderator"), ("capacity", "full"))
LATIN = ("en", "fr", "es")
TWO, THREE = ("time", "title"), ("time", "title", "people")
FOUR = ("time", "title", "people", "room")
ROOMS = (("rooms", True),)
RANGE = (("extent", "range"),)


def _tables() -> list[Family]:
    found = []
    for name, suffix, writer in (
        ("docx", "docx", _docx),
        ("html", "html", _html),
        ("pdf", "pdf", _pdf),
        ("md", "md", _markdown),
    ):
        found += [
            Family(f"{name}-table-2", suffix, "timed", _table(*TWO), writer),
            Family(f"{name}-table-3", suffix, "timed", _table(*THREE), writer),
            Family(f"{name}-table-4", suffix, "timed", _table(*FOUR), writer, ROOMS),
            Family(f"{name}-work", suffix, "work", agendas.work, writer),
        ]
    for name, suffix, writer in (("docx", "docx", _docx), ("html", "html", _html), ("pdf", "pdf", _pdf)):
        found += [
            Family(f"{name}-merged", suffix, "timed", _table(*THREE, below="merged"), writer),
            Family(f"{name}-grid", suffix, "regular", tables.grid, _wide if name == "pdf" else writer),
            Family(
                f"{name}-tracks", suffix, "parallel", tables.tracks, _wide if name == "pdf" else writer, ROOMS
            ),
        ]
    for name, suffix, writer in (("docx", "docx", _docx), ("html", "html", _html)):
        found.append(Family(f"{name}-nested", suffix, "timed", _table(*TWO, nested=True), writer))
    for name, suffix, writer in (
        ("docx", "docx", _docx),
        ("html", "html", _html),
        ("pdf", "pdf", _pdf),
        ("md", "md", _markdown),
    ):
        found += [
            Family(
                f"{name}-start-end",
                suffix,
                "timed",
                _table("start", "end", "title", "people", below="rows"),
                writer,
                RANGE,
            ),
            Family(
                f"{name}-duration",
                suffix,
                "timed",
                _table("start", "duration", "title", below="rows"),
                writer,
                RANGE,
            ),
        ]
    found += [
        Family("html-divs", "html", "timed", _table(*THREE, below="rows"), _divs),
        Family("txt-wiki-table", "txt", "timed", _table(*THREE, below="rows"), _wiki),
        Family("pdf-unruled-2", "pdf", "timed", _table(*TWO, ruled=False), _pdf),
        Family("pdf-unruled-3", "pdf", "timed", _table(*THREE, ruled=False), _pdf),
        Family("txt-tabs", "txt", "timed", _table(*THREE, below="rows"), _tabs),
        Family("txt-aligned", "txt", "timed", _table(*THREE, below="rows"), _aligned),
        Family("txt-rows", "txt", "timed", _table(*THREE, below="rows"), _rows),
    ]
    return found


def _lists() -> list[Family]:
    found = []
    plain = (
        ("docx", "docx", _docx),
        ("html", "html", _html),
        ("pdf", "pdf", _pdf),
        ("md", "md", _markdown),
        ("txt", "txt", _tabs),
    )
    for name, suffix, writer in plain:
        found += [
            Family(f"{name}-lines", suffix, "timed", _running("lines"), writer),
            Family(f"{name}-stacked", suffix, "timed", _running("stacked"), writer),
            Family(f"{name}-bullets", suffix, "timed", _running("bullets"), writer),
            Family(f"{name}-agenda", suffix, "agenda", agendas.agenda, writer),
        ]
        if name != "txt":
            found.append(Family(f"{name}-headings", suffix, "timed", _running("headings"), writer))
        if name in ("docx", "pdf", "html"):
            found.append(Family(f"{name}-concept", suffix, "concept", agendas.concept, writer))
    found += [
        Family("docx-annotated", "docx", "agenda", agendas.annotated, _docx),
        Family("pdf-annotated", "pdf", "agenda", agendas.annotated, _pdf),
        Family("docx-scheduled", "docx", "scheduled", agendas.scheduled, _docx),
        Family("pdf-scheduled", "pdf", "scheduled", agendas.scheduled, _pdf),
        Family("txt-wiki-bullets", "txt", "timed", _running("bullets"), _wiki),
        Family("html-cards", "html", "timed", _running("cards"), _html),
        Family("pdf-columns", "pdf", "timed", _running("stacked"), _pdf, columns=2),
    ]
    return found


def _no_layout(source: Source, style: Style, rng: random.Random) -> list[Block]:
    return []


FLAT = (
    Family("txt-flat", "txt", "timed", _no_layout, _tabs),
    Family("txt-torn", "txt", "timed", _no_layout, _tabs),
)
FAMILIES: tuple[Family, ...] = (*_tables(), *_lists(), *FLAT)


def suited(family: Family) -> Family:
    """The family with the languages that its format can be written in on this machine."""
    if family.suffix != "pdf":
        return family
    return replace(family, languages=tuple(c for c in ("en", "fr", "es", "ru") if pdf.can_write(c)))
