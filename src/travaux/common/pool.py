"""Workers that read one paper after another: the sandbox of :mod:`travaux.common.sandbox`, without a fork a paper.

A fork, and what each fresh worker loads again, cost more than reading a short paper. A worker here takes paper
after paper, each with limits of its own, and is replaced after ``PAPERS`` of them, and at once after a paper that crashed it,
or took too long or too much memory. What may be sent back is the same as from the sandbox.
"""

from __future__ import annotations

import fcntl
import os
import pickle
import signal
import struct
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from travaux.common.deadline import Deadline, Ear
from travaux.common.errors import DamagedPaper, LimitExceeded
from travaux.common.sandbox import answered, undisturbed
from travaux.common.worker import DEFAULT, ERROR, FRAME, PROGRESS, RESULT, Limits, serve

T = TypeVar("T")

PAPERS = 500
"""How many papers a worker reads before another takes its place."""

_SIZE = struct.Struct("<Q")
_AHEAD = 16
"""Results kept for each worker while an earlier paper is not done yet."""
_HELD_SECONDS = 0.15
"""Work that a worker has waiting, so that it goes on while whoever asks for results is busy with them."""
_ORDER_BYTES = 8 << 10
"""No order is longer that is given to a worker which is not waiting for it."""
_ANSWERS_BYTES = 256 << 10
"""What a worker may have answered before it waits to be heard, where the system lets a pipe hold so much."""


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """``function(*arguments)``, which must be picklable, to be run for the paper that messages call ``name``."""

    name: str
    function: Callable[..., T]
    arguments: tuple[Any, ...]


def run_in_pool(
    jobs: Iterable[Job[T]],
    *,
    limits: Limits = DEFAULT,
    workers: int = 1,
    ahead: int = _AHEAD,
    prepare: Callable[[], None] | None = None,
) -> Iterator[Callable[[], T]]:
    """Run the jobs, ``workers`` at a time; for each, in their order, a call that gives its result or raises its error.

    A job is taken from the iterable when a worker has room for it and fewer than ``ahead`` a worker wait to be given. All
    workers end with the iterator. Arguments of more than some kilobytes want an ``ahead`` of 1. ``prepare`` is called before
    each worker is started, which begins with all that is loaded by then.
    """
    pool: _Pool[T] = _Pool(limits, workers, ahead, prepare)
    try:
        yield from pool.results(iter(jobs))
    finally:
        pool.end()


class _Pool(Generic[T]):
    def __init__(self, limits: Limits, workers: int, ahead: int, prepare: Callable[[], None] | None) -> None:
        self._limits = limits
        self._prepare = prepare
        self._ahead = ahead
        self._most = workers
        self._workers: list[_Worker] = []
        self._done: dict[int, Callable[[], T]] = {}
        self._again: deque[tuple[int, Job[T]]] = deque()
        """Jobs of a worker that ended before it came to them."""
        self._started = 0
        self._more = True
        self._ear = Ear()

    def results(self, queue: Iterator[Job[T]]) -> Iterator[Callable[[], T]]:
        given = 0
        while self._more or given < self._started:
            self._feed(queue, given)
            if given in self._done:
                yield self._done.pop(given)
                given += 1
            elif given < self._started:
                self._attend()

    def _feed(self, queue: Iterator[Job[T]], given: int) -> None:
        """Give jobs to the workers that have room."""
        while self._again or self._more and self._started - given < self._most * self._ahead:
            worker = self._with_room()
            if worker is None:
                return
            if self._again:
                worker.give(*self._again.popleft())
                continue
            job = next(queue, None)
            if job is None:
                self._more = False
                return
            worker.give(self._started, job)
            self._started += 1

    def _with_room(self) -> _Worker | None:
        """The worker that has the least to do, a new one where all are busy and there may be more."""
        worker = min(
            (one for one in self._workers if one.has_room), key=lambda one: len(one.jobs), default=None
        )
        if (worker is None or worker.jobs) and len(self._workers) < self._most:
            if self._prepare:
                self._prepare()
            with undisturbed():
                worker = _Worker(self._limits)
            self._workers.append(worker)
        return worker

    def _attend(self) -> None:
        """Wait until a worker says something or its time is up, and take in what is complete."""
        busy = [one for one in self._workers if one.jobs]
        with self._ear.listening({one.source: one.deadline for one in busy}) as ready:
            for one in busy:
                self._take_in(one, one.source in ready)

    def _take_in(self, one: _Worker, ready: bool) -> None:
        """What a worker has said, if it is ready to be heard; it is ended where nothing more is to come of it."""
        if ready:
            one.receive()
        self._done.update(one.answers())
        late = bool(one.jobs) and one.deadline.has_passed()
        if (one.gone or late) and one.jobs and not one.tainted:
            self._done.update([one.failure(late)])
        if one.spent or one.gone or late or one.tainted:
            self._again.extend(one.jobs)
            one.end()
            self._workers.remove(one)

    def end(self) -> None:
        for one in self._workers:
            one.end()


