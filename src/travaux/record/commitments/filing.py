"""What each document undertakes, asks and provides for, as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.common.account import Undertaken
from travaux.common.commitment import Commitment as CommitmentValue
from travaux.common.finding import plain_spans
from travaux.common.plain import dumps, loads
from travaux.record.commitments.models import Commitment, Provision, Recommendation
from travaux.record.documents.models import Document
from travaux.record.rows import add_rows, drop_rows
from travaux.record.text import storable

Row = tuple[object, ...]


def file_undertakings(made: Sequence[tuple[Document, Undertaken]]) -> None:
    """Replace what is known of each document's undertakings. Call it within a transaction."""
    documents = [document.pk for document, _ in made]
    for model, fields, rows_of in (
        (Provision, _OF_PROVISIONS, _provisions),
        (Commitment, _OF_COMMITMENTS, _commitments),
        (Recommendation, _OF_RECOMMENDATIONS, _recommendations),
    ):
        drop_rows(model, "document", documents)
        add_rows(
            model, fields, (row for document, undertaken in made for row in rows_of(document.pk, undertaken))
        )


def commitments_of(document: Document) -> tuple[CommitmentValue, ...]:
    """The commitments of a document in its order."""
    return tuple(loads(CommitmentValue, row.value) for row in document.commitments.all())


_OF_PROVISIONS = (
    "document", "number_in_paper", "parent", "kind", "number", "title", "text", "spans", "certainty",
)  # fmt: skip
_OF_COMMITMENTS = (
    "document", "order", "kind", "number", "words", "actor", "addressee", "strength", "due", "certainty", "spans", "value",
)  # fmt: skip
_OF_RECOMMENDATIONS = ("document", "order", "number", "text", "made_by", "made_to", "answer", "spans")


def _provisions(document: int, undertaken: Undertaken) -> Iterator[Row]:
    for one in undertaken.provisions:
        yield (
            document, one.id, one.parent, one.kind.value, storable(one.number)[:60], storable(one.title or ""),
            storable(one.text), plain_spans(one.spans), one.certainty,
        )  # fmt: skip


def _commitments(document: int, undertaken: Undertaken) -> Iterator[Row]:
    for order, one in enumerate(undertaken.commitments):
        yield (
            document, order, one.kind.value, storable(one.number)[:60], storable(one.words), storable(one.actor or ""),
            storable(one.addressee or ""), one.strength.value, str(one.due or ""), one.certainty, plain_spans(one.spans),
            storable(dumps(one)),
        )  # fmt: skip


def _recommendations(document: int, undertaken: Undertaken) -> Iterator[Row]:
    for order, one in enumerate(undertaken.recommendations):
        yield (
            document, order, storable(one.number)[:40], storable(one.text), list(one.by), storable(one.to or ""),
            one.answer.value, plain_spans(one.spans),
        )  # fmt: skip
