"""Work without the collector of cycles, which would only walk again and again what was made and stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Within this context, or within a function that it decorates, cycles are not looked for.

    Reading makes a hundred thousand small objects, and setting Django up as many; hardly one is in a cycle.
    Where the collector was off before, it stays so.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
