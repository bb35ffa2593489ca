"""A query as the index is asked it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import tantivy

from travaux.common.delegations import names_of, state_of
from travaux.common.errors import WrongQuery
from travaux.common.languages import LANGUAGES
from travaux.common.organisations import organisation_of
from travaux.record.search import schema, stems, times
from travaux.record.search.query import Query, Term, has_forms
from travaux.record.search.words import prepared

Condition = tuple[tantivy.Occur, tantivy.Query]
"""What a paper must or must not answer."""

Where = tuple[tuple[str, float], ...]
"""Where words without a field of their own may stand, and the weight that they have there."""

ANYWHERE: Where = (("title", 3.0), ("person", 2.0), ("meeting", 1.5), ("body", 1.5), ("text", 1.0))
IN_TEXT: Where = (("text", 1.0),)

_EXACT = frozenset({"kind", "status", "lang", "date", "symbol"})


def asked(
    fields: tantivy.Schema,
    query: Query,
    seen: Sequence[Condition],
    *,
    forms: bool = False,
    weighed: bool = True,
    where: Where = ANYWHERE,
) -> tantivy.Query:
    """What the index is asked for: the words as they are, or with ``forms`` other forms of them too.

    ``seen`` is what a paper must be besides; words without a field stand in one of ``where``. With ``forms`` and without
    ``weighed`` the same papers answer sooner, none better than another. WrongQuery where there is no word to look for.
    """
    parts: list[Condition] = []
    for group in query:
        options = [
            one
            for term in group
            for one in (not weighed and _reached(fields, term)) or _conditions(fields, term, where, forms)
        ]
        occur = tantivy.Occur.MustNot if group[0].excluded else tantivy.Occur.Must
        parts.append((occur, options[0] if len(options) == 1 else _any(options)))
    if len(parts) == 1 and not seen:
        return parts[0][1]  # Tantivy finds the best of an OR the faster where it stands by itself.
    return tantivy.Query.boolean_query([*parts, *seen])


def holds_phrase(query: Query) -> bool:
    """Whether words must stand in a row, which the index takes long to tell of frequent ones."""
    return any(
        len(_cut(term.text)) > 1
        for group in query
        for term in group
        if term.field not in _EXACT and not term.prefix
    )


@lru_cache(maxsize=1000)
def _cut(text: str) -> tuple[str, ...]:
    """The words as they stand in the index."""
    return tuple(schema.words().analyze(prepared(text)))


def _any(queries: list[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, one) for one in queries])


def _conditions(fields: tantivy.Schema, term: Term, where: Where, forms: bool) -> list[tantivy.Query]:
    """The ways, of which one is enough, in which a paper answers a term."""
    if term.field in _EXACT:
        return [_exact(fields, term.field, term), *_of_a_year(fields, term)]
    if term.field == "body":
        return [_words(fields, "body", one) for one in _called(term)]
    if term.field:
        return [_words(fields, term.field, term)]
    ways = [tantivy.Query.boost_query(_words(fields, name, term), boost) for name, boost in where]
    return ways + _forms(fields, term) if forms else ways


def _reached(fields: tantivy.Schema, term: Term) -> list[tantivy.Query]:
    """The same for a word with its forms, in the fields that tell no more than which papers hold it; nothing where they do not."""
    if not has_forms(term) or len(words := _cut(term.text)) != 1:
        return []
    wanted = stems.reaching(term.text, words[0])
    if not wanted:
        return []
    itself = tantivy.Query.term_query(fields, stems.UNREACHED, words[0], "basic")
    return [itself, *(_stem(fields, code, some, "basic") for code, some in wanted.items())]


def _called(term: Term) -> list[Term]:
    """A term for each name of the State or organisation that a term names, in any language: "IOM", "OIM", "МОМ"."""
    if term.prefix:
        return [term]
    known = organisation_of(term.text) or organisation_of(term.text.upper())
    state = state_of(term.text)
    names = known.names if known else ()
    if state:
        names = tuple(name for language in LANGUAGES for name in names_of(state, language))
    return [
        term,
        *(replace(term, text=name) for name in dict.fromkeys(names) if _cut(name) != _cut(term.text)),
    ]


def _forms(fields: tantivy.Schema, term: Term) -> list[tantivy.Query]:
    """Other forms of a word, in each language; none of a phrase, of a beginning, and of what is to be left out."""
    if not has_forms(term):
        return []
    return [
        tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, _stem(fields, code, some, "freq")) for some in wanted]
        )
        for code in stems.LANGUAGES
        if (wanted := stems.stems_of(code, term.text))
    ]


def _stem(fields: tantivy.Schema, code: str, some: frozenset[str], read: str) -> tantivy.Query:
    """One of these stems in the papers of a language; ``read`` is "freq" where it matters how often, and otherwise "basic"."""
    name = stems.field_of(code)
    if len(some) > 1:
        return tantivy.Query.term_set_query(fields, name, sorted(some))
    return tantivy.Query.term_query(fields, name, min(some), read)


def _exact(fields: tantivy.Schema, name: str, term: Term) -> tantivy.Query:
    text = term.text.lower()
    if term.prefix:
        return tantivy.Query.regex_query(fields, name, re.escape(text).replace("/", "\\/") + ".*")
    if name == "date":
        return tantivy.Query.term_set_query(fields, name, times.indexed(text))
    return tantivy.Query.term_query(fields, name, text, "basic")


def _of_a_year(fields: tantivy.Schema, term: Term) -> list[tantivy.Query]:
    """The symbol with a year in brackets, where none is asked for: S/RES/2771 is S/RES/2771 (2025)."""
    if term.field != "symbol" or term.prefix or "(" in term.text:
        return []
    return [_exact(fields, term.field, replace(term, text=f"{term.text} (", prefix=True))]


def _words(fields: tantivy.Schema, name: str, term: Term) -> tantivy.Query:
    words = _cut(term.text)
    if not words:
        raise WrongQuery(f"{term.text} holds no word to look for")
    if term.prefix:
        last = tantivy.Query.regex_query(fields, name, re.escape(words[-1]) + ".*")
        before = [tantivy.Query.term_query(fields, name, word) for word in words[:-1]]
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, one) for one in [*before, last]])
    if len(words) == 1:
        return tantivy.Query.term_query(fields, name, words[0])
    return tantivy.Query.phrase_query(fields, name, list(words))
