"""Why nothing answers: values asked for in a field that no paper has there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from travaux.record.search.query import Query, Term

_FIELDS = ("kind", "status", "lang")
"""Fields of few values, so that all there are can be told."""


@dataclass(frozen=True, slots=True)
class Unmet:
    """A value that no paper has, and those that papers have in its field, most frequent first."""

    field: str
    value: str
    known: tuple[str, ...]


def may_be(query: Query) -> bool:
    """Whether the query asks for a value of such a field."""
    return any(term.field in _FIELDS for group in query for term in group)


def unmet(query: Query, facets: Mapping[str, Mapping[str, int]]) -> Iterator[Unmet]:
    """The values asked for that are none of those that ``facets`` count."""
    for group in query:
        for term in group:
            known = tuple(facets.get(term.field or "", ()))
            if term.field in _FIELDS and not term.excluded and not any(_is(term, one) for one in known):
                yield Unmet(term.field, term.text, known)


def _is(term: Term, value: str) -> bool:
    asked, value = term.text.casefold(), value.casefold()
    return value.startswith(asked) if term.prefix else value == asked
