"""Waiting for what another process does. Whether it comes is tested, when it comes is not."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 600.0
"""Seconds after which whatever is waited for is given up: so many that the slowest machine does it in a part of them."""
_PAUSE = 0.05
T = TypeVar("T")


def waited_for(condition: Callable[[], T], what: str) -> T:
    """What the condition says once it says something that is true; AssertionError, which names ``what``, where it never does."""
    until = time.monotonic() + PATIENCE
    while not (found := condition()):
        assert time.monotonic() < until, f"waited in vain for {what}"
        time.sleep(_PAUSE)
    return found
