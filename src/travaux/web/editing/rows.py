"""The rows of a draft as the form shows them, each with what is wrong with it. Pure but for the interface's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from travaux.web.editing.draft import Draft, Row, Seat

_LETTERS_OF_A_LINE = 40


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat under the names of its fields; ``said`` is what is wrong, by field."""

    key: str
    number: int
    seat: Seat
    said: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A row under the names of its fields.

    ``new_day`` is the number of the day that begins with it, ``holds`` what its details hold, in words; ``wide`` the
    letters that the field of its number has room for, ``high`` the lines that its title takes.
    """

    key: str
    number: int
    row: Row
    seats: tuple[SeatLine, ...]
    said: Mapping[str, str]
    new_day: str
    open: bool
    holds: str
    wide: int
    high: int


def lines(draft: Draft, said: Mapping[str, str], opened: int | None) -> list[Line]:
    """A line for each row; the details of the one at ``opened`` and of those with something wrong in them are shown."""
    made = []
    day = ""
    for number, row in enumerate(draft.rows):
        key = f"r{number}"
        own = _below(said, key)
        seats = tuple(
            SeatLine(f"{key}-s{n}", n, seat, _below(said, f"{key}-s{n}")) for n, seat in enumerate(row.seats)
        )
        inside = any(name not in ("start", "end", "title") for name in own)
        new_day = row.day if not row.level and row.day != day else ""
        day = row.day if not row.level else day
        made.append(
            Line(key, number, row, seats, own, new_day, opened == number or inside, _holds(row), *_room(row))
        )
    return made


def _room(row: Row) -> tuple[int, int]:
    """The letters of the number's field and the lines of the title's, so that both are read whole without a script."""
    return min(max(len(row.number), 3), 16), min(1 + len(row.title) // _LETTERS_OF_A_LINE, 8)


def _below(said: Mapping[str, str], key: str) -> dict[str, str]:
    return {name.removeprefix(f"{key}-"): one for name, one in said.items() if name.startswith(f"{key}-")}


def _holds(row: Row) -> str:
    """Such as "3 people, 2 questions, Room XX"."""
    questions, documents = (
        sum(bool(line.strip()) for line in text.splitlines()) for text in (row.questions, row.documents)
    )
    parts = [
        ngettext("%(n)d person", "%(n)d people", len(row.seats)) % {"n": len(row.seats)} if row.seats else "",
        ngettext("%(n)d question", "%(n)d questions", questions) % {"n": questions} if questions else "",
        ngettext("%(n)d document", "%(n)d documents", documents) % {"n": documents} if documents else "",
        row.room,
    ]  # fmt: skip
    return ", ".join(part for part in parts if part) or _("room, people, questions, documents")
