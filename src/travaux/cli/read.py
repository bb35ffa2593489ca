"""``travaux read``: papers in, their programmes out."""

from __future__ import annotations

import datetime as dt

import click

from travaux.cli.forms import form
from travaux.cli.limits import jobs_option, limit_options, processors
from travaux.cli.mails import with_enclosed
from travaux.cli.order import Order, carry_out, first_day_option
from travaux.cli.papers import PAPER, sources
from travaux.cli.streams import STANDARD_INPUT
from travaux.common.sandbox import Limits
from travaux.publish.registry import NAMES

_EXAMPLES = """\b
Examples:
  travaux read agenda.pdf
  travaux read agenda.pdf --output programme.ics
  travaux read agenda.docx --output programme.ics --first-day 2017-04-18
  travaux read papers/ --output programmes/ --format html
  travaux read *.pdf --format csv --output people.csv
  curl -s https://example.org/agenda.pdf | travaux read - --format json | jq .items"""


@click.command(epilog=_EXAMPLES)
@click.argument("documents", metavar="DOCUMENT...", nargs=-1, required=True, type=PAPER)
@click.option(
    "--format",
    "-f",
    "name",
    type=click.Choice(NAMES),
    help="What to write. Without it, the suffix of --output decides; without that, text.",
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(allow_dash=True),
    help="Write to FILE, or to one file a paper where it is a folder or ends in a slash. - is standard output.",
)
@first_day_option
@limit_options
@jobs_option
def read(
    documents: tuple[str, ...],
    name: str | None,
    output: str | None,
    first_day: dt.datetime | None,
    time_limit: float,
    memory_limit: int,
    jobs: int | None,
) -> int:
    """Read the programme of each DOCUMENT: an agenda, a programme or a concept note.

    A DOCUMENT is a paper in any format that travaux formats lists, also a scan or a picture; a mail, of which every
    attachment is read; a folder, of which every paper is read; or - for standard input. A paper that cannot be read
    costs one line on standard error; the others are still read. The exit code is that of the first paper that could
    not be read, else 0.
    """
    target = None if output == STANDARD_INPUT else output
    limits = Limits(time_limit, memory_limit)
    papers = tuple(with_enclosed(sources(documents, leave_out=target), limits))
    order = Order(
        papers=papers,
        single=len(documents) == 1 and [paper.label for paper in papers] == list(documents),
        form=form(name, target),
        output=target,
        first_day=first_day.date() if first_day else None,
        limits=limits,
        workers=jobs or processors(),
    )
    return carry_out(order)
