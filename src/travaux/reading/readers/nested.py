"""Papers nested deeper than calls of functions may be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from travaux.common.errors import LimitExceeded


@contextmanager
def not_too_deep(name: str) -> Iterator[None]:
    """Within this context, nesting of the paper ``name`` that Python cannot follow is LimitExceeded."""
    try:
        yield
    except RecursionError:
        raise LimitExceeded(f"{name} is nested too deep") from None
