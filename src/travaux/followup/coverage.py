"""The coverage matrix: what speaks to each provision of a framework, and where nothing does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from travaux.common.followup import Entry, Register, Standing
from travaux.followup.frameworks import SHOWN, is_line_of
from travaux.followup.stocktake import UNKNOWN


class State(StrEnum):
    COVERED = "covered"
    UNKNOWN = "unknown"
    """Something may speak to it, but not certainly enough to say so."""
    GAP = "gap"


class Across(StrEnum):
    FRAMEWORK = "framework"
    PAPER = "paper"
    MEETING = "meeting"
    LEVEL = "level"
    STAKEHOLDER = "stakeholder"
    BODY = "body"


_WHO = frozenset({Across.LEVEL, Across.STAKEHOLDER, Across.BODY})
"""Columns that say who carries a provision, of which the framework's own lines tell too."""


@dataclass(frozen=True, slots=True)
class Cell:
    """``entries`` are the keys of the sentences behind the cell: the certain ones, else the doubtful ones."""

    row: str
    column: str
    state: State
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """``cells`` hold every row and column pair, row by row."""

    framework: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]

    def cell(self, row: str, column: str) -> Cell:
        return self.cells[self.rows.index(row) * len(self.columns) + self.columns.index(column)]


def coverage(
    register: Register, framework: str, provisions: Sequence[str], across: Across, other: str = ""
) -> Matrix:
    """The provisions of ``framework``, by number, against the provisions of ``other`` or against what speaks to them.

    Every number in ``provisions`` is a row even where nothing speaks to it, since a gap is what is looked for. The
    framework's own lines cover nothing, but tell at which level, by which bodies and by which kinds of stakeholder a
    provision is carried.
    """
    sure: dict[tuple[str, str], list[str]] = {}
    doubtful: dict[tuple[str, str], list[str]] = {}
    columns: dict[str, None] = {}
    known = set(provisions)
    for standing in register.standings:
        own = is_line_of(standing.entry, framework)
        if own and across not in _WHO:
            continue
        names = tuple(_columns(standing, across, other))
        for name in names:
            columns.setdefault(name)
        links = [(standing.entry.number, True)] if own else [*_links(standing.entry, framework)]
        for number, certain in ((row_of(number, known), certain) for number, certain in links):
            if number is None:
                continue
            target = sure if certain else doubtful
            for name in names:
                target.setdefault((number, name), []).append(standing.entry.key)
    ordered = tuple(sorted(columns, key=lambda name: (name == UNKNOWN, name.casefold())))
    cells = tuple(_cell(row, column, sure, doubtful) for row in provisions for column in ordered)
    return Matrix(framework, tuple(provisions), ordered, cells)


def _cell(
    row: str, column: str, sure: dict[tuple[str, str], list[str]], doubtful: dict[tuple[str, str], list[str]]
) -> Cell:
    for state, found in ((State.COVERED, sure), (State.UNKNOWN, doubtful)):
        if keys := found.get((row, column)):
            return Cell(row, column, state, tuple(dict.fromkeys(keys)))
    return Cell(row, column, State.GAP)


def _links(entry: Entry, framework: str) -> Iterable[tuple[str, bool]]:
    """The provisions of the framework that an entry stands under, each with whether that is certain enough."""
    wanted = framework.casefold()
    return (
        (link.number, link.named or link.certainty >= SHOWN)
        for link in entry.provisions
        if link.framework.casefold() == wanted
    )


def row_of(number: str, known: Set[str]) -> str | None:
    """The row for a provision: itself, or the one that holds it ("10.7" under "10", "5 (c)" under "5")."""
    for cut in (number, number.split(" ")[0], number.split(".")[0]):
        if cut in known:
            return cut
    return None


def _columns(standing: Standing, across: Across, other: str) -> Iterable[str]:
    if across is Across.FRAMEWORK:
        return [number for number, _ in _links(standing.entry, other) if number] or [UNKNOWN]
    return _COLUMNS[across](standing)


_COLUMNS: dict[Across, Callable[[Standing], Iterable[str]]] = {
    Across.PAPER: lambda one: (one.entry.title or one.entry.paper[:8],),
    Across.MEETING: lambda one: (one.entry.meeting or UNKNOWN,),
    Across.LEVEL: lambda one: (one.level.value if one.level else UNKNOWN,),
    Across.STAKEHOLDER: lambda one: (one.stakeholder or UNKNOWN,),
    Across.BODY: lambda one: one.bodies or (UNKNOWN,),
}
