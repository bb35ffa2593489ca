"""Papers on the same topic: those that the index ranks first for a paper's most telling words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tantivy

from travaux.record.documents.models import Document
from travaux.record.search import audience
from travaux.record.search import index as on_disk

_TELLING = 20
"""Words of a paper that are asked for."""
_ENOUGH = 0.25
"""Share of its own score that a neighbour must reach."""
_FEWEST_WORDS = 80
"""A shorter text says too little of its topic."""


@dataclass(frozen=True, slots=True)
class SameTopic:
    """A document on the same topic; ``words`` are those that both use, ``likeness`` is 0..1."""

    document: Document
    likeness: float
    words: tuple[str, ...]


def same_topic(
    library: Path, document: Document, *, limit: int = 10, audiences: tuple[str, ...] | None = None
) -> tuple[SameTopic, ...]:
    """The documents nearest in topic, nearest first: TF-IDF weights for the words, BM25 for the documents."""
    row = getattr(document, "text_print", None)
    if row is None or row.count < _FEWEST_WORDS:
        return ()
    index = on_disk.opened(library)
    searcher = index.searcher()
    total = max(1, searcher.num_docs)
    weights = {
        word: count * math.log(total / frequency)
        for word, count in row.terms
        if (frequency := searcher.doc_freq("text", word))
    }
    telling = sorted(weights, key=lambda word: (-weights[word], word))[:_TELLING]
    parts = [
        (tantivy.Occur.Should, tantivy.Query.term_query(index.schema, "text", word))
        for word in telling
        if weights[word] > 0
    ]
    if not parts:
        return ()
    asked = audience.narrowed(tantivy.Query.boolean_query(parts), index, searcher, audiences)
    found = searcher.search(asked, limit=limit + 1, count=False).hits
    scores = {str(searcher.doc(address).get_first("sha256")): score for score, address in found}
    near = _near(document, scores, telling)
    return tuple(one for one in near if audiences is None or one.document.audience in audiences)[:limit]


def _near(document: Document, scores: dict[str, float], telling: list[str]) -> Iterator[SameTopic]:
    own = scores.get(document.paper.sha256) or max(scores.values(), default=1.0)
    rows = Document.objects.filter(paper__sha256__in=scores).select_related("paper", "text_print")
    rows = rows.defer("programme", "text_print__sketch")
    for other in sorted(rows, key=lambda one: (-scores[one.paper.sha256], one.paper.sha256)):
        likeness = min(1.0, scores[other.paper.sha256] / own)
        if other.pk == document.pk or likeness < _ENOUGH:
            continue
        row = getattr(other, "text_print", None)
        theirs = {word for word, _ in row.terms} if row else set()
        yield SameTopic(other, likeness, tuple(word for word in telling if word in theirs))