class _Worker:
    """One worker process and the jobs that it has: the first is being done, the others wait in its pipe.

    ``gone`` once its end was heard, ``tainted`` once it is no longer to be trusted with another paper.
    """

    def __init__(self, limits: Limits) -> None:
        self.jobs: deque[tuple[int, Job[Any]]] = deque()
        self.gone = self.tainted = False
        self._limits = limits
        self._papers = 0
        self._pages = 0
        self._begun = 0.0
        self._pace = _HELD_SECONDS
        self._answer = bytearray()
        self._folder = tempfile.TemporaryDirectory(prefix="travaux-", ignore_cleanup_errors=True)
        orders, self._orders = os.pipe()
        self.source, sink = os.pipe()
        self._most = _holds(self._orders) // _ORDER_BYTES
        _make_hold(sink, _ANSWERS_BYTES)
        self._process = os.fork()
        if self._process == 0:
            serve(orders, sink, self._folder.name, limits)
        os.close(orders)
        os.close(sink)
        self._begin()

    @property
    def has_room(self) -> bool:
        """Whether it may have another job: it has none, or will soon have done what it has."""
        if self._papers >= PAPERS or self.gone:
            return False
        return not self.jobs or len(self.jobs) < min(self._most, _HELD_SECONDS / self._pace)

    @property
    def spent(self) -> bool:
        """Whether the worker has read enough papers."""
        return not self.jobs and self._papers >= PAPERS

    def give(self, number: int, job: Job[Any]) -> None:
        self.jobs.append((number, job))
        self._papers += 1
        if len(self.jobs) == 1:
            self._begin()
        order = pickle.dumps((job.function, job.arguments), pickle.HIGHEST_PROTOCOL)
        with suppress(BrokenPipeError):
            os.write(self._orders, _SIZE.pack(len(order)) + order)

    def _begin(self) -> None:
        """Let the time of the first job run from now on."""
        self._pages = 0
        self._begun = time.monotonic()
        self.deadline = Deadline(self._process, self._limits.patience())

    def receive(self) -> None:
        chunk = os.read(self.source, 1 << 20)
        self._answer += chunk
        self.gone = not chunk

    def answers(self) -> Iterator[tuple[int, Callable[[], Any]]]:
        """The number of each job that is answered, with a call that gives its result or raises its error."""
        while self.jobs and not self.tainted and (size := self._complete()):
            body = bytes(self._answer[_SIZE.size : size])
            del self._answer[:size]
            if body[:1] == PROGRESS:
                self._hear(body)
                continue
            self.tainted = body[:1] not in (RESULT, ERROR)
            number, job = self._done()
            yield number, _answering(job.name, body, self._limits)
        if len(self._answer) > self._limits.megabytes << 20:
            self.gone = True

    def _complete(self) -> int:
        """Bytes of the first answer, with its length before it; 0 where it is not all there."""
        if len(self._answer) < _SIZE.size:
            return 0
        size: int = _SIZE.size + _SIZE.unpack_from(self._answer)[0]
        return size if len(self._answer) >= size else 0

    def _hear(self, news: bytes) -> None:
        """Take in what the worker tells of its pages: each gives it time."""
        _, _, total = FRAME.unpack(news)
        if total > self._pages:
            self.deadline.put_off(self._limits.patience(total) - self._limits.patience(self._pages))
            self._pages = total

    def _done(self) -> tuple[int, Job[Any]]:
        """The first job, which is over: the time of the next begins."""
        done = self.jobs.popleft()
        self._pace += (time.monotonic() - self._begun - self._pace) / 8
        self._begin()
        return done

    def failure(self, late: bool) -> tuple[int, Callable[[], Any]]:
        """The number of the first job, which was not answered, with a call that raises why not."""
        limits, pages = self._limits, self._pages
        number, job = self._done()
        status = 0 if late else self._status()
        if late or status == -signal.SIGXCPU:
            error: Exception = LimitExceeded(
                f"{job.name} takes more than {limits.allowed(pages):g} seconds to read"
            )
        else:
            name = signal.Signals(-status).name if -status in set(signal.Signals) else f"exit {status}"
            error = DamagedPaper(f"{job.name} is damaged: its reader crashed ({name})")
        return number, _raising(error)

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


def _holds(pipe: int) -> int:
    """Bytes that a pipe holds, as far as the system tells: Linux gives less to who has very many."""
    return fcntl.fcntl(pipe, fcntl.F_GETPIPE_SZ) if hasattr(fcntl, "F_GETPIPE_SZ") else _ORDER_BYTES


def _make_hold(pipe: int, size: int) -> None:
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, size)


def _answering(name: str, body: bytes, limits: Limits) -> Callable[[], Any]:
    return lambda: answered(name, body, limits)


def _raising(error: Exception) -> Callable[[], Any]:
    def raise_it() -> Any:
        raise error

    return raise_it
