"""The inside of the sandbox: what a worker process does from its first instant to its last."""

from __future__ import annotations

import fcntl
import io
import math
import os
import pickle
import resource
import signal
import struct
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, NoReturn, Self

from travaux.common.errors import TravauxError
from travaux.common.progress import PAGE_SECONDS, heard

RESULT, ERROR, OUT_OF_MEMORY, MISTAKE = b"R", b"E", b"M", b"X"
"""The first byte of an answer; a pickled result, a pickled error, nothing, or a line of text follows."""

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""The signals that ask a process to stop."""

_FILE_BYTES = 256 << 20
_HELPER_MEGABYTES = 4096
"""What a program that the worker starts may take: LibreOffice, which sets its own limits."""
_OPEN_FILES = 256
_FIRST = 3
"""The number of the first open file after standard input, output and errors."""
_SIZE = struct.Struct("<Q")
_PR_SET_PDEATHSIG = 1
_ONE_THREAD = dict.fromkeys(("RAYON_NUM_THREADS", "OMP_NUM_THREADS", "OMP_THREAD_LIMIT"), "1")


PROGRESS = b"P"
FRAME = struct.Struct(">cII")
"""Sent before the answer, as often as there is news: :data:`PROGRESS`, pages done, pages in all."""


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` of processor time and ``megabytes`` of address space, beside what the parent held, for one job.

    With what a worker is born with, a job of the default limits stays below 1 GB.

    A job that waits instead of working is given up after three times as many seconds by the clock, not counting those in which
    it had to wait for a processor (:mod:`travaux.common.deadline`). One that tells
    of pages to be recognised (:mod:`travaux.common.progress`) gets :data:`PAGE_SECONDS` more for each, up to
    ``scan_seconds`` in all.
    """

    seconds: float = 8.0
    megabytes: int = 900
    scan_seconds: float = 900.0

    def allowed(self, pages: int = 0) -> float:
        """Seconds of processor time for a job with so many pages to be recognised."""
        return self.seconds + min(self.scan_seconds, PAGE_SECONDS * pages)

    def patience(self, pages: int = 0) -> float:
        """Seconds by the clock after which such a job is given up."""
        return 3 * self.allowed(pages) + 1


DEFAULT = Limits()


def work(job: Callable[[], object], sink: int, folder: str, limits: Limits) -> NoReturn:
    """The worker's whole life. It ends with ``os._exit``, so that nothing of the parent runs twice."""
    try:
        (sink,) = leave_the_terminal([sink], folder)
        with _Report(sink) as report:
            _limit(limits)
            with heard(_Pages(sink, limits)):
                report.result = job()
    finally:
        os._exit(0)


def serve(orders: int, sink: int, folder: str, limits: Limits) -> NoReturn:
    """The life of a worker that takes job after job from ``orders``: a function and its arguments, pickled.

    Each answer is what :func:`work` would send, preceded by its length, as is each order.
    """
    try:
        sink, orders = leave_the_terminal([sink, orders], folder)
        _limit(limits, serving=True)
        while head := _read(orders, _SIZE.size):
            function, arguments = pickle.loads(_read(orders, _SIZE.unpack(head)[0]))
            _more_time(limits)
            with _Report(sink, framed=True) as report, heard(_Pages(sink, limits, framed=True)):
                report.result = function(*arguments)
    finally:
        os._exit(0)


def _read(source: int, size: int) -> bytes:
    """``size`` bytes; fewer where the other side is gone."""
    data = bytearray()
    while len(data) < size and (chunk := os.read(source, size - len(data))):
        data += chunk
    return bytes(data)


def _more_time(limits: Limits) -> None:
    """Let the next job have its own seconds of processor time."""
    _allow(_used() + limits.seconds)


def _used() -> float:
    """Seconds of processor time that this process has taken."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def _allow(seconds: float) -> None:
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = math.ceil(seconds)
    resource.setrlimit(
        resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard)
    )


def leave_the_terminal(kept: Sequence[int], folder: str | None = None) -> range:
    """Cut this process off from the terminal and from every open file but those that are ``kept``: their new numbers.

    It ends with its parent. ``folder`` is where it puts files for the while.
    """
    os.setsid()
    _die_with_parent()
    for asked in STOPPING:
        signal.signal(asked, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)
    places = range(_FIRST, _FIRST + len(kept))
    aside = [fcntl.fcntl(number, fcntl.F_DUPFD, places.stop) for number in kept]
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    for number, place in zip(aside, places, strict=True):
        os.dup2(number, place, inheritable=False)
    os.closerange(places.stop, min(os.sysconf("SC_OPEN_MAX"), 1 << 16))
    sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w")
    os.environ.update(_ONE_THREAD)
    if folder is not None:
        os.environ["TMPDIR"] = tempfile.tempdir = folder
    return places


def _die_with_parent() -> None:
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _inherited() -> int:
    """Bytes of address space that this process was born with: a server's worker maps all that the server has loaded."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    except (OSError, ValueError):
        return 0


