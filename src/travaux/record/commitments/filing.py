"""What each document undertakes, asks and provides for, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from travaux.common.account import Undertaken
from travaux.common.commitment import Commitment as CommitmentValue
from travaux.common.plain import dumps, loads, to_plain
from travaux.record.commitments.models import Commitment, Provision, Recommendation
from travaux.record.documents.models import Document
from travaux.record.text import storable

_AT_A_TIME = 500


def file_undertakings(made: Sequence[tuple[Document, Undertaken]]) -> None:
    """Replace what is known of each document's undertakings. Call it within a transaction."""
    documents = [document for document, _ in made]
    for model, rows in (
        (Provision, chain.from_iterable(_provisions(*one) for one in made)),
        (Commitment, chain.from_iterable(_commitments(*one) for one in made)),
        (Recommendation, chain.from_iterable(_recommendations(*one) for one in made)),
    ):
        model.objects.filter(document__in=documents).delete()
        model.objects.bulk_create(rows, batch_size=_AT_A_TIME)


def commitments_of(document: Document) -> tuple[CommitmentValue, ...]:
    """The commitments of a document in its order."""
    return tuple(loads(CommitmentValue, row.value) for row in document.commitments.all())


def _provisions(document: Document, undertaken: Undertaken) -> list[Provision]:
    return [
        Provision(document=document, number_in_paper=one.id, parent=one.parent, kind=one.kind.value,
                  number=storable(one.number)[:60], title=storable(one.title or ""), text=storable(one.text),
                  spans=to_plain(one.spans), certainty=one.certainty)
        for one in undertaken.provisions
    ]  # fmt: skip


def _commitments(document: Document, undertaken: Undertaken) -> list[Commitment]:
    return [
        Commitment(document=document, order=order, kind=one.kind.value, number=storable(one.number)[:60],
                   words=storable(one.words), actor=storable(one.actor or ""),
                   addressee=storable(one.addressee or ""), strength=one.strength.value, due=str(one.due or ""),
                   certainty=one.certainty, spans=to_plain(one.spans), value=storable(dumps(one)))
        for order, one in enumerate(undertaken.commitments)
    ]  # fmt: skip


def _recommendations(document: Document, undertaken: Undertaken) -> list[Recommendation]:
    return [
        Recommendation(document=document, order=order, number=storable(one.number)[:40], text=storable(one.text),
                       made_by=list(one.by), made_to=storable(one.to or ""), answer=one.answer.value, spans=to_plain(one.spans))
        for order, one in enumerate(undertaken.recommendations)
    ]  # fmt: skip
