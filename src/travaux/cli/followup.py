"""``travaux register`` and ``travaux review``: what was undertaken, and what has become of it."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from travaux.cli import output as sink
from travaux.cli.deciding import by_option, reason_option
from travaux.cli.library import library_option, opened
from travaux.common.dates import PartialDate
from travaux.common.errors import ConflictingDecision, NothingFound, WrongValue
from travaux.common.followup import (
    ASSESSABLE,
    RELEASING,
    Act,
    Level,
    Money,
    Register,
    Review,
    Source,
    Standing,
    Status,
)
from travaux.common.text import printable

Decorated = Callable[..., Any]
_WORDS = 90


class Day(click.ParamType):
    """A partial ISO 8601 date."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.parse(str(value))
        except ValueError:
            self.fail(f"{value!r} is no date such as 2030, 2030-05 or 2030-05-06", param, ctx)


def _who(actor: str | None) -> str:
    return actor or getpass.getuser()


def _say(act: Act) -> None:
    click.echo(
        f"Decision {act.number}: {act.kind}{' ' + act.entry if act.entry else ''}{' ' + act.review if act.review else ''}"
    )


@click.group()
def register() -> None:
    """The register of commitments and recommendations: list it, send it out, take it in, decide."""


@register.command("list", epilog="\b\nExamples:\n  travaux register list\n  travaux register list --status 'under consideration'\n"
                  "  travaux register list --output register.xlsx")  # fmt: skip
@library_option
@click.option(
    "--framework",
    metavar="NAME",
    default="",
    help="Only entries under this framework: its short name, symbol, or the beginning of a paper's title.",
)
@click.option(
    "--status", type=click.Choice([one.value for one in Status]), help="Only entries that stand so."
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write a table (.csv or .xlsx) that can be worked on and taken in again.",
)
def list_entries(library: Path, framework: str, status: str | None, output: str | None) -> None:
    """List the entries with their status, by the date of their papers."""
    opened(library)
    from travaux.followup import sheets
    from travaux.followup.frameworks import under
    from travaux.followup.verbs import register as current
    from travaux.record.reviews.log import acts

    known = current()
    chosen = [
        one
        for one in known.standings
        if under(one.entry, framework) and (status is None or one.status == status)
    ]
    if output:
        log = acts()
        keys = [one.entry.key for one in chosen]
        write_table(
            "register", list(sheets.table(known, keys, sent=log[-1].number if log else 0)), Path(output)
        )
        return
    if not chosen:
        click.echo("No entry stands so.")
    for one in chosen:
        click.echo(_line(one))


@register.command(epilog="\b\nExamples:\n  travaux register show 3f9c21ab40")
@click.argument("entry", metavar="ENTRY")
@library_option
def show(entry: str, library: Path) -> None:
    """Show one ENTRY: its words and their place, who is responsible, and all that was decided."""
    opened(library)
    from travaux.followup.verbs import register as current
    from travaux.record.reviews.log import acts

    one = _standing(current(), entry)
    for label, value in (
        ("words", one.entry.words), ("paper", f"{one.entry.title}, page {one.entry.page or '?'}"), ("number", one.entry.number),
        ("status", one.status), ("bodies", "; ".join(one.bodies)), ("level", one.level or ""), ("stakeholder", one.stakeholder),
        ("due", one.due or ""), ("means", "; ".join(_money(each) for each in one.means)),
        ("under", "; ".join(f"{p.framework} {p.number}".strip() for p in one.entry.provisions)),
    ):  # fmt: skip
        if str(value):
            click.echo(f"{label:<12} {printable(str(value))}")
    for act in acts():
        if act.number in one.acts:
            click.echo(_logged(act))


@register.command(epilog="\b\nExamples:\n  travaux register log")
@library_option
def log(library: Path) -> None:
    """List every decision about the register, in the order it was made."""
    opened(library)
    from travaux.record.reviews.log import acts

    for act in acts():
        click.echo(_logged(act))


@register.command(
    epilog="\b\nExamples:\n  travaux register release 3f9c21ab40 lapsed --reason 'the programme ended'"
)
@click.argument("entry", metavar="ENTRY")
@click.argument("status", type=click.Choice([one.value for one in RELEASING]))
@library_option
@reason_option
@by_option
def release(entry: str, status: str, library: Path, reason: str, actor: str | None) -> None:
    """Let an ENTRY leave the register as lapsed or superseded; a reason is needed."""
    opened(library)
    from travaux.followup import verbs

    _say(
        verbs.release(
            entry=_key(verbs.register(), entry), status=Status(status), actor=_who(actor), reason=reason
        )
    )


