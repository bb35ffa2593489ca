"""Documents fetched with what their papers say, and without all else of their readings, which takes longer to fetch."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from django.db import connection
from django.db.models import F, QuerySet

from travaux.common.errors import DamagedLibrary
from travaux.common.kept import KeptText, is_in_pieces, unpack_text
from travaux.record.documents.models import Document
from travaux.record.evidence.models import Paper, Reading
from travaux.record.evidence.transcripts import kept_text_of

_OF_DOCUMENT = (
    "id", "paper_id", "reading_id", "title", "kind", "status", "author", "distribution", "date", "language", "audience",
    "revision",
)  # fmt: skip
_OF_PAPER = ("id", "sha256", "name")


def with_text(documents: QuerySet[Document]) -> QuerySet[Document]:
    """The same documents, of which each has a text for :func:`kept_text`."""
    return documents.annotate(kept_text=F("reading__text"))


def with_text_by_hash(hashes: Collection[str], audiences: Sequence[str] | None = None) -> dict[str, Document]:
    """The documents of papers by their SHA-256, each with a text; of those for ``audiences`` only, where given.

    What else the record knows of one is fetched when it is asked for.
    """
    if not hashes or audiences is not None and not audiences:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_statement(len(hashes), len(audiences or ())), [*hashes, *(audiences or ())])
        rows = cursor.fetchall()
    found = {}
    database, ends = connection.alias, len(_OF_DOCUMENT)
    for row in rows:
        document = Document.from_db(database, _OF_DOCUMENT, row[:ends])
        document.paper = paper = Paper.from_db(database, _OF_PAPER, row[ends:-1])
        document.kept_text = row[-1]
        found[paper.sha256] = document
    return found


@lru_cache(maxsize=256)
def _statement(hashes: int, audiences: int) -> str:
    """It is written once: a query set takes longer to be put together, with every search, than its rows to be fetched."""
    of_document = ", ".join(f"document.{name}" for name in _OF_DOCUMENT)
    of_paper = ", ".join(f"paper.{name}" for name in _OF_PAPER)
    return f"""
        SELECT {of_document}, {of_paper}, reading.text FROM {Document._meta.db_table} document
        JOIN {Paper._meta.db_table} paper ON paper.id = document.paper_id
        JOIN {Reading._meta.db_table} reading ON reading.id = document.reading_id
        WHERE paper.sha256 IN ({_marks(hashes)})
    """ + (f"AND document.audience IN ({_marks(audiences)})" if audiences else "")


def _marks(count: int) -> str:
    return ", ".join(["%s"] * count)


def kept_text(document: Document) -> KeptText:
    """The text of a document that was fetched with it; DamagedLibrary where it is none."""
    kept = bytes(document.kept_text or b"")
    try:
        return unpack_text(kept) if is_in_pieces(kept) else kept_text_of(document.reading)
    except ValueError:
        raise DamagedLibrary(f"the text of {document.paper} is damaged") from None
