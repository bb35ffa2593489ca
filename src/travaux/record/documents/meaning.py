"""What documents are about, in a form that is alike in all languages: derived from their text, kept for comparison.

The vectors are made elsewhere (:mod:`travaux.intake.meaning`); here they are opaque.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from travaux.record.documents.models import Document, Meaning
from travaux.record.documents.texts import with_text
from travaux.record.evidence import marks


def without_meaning() -> list[int]:
    """The keys of the documents whose meaning has yet to be taken, in the order of their papers' hashes."""
    documents = Document.objects.filter(meaning=None, paper__withdrawn=False)
    return list(documents.order_by("paper__sha256").values_list("pk", flat=True))


def documents_of(keys: Sequence[int]) -> list[Document]:
    """Those documents, each with its text (:func:`~travaux.record.documents.texts.kept_text`)."""
    return list(with_text(Document.objects.filter(pk__in=keys).select_related("paper").defer("programme")))


def file_meanings(found: Sequence[tuple[Document, bytes]]) -> None:
    """Keep these vectors; one is empty where a text is too short to have any. A document read anew meanwhile is left."""
    with transaction.atomic():
        marks.hold()
        shown = dict(
            Document.objects.filter(pk__in=[one.pk for one, _ in found]).values_list("pk", "reading_id")
        )
        Meaning.objects.bulk_create(
            [
                Meaning(document=one, vector=vector)
                for one, vector in found
                if shown.get(one.pk) == one.reading_id
            ],
            ignore_conflicts=True,
        )


def meanings() -> list[tuple[str, str, bytes]]:
    """SHA-256, language and vector of every document that has one, by hash."""
    rows = Meaning.objects.exclude(vector=b"").exclude(document__language="")
    found = rows.order_by("document__paper__sha256").values_list(
        "document__paper__sha256", "document__language", "vector"
    )
    return [(sha256, language, bytes(vector)) for sha256, language, vector in found.iterator(chunk_size=2000)]
