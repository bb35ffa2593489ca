"""Reading without the collector of cycles, which would only walk the words of a paper again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Within this context, or within a function that it decorates, cycles are not looked for.

    Reading makes a hundred thousand small objects and hardly a cycle. Where the collector was off before, it stays so.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
