"""Ask the index, and show what it found from the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tantivy

from travaux.common.errors import DamagedLibrary, WrongQuery
from travaux.record.documents.models import Document
from travaux.record.evidence.transcripts import text_of
from travaux.record.search import index as on_disk
from travaux.record.search import schema
from travaux.record.search.query import Query, Term, parse
from travaux.record.search.snippet import Snippet, snippet
from travaux.record.search.words import prepared

_ANYWHERE = (("title", 3.0), ("person", 2.0), ("meeting", 1.5), ("body", 1.5), ("text", 1.0))
_EXACT = {"kind": "kind", "status": "status", "lang": "lang", "date": "date", "symbol": "symbol"}
FACETS = ("kind", "lang", "year", "status")


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that answers a query, with the piece that shows why."""

    document: Document
    score: float
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Answer:
    """``total`` documents answer; ``hits`` are the best of them; ``facets`` count all of them by value."""

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]]


def search(
    library: Path, text: str, *, limit: int = 10, offset: int = 0, audiences: tuple[str, ...] | None = None
) -> Answer:
    """The documents that answer ``text``, best first; of those for ``audiences`` only, where given.

    WrongQuery where it cannot be understood, DamagedLibrary where the index cannot be read.
    """
    query = parse(text)
    try:
        index = on_disk.opened(library)
        asked = _asked(index.schema, query, audiences)
        searcher = index.searcher()
        found = searcher.search(asked, limit=max(1, limit), offset=offset)
        facets = _counts(searcher, asked)
        hashes = [(score, str(searcher.doc(address).get_first("sha256"))) for score, address in found.hits]
    except ValueError as error:
        raise DamagedLibrary(f"the index cannot be read: {error}") from None
    return Answer(found.count, tuple(_hits(hashes[:limit], query, audiences)), facets)


def _hits(found: list[tuple[float, str]], query: Query, audiences: tuple[str, ...] | None) -> Iterator[Hit]:
    """What was found, as the record has it now, which may be ahead of the index: of a paper given to fewer since, nothing."""
    documents = (
        Document.objects.select_related("paper", "reading")
        .defer("programme", "reading__programme", "reading__undertaken", "reading__transcript")
        .filter(paper__sha256__in=[sha256 for _, sha256 in found])
    )
    if audiences is not None:
        documents = documents.filter(audience__in=audiences)
    by_hash = {document.paper.sha256: document for document in documents}
    for score, sha256 in found:
        if document := by_hash.get(sha256):
            said = text_of(document.reading)
            yield Hit(document, score, snippet(said.text, said.pages, query))


def _counts(searcher: tantivy.Searcher, query: tantivy.Query) -> dict[str, dict[str, int]]:
    """How many of the documents have each value of each facet, most frequent first."""
    asked = {name: {"terms": {"field": name, "size": 30}} for name in FACETS}
    found = searcher.aggregate(query, asked)
    return {
        name: {one["key"]: one["doc_count"] for one in found[name]["buckets"] if one["key"]}
        for name in FACETS
    }


def _asked(fields: tantivy.Schema, query: Query, audiences: tuple[str, ...] | None) -> tantivy.Query:
    parts: list[tuple[tantivy.Occur, tantivy.Query]] = []
    for group in query:
        options = [_condition(fields, term) for term in group]
        occur = tantivy.Occur.MustNot if group[0].excluded else tantivy.Occur.Must
        parts.append((occur, options[0] if len(options) == 1 else _any(options)))
    if audiences is not None:
        allowed = tantivy.Query.term_set_query(fields, "audience", list(audiences))
        parts.append((tantivy.Occur.Must, tantivy.Query.const_score_query(allowed, 0.0)))
    return tantivy.Query.boolean_query(parts)


def _any(queries: list[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in queries])


def _condition(fields: tantivy.Schema, term: Term) -> tantivy.Query:
    if term.field in _EXACT:
        return _exact(fields, _EXACT[term.field], term)
    if term.field:
        return _words(fields, term.field, term)
    return _any([tantivy.Query.boost_query(_words(fields, name, term), boost) for name, boost in _ANYWHERE])


def _exact(fields: tantivy.Schema, name: str, term: Term) -> tantivy.Query:
    text = term.text.lower()
    if term.prefix:
        return tantivy.Query.regex_query(fields, name, re.escape(text).replace("/", "\\/") + ".*")
    return tantivy.Query.term_query(fields, name, text, "basic")


def _words(fields: tantivy.Schema, name: str, term: Term) -> tantivy.Query:
    words = schema.words().analyze(prepared(term.text))
    if not words:
        raise WrongQuery(f"{term.text} holds no word to look for")
    if term.prefix:
        last = tantivy.Query.regex_query(fields, name, re.escape(words[-1]) + ".*")
        before = [tantivy.Query.term_query(fields, name, word) for word in words[:-1]]
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, one) for one in [*before, last]])
    if len(words) == 1:
        return tantivy.Query.term_query(fields, name, words[0])
    return tantivy.Query.phrase_query(fields, name, list(words))
