"""Ask the index, and show what it found from the record."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import tantivy

from travaux.common.errors import DamagedLibrary
from travaux.record.documents.models import Document
from travaux.record.documents.texts import kept_text, with_text_by_hash
from travaux.record.search import audience, facets, schema
from travaux.record.search import index as on_disk
from travaux.record.search.asking import IN_TEXT, Condition, asked, holds_phrase
from travaux.record.search.query import Query, has_forms, parse
from travaux.record.search.snippet import Snippet, snippet
from travaux.record.search.unmet import Unmet, may_be, unmet

_AT_ONCE = 1000
"""Papers with a phrase that are fetched at once: where there are no more, they are counted without looking for it once more."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that answers a query, with the piece that shows why.

    ``score`` is 1 for the best of those that hold the words as asked for, and for the best of those with other forms of
    them. What the index weighs by is how rare a word is in all papers, which would tell whether papers hold it that the
    asker may not see.
    """

    document: Document
    score: float
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Answer:
    """``total`` documents answer; ``hits`` are the best of them; ``facets`` count all of them by value.

    Where none answers, ``unmet`` are the values asked for that no paper has.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]]
    unmet: tuple[Unmet, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """Papers of the index, each with its weight, best first: those that hold the words as asked for, and after them the others."""

    exact: list[tuple[float, tantivy.DocAddress]]
    others: list[tuple[float, tantivy.DocAddress]]

    def __len__(self) -> int:
        return len(self.exact) + len(self.others)

    def addresses(self) -> list[tantivy.DocAddress]:
        return [address for _, address in (*self.exact, *self.others)]

    def scored(self, start: int, end: int) -> Iterator[tuple[tantivy.DocAddress, float, bool]]:
        """Those from ``start`` to ``end`` with their scores; True where one does not hold all words as they were asked for."""
        before = len(self.exact)
        for some, forms, skipped in ((self.exact, False, 0), (self.others, True, before)):
            best = (some[0][0] if some else 0.0) or 1.0
            for weight, address in some[max(0, start - skipped) : max(0, end - skipped)]:
                yield address, weight / best, forms


def search(
    library: Path, text: str, *, limit: int = 10, offset: int = 0, audiences: tuple[str, ...] | None = None
) -> Answer:
    """The documents that answer ``text``, best first; of those for ``audiences`` only, where given.

    WrongQuery where it cannot be understood, DamagedLibrary where the index cannot be read.
    """
    query = parse(text)
    end = offset + limit
    try:
        index = on_disk.opened(library)
        searcher = index.searcher()
        seen = audience.conditions(index, searcher, audiences)
        exact = each = asked(index.schema, query, seen)
        wide = None
        if any(has_forms(term) for group in query for term in group):
            wide = partial(asked, index.schema, query, seen, forms=True)
            each = wide(weighed=False)
        count_all = partial(_beside().submit, facets.counted, searcher, each)
        few = holds_phrase(query) and _are_few(index, searcher, query, seen)
        counting = None if few else count_all()
        most = max(end, _AT_ONCE if few else 1)
        found = _best(searcher, exact, wide, most)
        if counting is None:
            whole = len(found) < most
            counting = (
                _beside().submit(facets.looked_up, searcher, found.addresses()) if whole else count_all()
            )
        hits = tuple(_hits(searcher, found, slice(offset, end), query, audiences))
        total, counts = counting.result()
        missing = () if total or not may_be(query) else tuple(unmet(query, _all(searcher, seen)))
    except ValueError as error:
        raise DamagedLibrary(f"the index cannot be read: {error}") from None
    return Answer(total, hits, counts, missing)


def _all(searcher: tantivy.Searcher, seen: Sequence[Condition]) -> dict[str, dict[str, int]]:
    """The facets of all papers that may be seen."""
    every = (tantivy.Occur.Must, tantivy.Query.all_query())
    return facets.counted(searcher, tantivy.Query.boolean_query([every, *seen]))[1]


@cache
def _beside() -> ThreadPoolExecutor:
    """The threads in which all that answer are counted while the best are shown; they are begun once."""
    return ThreadPoolExecutor()


os.register_at_fork(after_in_child=_beside.cache_clear)


def _are_few(
    index: tantivy.Index, searcher: tantivy.Searcher, query: Query, seen: Sequence[Condition]
) -> bool:
    """Whether hardly more papers answer than are fetched at once, by those of the sample that do."""
    sample = tantivy.Query.term_query(index.schema, "sample", schema.SAMPLE, "basic")
    both = asked(index.schema, query, [*seen, (tantivy.Occur.Must, sample)], where=IN_TEXT)
    count: int = searcher.search(both, limit=1).count  # type: ignore[attr-defined]
    return schema.SAMPLED * count < _AT_ONCE


def _best(
    searcher: tantivy.Searcher,
    exact: tantivy.Query,
    wide: Callable[[], tantivy.Query] | None,
    limit: int,
) -> _Found:
    """The best of those that hold the words as they are asked for; then of those with other forms, which answer ``wide`` too."""
    found = searcher.search(exact, limit=limit, count=False).hits
    if len(found) == limit or not wide:
        return _Found(found, [])
    others = tantivy.Query.boolean_query([(tantivy.Occur.Must, wide()), (tantivy.Occur.MustNot, exact)])
    return _Found(found, searcher.search(others, limit=limit - len(found), count=False).hits)


def _hits(
    searcher: tantivy.Searcher, found: _Found, part: slice, query: Query, audiences: tuple[str, ...] | None
) -> Iterator[Hit]:
    """What was found, as the record has it now, which may be ahead of the index: of a paper given to fewer since, nothing."""
    shown = [
        (str(searcher.doc(address).get_first("sha256")), score, forms)
        for address, score, forms in found.scored(part.start, part.stop)
    ]
    documents = with_text_by_hash([sha256 for sha256, _, _ in shown], audiences)
    for sha256, score, forms in shown:
        if document := documents.get(sha256):
            yield Hit(document, score, _shown(document, query, forms))


def _shown(document: Document, query: Query, forms: bool) -> Snippet:
    try:
        return snippet(kept_text(document), query, document.language, forms=forms)
    except ValueError:
        raise DamagedLibrary(f"the text of {document.paper} is damaged") from None
