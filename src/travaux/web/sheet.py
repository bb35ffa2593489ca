"""A programme as the meeting page shows it: days, items with people, questions and documents."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from travaux.common.dates import PartialDate
from travaux.common.programme import Appearance, Item, ItemKind, Programme, Role
from travaux.common.text import printable
from travaux.publish import words
from travaux.publish.outline import Branch, days
from travaux.publish.setting import Setting
from travaux.record.documents.models import Document
from travaux.record.meetings.models import Appearance as Row
from travaux.record.meetings.reading import Listed
from travaux.web import vocabulary
from travaux.web.grid import Grid, grid_of
from travaux.web.templatetags.words import interface

_QUIET = frozenset({ItemKind.BREAK, ItemKind.SOCIAL, ItemKind.REGISTRATION})


@dataclass(frozen=True, slots=True)
class Seat:
    """A person on an item; ``person`` and ``body`` are keys, empty where nobody was resolved."""

    name: str
    position: str
    affiliation: str
    person: str
    body: str
    open: bool


@dataclass(frozen=True, slots=True)
class Seats:
    label: str
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An item with all that stands on it; ``anchor`` is made of its title, so that a link outlives a new version."""

    item: Item
    index: int
    anchor: str
    number: str
    clock: str
    quiet: bool
    people: tuple[Seats, ...]
    documents: tuple[Listed, ...]
    inside: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """``grid`` is None where too few items have a time."""

    number: int
    name: str
    date: PartialDate | None
    entries: tuple[Entry, ...]
    grid: Grid | None


class Sheet:
    """The programme of ``document``, ready to be shown."""

    def __init__(self, document: Document, programme: Programme, listed: Sequence[Listed]) -> None:
        self.document = document
        self.language = programme.paper.language or ""
        self._setting = Setting(programme)
        self._anchors: Counter[str] = Counter()
        self._listed = list(listed)
        rows = Row.objects.filter(item__document=document).select_related("person", "body", "item")
        self._rows = {(row.item.number_in_paper, row.order): row for row in rows}
        self.days = tuple(
            Day(
                day.number,
                self._day_name(day.date, day.number),
                day.date,
                tuple(map(self._entry, day.branches)),
                grid_of(day.branches),
            )
            for day in days(programme)
        )
        self.by_index = {
            entry.index: entry for day in self.days for top in day.entries for entry in _walk(top)
        }

    def _day_name(self, date: PartialDate | None, number: int) -> str:
        return interface().date(date) if date else _("Day %(number)d") % {"number": number}

    def _entry(self, branch: Branch) -> Entry:
        item = branch.item
        return Entry(
            item, branch.index, self._anchor(item.title), self._setting.number(item), words.clock(item.slot),
            item.kind in _QUIET, tuple(self._people(item)), self._documents(item), tuple(map(self._entry, branch.children)),
        )  # fmt: skip

    def _anchor(self, title: str) -> str:
        digest = "i" + hashlib.sha256(title.casefold().encode("utf-8", "replace")).hexdigest()[:8]
        self._anchors[digest] += 1
        return digest if self._anchors[digest] == 1 else f"{digest}-{self._anchors[digest]}"

    def _people(self, item: Item) -> list[Seats]:
        runs: list[tuple[Role, list[Seat]]] = []
        for order, one in enumerate(item.people):
            if not runs or runs[-1][0] is not one.role:
                runs.append((one.role, []))
            runs[-1][1].append(self._seat(one, self._rows.get((item.id, order))))
        return [Seats(vocabulary.role(role, len(seats)), tuple(seats)) for role, seats in runs]

    def _seat(self, one: Appearance, row: Row | None) -> Seat:
        name = _("To be confirmed") if one.to_be_confirmed else words.name(one)
        return Seat(
            name, printable(one.position or ""), printable(one.affiliation or ""), row.person.key if row and row.person else "",
            row.body.key if row and row.body else "", one.to_be_confirmed,
        )  # fmt: skip

    def _documents(self, item: Item) -> tuple[Listed, ...]:
        """Those of the item: the list is in the paper's order."""
        taken, self._listed = self._listed[: len(item.documents)], self._listed[len(item.documents) :]
        return tuple(taken)


def _walk(entry: Entry) -> list[Entry]:
    return [entry, *(below for child in entry.inside for below in _walk(child))]
