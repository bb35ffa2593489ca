"""``travaux list`` and ``travaux show``: the papers of a library, and one of them."""

from __future__ import annotations

import json
from pathlib import Path

import click

from travaux.cli import output as sink
from travaux.cli.forms import form
from travaux.cli.library import library_option, opened
from travaux.common.text import printable
from travaux.common.transcript import Transcript
from travaux.publish.json import shape_of_finding
from travaux.publish.registry import NAMES


@click.command(
    "list",
    epilog="\b\nExamples:\n  travaux list\n  travaux list --kind programme\n  travaux list --failed\n"
    "  travaux list --json | jq .title",
)
@library_option
@click.option("--kind", metavar="KIND", help="Only papers of this kind, such as programme or letter.")
@click.option("--failed", is_flag=True, help="Only papers that could not be read, with the reason.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def list_papers(library: Path, kind: str | None, failed: bool, as_json: bool) -> None:
    """List the papers of the library by date and title."""
    opened(library)
    from travaux.record.documents.listing import Entry, failures, listed

    rows: list[Entry] = failures() if failed else listed(kind=kind)
    for row in rows:
        click.echo(
            _json(row.plain()) if as_json else _line(row.sha256, row.date, row.kind, row.symbol, row.title)
        )


@click.command(
    epilog="\b\nExamples:\n  travaux show A/RES/71/280\n  travaux show 3f9c21ab --format json\n"
    "  travaux show 'provisional programme' --text\n  travaux show 'draft declaration' --brackets"
)
@click.argument("paper", metavar="PAPER")
@library_option
@click.option("--text", "text", is_flag=True, help="The paper's words, page by page.")
@click.option("--brackets", is_flag=True, help="What a draft has in square brackets, and who proposes it.")
@click.option(
    "--format",
    "-f",
    "name",
    type=click.Choice(NAMES),
    help="As travaux read writes it; json also of --brackets.",
)
def show(paper: str, library: Path, text: bool, brackets: bool, name: str | None) -> None:
    """Show one PAPER of the library: what it is, where it was found, and its programme.

    PAPER is the start of its identifier, a symbol, a file name or words of the title.
    """
    opened(library)
    from travaux.publish.edition import Edition
    from travaux.record.documents.listing import entry_of
    from travaux.record.documents.reading import doubts_of, find_document, findings_of, programme_of
    from travaux.record.evidence.transcripts import text_of, transcript_of

    document = find_document(paper)
    if text:
        said = text_of(document.reading)
        sink.to_standard_output([said.text])
        return
    if brackets:
        _say_brackets(transcript_of(document.reading), name)
        return
    if name is None:
        for label, value in entry_of(document).described():
            click.echo(f"{label:<13} {printable(value)}")
        if not programme_of(document).items:
            return
        click.echo()
    edition = Edition(programme_of(document), findings_of(document), doubts_of(document))
    sink.to_standard_output(form(name, None).one(edition))


def _say_brackets(transcript: Transcript, name: str | None) -> None:
    """A passage a line, those inside another standing in; or as JSON each finding with its proof."""
    from travaux.reading.likeness.brackets import findings, placed

    if name not in (None, "text", "json"):
        raise click.UsageError("--brackets are written as text or json.")
    if name == "json":
        plain = [shape_of_finding(one) for one in findings(transcript)]
        click.echo(json.dumps(plain, ensure_ascii=False, indent=1))
        return
    passages = list(placed(transcript))
    if not passages:
        click.echo("Nothing stands in square brackets.")
    for one in passages:
        who = f"  ({', '.join(one.bracket.proposers)})" if one.bracket.proposers else ""
        line = f"page {one.spans[0].page}  {one.words}{who}"
        click.echo(f"{'  ' * (one.bracket.depth - 1)}{printable(line)}")


def _line(sha256: str, date: str, kind: str, symbol: str, title: str) -> str:
    return printable(
        f"{sha256[:8]}  {date or '–':<10}  {kind or '–':<14}  {symbol + '  ' if symbol else ''}{title}"
    )


def _json(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False)
