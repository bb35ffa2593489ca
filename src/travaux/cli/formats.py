"""``travaux formats``: what is read and written here, and what is missing."""

from __future__ import annotations

import click

from travaux.publish.columns import pad, width
from travaux.publish.registry import FORMATS, Format

_EXAMPLES = """\b
Examples:
  travaux formats
  travaux formats | grep missing"""


@click.command(epilog=_EXAMPLES)
def formats() -> None:
    """List the formats that are read and written, and what this installation lacks for them."""
    from travaux.reading.readers import lacking, readable

    click.echo("Read (told by content, not by name):")
    for known in readable():
        without = lacking(known)
        click.echo(f"  {known.name.lower():8}  {known.value}" + (f" – missing: {without}" if without else ""))
    click.echo("\nWritten (told by the suffix of the target, or by --to):")
    rows = [(known.name, " ".join(known.suffixes), _state(known)) for known in FORMATS]
    widths = [max(width(row[column]) for row in rows) for column in (0, 1)]
    for row in rows:
        click.echo(f"  {pad(row[0], widths[0])}  {pad(row[1], widths[1])}  {row[2]}")


def _state(known: Format) -> str:
    missing = known.missing
    return known.title + (f" – missing: {', '.join(missing)}" if missing else "")
