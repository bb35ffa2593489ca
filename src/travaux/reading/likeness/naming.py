"""The name to show of those that papers use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from travaux.common.names import name_key

__all__ = ["best_name", "name_key"]


def best_name(names: Iterable[str]) -> str:
    """The spelling that most papers use; of several, the longest, then the first by alphabet."""
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name.isupper(), -len(name), name))
