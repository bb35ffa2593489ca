"""The register as a table that a ministry can work on and send back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from travaux.common.dates import PartialDate
from travaux.common.errors import WrongSheet
from travaux.common.followup import Act, ActKind, Evidence, Level, Register, Source, Standing, Status

T = TypeVar("T", Level, Status)

COLUMNS = (
    "key", "kind", "number", "words", "paper", "page", "provisions", "bodies", "level", "stakeholder", "due", "status",
    "self_reported", "independent", "evidence", "reason", "sent",
)  # fmt: skip
"""What is sent out, in order. ``sent`` is the number of the last decision that the sheet knows of."""
EDITABLE = ("bodies", "level", "stakeholder", "due", "self_reported", "independent", "evidence", "reason")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that was changed in the sheet and in the register since the sheet was sent."""

    key: str
    column: str
    sheet: str
    register: str


@dataclass(frozen=True, slots=True)
class Merge:
    """What taking a sheet in means: the decisions to make, and the cells that need a person."""

    acts: tuple[Act, ...]
    conflicts: tuple[Conflict, ...]


def table(register: Register, keys: Sequence[str] | None = None, *, sent: int) -> Iterator[tuple[str, ...]]:
    """The heading and one row an entry; of ``keys`` only, where given."""
    yield COLUMNS
    for standing in register.standings:
        if keys is None or standing.entry.key in keys:
            row = cells(standing) | {"sent": str(sent)}
            yield tuple(row[column] for column in COLUMNS)


def cells(standing: Standing) -> dict[str, str]:
    """The cells of one entry by column, but ``sent``."""
    entry = standing.entry
    heard = {source: standing.latest(source) for source in Source}
    last = standing.assessments[-1] if standing.assessments else None
    return {
        "key": entry.key, "kind": entry.kind.value, "number": entry.number, "words": entry.words, "paper": entry.title,
        "page": str(entry.page or ""), "provisions": "; ".join(f"{p.framework} {p.number}".strip() for p in entry.provisions),
        "bodies": "; ".join(standing.bodies), "level": standing.level or "", "stakeholder": standing.stakeholder,
        "due": str(standing.due or ""), "status": standing.status.value,
        "self_reported": _status(heard[Source.SELF]), "independent": _status(heard[Source.INDEPENDENT]),
        "evidence": "; ".join(one.quote or one.paper for one in last.evidence) if last else "",
        "reason": last.reason if last else "", "sent": "",
    }  # fmt: skip


def _status(assessment: object) -> str:
    status = getattr(assessment, "status", None)
    return status.value if isinstance(status, Status) else ""


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
    for row in read(rows):
        base = bases.get(int(row["sent"]))
        before, after = (one.standing(row["key"]) if one else None for one in (base, now))
        if before is None or after is None:
            raise WrongSheet(f"there is no entry {row['key']}")
        old, current = cells(before), cells(after)
        changed = [column for column in EDITABLE if row[column].strip() != old[column].strip()]
        clash = [c for c in changed if current[c] != old[c] and current[c].strip() != row[c].strip()]
        conflicts += (Conflict(row["key"], c, row[c], current[c]) for c in clash)
        wanted = {c for c in changed if c not in clash and current[c].strip() != row[c].strip()}
        acts += _acts(row, wanted, review, actor)
    return Merge(tuple(acts), tuple(conflicts))


def read(rows: Sequence[Sequence[str]]) -> Iterator[dict[str, str]]:
    """The rows of a sheet by column; WrongSheet where its columns are others."""
    if not rows or tuple(cell.strip() for cell in rows[0]) != COLUMNS:
        found = ", ".join(rows[0]) if rows else "none"
        raise WrongSheet(f"the sheet's columns are not those of the register: {found}")
    for number, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        if len(row) != len(COLUMNS):
            raise WrongSheet(f"row {number} has {len(row)} cells instead of {len(COLUMNS)}")
        cells_ = dict(zip(COLUMNS, (cell.strip() for cell in row), strict=True))
        if not cells_["sent"].isdigit():
            raise WrongSheet(f"row {number} does not say when it was sent")
        yield cells_


def _acts(row: Mapping[str, str], wanted: set[str], review: str, actor: str) -> Iterator[Act]:
    key = row["key"]
    if wanted & {"bodies", "level", "stakeholder"}:
        bodies = tuple(part.strip() for part in row["bodies"].split(";") if part.strip())
        level = _member(Level, row["level"], key) if row["level"] else None
        yield Act(
            0,
            ActKind.ASSIGN,
            actor,
            "",
            entry=key,
            bodies=bodies,
            level=level,
            stakeholder=row["stakeholder"],
        )
    if "due" in wanted:
        yield Act(0, ActKind.SET_DUE, actor, "", entry=key, due=_date(row["due"], key))
    for source, column in ((Source.SELF, "self_reported"), (Source.INDEPENDENT, "independent")):
        if column in wanted and row[column]:
            status = _member(Status, row[column], key)
            evidence = tuple(
                Evidence(quote=part.strip()) for part in row["evidence"].split(";") if part.strip()
            )
            yield Act(
                0,
                ActKind.ASSESS,
                actor,
                "",
                row["reason"],
                review,
                key,
                status=status,
                source=source,
                evidence=evidence,
            )


def _member(kind: type[T], text: str, key: str) -> T:
    try:
        return kind(text.casefold())
    except ValueError:
        known = ", ".join(kind)
        raise WrongSheet(f"{key}: {text!r} is none of {known}", "Mend the cell and send it again.") from None


def _date(text: str, key: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except ValueError:
        raise WrongSheet(
            f"{key}: {text!r} is no date such as 2030, 2030-05 or 2030-05-06", "Mend the cell."
        ) from None
