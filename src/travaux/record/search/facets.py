"""By what answers are counted: how many papers have each value of each facet.

A paper's values stand in the index as one, so that one column tells them all. Of any number of papers the index counts them,
which takes it through them once more. Of few that were found already they are looked up one by one, as numbers: of those the
index has a column that can be read in any order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b

import tantivy

NAMES = ("kind", "lang", "year", "status")

FIELD = "facets"
"""The field of the index with a paper's values of all facets."""
COLUMN = "facets_number"
"""The field with the number that stands for them."""

Counts = tuple[int, dict[str, dict[str, int]]]
"""How many papers there are, and how many of them have each value of each facet, most frequent first."""

_SHOWN = 30
_MARK = "\n"
_ASKED = {FIELD: {"terms": {"field": FIELD, "size": 60_000}}}
"""As many values as Tantivy counts at once, which are more than there are."""
_VALUES: dict[float | None, str] = {}
"""What each number stands for, as far as this process has met it."""


def joined(values: Mapping[str, str]) -> str:
    """The values of a paper by facet as one."""
    return _MARK.join(values.get(name, "").replace(_MARK, " ") for name in NAMES)


@lru_cache(maxsize=10_000)
def number_of(value: str) -> int:
    """The number that stands for a value in every index."""
    return int.from_bytes(blake2b(value.encode(), digest_size=8).digest(), "big")


def counted(searcher: tantivy.Searcher, query: tantivy.Query) -> Counts:
    """Of all that answer ``query``."""
    found = searcher.aggregate(query, _ASKED)[FIELD]
    return _of({one["key"]: one["doc_count"] for one in found["buckets"]})


def looked_up(searcher: tantivy.Searcher, papers: list[tantivy.DocAddress]) -> Counts:
    """Of these papers."""
    numbers = searcher.fast_field_values(COLUMN, papers)
    examples = dict(zip(numbers, papers, strict=True))
    for number in examples.keys() - _VALUES.keys():
        _VALUES[number] = str(searcher.doc(examples[number]).get_first(FIELD))
    return _of({_VALUES[number]: count for number, count in Counter(numbers).items()})


def _of(papers: Mapping[str, int]) -> Counts:
    """By how many papers have the same values of all facets."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in NAMES}
    for values, count in papers.items():
        for name, value in zip(NAMES, values.split(_MARK), strict=True):
            counts[name][value] += count
    return sum(papers.values()), {name: _first(counts[name].items()) for name in NAMES}


def _first(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The most frequent values, those of one frequency by name; a paper without a value is not counted."""
    known = [(value, count) for value, count in counts if value]
    return dict(sorted(known, key=lambda one: (-one[1], one[0]))[:_SHOWN])