def _limit(limits: Limits, serving: bool = False) -> None:
    seconds, inherited = math.ceil(limits.seconds), _inherited()
    room = inherited + (limits.megabytes << 20)
    most = max(room, _HELPER_MEGABYTES << 20)
    hardest = (
        seconds + 2 + math.ceil(limits.scan_seconds)
    )  # above every soft limit, which says why the job ended
    for kind, soft, hard in (
        (resource.RLIMIT_CPU, seconds, resource.RLIM_INFINITY if serving else hardest),
        (resource.RLIMIT_AS, room, most),
        (resource.RLIMIT_FSIZE, _FILE_BYTES, _FILE_BYTES),
        (resource.RLIMIT_NOFILE, _OPEN_FILES, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        ceiling = resource.getrlimit(kind)[1]
        if ceiling != resource.RLIM_INFINITY:
            soft = min(soft, ceiling)
            hard = ceiling if hard == resource.RLIM_INFINITY else min(hard, ceiling)
        resource.setrlimit(kind, (soft, hard))


class _Pages:
    """Tells the parent how many pages are recognised, and raises the limit on processor time by their number."""

    def __init__(self, sink: int, limits: Limits, framed: bool = False) -> None:
        self._sink, self._limits, self._framed = sink, limits, framed
        self._most, self._before = 0, _used()

    def __call__(self, done: int, total: int) -> None:
        if total > self._most:
            self._most = total
            _allow(self._before + self._limits.allowed(total))
        news = FRAME.pack(PROGRESS, done, total)
        os.write(self._sink, _SIZE.pack(len(news)) + news if self._framed else news)


class _Report:
    """Sends how the job ended: one letter, then the result or the reason."""

    def __init__(self, sink: int, framed: bool = False) -> None:
        self._sink = sink
        self._framed = framed
        self.result: object = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        try:
            answer = self._answer(error, trace)
        except MemoryError:
            answer = OUT_OF_MEMORY
        view = memoryview(_SIZE.pack(len(answer)) + answer if self._framed else answer)
        while view:
            view = view[os.write(self._sink, view) :]
        return True

    def _answer(self, error: BaseException | None, trace: TracebackType | None) -> bytes:
        if error is None:
            return RESULT + _pickled(self.result)
        if isinstance(error, TravauxError):
            return ERROR + _pickled(error)
        if isinstance(error, MemoryError):
            return OUT_OF_MEMORY
        return MISTAKE + f"{type(error).__name__} at {_place(trace)}".encode("utf-8", "replace")


class _Pickler(pickle.Pickler):
    """Sends members of enumerations by their value: Python 3.11.2 would name ``getattr``, which is let in nowhere.

    Records are sent as what they are made of, since to set their fields one by one takes the other side twice as long.
    """

    def reducer_override(self, obj: object) -> Any:
        kind: Any = type(obj)
        if isinstance(obj, Enum):
            return kind, (obj._value_,)
        names = _made_of(kind)
        return (kind, tuple([getattr(obj, name) for name in names])) if names else NotImplemented


@cache
def _made_of(kind: type) -> tuple[str, ...]:
    """The fields of a class of records that is given no more and no less than all of them, in their order; else none."""
    if not is_dataclass(kind) or "__dataclass_fields__" not in vars(kind):
        return ()
    own = fields(kind)
    return tuple(one.name for one in own) if all(one.init and not one.kw_only for one in own) else ()


def _pickled(value: object) -> bytes:
    out = io.BytesIO()
    _Pickler(out, pickle.HIGHEST_PROTOCOL).dump(value)
    return out.getvalue()


def _place(trace: TracebackType | None) -> str:
    """The innermost line of this package that a traceback goes through."""
    place = "an unknown place"
    while trace:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.split(".")[0] == __name__.split(".")[0]:
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
