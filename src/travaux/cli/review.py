"""``travaux review``: open one, assess, take stock, close it."""

from __future__ import annotations

from pathlib import Path

import click

from travaux.cli import output as sink
from travaux.cli.deciding import by_option, reason_option
from travaux.cli.followup import Day, columns, key_of, review_of, say_act, short, who, write_table
from travaux.cli.library import library_option, opened
from travaux.common.dates import PartialDate
from travaux.common.followup import (
    ASSESSABLE,
    Source,
    Status,
)
from travaux.common.text import printable


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

    say_act(verbs.open_review(name=name, framework=framework, date=date, actor=who(actor), reason=reason))
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
    from travaux.followup import verbs
    from travaux.followup.proofs import evidence_of

    passages = [evidence_of(one if ":" in one else f"{one}:") for one in evidence]
    heard = Source.SELF if source == "self" else Source.INDEPENDENT
    say_act(
        verbs.assess(
            entry=key_of(verbs.register(), entry), review=name, status=Status(status), source=heard, actor=who(actor),
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

    say_act(verbs.close_review(name=name, actor=who(actor), reason=reason))


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
    from travaux.followup.shown import means_table, stocktake_table
    from travaux.followup.stocktake import By, take_stock
    from travaux.followup.verbs import register as current

    known = current()
    found = take_stock(known, review_of(known, name), By(group))
    table, sums = stocktake_table(found, By(group)), means_table(found, By(group))
    if output:
        write_table("stocktake", table, Path(output))
        return
    for line in (*columns(table), *(("", *columns(sums)) if found.means else ())):
        click.echo(line)
    for move in found.moves:
        one = known.standing(move.key)
        click.echo(
            printable(
                f"{move.key}: {move.before or 'new'} → {move.after}  {short(one.entry.words) if one else ''}"
            )
        )


@review.command(
    "report",
    epilog="\b\nExamples:\n  travaux review report 2022 --output report.docx\n"
    "  travaux review report 2022 --output report.pdf --address https://room.example.org\n"
    "  travaux review report 2022 --output report.html --across level",
)
@click.argument("name", metavar="NAME")
@library_option
@click.option(
    "--across", type=click.Choice(["paper", "meeting", "level", "stakeholder", "body"]), default="paper", show_default=True,
    help="By what it tells which provisions are covered.",
)  # fmt: skip
@click.option(
    "--address", metavar="URL", default="", help="The address of the reading room, to which citations lead."
)
@click.option(
    "--output", "-o", metavar="FILE", required=True, type=click.Path(dir_okay=False), help="Write it as .docx, .pdf or .html."
)  # fmt: skip
def write_report(name: str, library: Path, across: str, address: str, output: str) -> None:
    """Write the report of a review: stocktake, coverage and means, each sentence citing paper and page."""
    opened(library)
    from travaux.followup.coverage import Across, coverage
    from travaux.followup.report import report
    from travaux.followup.titles import names_of, provision_titles, provisions_of
    from travaux.followup.verbs import register as current
    from travaux.publish.reports import write

    known = current()
    found = review_of(known, name)
    rows = provisions_of(known, found.framework) if found.framework else ()
    matrix = coverage(known, found.framework, rows, Across(across)) if rows else None
    names = names_of(one.entry.paper for one in known.standings)
    told = report(known, found, names=names, matrix=matrix, titles=provision_titles(found.framework))
    sink.to_file(Path(output), [write(told, Path(output).suffix.lower().lstrip("."), address)])
