"""Independent measurements side by side on the machine's cores, their results in the order of the jobs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")


def side_by_side(work: Callable[[Job], Result], jobs: Iterable[Job]) -> list[Result]:
    """``work`` done on each job in processes forked from this one, which keep what is loaded already."""
    return list(as_they_come(work, jobs))


def as_they_come(work: Callable[[Job], Result], jobs: Iterable[Job]) -> Iterator[Result]:
    """As :func:`side_by_side`, each result as soon as it and those before it are there; who stops early leaves the rest undone."""
    pool = ProcessPoolExecutor(os.cpu_count() or 2, mp_context=get_context("fork"))
    try:
        yield from pool.map(work, jobs)
    finally:
        pool.shutdown(cancel_futures=True)
