"""Run jobs in worker processes that may crash, hang or ask for all memory without harm to others.

A worker is forked, so that it starts in milliseconds with everything already imported. It runs in a
session of its own with limits on processor time, address space, file size and open files; it sees no
terminal, and its temporary folder goes when it goes. Its result comes back through a pipe and only
plain values of this package are let in, since what reads hostile papers may itself be taken over.
"""

from __future__ import annotations

import io
import os
import pickle
import signal
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import is_dataclass
from enum import Enum
from typing import Any, Generic, TypeVar, cast

from travaux.common.deadline import Deadline, Ear
from travaux.common.errors import DamagedPaper, LimitExceeded, TravauxError
from travaux.common.worker import (
    DEFAULT,
    ERROR,
    FRAME,
    OUT_OF_MEMORY,
    PROGRESS,
    RESULT,
    STOPPING,
    Limits,
    work,
)

__all__ = ["DEFAULT", "Limits", "Task", "Watcher", "run", "run_all"]

T = TypeVar("T")
Watcher = Callable[[str, int, int], None]
"""Told the name of a job, its pages recognised so far, and its pages to be recognised."""

_REPORT = "Download or export the paper again; if that does not help, report it with the paper."
_PLAIN = {("datetime", name) for name in ("date", "time", "datetime", "timedelta", "timezone")}


def run(job: Callable[[], T], *, name: str, limits: Limits = DEFAULT) -> T:
    """The result of ``job()``, computed in a worker process.

    The result must be made of plain values and of classes of this package. ``name`` is the paper that
    messages speak of. A :class:`TravauxError` of the job is raised here as it is; LimitExceeded where
    the job ran out of time or memory; DamagedPaper where its process crashed or its code failed.
    """
    (task,) = run_all([(name, job)], limits=limits)
    return task.result()


def run_all(
    jobs: Iterable[tuple[str, Callable[[], T]]],
    *,
    limits: Limits = DEFAULT,
    workers: int = 1,
    watcher: Watcher | None = None,
) -> Iterator[Task[T]]:
    """Run named jobs, at most ``workers`` at a time; each ended task in the order of the jobs.

    A job is taken from the iterable when its turn comes. All workers end with the iterator.
    """
    queue = iter(jobs)
    running: deque[Task[T]] = deque()
    ear = Ear()
    try:
        while True:
            while len(running) < workers and (following := next(queue, None)):
                with undisturbed():
                    running.append(Task(*following, limits, watcher))
            if not running:
                return
            while not running[0].ended:
                _attend(ear, [task for task in running if not task.ended])
            yield running.popleft()
    finally:
        for task in running:
            task.end()


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold signals back: one that came in the midst of a fork would be lost, or leave a worker behind."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _attend(ear: Ear, tasks: list[Task[T]]) -> None:
    """Wait until a task says something or its time is up; one that only goes on saying something has no more time."""
    with ear.listening({task.source: task.deadline for task in tasks}) as ready:
        for task in tasks:
            if task.source in ready:
                task.receive()
            if not task.ended and task.deadline.has_passed():
                task.end()


class Task(Generic[T]):
    """One job in its worker. ``result`` may be asked for once it has ended."""

    def __init__(
        self, name: str, job: Callable[[], T], limits: Limits, watcher: Watcher | None = None
    ) -> None:
        self.name = name
        self.limits = limits
        self._watcher = watcher
        self._pages = 0
        self.ended = False
        self._answer = bytearray()
        self._complete = False
        self._folder = tempfile.TemporaryDirectory(prefix="travaux-", ignore_cleanup_errors=True)
        self.source, sink = os.pipe()
        self._worker = os.fork()
        if self._worker == 0:
            work(job, sink, self._folder.name, limits)
        os.close(sink)
        self.deadline = Deadline(self._worker, limits.patience())

    def receive(self) -> None:
        """Take in what the worker has sent; end the task when that is all, or too much."""
        chunk = os.read(self.source, 1 << 20)
        self._answer += chunk
        self._hear()
        self._complete = not chunk
        if self._complete or len(self._answer) > self.limits.megabytes << 20:
            self.end()

    def _hear(self) -> None:
        """Take in what the worker tells of its pages: each gives it time, and is news for who watches."""
        while self._answer.startswith(PROGRESS) and len(self._answer) >= FRAME.size:
            _, done, total = FRAME.unpack_from(self._answer)
            del self._answer[: FRAME.size]
            if total > self._pages:
                self.deadline.put_off(self.limits.patience(total) - self.limits.patience(self._pages))
                self._pages = total
            if self._watcher:
                self._watcher(self.name, done, total)

    def end(self) -> None:
        """End the worker and all that it started, and take its temporary folder away."""
        if self.ended:
            return
        self.ended = True
        os.close(self.source)
        for kill in (os.killpg, os.kill):
            with suppress(ProcessLookupError, PermissionError):
                kill(self._worker, signal.SIGKILL)
        _, status, usage = os.wait4(self._worker, 0)
        self._status = os.waitstatus_to_exitcode(status)
        self._peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        self._folder.cleanup()

    def result(self) -> T:
        """What the job returned, or the error that it ended with; see :func:`run`."""
        name, limits = self.name, self.limits
        if not self._complete or self._status == -signal.SIGXCPU:
            raise LimitExceeded(f"{name} takes more than {limits.allowed(self._pages):g} seconds to read")
        if self._answer:
            return cast(T, answered(name, bytes(self._answer), limits, self._peak))
        if self._peak > 0.7 * (limits.megabytes << 20):
            raise LimitExceeded(f"{name} takes more than {limits.megabytes} MB of memory to read")
        raise DamagedPaper(f"{name} is damaged: its reader crashed ({_signal_name(self._status)})")


def answered(name: str, answer: bytes, limits: Limits, peak: int = 0) -> Any:
    """What a worker's answer says: the result, or the error, which is raised. ``peak`` is its memory in bytes."""
    tag, body = answer[:1], answer[1:]
    if tag == RESULT:
        return _Plain(io.BytesIO(body)).load()
    if tag == ERROR:
        raise _Plain(io.BytesIO(body)).load()
    if tag == OUT_OF_MEMORY or peak > 0.7 * (limits.megabytes << 20):
        raise LimitExceeded(f"{name} takes more than {limits.megabytes} MB of memory to read")
    raise DamagedPaper(f"{name} cannot be read ({body.decode('utf-8', 'replace')})", _REPORT)


def _signal_name(status: int) -> str:
    return signal.Signals(-status).name if -status in set(signal.Signals) else f"exit {status}"


def _holds_values(kind: type) -> bool:
    """Whether a class only holds values: to make one of another, such as a :class:`Task`, may do anything."""
    return is_dataclass(kind) or issubclass(kind, (Enum, tuple, TravauxError))


_LET_IN: dict[tuple[str, str], Any] = {}
"""What was found under names that were let in before: each answer names the same ones."""


class _Plain(pickle.Unpickler):
    """Loads values of this package and of datetime; refuses every other name."""

    def find_class(self, module: str, name: str) -> Any:
        if (known := _LET_IN.get((module, name))) is None:
            known = _LET_IN[module, name] = self._let_in(module, name)
        return known

    def _let_in(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.split(".")[0] == __name__.split(".")[0]:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module and _holds_values(found):
                return found
        raise DamagedPaper(f"a worker sent back {module}.{name}, which is no value of a programme")
