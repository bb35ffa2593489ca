"""Workers that read one paper after another: the sandbox of :mod:`travaux.common.sandbox`, without a fork a paper.

A fork, and what each fresh worker loads again, cost more than reading a short paper. A worker here takes paper
after paper, each with limits of its own, and is replaced after ``PAPERS`` of them, and at once after a paper that crashed it,
or took too long or too much memory. What may be sent back is the same as from the sandbox.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import struct
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from travaux.common.errors import DamagedPaper, LimitExceeded
from travaux.common.sandbox import answered, undisturbed
from travaux.common.worker import DEFAULT, FRAME, PROGRESS, Limits, serve

T = TypeVar("T")

PAPERS = 200
"""How many papers a worker reads before another takes its place."""

_SIZE = struct.Struct("<Q")
_AHEAD = 8
"""Results kept for each worker while an earlier paper is not done yet."""


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """``function(*arguments)``, which must be picklable, to be run for the paper that messages call ``name``."""

    name: str
    function: Callable[..., T]
    arguments: tuple[Any, ...]


def run_in_pool(
    jobs: Iterable[Job[T]], *, limits: Limits = DEFAULT, workers: int = 1, ahead: int = _AHEAD
) -> Iterator[Callable[[], T]]:
    """Run the jobs, ``workers`` at a time; for each, in their order, a call that gives its result or raises its error.

    A job is taken from the iterable when a worker is free and fewer than ``ahead`` a worker wait to be given. All workers end with the iterator.
    """
    pool: _Pool[T] = _Pool(limits, workers, ahead)
    try:
        yield from pool.results(iter(jobs))
    finally:
        pool.end()


class _Pool(Generic[T]):
    def __init__(self, limits: Limits, workers: int, ahead: int) -> None:
        self._limits = limits
        self._ahead = ahead
        self._most = workers
        self._workers: list[_Worker] = []
        self._done: dict[int, Callable[[], T]] = {}

    def results(self, queue: Iterator[Job[T]]) -> Iterator[Callable[[], T]]:
        started = given = 0
        more = True
        while more or given < started:
            while more and started - given < self._most * self._ahead and (worker := self._idle()):
                job = next(queue, None)
                if job is None:
                    more = False
                    break
                worker.start(started, job)
                started += 1
            while given in self._done:
                yield self._done.pop(given)
                given += 1
            if given < started and given not in self._done:
                self._attend()

    def _idle(self) -> _Worker | None:
        worker = next((one for one in self._workers if one.job is None), None)
        if worker is None and len(self._workers) < self._most:
            with undisturbed():
                worker = _Worker(self._limits)
            self._workers.append(worker)
        return worker

    def _attend(self) -> None:
        """Wait until a worker says something or its time is up, and take in what is complete."""
        busy = [one for one in self._workers if one.job is not None]
        poll = select.poll()
        for one in busy:
            poll.register(one.source, select.POLLIN | select.POLLHUP)
        left = min(one.deadline for one in busy) - time.monotonic()
        ready = {number for number, _ in poll.poll(max(0, left) * 1000)}
        for one in busy:
            if one.source in ready:
                one.receive()
            late = not one.complete and time.monotonic() >= one.deadline
            if one.complete or one.gone or late:
                self._done[one.number] = one.result(late)
            if one.spent or one.gone or late:
                one.end()
                self._workers.remove(one)

    def end(self) -> None:
        for one in self._workers:
            one.end()


class _Worker:
    """One worker process and the job that it has."""

    def __init__(self, limits: Limits) -> None:
        self.job: Job[Any] | None = None
        self.number = 0
        self.deadline = 0.0
        self.gone = False
        self._limits = limits
        self._papers = 0
        self._pages = 0
        self._answer = bytearray()
        self._folder = tempfile.TemporaryDirectory(prefix="travaux-", ignore_cleanup_errors=True)
        orders, self._orders = os.pipe()
        self.source, sink = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            serve(orders, sink, self._folder.name, limits)
        os.close(orders)
        os.close(sink)

    def start(self, number: int, job: Job[Any]) -> None:
        self.job, self.number = job, number
        self._answer.clear()
        self._papers += 1
        self._pages = 0
        self.deadline = time.monotonic() + self._limits.patience()
        order = pickle.dumps((job.function, job.arguments), pickle.HIGHEST_PROTOCOL)
        with suppress(BrokenPipeError):
            os.write(self._orders, _SIZE.pack(len(order)) + order)

    def receive(self) -> None:
        chunk = os.read(self.source, 1 << 20)
        self._answer += chunk
        while self.complete and self._answer[_SIZE.size : _SIZE.size + 1] == PROGRESS:
            self._hear()
        self.gone = not chunk or len(self._answer) > self._limits.megabytes << 20

    def _hear(self) -> None:
        """Take in what the worker tells of its pages: each gives it time."""
        _, _, total = FRAME.unpack_from(self._answer, _SIZE.size)
        del self._answer[: _SIZE.size + FRAME.size]
        if total > self._pages:
            self.deadline += self._limits.patience(total) - self._limits.patience(self._pages)
            self._pages = total

    @property
    def complete(self) -> bool:
        if len(self._answer) < _SIZE.size:
            return False
        size: int = _SIZE.unpack_from(self._answer)[0]
        return len(self._answer) >= _SIZE.size + size

    @property
    def spent(self) -> bool:
        """Whether the worker has read enough papers, or is no longer to be trusted with another."""
        return self.job is None and (self._papers >= PAPERS or self._tainted)

    def result(self, late: bool) -> Callable[[], Any]:
        """A call that gives the result or raises the error of the job, which is then over."""
        job, limits = self.job, self._limits
        assert job is not None
        self.job = None
        self._tainted = False
        if self.complete:
            body = bytes(self._answer[_SIZE.size :])
            self._tainted = body[:1] not in (b"R", b"E")
            return lambda: answered(job.name, body, limits)
        self._tainted = True
        status = 0 if late else self._status()
        if late or status == -signal.SIGXCPU:
            error: Exception = LimitExceeded(
                f"{job.name} takes more than {limits.allowed(self._pages):g} seconds to read"
            )
        else:
            name = signal.Signals(-status).name if -status in set(signal.Signals) else f"exit {status}"
            error = DamagedPaper(f"{job.name} is damaged: its reader crashed ({name})")
        return _raising(error)

    def _status(self) -> int:
        """How the process ended; it is waited for here."""
        with suppress(ProcessLookupError, PermissionError):
            os.kill(self._process, signal.SIGKILL)
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        return os.waitstatus_to_exitcode(status)

    def end(self) -> None:
        """End the worker and all that it started, and take its temporary folder away."""
        os.close(self._orders)
        os.close(self.source)
        if self._process:
            for kill in (os.killpg, os.kill):
                with suppress(ProcessLookupError, PermissionError):
                    kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        self._folder.cleanup()

    _tainted = False


def _raising(error: Exception) -> Callable[[], Any]:
    def raise_it() -> Any:
        raise error

    return raise_it
