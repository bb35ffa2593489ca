"""Two versions of one framework told from two frameworks, and how they differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from travaux.common.provision import Framework

_ALIKE = 0.5
"""Share of the smaller framework's provisions that stand in the other with nearly the same words, at least."""
_SAME_WORDS = 0.6
_SHOWN = 5

Provisions = dict[tuple[str, str, str], frozenset[str]]


def versions(frameworks: Sequence[tuple[str, Framework]]) -> tuple[tuple[int, str], ...]:
    """For each pair of versions among named frameworks, the index of the later named and a sentence on both."""
    tables = [_table(framework) for _, framework in frameworks]
    found = []
    for first, second in combinations(range(len(frameworks)), 2):
        both = tables[first].keys() & tables[second].keys()
        alike = sum(_overlap(tables[first][key], tables[second][key]) >= _SAME_WORDS for key in both)
        if both and alike >= _ALIKE * min(len(tables[first]), len(tables[second])):
            found.append((second, _sentence(frameworks[first][0], tables[first], tables[second])))
    return tuple(found)


def _table(framework: Framework) -> Provisions:
    """The words of each provision by the part that it stands in, its kind and its number."""
    by_id = {one.id: one for one in framework.provisions}
    found: Provisions = {}
    for one in framework.provisions:
        above = by_id.get(one.parent or 0)
        words = frozenset(re.findall(r"\w+", f"{one.title or ''} {one.text}".lower()))
        if words:
            found.setdefault((above.number if above else "", one.kind.value, one.number), words)
    return found


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _sentence(name: str, first: Provisions, second: Provisions) -> str:
    both = first.keys() & second.keys()
    changed = [key[2] for key in second if key in both and first[key] != second[key]]
    new, gone = [key[2] for key in second if key not in first], [key[2] for key in first if key not in second]
    parts = [f"{len(both) - len(changed)} provisions are the same"]
    for what, numbers in (("worded otherwise", changed), ("only here", new), (f"only in {name}", gone)):
        if numbers:
            more = f" and {len(numbers) - _SHOWN} more" if len(numbers) > _SHOWN else ""
            parts.append(f"{len(numbers)} {what} ({', '.join(numbers[:_SHOWN])}{more})")
    return f"is another version of the framework in {name}: " + ", ".join(parts)
