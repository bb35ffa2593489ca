"""``travaux convert``: one paper in, its programme out in another form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click

from travaux.cli.forms import with_options
from travaux.cli.limits import limit_options
from travaux.cli.mails import with_enclosed
from travaux.cli.order import Order, carry_out, first_day_option
from travaux.cli.papers import PAPER, sources
from travaux.cli.streams import STANDARD_INPUT
from travaux.common.errors import PaperNotFound
from travaux.common.programme import Programme
from travaux.common.sandbox import Limits
from travaux.publish import registry
from travaux.publish.registry import Format

SCHEME = "pretalx:"
"""How a target begins that is an event of a pretalx site."""

_EXAMPLES = """\b
Examples:
  travaux convert agenda.pdf programme.docx
  travaux convert agenda.docx programme.schedule.xml
  travaux convert agenda.pdf annotated.pdf --annotated
  travaux convert agenda.docx programme.docx --template house-style.docx
  travaux convert final.docx meeting.ics --previous provisional.ics
  travaux convert agenda.pdf - --to markdown | less
  travaux convert agenda.eml programme.ics
  travaux convert agenda.pdf pretalx:https://pretalx.example.org/meeting --token-file token.txt --dry-run"""


@click.command(epilog=_EXAMPLES)
@click.argument("document", type=PAPER)
@click.argument("target", type=click.Path(allow_dash=True))
@click.option(
    "--to",
    "name",
    metavar="FORMAT",
    help="The format to write, whatever the suffix of TARGET; “travaux formats” lists them.",
)
@first_day_option
@click.option(
    "--previous",
    metavar="FILE.ics",
    type=click.Path(),
    help="The calendar published before (ics): what it holds is moved, changed or cancelled, not doubled.",
)
@click.option(
    "--template",
    metavar="FILE.docx",
    type=click.Path(),
    help="A Word document whose styles, page, header and footer are taken (docx).",
)
@click.option(
    "--annotated",
    is_flag=True,
    help="An annotated agenda: the list of items, then each with its documents (docx, pdf, markdown).",
)
@click.option(
    "--token-file",
    metavar="FILE",
    type=click.Path(),
    help="The file that holds your token for the pretalx site (pretalx:https://HOST/EVENT).",
)
@click.option("--dry-run", is_flag=True, help="Only tell what would change at the pretalx site.")
@click.option("--release", is_flag=True, help="Also make the schedule at the pretalx site public.")
@limit_options
def convert(
    document: str,
    target: str,
    name: str | None,
    first_day: dt.datetime | None,
    previous: str | None,
    template: str | None,
    annotated: bool,
    token_file: str | None,
    dry_run: bool,
    release: bool,
    time_limit: float,
    memory_limit: int,
) -> int:
    """Read the programme of DOCUMENT and write it to TARGET, in the format that TARGET's suffix names.

    DOCUMENT is a paper, a mail with papers attached, or - for standard input; TARGET a file, - for standard output (with
    --to), or an event of a pretalx site. What the format cannot hold is said on standard error.
    """
    if document != STANDARD_INPUT and Path(document).is_dir():
        raise PaperNotFound(
            f"{document} is a folder", "Name one paper, or take travaux read --output FOLDER/."
        )
    site = target.startswith(SCHEME)
    known = registry.by_name("pretalx" if site else name) if site or name else registry.of_target(target)
    output = None if target == STANDARD_INPUT else target
    given = {"previous": previous, "template": template, "annotated": annotated}
    options = _options(known, {key: value for key, value in given.items() if value})
    limits = Limits(time_limit, memory_limit)
    order = Order(
        papers=tuple(with_enclosed(sources([document]), limits)),
        single=True,
        form=with_options(known, output, **options),
        output=output,
        first_day=first_day.date() if first_day else None,
        limits=limits,
        workers=1,
        send=_sending(target.removeprefix(SCHEME), token_file, dry_run, release) if site else None,
    )
    if not site and (token_file or dry_run or release):
        raise click.UsageError("--token-file, --dry-run and --release are for pretalx:https://HOST/EVENT")
    return carry_out(order)


def _sending(
    address: str, token_file: str | None, look: bool, release: bool
) -> Callable[[Programme], list[str]]:
    """What publishes a programme to the event at ``address``; the network's modules come in here only."""
    from travaux.cli import pretalx

    return partial(pretalx.send, to=pretalx.target(address, token_file, look=look, release=release))


def _options(known: Format, given: dict[str, Any]) -> dict[str, Any]:
    """The options as the format takes them, files by their bytes; a usage error for one that it does not take."""
    for key in given:
        if key not in known.options:
            takers = ", ".join(each.name for each in registry.FORMATS if key in each.options)
            raise click.UsageError(f"--{key} is for {takers}, not for {known.name}")
    return {key: _bytes(value) if isinstance(value, str) else value for key, value in given.items()}


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise PaperNotFound.unopened(path, error) from None
