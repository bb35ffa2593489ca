"""The running order of each document as rows, so that people, questions and documents can be asked across papers."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.common.programme import Item as ItemValue
from travaux.common.programme import Programme
from travaux.record.documents.models import Document
from travaux.record.meetings.models import Appearance, Item, ListedDocument, Question
from travaux.record.text import storable


def file_programmes(made: Sequence[tuple[Document, Programme]]) -> None:
    """Replace the items of each document by those of its programme. Call it within a transaction."""
    Item.objects.filter(document__in=[document for document, _ in made]).delete()
    pairs = [(document, value) for document, programme in made for value in programme.items]
    rows = [_item(document, value) for document, value in pairs]
    Item.objects.bulk_create(rows, batch_size=500)
    items = [(row, value) for row, (_, value) in zip(rows, pairs, strict=True)]
    Appearance.objects.bulk_create(
        [
            Appearance(item=row, order=order, name=storable(one.name), role=one.role.value,
                       position=storable(one.position or ""), affiliation=storable(one.affiliation or ""),
                       honorific=storable(one.honorific or ""))
            for row, value in items
            for order, one in enumerate(value.people)
        ],
        batch_size=500,
    )  # fmt: skip
    Question.objects.bulk_create(
        [
            Question(item=row, order=order, text=storable(text))
            for row, value in items
            for order, text in enumerate(value.questions)
        ]
    )
    ListedDocument.objects.bulk_create(
        [
            ListedDocument(item=row, order=order, text=storable(text))
            for row, value in items
            for order, text in enumerate(value.documents)
        ]
    )


def _item(document: Document, value: ItemValue) -> Item:
    slot = value.slot
    return Item(
        document=document, number_in_paper=value.id, parent=value.parent, number=storable(value.number or "")[:60],
        title=storable(value.title), kind=value.kind.value, day=slot.day, date=str(slot.date or ""),
        start=slot.start, end=slot.end, room=storable(value.room or ""),
    )  # fmt: skip
