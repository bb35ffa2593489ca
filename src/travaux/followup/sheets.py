"""The register as a table that a ministry can work on and send back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from travaux.common.errors import WrongSheet
from travaux.common.followup import Act, Register, Standing
from travaux.followup.sheetrows import EDITABLE, Conflict, Row, cells

__all__ = ["COLUMNS", "EDITABLE", "Conflict", "Merge", "merge", "read", "table"]

COLUMNS = (
    "key", "kind", "number", "words", "paper", "page", "provisions", "bodies", "level", "stakeholder", "due", "means",
    "status", "self_reported", "independent", "evidence", "reason", "sent",
)  # fmt: skip
"""What is sent out, in order. ``sent`` is the number of the last decision that the sheet knows of."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What taking a sheet in means: the decisions to make, and the cells that need a person."""

    acts: tuple[Act, ...]
    conflicts: tuple[Conflict, ...]


def table(register: Register, keys: Sequence[str] | None = None, *, sent: int) -> Iterator[tuple[str, ...]]:
    """The heading and one row an entry; of ``keys`` only, where given."""
    yield COLUMNS
    wanted = None if keys is None else frozenset(keys)
    for standing in register.standings:
        if wanted is None or standing.entry.key in wanted:
            row = cells(standing) | {"sent": str(sent)}
            yield tuple(row[column] for column in COLUMNS)


def merge(
    rows: Sequence[Sequence[str]], bases: Mapping[int, Register], now: Register, *, review: str, actor: str
) -> Merge:
    """The decisions that a sheet which came back asks for, as changes from what was sent to it.

    ``bases`` are the registers as they were at each number that the sheet's rows were ``sent`` at. A cell that the
    register has changed since to something else is a conflict and makes no decision.
    WrongSheet where a column, a key or a value is none of ours.
    """
    acts: list[Act] = []
    conflicts: list[Conflict] = []
    known = {number: _by_key(base) for number, base in bases.items()}
    standing_now = _by_key(now)
    for cells_ in read(rows):
        key = cells_["key"]
        before, after = known.get(int(cells_["sent"]), {}).get(key), standing_now.get(key)
        if before is None or after is None:
            raise WrongSheet(f"there is no entry {key}")
        row = Row(cells_, before, after)
        conflicts += row.conflicts()
        acts += row.acts(review, actor)
    return Merge(tuple(acts), tuple(conflicts))


def _by_key(register: Register) -> dict[str, Standing]:
    return {one.entry.key: one for one in register.standings}


def read(rows: Sequence[Sequence[str]]) -> Iterator[dict[str, str]]:
    """The rows of a sheet by column, in whatever order the columns are; WrongSheet where they are others."""
    heading = tuple(cell.strip().casefold() for cell in rows[0]) if rows else ()
    if sorted(heading) != sorted(COLUMNS):
        lacking, other = (
            ", ".join(sorted(a - b)) for a, b in ((set(COLUMNS), set(heading)), (set(heading), set(COLUMNS)))
        )
        said = "; ".join(
            part for part in (lacking and f"lacking {lacking}", other and f"not known {other}") if part
        )
        raise WrongSheet(f"the sheet's columns are not those of the register: {said or 'one stands twice'}")
    for number, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(COLUMNS):
            raise WrongSheet(f"row {number} has {len(row)} cells instead of {len(COLUMNS)}")
        cells_ = dict(zip(heading, (cell.strip() for cell in row), strict=True))
        if not cells_["sent"].isdigit():
            raise WrongSheet(f"row {number} does not say when it was sent")
        yield cells_
