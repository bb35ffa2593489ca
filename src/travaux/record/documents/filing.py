"""From a reading to the document that is shown."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.common.finding import Finding
from travaux.common.plain import dumps
from travaux.common.programme import Programme
from travaux.record.documents.audiences import heed, proposed
from travaux.record.documents.models import Document, Symbol
from travaux.record.documents.projecting import project
from travaux.record.evidence.decisions import standing_decisions
from travaux.record.evidence.models import Reading
from travaux.record.rows import add_objects, add_rows, drop_rows, tell_keys
from travaux.record.text import storable


def file_documents(
    read: Sequence[tuple[Reading, Programme]], revision: int
) -> list[tuple[Document, Programme]]:
    """Make or renew the document of each reading's paper, with the values of ``programme``,
    as changed in ``revision``.

    Call it within a transaction.
    """
    made = [(_document(reading, programme, revision), programme) for reading, programme in read]
    documents = [document for document, _ in made]
    add_objects(documents, renewed_by=["paper"], left=["audience"])
    tell_keys(documents, Document.objects.all(), "paper_id")
    heed(papers=[document.paper_id for document in documents], revision=revision)
    drop_rows(Symbol, "document", [document.pk for document in documents])
    add_rows(
        Symbol,
        ("document", "symbol", "position"),
        (
            (document.pk, storable(symbol)[:200], position)
            for document, programme in made
            for position, symbol in enumerate(programme.paper.symbols)
        ),
    )
    return made


def shown_programmes(read: Sequence[tuple[Reading, Programme, Sequence[Finding]]]) -> list[Programme]:
    """What each reading's paper is shown as: what was read, with the decisions that stand made on it."""
    standing = standing_decisions([reading.paper.sha256 for reading, _, _ in read])
    return [
        project(programme, findings, reading.edition, standing[reading.paper.sha256]).programme
        if reading.paper.sha256 in standing
        else programme
        for reading, programme, findings in read
    ]


def _document(reading: Reading, programme: Programme, revision: int) -> Document:
    paper = programme.paper
    return Document(
        paper_id=reading.paper_id, reading=reading, title=storable(paper.title or ""),
        kind=storable(paper.kind or ""), status=storable(paper.status or ""), author=storable(paper.author or ""),
        distribution=storable(paper.distribution or ""), date=str(paper.date or ""), language=paper.language or "",
        programme=storable(dumps(programme)), revision=revision, audience=proposed(paper.distribution or ""),
    )  # fmt: skip
