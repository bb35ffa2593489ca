"""A programme to read in a terminal: days, times, people, questions, documents, then what to check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Appearance, Item, ItemKind, Programme, Role
from travaux.common.text import printable
from travaux.publish import words
from travaux.publish.columns import Ink, pad, width, wrap
from travaux.publish.edition import Edition
from travaux.publish.outline import Branch, DayOutline, days

SHOWN_DOUBTS = 10
NARROW = 60
_TIMES = 13
_LABELS = 11
_INSET = 2
"""By how much the further lines of a person stand in, so that the next one is told from them."""
_QUIET = {ItemKind.BREAK, ItemKind.SOCIAL, ItemKind.REGISTRATION}
_ROLES = {Role.MODERATOR: "Moderator", Role.SPEAKER: "Speaker", Role.CONTACT: "Contact"}


def write(
    programme: Programme,
    findings: Sequence[Finding] = (),
    doubts: Sequence[Doubt] = (),
    *,
    columns: int = 80,
    colour: bool = False,
) -> str:
    """The programme as text in lines of at most ``columns`` columns, with ANSI styles where ``colour``."""
    timed = any(item.slot.start or item.slot.end for item in programme.items)
    sheet = _Sheet(columns, Ink(colour), _TIMES if timed and columns >= NARROW else 2)
    return "".join(f"{line}\n" for line in sheet.lines(programme, doubts))


def write_all(editions: Iterable[Edition], *, columns: int = 80, colour: bool = False) -> Iterator[str]:
    """One programme after another, divided by a rule."""
    for number, edition in enumerate(editions):
        rule = f"\n{'─' * columns}\n\n" if number else ""
        yield rule + write(
            edition.programme, edition.findings, edition.doubts, columns=columns, colour=colour
        )


class _Sheet:
    """Lays a programme out in two columns, times in the first of ``left`` columns; a narrow sheet has only one."""

    def __init__(self, columns: int, ink: Ink, left: int) -> None:
        self.columns = max(20, columns)
        self.narrow = columns < NARROW
        self.left = left
        self.ink = ink

    def lines(self, programme: Programme, doubts: Sequence[Doubt]) -> Iterator[str]:
        yield from self._head(programme)
        outline = days(programme)
        for day in outline:
            if len(outline) > 1 or day.date:
                yield ""
                yield from self._day(day)
            yield from self._blocks(day.branches)
        yield from self._checklist(doubts)

    def _head(self, programme: Programme) -> Iterator[str]:
        meeting = programme.meeting
        for line in wrap(words.meeting_name(programme), self.columns):
            yield self.ink(line, "bold")
        venue = [printable(meeting.venue)] if meeting.venue else []
        place = [*words.conveners(programme), *venue, words.span_of_days(meeting)]
        if meeting.time_zone:
            place.append(printable(meeting.time_zone))
        yield from wrap(_joined(place), self.columns)
        for line in wrap(_joined(words.paper_line(programme)), self.columns):
            yield self.ink(line, "dim")
        for line in wrap(words.summary(programme), self.columns):
            yield self.ink(line, "dim")

    def _day(self, day: DayOutline) -> Iterator[str]:
        for line in wrap(_joined((f"Day {day.number}", words.date(day.date))), self.columns):
            yield self.ink(line, "bold", "cyan")

    def _blocks(self, branches: Iterable[Branch]) -> Iterator[str]:
        """Items of one line stand together; longer ones have a blank line around them."""
        long = True
        for branch in branches:
            block = list(self._branch(branch, 0))
            if long or len(block) > 1:
                yield ""
            yield from block
            long = len(block) > 1

    def _branch(self, branch: Branch, depth: int) -> Iterator[str]:
        item, left = branch.item, min(self.left + 2 * depth, self.columns // 2)
        yield from self._heading(item, left, depth)
        yield from self._people(item.people, left)
        for question in item.questions:
            yield from self._hung("?", printable(question), left, 2)
        if item.documents:
            yield from self._hung("Documents", printable(", ".join(item.documents)), left)
        for child in branch.children:
            yield from self._branch(child, depth + 1)

    def _heading(self, item: Item, left: int, depth: int) -> Iterator[str]:
        time, indent = words.clock(item.slot), " " * left
        if time and (self.narrow or width(time) + 2 * depth >= left):
            yield " " * (left - 2) + self.ink(time, "cyan")
            time = ""
        styles = ("dim",) if item.kind in _QUIET else ("bold",)
        room = f" [{printable(item.room)}]" if item.room else ""
        later = " (ends the next day)" if item.slot.overnight else ""
        for line in wrap(words.heading(item) + room + later, self.columns - left):
            start = pad(" " * 2 * depth + time, left) if time else indent
            yield (self.ink(start, "cyan") if time else start) + self.ink(line, *styles)
            time = ""

    def _people(self, people: Iterable[Appearance], left: int) -> Iterator[str]:
        before = None
        for one in people:
            label = _ROLES[one.role] if one.role is not before else ""
            before = one.role
            style = "yellow" if one.to_be_confirmed else ""
            yield from self._hung(label, words.person(one), left, style=style, inset=_INSET)

    def _hung(
        self, label: str, text: str, left: int, hang: int = _LABELS, style: str = "", inset: int = 0
    ) -> Iterator[str]:
        """``text`` wrapped beside its label, its further lines ``inset``; below and indented where the sheet is narrow."""
        if self.narrow and hang > 2:
            text, hang, label = (f"{label}: {text}" if label else text), 2, ""
        start = " " * left + (self.ink(pad(label, hang), "dim") if label else " " * hang)
        room = self.columns - left - hang
        for line in wrap(text, room if width(text) <= room else room - inset):
            yield start + (self.ink(line, style) if style else line)
            start = " " * (left + hang + inset)

    def _checklist(self, doubts: Sequence[Doubt]) -> Iterator[str]:
        if not doubts:
            return
        yield from ("", self.ink(f"To check ({len(doubts)})", "bold", "yellow"))
        for doubt in doubts[:SHOWN_DOUBTS]:
            place = words.pages(doubt.spans)
            yield from self._hung("•", printable(doubt.message) + (f" ({place})" if place else ""), 2, 2)
        if len(doubts) > SHOWN_DOUBTS:
            yield from self._hung(
                "", f"and {len(doubts) - SHOWN_DOUBTS} more (all of them: --format json or html)", 2, 2
            )


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
