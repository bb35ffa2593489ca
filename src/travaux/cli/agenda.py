"""``travaux coverage``, ``travaux answer`` and ``travaux agenda``: gaps, questions, the next agenda."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from travaux.cli import output as sink
from travaux.cli.days import DAY
from travaux.cli.followup import columns, write_table
from travaux.cli.forms import form
from travaux.cli.library import library_option, opened, settled
from travaux.common.errors import NothingFound
from travaux.common.text import printable

_NAMED = 5
"""Frameworks that are named where somebody asks for one that is not there."""


@click.command(
    epilog="\b\nExamples:\n  travaux coverage --framework 'Global Compact for Migration'\n"
    "  travaux coverage --framework 'Global Compact for Migration' --against '2030 Agenda'\n"
    "  travaux coverage --framework 'Global Compact for Migration' --across level --output gaps.xlsx"
)
@library_option
@click.option(
    "--framework", metavar="NAME", required=True, help="The framework whose provisions are the rows."
)
@click.option(
    "--against", metavar="NAME", default="", help="Another framework, whose provisions are the columns."
)
@click.option(
    "--across", type=click.Choice(["paper", "meeting", "level", "stakeholder", "body"]), default="paper", show_default=True,
    help="What the columns are, without --against.",
)  # fmt: skip
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write the matrix as .csv or .xlsx.",
)
def coverage(library: Path, framework: str, against: str, across: str, output: str | None) -> None:
    """Show which provisions of a framework the register speaks to, and where there are gaps.

    A number counts the sentences of a cell, ? stands where something may speak to it but not certainly enough to say
    so, and · where nothing does.
    """
    opened(library)
    from travaux.followup.coverage import Across
    from travaux.followup.coverage import coverage as matrix_of
    from travaux.followup.seen import frameworks_of
    from travaux.followup.shown import coverage_table
    from travaux.followup.titles import provisions_of
    from travaux.followup.verbs import register

    known = register()
    rows = provisions_of(known, framework)
    if not rows:
        named = ", ".join(frameworks_of(known)[:_NAMED])
        raise NothingFound(
            f"nothing in the register names a provision of {framework}",
            f"It names some of: {named}." if named else "Build the library with papers that name some.",
        )
    matrix = matrix_of(known, framework, rows, Across.FRAMEWORK if against else Across(across), against)
    if not matrix.columns:
        click.echo(
            f"Nothing else in this library speaks to {printable(framework)}: each of its {len(rows)} provisions is a gap."
        )
        return
    table = coverage_table(matrix)
    if output:
        write_table("coverage", table, Path(output))
        return
    for line in columns(table):
        click.echo(line)


@click.command(
    epilog="\b\nExamples:\n  travaux answer 'thematic session'\n  travaux answer 'thematic session' --most 3 --output summary.md"
)
@click.argument("meeting", metavar="MEETING")
@library_option
@click.option(
    "--most", type=click.IntRange(1, 20), default=5, show_default=True, help="Passages shown for a question."
)
@click.option(
    "--output", "-o", metavar="FILE", type=click.Path(dir_okay=False), help="Write the summary as Markdown."
)
def answer(meeting: str, library: Path, most: int, output: str | None) -> None:
    """Show, for each guiding question of a MEETING, the passages of the library that speak to it.

    Each is quoted with its paper and page; a question to which nothing speaks is unanswered. Nothing is written that no
    paper says.
    """
    settled(library)
    from travaux.followup.answers import answers
    from travaux.followup.summary import summary
    from travaux.record.meetings.reading import find_meeting

    found = find_meeting(meeting)
    answered = answers(library, found, most=most)
    if not answered:
        raise NothingFound(
            f"{found} puts no guiding question", "Choose a meeting whose programme holds questions."
        )
    text = summary(str(found), answered)
    if output:
        sink.to_file(Path(output), [text])
        return
    sink.to_standard_output([text])


@click.group()
def agenda() -> None:
    """The next provisional agenda, from what a review left open."""


@agenda.command(
    epilog="\b\nExamples:\n  travaux agenda draft --review 2022 --name 'Second review' --day 2026-05-18 --day 2026-05-19\n"
    "  travaux agenda draft --review 2022 --day 2026-05-18 --output agenda.docx"
)
@library_option
@click.option(
    "--review",
    "review_name",
    metavar="NAME",
    required=True,
    help="The review whose open entries are put on the agenda.",
)
@click.option(
    "--day",
    "days",
    type=DAY,
    multiple=True,
    required=True,
    help="A day of the meeting; may be given several times.",
)
@click.option(
    "--name",
    metavar="NAME",
    help="What the meeting is called. Without it, it is named after the paper under review.",
)
@click.option("--venue", metavar="PLACE", help="Where it meets.")
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write the agenda; its suffix decides the format, as in travaux read.",
)
def draft(
    library: Path, review_name: str, days: tuple[dt.datetime, ...], name: str | None, venue: str | None, output: str | None
) -> None:  # fmt: skip
    """Draft the next provisional agenda: items by objective, questions from the gaps, seats to be confirmed."""
    opened(library)
    from travaux.followup.agenda import Plan, name_for
    from travaux.followup.agenda import draft as drafted
    from travaux.followup.titles import names_of, provision_titles
    from travaux.followup.verbs import register
    from travaux.publish.edition import Edition

    known = register()
    review = known.review(review_name)
    if review is None:
        raise NothingFound(f"there is no review {review_name}", "See travaux review list.")
    plan = Plan(
        review, tuple(sorted(day.date() for day in days)), name or name_for(known, review), venue, provision_titles(review.framework),
        names_of(one.entry.paper for one in known.standings),
    )  # fmt: skip
    edition = Edition(drafted(known, plan))
    target = form(None, output)
    if output:
        sink.to_file(Path(output), target.one(edition))
        return
    sink.to_standard_output(target.one(edition))
