"""Work that a process beside this one does, while this one does something else."""

from __future__ import annotations

import mmap
import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from types import TracebackType
from typing import Generic, NoReturn, Self, TypeVar

from travaux.common.sandbox import undisturbed
from travaux.common.worker import leave_the_terminal

T = TypeVar("T")


class Beside(Generic[T]):
    """A context within which ``job`` is run by a process forked from this one; it ends with this one, and with the context.

    What it gave is ``result`` once the context is left: None where it failed or was killed, so that whoever asked does the same
    here and sees why. It is our own work: what reads papers of others belongs into the sandbox. Connections to a database are
    to be closed before.
    """

    def __init__(self, job: Callable[[], T]) -> None:
        self._job = job
        self.result: T | None = None

    def __enter__(self) -> Self:
        self._source, sink = os.pipe()
        self.process = forked(partial(_give, self._job), sink)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind:
            os.kill(self.process, signal.SIGKILL)
        with os.fdopen(self._source, "rb") as source, suppress(EOFError, pickle.UnpicklingError):
            self.result = pickle.load(source)
        os.waitpid(self.process, 0)


def divided(count: int) -> tuple[Iterator[int], Iterator[int]]:
    """The numbers below ``count`` for this process and one that it forks: from the first on and from the last on, until they meet.

    Where both come upon a number at one instant, both have it.
    """
    taken = mmap.mmap(-1, max(1, count))
    return _untaken(range(count), taken), _untaken(reversed(range(count)), taken)


def _untaken(numbers: Iterable[int], taken: mmap.mmap) -> Iterator[int]:
    for number in numbers:
        if taken[number]:
            return
        taken[number] = 1
        yield number


def forked(life: Callable[[int], None], end: int) -> int:
    """Start a process with the end of a pipe that is its own from now on; its number.

    It ends with ``os._exit``, so that nothing of its parent runs twice, and tells of no error.
    """
    with undisturbed():
        process = os.fork()
        if process == 0:
            _live(life, end)
    os.close(end)
    return process


def _live(life: Callable[[int], None], end: int) -> NoReturn:
    try:
        (end,) = leave_the_terminal([end])
        life(end)
    finally:
        os._exit(0)


def _give(job: Callable[[], object], sink: int) -> None:
    said = pickle.dumps(job(), pickle.HIGHEST_PROTOCOL)
    with os.fdopen(sink, "wb") as out:
        out.write(said)
