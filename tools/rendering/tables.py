"""Layouts that are tables: time, title, people; grids of days; tracks side by side."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from rendering import wording
from rendering.blocks import Block, Cell, Table, Text, cell
from rendering.model import Entry, Source
from rendering.style import Style

WIDTHS = {"day": 0.14, "time": 0.16, "title": 0.44, "people": 0.3, "room": 0.14, "number": 0.08, "documents": 0.2,
          "duration": 0.12, "start": 0.1, "end": 0.1}  # fmt: skip


class TableLayout:
    """A table of the given columns; ``day`` is row, above, column or cell; ``below`` is rows, cell or merged."""

    def __init__(self, source: Source, style: Style, rng: random.Random, columns: tuple[str, ...]) -> None:
        self.source, self.style, self.rng = source, style, rng
        self.day = (
            rng.choice(("row", "row", "above", "above", "column")) if len(source.days()) > 1 else "above"
        )
        self.below = rng.choice(("rows", "rows", "cell", "merged"))
        self.wide_breaks = rng.random() < 0.3
        self.nested = False
        self.has_header = rng.random() < 0.75
        self.columns = ("day", *columns) if self.day == "column" else columns
        self.ruled = rng.random() < 0.7

    def blocks(self) -> list[Block]:
        found: list[Block] = []
        together: list[tuple[Cell, ...]] = []
        for number, date, entries in self.source.days():
            heading = wording.day_heading(self.style, number, date)
            rows = self._rows(entries)
            if self.day == "above":
                found += [Text(heading, role="heading", level=2), self._table(rows)]
            elif self.day == "row":
                together += [(cell(Text(heading, bold=True), columns=len(self.columns), shaded=True),), *rows]
            else:
                first = (cell(Text(heading, bold=True), rows=len(rows)), *rows[0])
                together += [first, *rows[1:]]
        if together:
            found.append(self._table(together))
        return found

    def _table(self, rows: list[tuple[Cell, ...]]) -> Table:
        widths = [WIDTHS[name] for name in self.columns]
        widths = [w / sum(widths) for w in widths]
        head = (
            [tuple(cell(Text(self._header(name), bold=True)) for name in self.columns)]
            if self.has_header
            else []
        )
        return Table((*head, *rows), tuple(widths), self.ruled, len(head))

    def _header(self, name: str) -> str:
        fixed = self.style.fixed
        if name == "day":
            return str(fixed["day_word"])
        key = {"title": "session"}.get(name, name)
        return str(fixed[key][sum(map(ord, self.source.meeting)) % len(fixed[key])])

    def _rows(self, entries: list[Entry]) -> list[tuple[Cell, ...]]:
        rows: list[tuple[Cell, ...]] = []
        at = 0
        while at < len(entries):
            group = [entries[at]]
            while (
                self.below == "merged"
                and at + len(group) < len(entries)
                and _same_slot(entries[at + len(group)], group[0])
            ):
                group.append(entries[at + len(group)])
            rows += self._group(group)
            at += len(group)
        return rows

    def _group(self, group: list[Entry]) -> Iterator[tuple[Cell, ...]]:
        """The rows of entries that share one time cell (mostly one entry, with its parts below it)."""
        merged = self.below == "merged"
        flat = group if self.below != "rows" else [one for entry in group for one in (entry, *entry.children)]
        for n, entry in enumerate(flat):
            inside = () if self.below == "rows" else entry.children
            yield tuple(self._row(entry, inside, len(flat) if merged and n == 0 else 1, n == 0 or not merged))

    def _row(self, entry: Entry, inside: tuple[Entry, ...], rows: int, own_time: bool) -> Iterator[Cell]:
        plain = entry.kind == "break" and not entry.people and not entry.children and not entry.room
        columns = [name for name in self.columns if name != "day"]
        if self.wide_breaks and plain and rows == 1 and own_time and columns[0] == "time":
            yield cell(wording.slot(self.style, entry))
            yield cell(
                Text(" ".join(wording.titles(self.style, entry)), centred=True),
                columns=len(columns) - 1,
                shaded=True,
            )
            return
        for name in columns:
            if name == "time":
                if own_time:
                    yield cell(wording.slot(self.style, entry), rows=rows)
            elif name in ("start", "end", "duration"):
                yield cell(wording.part_of_slot(self.style, entry, name))
            elif name == "title":
                yield cell(*self._title_cell(entry, inside))
            elif name == "people":
                yield cell(*self._people(entry))
            elif name == "room":
                yield cell(entry.room or "")
            elif name == "documents":
                yield cell(*entry.documents)
            elif name == "number":
                yield cell(entry.number or "")

    def _people(self, entry: Entry) -> list[Text | Table]:
        if self.nested and len(entry.people) > 1:
            return [people_table(self.style, entry)]
        return list(wording.people(self.style, entry.people))

    def _title_cell(self, entry: Entry, inside: tuple[Entry, ...]) -> Iterator[Text | Table]:
        named = replace(entry, number=None) if "number" in self.columns else entry
        first, *rest = wording.titles(self.style, named)
        yield Text(first, bold=True)
        yield from (Text(line, bold=True) for line in rest)
        yield from wording.notes(entry)
        if "room" not in self.columns and entry.room:
            yield Text(f"{self.style.fixed['room'][0]}: {entry.room}", italic=True)
        if "people" not in self.columns:
            yield from self._people(entry)
        for child in inside:
            yield from child_lines(self.style, child, self.style.bullet or "•")
        yield from wording.questions(self.style, entry)
        if "documents" not in self.columns:
            yield from wording.documents(self.style, entry)


def _same_slot(a: Entry, b: Entry) -> bool:
    return bool(a.start) and (a.start, a.end) == (b.start, b.end) and a.kind == b.kind


def child_lines(style: Style, child: Entry, marker: str, level: int = 1) -> Iterator[Text]:
    """A talk inside a session's cell or section: its line, then its people."""
    marker = "•" if marker[:1].isalnum() else marker
    time = wording.slot(style, child).replace("\n", "-")
    title = " ".join(wording.titles(style, child))
    line = f"{time} {title}" if time else title
    moderated = any(p.role == "moderator" for p in child.people)
    if len(child.people) == 1 and not moderated and "\n" not in style.person:
        line += f" – {wording.person(style, child.people[0])[0]}"
        yield Text(line, role="bullet", marker=marker, level=level)
        return
    yield Text(line, role="bullet", marker=marker, level=level)
    yield from wording.people(style, child.people)