@register.command(
    epilog="\b\nExamples:\n  travaux register assign 3f9c21ab40 --body 'Ministry of Health, Chad' --level national"
)
@click.argument("entry", metavar="ENTRY")
@library_option
@click.option(
    "--body",
    "bodies",
    metavar="NAME",
    multiple=True,
    help="A body that is responsible; may be given several times.",
)
@click.option("--level", type=click.Choice([one.value for one in Level]), help="The level of government.")
@click.option(
    "--stakeholder", metavar="KIND", default="", help="The kind of stakeholder, such as city, NGO or company."
)
@reason_option
@by_option
def assign(
    entry: str,
    library: Path,
    bodies: tuple[str, ...],
    level: str | None,
    stakeholder: str,
    reason: str,
    actor: str | None,
) -> None:
    """Say who is responsible for an ENTRY."""
    opened(library)
    from travaux.followup import verbs

    _say(
        verbs.assign(
            entry=_key(verbs.register(), entry), bodies=bodies, level=Level(level) if level else None, stakeholder=stakeholder,
            actor=_who(actor), reason=reason,
        )
    )  # fmt: skip


@register.command(epilog="\b\nExamples:\n  travaux register due 3f9c21ab40 2030-06")
@click.argument("entry", metavar="ENTRY")
@click.argument("date", type=Day())
@library_option
@reason_option
@by_option
def due(entry: str, date: PartialDate, library: Path, reason: str, actor: str | None) -> None:
    """Set the DATE by which an ENTRY is due: a year, a month or a day."""
    opened(library)
    from travaux.followup import verbs

    _say(verbs.set_due(entry=_key(verbs.register(), entry), due=date, actor=_who(actor), reason=reason))


@register.command(epilog="\b\nExamples:\n  travaux register means 3f9c21ab40 250000 USD 2030 --delivered")
@click.argument("entry", metavar="ENTRY")
@click.argument("amount", metavar="AMOUNT")
@click.argument("currency", metavar="CURRENCY")
@click.argument("year", type=click.IntRange(1900, 2200))
@library_option
@click.option("--delivered", is_flag=True, help="They were delivered; without it, pledged.")
@reason_option
@by_option
def means(
    entry: str,
    amount: str,
    currency: str,
    year: int,
    library: Path,
    delivered: bool,
    reason: str,
    actor: str | None,
) -> None:
    """Note money that was pledged or delivered for an ENTRY: AMOUNT, CURRENCY (ISO 4217) and YEAR."""
    from decimal import Decimal, InvalidOperation

    opened(library)
    from travaux.followup import verbs

    try:
        number = Decimal(amount.replace(" ", "").replace(",", ""))
    except InvalidOperation:
        raise WrongValue(f"{amount} is no amount", "Give a number such as 250000 or 1250.50.") from None
    if not (len(currency) == 3 and currency.isalpha()) or not number.is_finite() or number < 0:
        raise WrongValue(f"{amount} {currency} is no sum of money", "Give an amount and a code such as USD.")
    money = Money(str(number), currency.upper(), year, delivered)
    _say(verbs.add_means(entry=_key(verbs.register(), entry), money=money, actor=_who(actor), reason=reason))


@register.command(epilog="\b\nExamples:\n  travaux register undo 12 --reason 'wrong entry'")
@click.argument("number", type=click.IntRange(1), metavar="NUMBER")
@library_option
@reason_option
@by_option
def undo(number: int, library: Path, reason: str, actor: str | None) -> None:
    """Take decision NUMBER about the register back. The log keeps both."""
    opened(library)
    from travaux.followup import verbs

    _say(verbs.undo(number=number, actor=_who(actor), reason=reason))


