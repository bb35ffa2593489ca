"""``travaux register``: list it, send it out, take it in, decide."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from travaux.cli import output as sink
from travaux.cli.days import DAY
from travaux.cli.deciding import by_option, reason_option, undoing
from travaux.cli.followup import (
    Day,
    key_of,
    line_of,
    logged,
    review_of,
    say_act,
    standing_of,
    who,
    write_table,
)
from travaux.cli.library import library_option, opened
from travaux.common.dates import PartialDate
from travaux.common.errors import ConflictingDecision, UnknownTarget
from travaux.common.followup import (
    RELEASING,
    Level,
    Status,
)
from travaux.common.text import printable
from travaux.followup.money import written
from travaux.publish.words import count


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
        click.echo(line_of(one))


@register.command(epilog="\b\nExamples:\n  travaux register show 3f9c21ab40")
@click.argument("entry", metavar="ENTRY")
@library_option
def show(entry: str, library: Path) -> None:
    """Show one ENTRY: its words and their place, who is responsible, and all that was decided."""
    opened(library)
    from travaux.followup.verbs import register as current
    from travaux.record.reviews.log import acts

    one = standing_of(current(), entry)
    for label, value in (
        ("words", one.entry.words), ("paper", f"{one.entry.title}, page {one.entry.page or '?'}"), ("number", one.entry.number),
        ("status", one.status), ("bodies", "; ".join(one.bodies)), ("level", one.level or ""), ("stakeholder", one.stakeholder),
        ("due", one.due or ""), ("means", "; ".join(map(written, one.means))),
        ("under", "; ".join(f"{p.framework} {p.number}".strip() for p in one.entry.provisions)),
    ):  # fmt: skip
        if str(value):
            click.echo(f"{label:<12} {printable(str(value))}")
    for act in acts():
        if act.number in one.acts:
            click.echo(logged(act))


@register.command(epilog="\b\nExamples:\n  travaux register log")
@library_option
def log(library: Path) -> None:
    """List every decision about the register, in the order it was made."""
    opened(library)
    from travaux.record.reviews.log import acts

    for act in acts():
        click.echo(logged(act))


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

    say_act(
        verbs.release(
            entry=key_of(verbs.register(), entry), status=Status(status), actor=who(actor), reason=reason
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

    say_act(
        verbs.assign(
            entry=key_of(verbs.register(), entry), bodies=bodies, level=Level(level) if level else None, stakeholder=stakeholder,
            actor=who(actor), reason=reason,
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

    say_act(verbs.set_due(entry=key_of(verbs.register(), entry), due=date, actor=who(actor), reason=reason))


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
    from travaux.followup.money import sum_of

    opened(library)
    from travaux.followup import verbs

    money = sum_of(amount, currency, year, delivered=delivered)
    say_act(
        verbs.add_means(entry=key_of(verbs.register(), entry), money=money, actor=who(actor), reason=reason)
    )


@register.command(epilog="\b\nExamples:\n  travaux register undo 12 --reason 'wrong entry'")
@undoing
def undo(number: int, library: Path, reason: str, actor: str | None) -> None:
    """Take decision NUMBER about the register back. The log keeps both."""
    opened(library)
    from travaux.followup import verbs

    say_act(verbs.undo(number=number, actor=who(actor), reason=reason))


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
    now = fold(known, log_)
    review_of(now, review)
    found = sheets.merge(rows, bases, now, review=review, actor=who(actor))
    if found.acts and not dry_run:
        decide(*found.acts, seen=log_[-1].number if log_ else 0)
    verb = "would be made" if dry_run else "made"
    made, conflicts = count(len(found.acts), "decision"), count(len(found.conflicts), "conflict")
    click.echo(f"{made} {verb}, {conflicts}")
    for one in found.conflicts:
        click.echo(
            printable(
                f"  {one.key} {one.column}: the sheet says {one.sheet!r}, the register {one.register!r}"
            )
        )
    return ConflictingDecision.exit_code if found.conflicts else 0


@register.command(
    epilog="\b\nExamples:\n  travaux register reminders\n  travaux register reminders --output reminders.ics\n"
    "  travaux register reminders --body 'Ministry of Health' --lead 60 --output health.ics\n"
    "  travaux register reminders --output reminders.atom --address https://room.example.org"
)
@library_option
@click.option("--framework", metavar="NAME", default="", help="Only what stands under this framework.")
@click.option("--body", metavar="NAME", default="", help="Only what a body of this name is responsible for.")
@click.option(
    "--lead",
    type=click.IntRange(0, 366),
    default=30,
    show_default=True,
    help="Days before the day that the alarm comes.",
)
@click.option(
    "--events", is_flag=True, help="Write whole-day events for tasks, for calendars that show no tasks."
)
@click.option("--address", metavar="URL", default="", help="The address of the reading room, for links.")
@click.option("--on", "day", type=DAY, help="The day of the feed; without it, today.")
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write a calendar (.ics) or a feed (.atom or .xml).",
)
def reminders(
    library: Path,
    framework: str,
    body: str,
    lead: int,
    events: bool,
    address: str,
    day: dt.datetime | None,
    output: str | None,
) -> None:
    """List what is due and which reviews take place, or write it as a calendar with alarms or as a feed."""
    opened(library)
    from travaux.followup.reminders import reminders as of
    from travaux.followup.verbs import register as current
    from travaux.record.reviews.log import acts

    found = of(current(), acts(), framework=framework, body=body)
    if not output:
        for one in found:
            click.echo(
                f"{one.last}  {one.kind:<6}  {one.status or ('closed' if one.closed else 'open'):<19}  {one.title}"
            )
        if not found:
            click.echo("Nothing is due, and no review has a date.")
        return
    name = f"Follow-up: {framework or 'all entries'}{f', {body}' if body else ''}"
    suffix = Path(output).suffix.lower()
    if suffix == ".ics":
        from travaux.publish.reminders import ics

        text = ics.write(found, name, lead=lead, address=address, as_events=events)
    elif suffix in (".atom", ".xml"):
        from travaux.publish.reminders import atom

        today = day.date() if day else dt.date.today()
        text = atom.write(found, name, today=today, lead=lead, address=address)
    else:
        raise UnknownTarget(
            f"{output} is neither a calendar nor a feed", "End its name in .ics, .atom or .xml."
        )
    sink.to_file(Path(output), [text])
