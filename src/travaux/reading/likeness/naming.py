"""The name to show of those that papers use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from travaux.common.gathering import Mention
from travaux.common.names import name_key

__all__ = ["best_name", "name_key", "seen_by_most"]
_SHORT = 3


def best_name(names: Iterable[str]) -> str:
    """The name that most papers use, in the spelling with the fewest capitals; of several, the longest, then by alphabet."""
    counts = Counter(names)
    best = min(counts, key=lambda name: (-counts[name], name.isupper(), -len(name), name))
    same = [name for name in counts if name_key(name) == name_key(best)]
    return min(same, key=lambda name: (_capitals(name), -counts[name], -len(name), name))


def _capitals(name: str) -> int:
    """How many words stand in capitals; short ones are short forms or initials."""
    return sum(word.isupper() and len(word) > _SHORT for word in name.split())


def seen_by_most(numbers: Sequence[int], mentions: Sequence[Mention]) -> list[int]:
    """Those of the mentions that stand in papers of the widest audience."""
    widest = min(mentions[number].rank for number in numbers)
    return [number for number in numbers if mentions[number].rank == widest]
