"""Fingerprints of documents and the relations derived from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from travaux.common.account import Account
from travaux.common.plain import loads
from travaux.common.programme import Programme
from travaux.common.relations import Earlier, Fingerprint, Relation, RelationKind
from travaux.record.documents.models import Document, Meaning, Neighbour, TextPrint
from travaux.record.rows import add_rows, drop_rows
from travaux.record.text import storable

_AT_A_TIME = 2000
_FIELDS = ("count", "bag", "sketch", "terms")


@dataclass(frozen=True, slots=True)
class Known:
    """A document as likeness needs it: its number, the SHA-256 of its paper, what is shown of it and the fingerprint of its text,
    None where that has yet to be taken."""

    number: int
    sha256: str
    programme: Programme
    text: Fingerprint | None


def file_fingerprints(read: Sequence[tuple[Document, Account]]) -> None:
    """Keep the fingerprints that came with the readings of documents. Call it within a transaction.

    What was derived from an earlier reading of theirs to compare languages by is dropped.
    """
    drop_rows(Meaning, "document", [document.pk for document, _ in read])
    keep_fingerprints((document.pk, account.fingerprint) for document, account in read if account.fingerprint)


def keep_fingerprints(taken: Iterable[tuple[int, Fingerprint]]) -> None:
    """Keep fingerprints of documents, by their numbers, in place of those that were taken before. Call it within a transaction."""
    rows = ((number, text.count, text.bag, text.sketch, _terms(text)) for number, text in taken)
    add_rows(TextPrint, ("document", *_FIELDS), rows, renewed_by=["document"])


def _terms(text: Fingerprint) -> list[list[object]]:
    words = storable("\n".join(word for word, _ in text.terms)).split("\n")
    return [[word, count] for word, (_, count) in zip(words, text.terms, strict=False)]


def known_documents() -> Iterator[Known]:
    """All documents in the order of their hashes; their fingerprints without terms, which are many and relate nothing."""
    rows = Document.objects.filter(paper__withdrawn=False).order_by("paper__sha256").values_list(
        "pk", "paper__sha256", "programme", "text_print__count", "text_print__bag", "text_print__sketch"
    )  # fmt: skip
    for number, sha256, programme, count, bag, sketch in rows.iterator(chunk_size=_AT_A_TIME):
        text = None if sketch is None else Fingerprint(count, bag, bytes(sketch), ())
        yield Known(number, sha256, loads(Programme, programme), text)


def replace_relations(relations: Sequence[Relation]) -> None:
    """Put these relations in place of those derived before; those of papers that are gone are none. Call it within a transaction."""
    ids = dict(Document.objects.values_list("paper__sha256", "pk"))
    Neighbour.objects.all().delete()
    for start in range(0, len(relations), _AT_A_TIME):
        rows = (
            (
                ids[one.paper],
                ids[one.other],
                one.kind.value,
                one.reason,
                one.certainty,
                str(one.earlier or ""),
            )
            for one in relations[start : start + _AT_A_TIME]
            if one.paper in ids and one.other in ids
        )
        add_rows(Neighbour, ("paper", "other", "kind", "reason", "certainty", "earlier"), rows)


def relations_of(document: Document) -> list[tuple[Relation, Document]]:
    """The document's relations, closest first, each with the document at its other end."""
    rows = list(Neighbour.objects.filter(Q(paper=document) | Q(other=document)))
    ends = {row.other_id if row.paper_id == document.pk else row.paper_id for row in rows}
    known = Document.objects.select_related("paper").defer("programme").in_bulk(ends)
    known[document.pk] = document
    found = [
        (_relation(row, known), known[row.other_id if row.paper_id == document.pk else row.paper_id])
        for row in rows
    ]
    order = list(RelationKind)
    return sorted(found, key=lambda one: (order.index(one[0].kind), -one[0].certainty, one[1].paper.sha256))


def _relation(row: Neighbour, ends: Mapping[int, Document]) -> Relation:
    earlier = Earlier(row.earlier) if row.earlier else None
    return Relation(
        ends[row.paper_id].paper.sha256,
        ends[row.other_id].paper.sha256,
        RelationKind(row.kind),
        row.reason,
        row.certainty,
        earlier,
    )