def people_table(style: Style, entry: Entry) -> Table:
    """The people of an item as a small table: role, name, position, affiliation."""
    fixed = style.fixed
    rows = [
        tuple(
            cell(Text(word, bold=True))
            for word in ("", fixed["name"][0], fixed["position"][0], fixed["affiliation"][0])
        )
    ]
    for one in sorted(entry.people, key=lambda p: p.role != "moderator"):
        name = style.tbc if one.name == "TBC" else " ".join(filter(None, (one.honorific, one.name)))
        role = style.moderator if one.role == "moderator" else style.speakers if style.labels == "all" else ""
        rows.append((cell(role), cell(name), cell(one.position or ""), cell(one.affiliation or "")))
    return Table(tuple(rows), (0.2, 0.25, 0.3, 0.25), True, 1)


def grid(source: Source, style: Style, rng: random.Random) -> list[Block]:
    """Days as columns; slots as rows where the days share them, else times inside the cells."""
    days = source.days()
    slots: dict[tuple[str | None, str | None], list[Entry | None]] = {}
    for column, (_, _, entries) in enumerate(days):
        for entry in entries:
            slots.setdefault((entry.start, entry.end), [None] * len(days))[column] = entry
    common = sum(all(row) for row in slots.values()) >= len(slots) / 2
    heads = tuple(cell(Text(wording.day_heading(style, n, date), bold=True)) for n, date, _ in days)
    if not common:
        return [_own_times(days, heads, style)]
    rows: list[tuple[Cell, ...]] = [(cell(rng.choice(style.fixed["time"])), *heads)]
    wide = rng.random() < 0.4
    for row in sorted(slots.values(), key=lambda r: next((e.start or "", e.end or "") for e in r if e)):
        some = next(e for e in row if e)
        time = cell(wording.slot(style, some))
        if wide and some.kind == "break" and all(row):
            rows.append((time, cell(Text(some.title, centred=True), columns=len(days), shaded=True)))
        else:
            rows.append((time, *(cell(*_grid_cell(style, e)) if e else cell() for e in row)))
    share = 0.86 / len(days)
    return [Table(tuple(rows), (0.14, *([share] * len(days))), rng.random() < 0.85, 1)]


def _own_times(days: list, heads: tuple[Cell, ...], style: Style) -> Table:
    deepest = max(len(entries) for _, _, entries in days)
    rows: list[tuple[Cell, ...]] = [heads]
    for n in range(deepest):
        rows.append(tuple(
            cell(wording.slot(style, e[n]), *_grid_cell(style, e[n])) if n < len(e) else cell() for _, _, e in days
        ))  # fmt: skip
    return Table(tuple(rows), tuple([1 / len(days)] * len(days)), True, 1)


def _grid_cell(style: Style, entry: Entry) -> Iterator[Text]:
    for line in wording.titles(style, entry):
        yield Text(line)
    yield from wording.people(style, entry.people)


def tracks(source: Source, style: Style, rng: random.Random) -> list[Block]:
    """One table a day; entries of the same slot stand side by side under their rooms."""
    found: list[Block] = []
    for number, date, entries in source.days():
        rooms = list(dict.fromkeys(e.room for e in entries if e.room))
        width = max(1, len(rooms))
        heads = (
            cell(rng.choice(style.fixed["time"])),
            *(cell(Text(room or "", bold=True)) for room in rooms or [""]),
        )
        rows: list[tuple[Cell, ...]] = [heads]
        slots: dict[tuple[str | None, str | None], list[Entry]] = {}
        for entry in entries:
            slots.setdefault((entry.start, entry.end), []).append(entry)
        for group in slots.values():
            time = cell(wording.slot(style, group[0]))
            if len(group) == 1 and group[0].room not in rooms:
                rows.append((time, cell(*_whole(style, group[0]), columns=width)))
                continue
            by_room = {e.room: e for e in group}
            cells = tuple(cell(*_whole(style, by_room[r])) if r in by_room else cell() for r in rooms)
            rows.append((time, *cells))
        share = 0.85 / width
        table = Table(tuple(rows), (0.15, *([share] * width)), True, 1)
        found += [Text(wording.day_heading(style, number, date), role="heading", level=2), table]
    return found


def _whole(style: Style, entry: Entry) -> Iterator[Text]:
    yield from _grid_cell(style, entry)
    for child in entry.children:
        yield from child_lines(style, child, style.bullet or "•")
