"""``travaux diff``: what changed between two versions of a paper, in sentences."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import click

from travaux.cli import output as sink
from travaux.cli.messages import coloured
from travaux.cli.papers import PAPER, Source, opened
from travaux.cli.streams import STANDARD_INPUT
from travaux.common.changes import Differences
from travaux.common.sandbox import DEFAULT, Limits, run

_SUFFIXES = {"text": ".txt", "json": ".json", "html": ".html", "docx": ".docx"}
_MOST_COLUMNS = 100
_EXAMPLES = """\b
Examples:
  travaux diff provisional.docx final.docx
  travaux diff provisional.pdf final.pdf --by delegation
  travaux diff draft-1.docx draft-2.docx --output changes.docx
  travaux diff old.pdf new.pdf --format json | jq -r '.changes[].sentence'"""


@click.command(epilog=_EXAMPLES)
@click.argument("before", metavar="BEFORE", type=PAPER)
@click.argument("after", metavar="AFTER", type=PAPER)
@click.option(
    "--format",
    "-f",
    "name",
    type=click.Choice(list(_SUFFIXES)),
    help="What to write. Without it, the suffix of --output decides; without that, text.",
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True),
    help="Write to FILE; - is standard output.",
)
@click.option(
    "--by",
    type=click.Choice(["item", "delegation"]),
    default="item",
    show_default=True,
    help="Tell the changes in the programme's order, or grouped by the body whose people they concern.",
)
def diff(before: str, after: str, name: str | None, output: str | None, by: str) -> int:
    """Tell what changed from paper BEFORE to paper AFTER.

    Where both hold a programme, each change is one sentence: sessions moved, renamed, added or withdrawn; people
    added, replaced or confirmed; questions reworded. Other texts are compared paragraph by paragraph, and the
    bracketed passages of the later one are listed with who proposed them. As docx, the later text is written with
    tracked changes, and what changed in a programme told in comments.
    """
    target = None if output == STANDARD_INPUT else output
    told = run(
        _job(before, after),
        name=f"{before} and {after}",
        limits=Limits(2 * DEFAULT.seconds, DEFAULT.megabytes),
    )
    form = name or next(
        (one for one, suffix in _SUFFIXES.items() if target and target.lower().endswith(suffix)), ""
    )
    form = sink.form_or_text(form, target)
    chunk = _written(told, form, by == "delegation", target is None)
    if target is None:
        sink.to_standard_output([chunk])
    else:
        sink.to_file(Path(target), [chunk])
    return 0


def _job(before: str, after: str) -> Callable[[], Differences]:
    papers = [opened(Source(label), DEFAULT) for label in (before, after)]

    def job() -> Differences:
        from travaux.reading.likeness.reading import version
        from travaux.reading.likeness.versions import differences

        one, other = (version(label, paper()) for label, paper in zip((before, after), papers, strict=True))
        return differences(one, other)

    return job


def _written(told: Differences, form: str, delegations: bool, to_terminal: bool) -> str | bytes:
    if form == "json":
        from travaux.publish.changes import json

        return json.write(told)
    if form == "html":
        from travaux.publish.changes import html

        return html.write(told, delegations=delegations)
    if form == "docx":
        from travaux.publish.changes import docx

        return docx.write(told)
    from travaux.publish.changes import text

    columns = min(shutil.get_terminal_size().columns, _MOST_COLUMNS)
    colour = to_terminal and coloured(sys.stdout)
    return text.write(told, delegations=delegations, columns=columns, colour=colour)
