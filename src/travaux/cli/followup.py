"""What the commands of the register and of reviews share: dates, tables, how an entry is named and shown."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from travaux.cli import output as sink
from travaux.common.dates import PartialDate
from travaux.common.errors import NothingFound
from travaux.common.followup import (
    Act,
    Register,
    Review,
    Standing,
)
from travaux.common.text import printable, shortened
from travaux.followup import proofs
from travaux.followup.money import written

_WORDS = 90


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in the stubs of the newest click
    """A partial ISO 8601 date."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(str(value))
        except ValueError:
            self.fail(f"{value!r} is no date such as 2030, 2030-05 or 2030-05-06", param, ctx)


def who(actor: str | None) -> str:
    return actor or getpass.getuser()


def say_act(act: Act) -> None:
    click.echo(
        f"Decision {act.number}: {act.kind}{' ' + act.entry if act.entry else ''}{' ' + act.review if act.review else ''}"
    )


def write_table(name: str, rows: Sequence[Sequence[str]], target: Path) -> None:
    """Write rows, the heading first, as CSV or XLSX by the suffix of the file."""
    from travaux.publish.undertakings.sheets import Sheet

    sheet = Sheet(name, tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))
    if target.suffix.lower() == ".xlsx":
        from travaux.publish.undertakings.xlsx import workbook

        sink.to_file(target, [workbook([sheet])])
        return
    from travaux.publish.undertakings.csv import table

    sink.to_file(target, [table(sheet)])


def columns(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    """The rows as lines of aligned columns; numbers to the right, columns that are all 0 left out."""
    kept = [n for n in range(len(rows[0])) if n < 2 or any(row[n] not in ("", "0") for row in rows[1:])]
    widths = {n: max(len(printable(row[n])) for row in rows) for n in kept}
    for row in rows:
        cells = (
            printable(row[n]).rjust(widths[n]) if row[n].isdigit() else printable(row[n]).ljust(widths[n])
            for n in kept
        )
        yield "  ".join(cells).rstrip()


def standing_of(known: Register, entry: str) -> Standing:
    found = [one for one in known.standings if one.entry.key.startswith(entry.lower())]
    if len(found) != 1:
        raise NothingFound(
            f"{'several entries begin with' if found else 'there is no entry'} {entry}",
            "See travaux register list.",
        )
    return found[0]


def key_of(known: Register, entry: str) -> str:
    return standing_of(known, entry).entry.key


def review_of(known: Register, name: str) -> Review:
    found = known.review(name)
    if found is None:
        raise NothingFound(f"there is no review {name}", "See travaux review list.")
    return found


def line_of(one: Standing) -> str:
    due_ = f"due {one.due}" if one.due else ""
    return printable(
        f"{one.entry.key}  {one.status:<19}  {one.entry.number:<8}  {due_:<15}  {short(one.entry.words)}"
    ).rstrip()


def short(words: str) -> str:
    return shortened(" ".join(words.split()), _WORDS)


def logged(act: Act) -> str:
    said = [
        act.day,
        act.kind.value,
        act.entry,
        act.review,
        act.status or "",
        act.source or "",
        f"by {act.actor}",
        act.reason,
        *map(proofs.written, act.evidence),
    ]
    said += [f"undoes {act.undoes}"] if act.undoes else []
    said += [written(act.money)] if act.money else []
    return printable(f"{act.number:>5}  {'  '.join(part for part in said if part)}")
