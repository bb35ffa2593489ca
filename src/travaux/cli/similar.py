"""``travaux similar``: the neighbours of a paper, and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from travaux.cli.library import library_option, related
from travaux.common.relations import Earlier, Relation, RelationKind
from travaux.common.text import printable, shortened

if TYPE_CHECKING:
    from travaux.record.documents.models import Document

_SHOWN_PASSAGE = 160


@click.command(
    epilog="\b\nExamples:\n  travaux similar A/80/143\n  travaux similar programme.pdf --passages\n"
    "  travaux similar 3f9c21ab --json | jq .relation"
)
@click.argument("paper", metavar="PAPER")
@library_option
@click.option(
    "--topics",
    metavar="NUMBER",
    type=click.IntRange(0, 50),
    default=5,
    show_default=True,
    help="Papers on the same topic to add, and as many in other languages (see travaux build --across-languages).",
)
@click.option("--passages", is_flag=True, help="Quote the passages that are shared, with their pages.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def similar(paper: str, library: Path, topics: int, passages: bool, as_json: bool) -> None:
    """List the papers that belong with PAPER, closest first, and say why.

    Same text, version of (earlier or later), addendum or corrigendum to, translation of, same meeting, same
    series, shares passages, and papers on the same topic.
    """
    related(library)
    from travaux.intake.meaning import same_topic_abroad
    from travaux.record.documents.likeness import relations_of
    from travaux.record.documents.reading import find_document
    from travaux.record.search.topics import same_topic

    document = find_document(paper)
    rows = [
        (_words(relation, document), other, relation.reason) for relation, other in relations_of(document)
    ]
    known = {other.pk for _, other, _ in rows}
    for near in same_topic(library, document, limit=topics + len(known)) if topics else ():
        if near.document.pk not in known and len(rows) < len(known) + topics:
            rows.append(
                (RelationKind.SAME_TOPIC.value, near.document, f"both speak of {', '.join(near.words[:6])}")
            )
    known = {other.pk for _, other, _ in rows}
    for abroad in same_topic_abroad(document, limit=topics + len(known)) if topics else ():
        if abroad.document.pk not in known and len(rows) < len(known) + topics:
            reason = f"they say much the same in two languages ({abroad.likeness:.2f} of 1)"
            rows.append((RelationKind.SAME_TOPIC.value, abroad.document, reason))
    if not rows and not as_json:
        click.echo("No paper of the library belongs with it.")
    for words, other, reason in rows:
        quoted = _quoted(document, other) if passages else None
        if as_json:
            click.echo(_json(words, other, reason, quoted))
            continue
        click.echo(_line(words, other, reason))
        for one in quoted or ():
            click.echo(
                f"{'':<18}p. {one['page']} / p. {one['other_page']}: {printable(shortened(one['text'], _SHOWN_PASSAGE))}"
            )


def _words(relation: Relation, document: Document) -> str:
    """The relation as seen from ``document``: "later version", "has addendum"."""
    mine = relation.paper == document.paper.sha256
    if relation.kind is RelationKind.VERSION:
        if relation.earlier is Earlier.UNKNOWN:
            return "other version"
        return "later version" if (relation.earlier is Earlier.PAPER) == mine else "earlier version"
    if relation.kind in (RelationKind.ADDENDUM, RelationKind.CORRIGENDUM) and not mine:
        return f"has {relation.kind.value.split()[0]}"
    return relation.kind.value


def _line(words: str, other: Document, reason: str) -> str:
    date = other.date or "–"
    return (
        printable(f"{words:<16}  {other.paper.sha256[:8]}  {date:<10}  {other}")
        + f"\n{'':<18}{printable(reason)}"
    )


def _json(words: str, other: Document, reason: str, quoted: list[dict[str, Any]] | None) -> str:
    plain: dict[str, Any] = {
        "relation": words,
        "paper": other.paper.sha256,
        "date": other.date,
        "title": str(other),
        "reason": reason,
    }
    if quoted is not None:
        plain["passages"] = quoted
    return json.dumps(plain, ensure_ascii=False)


def _quoted(document: Document, other: Document) -> list[dict[str, Any]]:
    """The passages that both have, as ``document`` writes them, each with its page in both and its count of words."""
    from travaux.reading.likeness.passages import shared_passages
    from travaux.record.evidence.transcripts import transcript_of

    own, theirs = transcript_of(document.reading), transcript_of(other.reading)
    return [
        {
            "page": passage.paper.page,
            "other_page": passage.other.page,
            "words": passage.words,
            "text": own.quote([passage.paper]),
        }
        for passage in shared_passages(own, theirs)
    ]
