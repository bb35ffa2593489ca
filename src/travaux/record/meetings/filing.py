"""The running order of each document as rows, so that people, questions and documents can be asked across papers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.common.names import name_key
from travaux.common.programme import Item as ItemValue
from travaux.common.programme import Programme
from travaux.record.documents.models import Document
from travaux.record.meetings.models import (
    Appearance,
    Item,
    ListedDocument,
    MeetingDocument,
    Question,
)
from travaux.record.parties.models import Person
from travaux.record.rows import add_rows, drop_rows
from travaux.record.text import storable

_SYMBOL = re.compile(r"\b(?:[A-Z]{1,10}\.?\d*)(?:/[\w.()-]+){1,6}")
"""An official symbol among other words: A/RES/71/280, E/CN.4/2005/85/Add.4, GFMD/2017/CRP.2."""


def symbol_in(text: str) -> str:
    """The first official symbol among the words, as it is written; empty where there is none."""
    match = _SYMBOL.search(text)
    found = match.group().rstrip(".,;)") if match else ""
    return found if any(c.isdigit() for c in found) else ""


def file_programmes(made: Sequence[tuple[Document, Programme]]) -> None:
    """Replace the items of each document by those of its programme. Call it within a transaction."""
    _file_claims(made)
    drop_rows(Item, "document", [document.pk for document, _ in made])
    pairs = [(document, value) for document, programme in made for value in programme.items]
    rows = [_item(document, value) for document, value in pairs]
    Item.objects.bulk_create(rows, batch_size=500)
    items = [(row, value) for row, (_, value) in zip(rows, pairs, strict=True)]
    people = _known({name_key(one.name) for _, value in items for one in value.people})
    add_rows(
        Appearance,
        ("item", "order", "person", "name", "role", "position", "affiliation", "honorific"),
        (
            (row.pk, order, people.get(name_key(one.name)), storable(one.name), one.role.value,
             storable(one.position or ""), storable(one.affiliation or ""), storable(one.honorific or ""))
            for row, value in items
            for order, one in enumerate(value.people)
        ),
    )  # fmt: skip
    add_rows(
        Question,
        ("item", "order", "text"),
        (
            (row.pk, order, storable(text))
            for row, value in items
            for order, text in enumerate(value.questions)
        ),
    )
    add_rows(
        ListedDocument,
        ("item", "order", "text", "symbol"),
        (
            (row.pk, order, storable(text), symbol_in(text))
            for row, value in items
            for order, text in enumerate(value.documents)
        ),
    )


def _known(keys: set[str]) -> dict[str, int]:
    """The people that are known by these keys, until all mentions are resolved anew."""
    return dict(Person.objects.filter(key__in=keys).values_list("key", "id")) if keys else {}


def _file_claims(made: Sequence[tuple[Document, Programme]]) -> None:
    """What each document says of its meeting."""
    fields = ("name", "body", "series", "venue", "start", "end", "when", "time_zone")
    rows = (
        (document.pk, "", *(storable(str(getattr(programme.meeting, name) or "")) for name in fields))
        for document, programme in made
    )
    add_rows(
        MeetingDocument, ("document", "reason", *fields), rows, renewed_by=["document"], left=("reason",)
    )


def _item(document: Document, value: ItemValue) -> Item:
    slot = value.slot
    return Item(
        document=document, number_in_paper=value.id, parent=value.parent, number=storable(value.number or "")[:60],
        title=storable(value.title), kind=value.kind.value, day=slot.day, date=str(slot.date or ""),
        start=slot.start, end=slot.end, room=storable(value.room or ""),
    )  # fmt: skip
