"""What was made last for a page, kept for the next one that needs it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

V = TypeVar("V")


class Kept(Generic[V]):
    """Values by key, the least lately used forgotten once their weights together exceed ``most``; for several threads.

    A key has to change with whatever the value depends on.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, tuple[V, int]] = OrderedDict()
        self._weight = 0
        self._lock = Lock()

    def of(self, key: Hashable, make: Callable[[], tuple[V, int]]) -> V:
        """The value of ``key``; where it is not kept, ``make`` gives it with its weight. Two threads may both make it."""
        with self._lock:
            known = self._values.get(key)
            if known:
                self._values.move_to_end(key)
                return known[0]
        value, weight = make()
        with self._lock:
            if key not in self._values:
                self._values[key] = (value, weight)
                self._weight += weight
            while self._weight > self._most:
                self._weight -= self._values.popitem(last=False)[1][1]
        return value