@register.command(
    "import",
    epilog="\b\nExamples:\n  travaux register import back.xlsx --review 2030\n  travaux register import back.csv --review 2030 --dry-run",
)
@click.argument("sheet", type=click.Path(dir_okay=False, path_type=Path))
@library_option
@click.option(
    "--review", metavar="NAME", required=True, help="The open review that the assessments belong to."
)
@click.option("--dry-run", is_flag=True, help="Say what would be decided, and decide nothing.")
@by_option
def take_in(sheet: Path, library: Path, review: str, dry_run: bool, actor: str | None) -> int:
    """Take in a table that was sent out by register list --output and worked on since.

    What was changed in it becomes decisions. A cell that the register has changed meanwhile to something else is shown
    as a conflict and left as it is; the exit code is then 28.
    """
    opened(library)
    from travaux.followup import sheets
    from travaux.followup.fold import fold
    from travaux.followup.sheetfiles import rows_of
    from travaux.followup.verbs import decide
    from travaux.record.reviews.entries import entries
    from travaux.record.reviews.log import acts

    rows = rows_of(sheet)
    log_, known = acts(), entries()
    sent = {int(row["sent"]) for row in sheets.read(rows)}
    bases = {number: fold(known, [act for act in log_ if act.number <= number]) for number in sent}
    found = sheets.merge(rows, bases, fold(known, log_), review=review, actor=_who(actor))
    if found.acts and not dry_run:
        decide(*found.acts, seen=log_[-1].number if log_ else 0)
    verb = "would be made" if dry_run else "made"
    click.echo(f"{len(found.acts)} decisions {verb}, {len(found.conflicts)} conflicts")
    for one in found.conflicts:
        click.echo(
            printable(
                f"  {one.key} {one.column}: the sheet says {one.sheet!r}, the register {one.register!r}"
            )
        )
    return ConflictingDecision.exit_code if found.conflicts else 0


@click.group()
def review() -> None:
    """Reviews of the register: open one, assess, close it; what is not achieved is carried on."""


@review.command(
    "open", epilog="\b\nExamples:\n  travaux review open 2022 --framework 'Draft declaration' --date 2022-05"
)
@click.argument("name", metavar="NAME")
@click.option(
    "--framework",
    metavar="NAME",
    default="",
    help="The framework that is reviewed: a short name, a symbol, or the beginning of a paper's title. Without it, all entries.",
)
@click.option(
    "--date", type=Day(), required=True, help="When the review takes place: a year, a month or a day."
)
@library_option
@reason_option
@by_option
def open_review(
    name: str, framework: str, date: PartialDate, library: Path, reason: str, actor: str | None
) -> None:
    """Open a review. What the last review of the framework left unachieved comes with it."""
    opened(library)
    from travaux.followup import verbs

    _say(verbs.open_review(name=name, framework=framework, date=date, actor=_who(actor), reason=reason))
    found = verbs.register().review(name)
    if found:
        click.echo(f"{len(found.entries)} entries, {len(found.carried)} of them carried from the last review")


@review.command(
    epilog="\b\nExamples:\n  travaux review assess 2022 3f9c21ab40 achieved --source self --evidence 'A/77/12:4:Two new centres opened.'"
)
@click.argument("name", metavar="NAME")
@click.argument("entry", metavar="ENTRY")
@click.argument("status", type=click.Choice([one.value for one in ASSESSABLE]))
@click.option(
    "--source",
    type=click.Choice(["self", "independent"]),
    required=True,
    help="Who says so: the body itself, or somebody else.",
)
@click.option(
    "--evidence",
    metavar="PAPER[:PAGE[:WORDS]]",
    multiple=True,
    help="A passage that it rests on; may be given several times.",
)
@library_option
@reason_option
@by_option
def assess(
    name: str, entry: str, status: str, source: str, evidence: tuple[str, ...], library: Path, reason: str, actor: str | None
) -> None:  # fmt: skip
    """Say how an ENTRY stands in review NAME."""
    opened(library)
    from travaux.common.followup import Evidence
    from travaux.followup import verbs

    parts = [one.split(":", 2) for one in evidence]
    passages = [
        Evidence(
            part[0],
            int(part[1]) if len(part) > 1 and part[1].isdigit() else None,
            part[2] if len(part) > 2 else "",
        )
        for part in parts
    ]
    who = Source.SELF if source == "self" else Source.INDEPENDENT
    _say(
        verbs.assess(
            entry=_key(verbs.register(), entry), review=name, status=Status(status), source=who, actor=_who(actor),
            reason=reason, evidence=passages,
        )
    )  # fmt: skip


