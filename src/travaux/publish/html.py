"""One self-contained web page: for a phone, a desk and paper, by day or by night, with nothing to fetch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from travaux import __version__
from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Appearance, Item, ItemKind, Programme
from travaux.common.text import printable
from travaux.publish import labels, words
from travaux.publish.edition import Edition
from travaux.publish.labels import Labels
from travaux.publish.outline import Branch, DayOutline, days
from travaux.publish.setting import Setting

if TYPE_CHECKING:
    from jinja2 import Environment

_QUIET = frozenset({ItemKind.BREAK, ItemKind.SOCIAL, ItemKind.REGISTRATION})
_UNSURE = 0.5


def write(programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()) -> str:
    """The programme as an HTML page."""
    return _page([Edition(programme, findings, doubts)])


def write_all(editions: Iterable[Edition]) -> Iterator[str]:
    """All programmes on one page, one after another."""
    yield _page(list(editions))


def _page(editions: Sequence[Edition]) -> str:
    sheets = [Sheet(edition, number) for number, edition in enumerate(editions, 1)]
    own = sheets[0].labels if len({sheet.labels.language for sheet in sheets}) == 1 else labels.of(None)
    return environment().get_template("page.html").render(sheets=sheets, labels=own, version=__version__)


@cache
def environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip
    environment.filters["clean"] = printable
    return environment


@dataclass(frozen=True, slots=True)
class Check:
    """A doubt as the page shows it; ``target`` is the item that it is about, empty where it is about none or several."""

    message: str
    place: str
    target: str


class Sheet:
    """One programme as the template asks for it."""

    def __init__(self, edition: Edition, number: int) -> None:
        self.programme = edition.programme
        self.number = number
        self.language = edition.programme.paper.language or "en"
        self.labels: Labels = labels.of(edition.programme.paper.language)
        self.direction = "rtl" if self.language in words.RIGHT_TO_LEFT else "ltr"
        self._setting = Setting(edition.programme)
        self.words = self._setting.words
        self.kind = self._setting.kind
        self.label = self._setting.label
        self.number_of = self._setting.number
        self.gap_after = self._setting.gap
        self.gap = self._setting.gap(self.words.colon)
        self.days: tuple[DayOutline, ...] = days(self.programme)
        self.timed = any(item.slot.start or item.slot.end for item in self.programme.items)
        self._findings = {finding.path: finding for finding in edition.findings}
        self.checks = [self._check(doubt) for doubt in edition.doubts]
        self._checked = {check.target: check.message for check in reversed(self.checks) if check.target}

    @property
    def name(self) -> str:
        return words.meeting_name(self.programme)

    @property
    def place(self) -> list[str]:
        """Where and when the meeting is: body and series, where its name says them not, venue, days."""
        return [*words.conveners(self.programme), *self._setting.place]

    @property
    def paper(self) -> tuple[str, ...]:
        return words.paper_line(self.programme, kind=False)

    def day_name(self, day: DayOutline) -> str:
        return self.labels.date(day.date) if day.date else self.labels.day.format(day.number)

    def day_tab(self, day: DayOutline) -> str:
        return self.labels.short_date(day.date) if day.date else self.labels.day.format(day.number)

    def anchor(self, branch: Branch) -> str:
        return f"p{self.number}-{branch.item.id}"

    def quiet(self, item: Item) -> bool:
        return item.kind in _QUIET

    def clock(self, item: Item) -> str:
        return words.clock(item.slot)

    def moment(self, item: Item) -> str:
        """The start in the form that the time element asks for."""
        slot = item.slot
        clock = f"{slot.start:%H:%M}" if slot.start else ""
        return f"{slot.date}T{clock}" if clock and slot.date and slot.date.full else clock

    def groups(self, item: Item) -> list[tuple[str, list[tuple[int, Appearance]]]]:
        """The people in runs of one role, each run with its label."""
        people = enumerate(item.people)
        runs = [(role, list(run)) for role, run in groupby(people, key=lambda one: one[1].role)]
        return [(self.label(self.words.role(role, len(run))), run) for role, run in runs]

    def who(self, person: Appearance) -> str:
        return self.labels.to_be_confirmed if person.to_be_confirmed else words.name(person)

    def post(self, person: Appearance) -> str:
        return words.post(person, self.labels.comma)

    def proof(self, path: str) -> str:
        """Page and certainty of the value at ``path``, for a title attribute."""
        finding = self._findings.get(path)
        if finding is None or not finding.spans:
            return ""
        certain = self.labels.certain.format(round(100 * finding.certainty))
        return f"{self.labels.page.format(finding.spans[0].page)} · {certain}"

    def unsure(self, path: str) -> bool:
        finding = self._findings.get(path)
        return finding is not None and finding.certainty < _UNSURE

    def check_of(self, branch: Branch) -> str:
        return self._checked.get(self.anchor(branch), "")

    def link(self, symbol: str) -> str:
        """Where a document of the United Nations can be had; empty for other symbols."""
        return words.address(symbol)

    def _check(self, doubt: Doubt) -> Check:
        value = self._findings.get(doubt.path)
        of_several = value is not None and len(doubt.spans) > len(value.spans)
        match = None if of_several else re.match(r"/items/(\d+)(?:/|\Z)", doubt.path)
        items = self.programme.items
        target = f"p{self.number}-{items[int(match[1])].id}" if match and int(match[1]) < len(items) else ""
        place = self.labels.page.format(doubt.spans[0].page) if doubt.spans else ""
        return Check(printable(doubt.message), place, target)
