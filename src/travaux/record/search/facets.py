"""By what answers are counted: how many papers have each value of each facet.

Of any number of papers the index counts them, which takes it through them once more. Of few that were found already the values
are looked up one by one, as numbers: of those the index has a column that can be read in any order.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from hashlib import blake2b

import tantivy

NAMES = ("kind", "lang", "year", "status")

Counts = tuple[int, dict[str, dict[str, int]]]
"""How many papers there are, and how many of them have each value of each facet, most frequent first."""

_SHOWN = 30
_ASKED = {name: {"terms": {"field": name, "size": 1000}} for name in NAMES}
_VALUES: dict[float | None, str] = {None: ""}
"""The value that each number stands for, as far as this process has met it; none where a paper has no value."""


def column(name: str) -> str:
    """The field of the index with the numbers of a facet."""
    return f"{name}_number"


@lru_cache(maxsize=10_000)
def number_of(value: str) -> int:
    """The number that stands for a value in every index."""
    return int.from_bytes(blake2b(value.encode(), digest_size=8).digest(), "big")


def counted(searcher: tantivy.Searcher, query: tantivy.Query) -> Counts:
    """Of all that answer ``query``."""
    found = searcher.aggregate(query, _ASKED)
    kinds = found["kind"]
    total = sum(one["doc_count"] for one in kinds["buckets"]) + kinds["sum_other_doc_count"]
    return total, {
        name: _first({one["key"]: one["doc_count"] for one in found[name]["buckets"]}) for name in NAMES
    }


def looked_up(searcher: tantivy.Searcher, papers: list[tantivy.DocAddress]) -> Counts:
    """Of these papers."""
    return len(papers), {name: _first(_values(searcher, name, papers)) for name in NAMES}


def _values(searcher: tantivy.Searcher, name: str, papers: list[tantivy.DocAddress]) -> dict[str, int]:
    numbers = searcher.fast_field_values(column(name), papers)
    examples = dict(zip(numbers, papers, strict=True))
    for number in examples.keys() - _VALUES.keys():
        _VALUES[number] = str(searcher.doc(examples[number]).get_first(name))
    return {_VALUES[number]: count for number, count in Counter(numbers).items()}


def _first(counts: dict[str, int]) -> dict[str, int]:
    """The most frequent values, those of one frequency by name; a paper without a value is not counted."""
    known = [(value, count) for value, count in counts.items() if value]
    return dict(sorted(known, key=lambda one: (-one[1], one[0]))[:_SHOWN])