@review.command(epilog="\b\nExamples:\n  travaux review close 2022 --reason 'adopted by the plenary'")
@click.argument("name", metavar="NAME")
@library_option
@reason_option
@by_option
def close(name: str, library: Path, reason: str, actor: str | None) -> None:
    """Close a review: freeze how its entries stand. What is not achieved stays under consideration."""
    opened(library)
    from travaux.followup import verbs

    _say(verbs.close_review(name=name, actor=_who(actor), reason=reason))


@review.command("list", epilog="\b\nExamples:\n  travaux review list")
@library_option
def list_reviews(library: Path) -> None:
    """List the reviews, open and closed."""
    opened(library)
    from travaux.followup.verbs import register as current

    for one in current().reviews:
        state = "closed" if one.closed else "open"
        click.echo(
            printable(
                f"{one.date}  {state:<6}  {one.name}  {one.framework}  ({len(one.entries)} entries, {len(one.carried)} carried)"
            )
        )


@review.command(
    "show",
    epilog="\b\nExamples:\n  travaux review show 2022\n  travaux review show 2022 --by body --output stocktake.xlsx",
)
@click.argument("name", metavar="NAME")
@click.option(
    "--by",
    "group",
    type=click.Choice(["objective", "body", "level", "stakeholder", "year"]),
    default="objective",
    show_default=True,
    help="What the rows are.",
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write the table as .csv or .xlsx.",
)
@library_option
def show_review(name: str, group: str, output: str | None, library: Path) -> None:
    """Take stock of a review: how its entries stand, what moved, and of what nobody reported."""
    opened(library)
    from travaux.followup.stocktake import By, take_stock
    from travaux.followup.verbs import register as current

    known = current()
    found = take_stock(known, _review(known, name), By(group))
    heads = (group, "entries", *(one.value for one in Status), "not reported", "self-reported", "independent")
    rows = [
        (row.name, str(row.total), *(str(row.count(one)) for one in Status), str(row.silent), str(row.self_reported), str(row.independent))
        for row in (*found.rows, found.total)
    ]  # fmt: skip
    if output:
        write_table("stocktake", [heads, *rows], Path(output))
        return
    for line in columns([heads, *rows]):
        click.echo(line)
    for move in found.moves:
        one = known.standing(move.key)
        click.echo(
            printable(
                f"{move.key}: {move.before or 'new'} → {move.after}  {_short(one.entry.words) if one else ''}"
            )
        )


def write_table(name: str, rows: Sequence[Sequence[str]], target: Path) -> None:
    """Write rows, the heading first, as CSV or XLSX by the suffix of the file."""
    from travaux.publish.undertakings.sheets import Sheet

    sheet = Sheet(name, tuple(rows[0]), [tuple(row) for row in rows[1:]])
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


def _standing(known: Register, entry: str) -> Standing:
    found = [one for one in known.standings if one.entry.key.startswith(entry.lower())]
    if len(found) != 1:
        raise NothingFound(
            f"{'several entries begin with' if found else 'there is no entry'} {entry}",
            "See travaux register list.",
        )
    return found[0]


def _key(known: Register, entry: str) -> str:
    return _standing(known, entry).entry.key


def _review(known: Register, name: str) -> Review:
    found = known.review(name)
    if found is None:
        raise NothingFound(f"there is no review {name}", "See travaux review list.")
    return found


def _line(one: Standing) -> str:
    due_ = f"due {one.due}" if one.due else ""
    return printable(
        f"{one.entry.key}  {one.status:<19}  {one.entry.number:<8}  {due_:<15}  {_short(one.entry.words)}"
    ).rstrip()


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _WORDS else plain[: _WORDS - 1] + "…"


def _money(one: Money) -> str:
    return f"{one.amount} {one.currency} {one.year} {'delivered' if one.delivered else 'pledged'}"


def _logged(act: Act) -> str:
    said = [
        act.day,
        act.kind.value,
        act.entry,
        act.review,
        act.status or "",
        act.source or "",
        f"by {act.actor}",
        act.reason,
    ]
    said += [f"undoes {act.undoes}"] if act.undoes else []
    said += [_money(act.money)] if act.money else []
    return printable(f"{act.number:>5}  {'  '.join(part for part in said if part)}")
