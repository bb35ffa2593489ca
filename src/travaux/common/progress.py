"""How far a long piece of work is: told by who does it, heard by who runs it, who may be nobody."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Listener = Callable[[int, int], None]
"""Called with the pages done and the pages in all."""

Watch = Callable[[int, int], None]
"""Told how many of how many papers are done."""

PAGE_SECONDS = 8.0
"""What a page may take to be recognised."""

_listeners: list[Listener] = []


def unwatched(_done: int, _of: int) -> None:
    """A :data:`Watch` that nobody looks at."""


def tell(done: int, total: int) -> None:
    """Say how many of how many pages are done."""
    for listener in _listeners:
        listener(done, total)


def ask(seconds: float) -> None:
    """Ask for time for what is waited for, as much as the pages take that fit into it."""
    pages = math.ceil(seconds / PAGE_SECONDS)
    tell(pages, pages)


@contextmanager
def heard(listener: Listener) -> Iterator[None]:
    """Have a listener told of progress inside the block."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)
