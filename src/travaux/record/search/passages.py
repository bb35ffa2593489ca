"""Where passages may stand: the papers that hold most of some words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import tantivy

from travaux.record.documents.models import Document
from travaux.record.search import audience, schema
from travaux.record.search import index as on_disk
from travaux.record.search.words import prepared


def documents_with(
    library: Path, words: Sequence[str], limit: int, audiences: tuple[str, ...] | None = None
) -> list[Document]:
    """The documents that hold most of these words, best first; of those for ``audiences`` only, where given."""
    index = on_disk.opened(library)
    parts = [
        (tantivy.Occur.Should, tantivy.Query.term_query(index.schema, "text", term))
        for word in words
        for term in schema.words().analyze(prepared(word))
    ]
    if not parts:
        return []
    searcher = index.searcher()
    asked = audience.narrowed(tantivy.Query.boolean_query(parts), index, searcher, audiences)
    found = searcher.search(asked, limit=limit, count=False).hits
    hashes = [str(searcher.doc(address).get_first("sha256")) for _, address in found]
    rows = Document.objects.filter(paper__sha256__in=hashes).select_related("paper", "reading")
    if audiences is not None:
        rows = rows.filter(audience__in=audiences)
    known = {document.paper.sha256: document for document in rows}
    return [known[sha256] for sha256 in hashes if sha256 in known]
