"""The name to show of those that papers use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from travaux.common.gathering import Mention
from travaux.common.names import name_key

__all__ = ["best_name", "name_key", "seen_by_most"]


def best_name(names: Iterable[str]) -> str:
    """The spelling that most papers use; of several, the longest, then the first by alphabet."""
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name.isupper(), -len(name), name))


def seen_by_most(numbers: Sequence[int], mentions: Sequence[Mention]) -> list[int]:
    """Those of the mentions that stand in papers of the widest audience."""
    widest = min(mentions[number].rank for number in numbers)
    return [number for number in numbers if mentions[number].rank == widest]
