"""``travaux search``: what in the library answers a query."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from travaux.cli.library import library_option, opened
from travaux.cli.messages import coloured
from travaux.common.text import printable

if TYPE_CHECKING:
    from travaux.record.search.search import Answer, Hit
    from travaux.record.search.unmet import Unmet

_EXAMPLES = """\b
Examples:
  travaux search 'labour mobility'
  travaux search '"guiding principles" date:2017'
  travaux search 'kind:letter body:IOM person:Arbour -draft'
  travaux search '(return OR readmission) date:2017-04..2018'
  travaux search 'migra* lang:fr OR lang:es'
  travaux search 'symbol:A/RES/*' --json"""

_EXCLUDED = re.compile(r"\A-(?!-|[hl]?\Z|n\d*\Z|l[./~])")
_MINUS = "−"
"""A minus that no option begins with, and that a query takes for what it is."""


class _Search(click.Command):
    """A command whose words may begin with a minus: such a word is what to leave out, and no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [_EXCLUDED.sub(_MINUS, one) for one in args])


@click.command(cls=_Search, epilog=_EXAMPLES)
@click.argument("query", metavar="QUERY...", nargs=-1, required=True)
@library_option
@click.option(
    "--limit",
    "-n",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    help="How many papers to show.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def search(query: tuple[str, ...], library: Path, limit: int, as_json: bool) -> None:
    """Find the papers of the library that answer QUERY, best first.

    All words must be there, as they are or, in papers that come after those, in another form (pledge, pledges). "…" is a phrase
    or a word as it is, word* a beginning, -word or NOT word leaves out, OR joins two words of which one is enough, brackets hold
    together, and kind:, status:, title:, body:, person:, author:, meeting:, series:, date:, lang: and symbol: look in one field.
    A time is date:2017..2018 or date:2017-04.. with an open end.
    """
    place = opened(library)
    from travaux.record.search.search import search as ask

    answer = ask(place, " ".join(query), limit=limit)
    for hit in answer.hits:
        click.echo(json.dumps(_plain(hit), ensure_ascii=False) if as_json else _told(hit))
    if not as_json:
        click.echo(_summary(answer))


def _told(hit: Hit) -> str:
    document = hit.document
    head = "  ".join(filter(None, (document.paper.sha256[:8], document.date, document.kind, str(document))))
    return f"{printable(head)}\n    p. {hit.snippet.span.page}: {_marked(hit)}\n"


def _marked(hit: Hit) -> str:
    """The snippet with the words that were asked for in bold on a terminal, between asterisks elsewhere."""
    before, after = ("\033[1m", "\033[0m") if coloured(sys.stdout) else ("*", "*")
    text, parts, position = hit.snippet.text, [], 0
    for start, end in hit.snippet.marks:
        if start >= position:
            parts += [printable(text[position:start]), before, printable(text[start:end]), after]
            position = end
    return " ".join("".join([*parts, printable(text[position:])]).split())


def _plain(hit: Hit) -> dict[str, object]:
    document, piece = hit.document, hit.snippet
    return {
        "id": document.paper.sha256, "title": str(document), "kind": document.kind, "date": document.date,
        "language": document.language, "score": round(hit.score, 3), "page": piece.span.page,
        "start": piece.span.start, "end": piece.span.end, "snippet": piece.text, "marks": piece.marks,
    }  # fmt: skip


def _missing(one: Unmet) -> str:
    return printable(f"No paper has {one.field}:{one.value}. There are: {', '.join(one.known) or 'none'}")


def _summary(answer: Answer) -> str:
    if not answer.total:
        return "\n".join(["No paper answers this query.", *map(_missing, answer.unmet)])
    facets = [
        f"{name}: " + ", ".join(f"{value} {count}" for value, count in list(counts.items())[:6])
        for name, counts in answer.facets.items()
        if len(counts) > 1
    ]
    return "\n".join([f"{answer.total} papers" if answer.total > 1 else "1 paper", *facets])
