"""How a secretariat sets a programme on paper: the lines of its head, days, items, seats, in the paper's language.

Markdown, the Word document and the PDF are set from these; each adds only its own type and tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.common.programme import Appearance, Item, ItemKind, Programme, Slot
from travaux.common.text import printable
from travaux.publish import labels, paperwords, words
from travaux.publish.labels import Labels
from travaux.publish.outline import Branch, DayOutline, branches, days
from travaux.publish.paperwords import PaperWords

_BRACKETED = re.compile(r"(?:\d+ )?\(\w+\)|\d+ ?[a-z]?\)")
_MOST_FOOTER = 180
"""Letters of a title at the foot of a page."""
_QUIET = frozenset({ItemKind.BREAK, ItemKind.SOCIAL, ItemKind.REGISTRATION})


@dataclass(frozen=True, slots=True)
class Seats:
    """People in one role who follow one another: the role's label and a line for each."""

    label: str
    people: tuple[str, ...]


class Setting:
    """One programme, ready to be set."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.language = programme.paper.language or "en"
        self.labels: Labels = labels.of(self.language)
        self.words: PaperWords = paperwords.of(self.language)
        self.right_to_left = self.language in words.RIGHT_TO_LEFT
        self.days: tuple[DayOutline, ...] = days(programme)
        self.branches: tuple[Branch, ...] = branches(programme)
        self.timed = any(item.slot.start or item.slot.end for item in programme.items)

    @property
    def title(self) -> str:
        return words.meeting_name(self.programme)

    @property
    def footer(self) -> str:
        """The title as it stands at the foot of each page, where two lines have room."""
        title = self.title
        return title if len(title) <= _MOST_FOOTER else title[:_MOST_FOOTER].rstrip() + "…"

    @property
    def symbols(self) -> tuple[str, ...]:
        return tuple(printable(symbol) for symbol in self.programme.paper.symbols)

    @property
    def body(self) -> str:
        """The body that meets, where the title does not name it already."""
        body = printable(self.programme.meeting.body or "")
        return "" if body.casefold() in self.title.casefold() else body

    @property
    def kind(self) -> str:
        """What the paper is, as in "Provisional programme"."""
        return self.words.kind(self.programme.paper.kind or "programme", self.programme.paper.status)

    @property
    def place(self) -> tuple[str, ...]:
        """Where and when the meeting is, a line each, as in "Venue: Geneva" and "4–6 December 2017"."""
        meeting = self.programme.meeting
        venue = printable(meeting.venue or "")
        given = (
            self.labelled(self.words.venue, venue) if venue else "",
            printable(self.labels.days_of(meeting)),
        )
        return tuple(line for line in given if line)

    def day(self, day: DayOutline) -> str:
        """The heading of a day; empty for the only day of a paper without dates."""
        if day.date:
            return self.labels.date(day.date)
        return self.labels.day.format(day.number) if len(self.days) > 1 else ""

    def heading(self, item: Item) -> str:
        """The number and the title, as in "Panel 1: Data" or "3. Data"; one of them where they are the same."""
        title = printable(item.title).strip() or "–"
        number = self.number(item)
        return f"{number}{self.gap(number)}{title}" if number else title

    def number(self, item: Item) -> str:
        """The number as it stands before the title: "Panel 1:", "3.", "3 (a)"; empty where the title begins so."""
        number, title = printable(item.number or "").strip(), printable(item.title).strip()
        if not number or title.casefold().startswith(number.casefold()):
            return ""
        if _BRACKETED.fullmatch(number):
            return number
        return f"{number}." if number.isdigit() else self.label(number)

    def clock(self, slot: Slot) -> str:
        """As in "10:00–11:30", with a note where the end is on the next day."""
        return words.clock(slot)

    def seats(self, item: Item) -> Iterator[Seats]:
        """The people in runs of one role."""
        run: list[Appearance] = []
        for one in (*item.people, None):
            if run and (one is None or one.role is not run[0].role):
                yield Seats(self.words.role(run[0].role, len(run)), tuple(map(self.person, run)))
                run = []
            if one is not None:
                run.append(one)

    def person(self, one: Appearance) -> str:
        """Name with form of address, position and affiliation, divided by the language's comma."""
        name = self.labels.to_be_confirmed if one.to_be_confirmed else words.name(one)
        return self.labels.comma.join(part for part in (name, words.post(one, self.labels.comma)) if part)

    def labelled(self, word: str, text: str) -> str:
        """As in "Room: Plenary hall"."""
        label = self.label(word)
        return f"{label}{self.gap(label)}{text}"

    def gap(self, label: str) -> str:
        """What stands after a label: nothing where its mark has room of its own, as a Chinese colon has."""
        return "" if label.endswith("：") else " "

    def label(self, word: str) -> str:
        """A word that what follows is set after: with the colon of the language."""
        return f"{word}{self.words.colon}"

    def quiet(self, item: Item) -> bool:
        return item.kind in _QUIET
