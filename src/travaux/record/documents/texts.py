"""Documents fetched with what their papers say, and without all else of their readings, which takes longer to fetch."""

from __future__ import annotations

from django.db.models import F, QuerySet

from travaux.common.errors import DamagedLibrary
from travaux.common.kept import KeptText, is_in_pieces, unpack_text
from travaux.record.documents.models import Document
from travaux.record.evidence.transcripts import kept_text_of


def with_text(documents: QuerySet[Document]) -> QuerySet[Document]:
    """The same documents, of which each has a text for :func:`kept_text`."""
    return documents.annotate(kept_text=F("reading__text"))


def kept_text(document: Document) -> KeptText:
    """The text of a document that was fetched by :func:`with_text`; DamagedLibrary where it is none."""
    kept = bytes(document.kept_text or b"")
    try:
        return unpack_text(kept) if is_in_pieces(kept) else kept_text_of(document.reading)
    except ValueError:
        raise DamagedLibrary(f"the text of {document.paper} is damaged") from None
