"""Ask the index, and show what it found from the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tantivy

from travaux.common.errors import DamagedLibrary, WrongQuery
from travaux.record.documents.models import Document
from travaux.record.documents.texts import kept_text, with_text
from travaux.record.search import index as on_disk
from travaux.record.search import schema, stems
from travaux.record.search.query import Query, Term, has_forms, parse
from travaux.record.search.snippet import Snippet, snippet
from travaux.record.search.words import prepared

_ANYWHERE = (("title", 3.0), ("person", 2.0), ("meeting", 1.5), ("body", 1.5), ("text", 1.0))
_FEW = 128
"""Papers of which it is cheaper to look up each by its hash than to look through the index for a phrase once more."""
_EXACT = {"kind": "kind", "status": "status", "lang": "lang", "date": "date", "symbol": "symbol"}


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
    """``total`` documents answer; ``hits`` are the best of them; ``facets`` count all of them by value."""

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]]


_NOTHING: tuple[int, dict[str, dict[str, int]]] = (0, {name: {} for name in schema.FACETS})


@dataclass(frozen=True, slots=True)
class _Found:
    """A paper of the index; ``forms`` where it does not hold all words as they were asked for."""

    sha256: str
    score: float
    forms: bool


def search(
    library: Path, text: str, *, limit: int = 10, offset: int = 0, audiences: tuple[str, ...] | None = None
) -> Answer:
    """The documents that answer ``text``, best first; of those for ``audiences`` only, where given.

    WrongQuery where it cannot be understood, DamagedLibrary where the index cannot be read.
    """
    query = parse(text)
    try:
        index = on_disk.opened(library)
        exact = wide = _asked(index.schema, query, audiences, forms=False)
        if any(has_forms(term) for group in query for term in group):
            wide = _asked(index.schema, query, audiences, forms=True)
        searcher = index.searcher()
        costly = not offset and any(term.phrase for group in query for term in group)
        most = max(1, limit, _FEW if costly else 0)
        found = _best(searcher, exact, wide, most, offset)
        whole = not offset and len(found) < most
        counted = _these(index.schema, found) if whole else wide
        total, facets = _counts(searcher, counted) if found or offset else _NOTHING
    except ValueError as error:
        raise DamagedLibrary(f"the index cannot be read: {error}") from None
    return Answer(total, tuple(_hits(found[:limit], query, audiences)), facets)


def _best(
    searcher: tantivy.Searcher, exact: tantivy.Query, wide: tantivy.Query, limit: int, offset: int
) -> list[_Found]:
    """The papers that hold the words as they are asked for, best first; then of those with other forms."""

    def asked(query: tantivy.Query, limit: int, offset: int, forms: bool) -> list[_Found]:
        hits = searcher.search(query, limit=limit, offset=offset, count=False).hits
        first = searcher.search(query, limit=1, count=False).hits if offset else hits
        best = (first[0][0] if first else 0.0) or 1.0
        return [
            _Found(str(searcher.doc(address).get_first("sha256")), score / best, forms)
            for score, address in hits
        ]

    found = asked(exact, limit, offset, forms=False)
    if len(found) == limit or wide is exact:
        return found
    before = offset + len(found) if found or not offset else searcher.search(exact, limit=1).count  # type: ignore[attr-defined]
    others = tantivy.Query.boolean_query([(tantivy.Occur.Must, wide), (tantivy.Occur.MustNot, exact)])
    return found + asked(others, limit - len(found), max(0, offset - before), forms=True)


def _hits(found: list[_Found], query: Query, audiences: tuple[str, ...] | None) -> Iterator[Hit]:
    """What was found, as the record has it now, which may be ahead of the index: of a paper given to fewer since, nothing."""
    documents = (
        with_text(Document.objects.select_related("paper"))
        .defer("programme")
        .filter(paper__sha256__in=[one.sha256 for one in found])
    )
    if audiences is not None:
        documents = documents.filter(audience__in=audiences)
    by_hash = {document.paper.sha256: document for document in documents}
    for one in found:
        if document := by_hash.get(one.sha256):
            yield Hit(document, one.score, _shown(document, query, one.forms))


def _shown(document: Document, query: Query, forms: bool) -> Snippet:
    try:
        return snippet(kept_text(document), query, document.language, forms=forms)
    except ValueError:
        raise DamagedLibrary(f"the text of {document.paper} is damaged") from None


def _these(fields: tantivy.Schema, found: list[_Found]) -> tantivy.Query:
    return tantivy.Query.term_set_query(fields, "sha256", [one.sha256 for one in found])


def _counts(searcher: tantivy.Searcher, query: tantivy.Query) -> tuple[int, dict[str, dict[str, int]]]:
    """How many documents answer, and how many of them have each value of each facet, most frequent first."""
    asked = {name: {"terms": {"field": name, "size": 30}} for name in schema.FACETS}
    found = searcher.aggregate(query, asked)
    kinds = found["kind"]
    total = sum(one["doc_count"] for one in kinds["buckets"]) + kinds["sum_other_doc_count"]
    return total, {
        name: {one["key"]: one["doc_count"] for one in found[name]["buckets"] if one["key"]}
        for name in schema.FACETS
    }


def _asked(
    fields: tantivy.Schema, query: Query, audiences: tuple[str, ...] | None, forms: bool
) -> tantivy.Query:
    """What the index is asked for: the words as they are, or with ``forms`` other forms of them too."""
    parts: list[tuple[tantivy.Occur, tantivy.Query]] = []
    for group in query:
        options = [one for term in group for one in _conditions(fields, term, forms)]
        occur = tantivy.Occur.MustNot if group[0].excluded else tantivy.Occur.Must
        parts.append((occur, options[0] if len(options) == 1 else _any(options)))
    if len(parts) == 1 and audiences is None:
        return parts[0][1]  # Tantivy finds the best of an OR the faster where it stands by itself.
    if audiences is not None:
        allowed = tantivy.Query.term_set_query(fields, "audience", list(audiences))
        parts.append((tantivy.Occur.Must, tantivy.Query.const_score_query(allowed, 0.0)))
    return tantivy.Query.boolean_query(parts)


def _any(queries: list[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in queries])


def _conditions(fields: tantivy.Schema, term: Term, forms: bool) -> list[tantivy.Query]:
    """The ways, of which one is enough, in which a paper answers a term."""
    if term.field in _EXACT:
        return [_exact(fields, _EXACT[term.field], term)]
    if term.field:
        return [_words(fields, term.field, term)]
    ways = [tantivy.Query.boost_query(_words(fields, name, term), boost) for name, boost in _ANYWHERE]
    return ways + _forms(fields, term) if forms else ways


def _forms(fields: tantivy.Schema, term: Term) -> list[tantivy.Query]:
    """Other forms of a word, in each language; none of a phrase, of a beginning, and of what is to be left out."""
    if not has_forms(term):
        return []
    return [
        tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Must, tantivy.Query.term_set_query(fields, stems.field_of(code), sorted(some)))
                if len(some) > 1
                else (
                    tantivy.Occur.Must,
                    tantivy.Query.term_query(fields, stems.field_of(code), *some, "freq"),  # type: ignore[call-arg]
                )
                for some in wanted
            ]
        )
        for code in stems.LANGUAGES
        if (wanted := stems.stems_of(code, term.text))
    ]


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
