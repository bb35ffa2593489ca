"""What those who ask may see of the index."""

from __future__ import annotations

from collections.abc import Collection

import tantivy

from travaux.record.documents.models import Audience


def conditions(
    index: tantivy.Index, searcher: tantivy.Searcher, audiences: Collection[str] | None
) -> list[tuple[tantivy.Occur, tantivy.Query]]:
    """What a paper must be to be for one of ``audiences``, without weight; nothing where the index has no other papers.

    To tell papers apart by it takes longer than most of what is asked for, and in most libraries there is nothing to tell apart.
    """
    others = set(Audience.values).difference(Audience.values if audiences is None else audiences)
    if not any(searcher.doc_freq("audience", one) for one in others):
        return []
    allowed = tantivy.Query.term_set_query(index.schema, "audience", sorted(audiences or ()))
    return [(tantivy.Occur.Must, tantivy.Query.const_score_query(allowed, 0.0))]


def narrowed(
    asked: tantivy.Query, index: tantivy.Index, searcher: tantivy.Searcher, audiences: Collection[str] | None
) -> tantivy.Query:
    """Those that answer ``asked`` and are for one of ``audiences``."""
    seen = conditions(index, searcher, audiences)
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, asked), *seen]) if seen else asked
