"""Run one job in a worker process that may crash, hang or ask for all memory without harm to others.

The worker is forked, so that it starts in milliseconds with everything already imported. It runs in a
session of its own with limits on processor time, address space, file size and open files; it sees no
terminal, and its temporary folder goes when it goes. Its result comes back through a pipe and only
plain values of this package are let in, since what reads hostile papers may itself be taken over.
"""

from __future__ import annotations

import io
import math
import os
import pickle
import resource
import select
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, NoReturn, Self, TypeVar, cast

from travaux.common.errors import DamagedPaper, LimitExceeded, TravauxError

T = TypeVar("T")

_FILE_BYTES = 256 << 20
_OPEN_FILES = 256
_REPORT = "Download or export the paper again; if that does not help, report it with the paper."
_PIPE = 3
_PR_SET_PDEATHSIG = 1
_PLAIN = {("datetime", name) for name in ("date", "time", "datetime", "timedelta", "timezone")}
_ONE_THREAD = dict.fromkeys(("RAYON_NUM_THREADS", "OMP_NUM_THREADS", "OMP_THREAD_LIMIT"), "1")


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` of processor time and ``megabytes`` of address space for one job.

    A job that waits instead of working is given up after three times as many seconds by the clock.
    """

    seconds: float = 8.0
    megabytes: int = 1000

    @property
    def patience(self) -> float:
        """Seconds by the clock after which a job is given up."""
        return 3 * self.seconds + 1


def run(job: Callable[[], T], *, name: str, limits: Limits = Limits()) -> T:
    """The result of ``job()``, computed in a worker process.

    The result must be made of plain values and of classes of this package. ``name`` is the paper that
    messages speak of. A :class:`TravauxError` of the job is raised here as it is; LimitExceeded where
    the job ran out of time or memory; DamagedPaper where its process crashed or its code failed.
    """
    with tempfile.TemporaryDirectory(prefix="travaux-", ignore_cleanup_errors=True) as folder:
        source, sink = os.pipe()
        worker = os.fork()
        if worker == 0:
            _work(job, sink, folder, limits)
        os.close(sink)
        answer: bytes | None = None
        try:
            answer = _receive(source, limits)
        finally:
            os.close(source)
            status, peak = _end(worker)
    return cast(T, _outcome(answer, status, peak, name, limits))


def _receive(source: int, limits: Limits) -> bytes | None:
    """What the worker sends until it closes the pipe; None where the time or the room for it runs out."""
    deadline = time.monotonic() + limits.patience
    poll = select.poll()
    poll.register(source, select.POLLIN | select.POLLHUP)
    chunks: list[bytes] = []
    room = limits.megabytes << 20
    while room > 0:
        left = deadline - time.monotonic()
        if left <= 0 or not poll.poll(left * 1000):
            return None
        chunk = os.read(source, 1 << 20)
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)
        room -= len(chunk)
    return None


def _end(worker: int) -> tuple[int, int]:
    """End the worker and all that it started; its exit code (negative: a signal) and peak memory in bytes."""
    for kill in (os.killpg, os.kill):
        try:
            kill(worker, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue
    _, status, usage = os.wait4(worker, 0)
    unit = 1 if sys.platform == "darwin" else 1024
    return os.waitstatus_to_exitcode(status), usage.ru_maxrss * unit


def _outcome(answer: bytes | None, status: int, peak: int, name: str, limits: Limits) -> Any:
    if answer is None or status == -signal.SIGXCPU:
        raise LimitExceeded(f"{name} takes more than {limits.seconds:g} seconds to read")
    tag, body = answer[:1], answer[1:]
    if tag == b"R":
        return _Plain(io.BytesIO(body)).load()
    if tag == b"E":
        raise _Plain(io.BytesIO(body)).load()
    if tag == b"M" or peak > 0.7 * (limits.megabytes << 20):
        raise LimitExceeded(f"{name} takes more than {limits.megabytes} MB of memory to read")
    if tag == b"X":
        raise DamagedPaper(f"{name} cannot be read ({body.decode('utf-8', 'replace')})", _REPORT)
    raise DamagedPaper(f"{name} is damaged: its reader crashed ({_signal_name(status)})")


def _signal_name(status: int) -> str:
    return signal.Signals(-status).name if -status in set(signal.Signals) else f"exit {status}"


class _Plain(pickle.Unpickler):
    """Loads values of this package and of datetime; refuses every other name."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.split(".")[0] == __name__.split(".")[0]:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise DamagedPaper(f"a worker sent back {module}.{name}, which is no value of a programme")


def _work(job: Callable[[], object], sink: int, folder: str, limits: Limits) -> NoReturn:
    """The worker's whole life. It ends with ``os._exit``, so that nothing of the parent runs twice."""
    try:
        sink = _leave_the_terminal(sink, folder)
        with _Report(sink) as report:
            _limit(limits)
            report.result = job()
    finally:
        os._exit(0)


def _leave_the_terminal(sink: int, folder: str) -> int:
    """Cut the worker off from the terminal and from every open file but ``sink``, whose new number it returns."""
    os.setsid()
    _die_with_parent()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    sink = os.dup(sink) if sink < _PIPE else sink
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    if sink != _PIPE:
        os.dup2(sink, _PIPE, inheritable=False)
    os.closerange(_PIPE + 1, min(os.sysconf("SC_OPEN_MAX"), 1 << 16))
    sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w")
    os.environ.update(_ONE_THREAD, TMPDIR=folder)
    tempfile.tempdir = folder
    return _PIPE


def _die_with_parent() -> None:
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _limit(limits: Limits) -> None:
    seconds, room = math.ceil(limits.seconds), limits.megabytes << 20
    for kind, soft, hard in (
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_AS, room, room),
        (resource.RLIMIT_FSIZE, _FILE_BYTES, _FILE_BYTES),
        (resource.RLIMIT_NOFILE, _OPEN_FILES, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        ceiling = resource.getrlimit(kind)[1]
        if ceiling != resource.RLIM_INFINITY:
            soft, hard = min(soft, ceiling), min(hard, ceiling)
        resource.setrlimit(kind, (soft, hard))


class _Report:
    """Sends how the job ended: one letter, then the result or the reason."""

    def __init__(self, sink: int) -> None:
        self._sink = sink
        self.result: object = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        try:
            answer = self._answer(error, trace)
        except MemoryError:
            answer = b"M"
        view = memoryview(answer)
        while view:
            view = view[os.write(self._sink, view) :]
        return True

    def _answer(self, error: BaseException | None, trace: TracebackType | None) -> bytes:
        if error is None:
            return b"R" + pickle.dumps(self.result, pickle.HIGHEST_PROTOCOL)
        if isinstance(error, TravauxError):
            return b"E" + pickle.dumps(error, pickle.HIGHEST_PROTOCOL)
        if isinstance(error, MemoryError):
            return b"M"
        return b"X" + f"{type(error).__name__} at {_place(trace)}".encode("utf-8", "replace")


def _place(trace: TracebackType | None) -> str:
    """The innermost line of this package that a traceback goes through."""
    place = "an unknown place"
    while trace:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.split(".")[0] == __name__.split(".")[0]:
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
