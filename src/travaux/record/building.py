"""Who may work in a library at a time: one builder where the record lies in one SQLite file, several where it is shared."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from travaux.common.errors import CannotWrite, LibraryInUse
from travaux.record.databases import is_shared

_TRIES = 4
_PAUSE = 0.05
"""Seconds between two tries: whoever only looks whether somebody builds holds the lock for less."""


@contextmanager
def alone_in(library: Path) -> Iterator[None]:
    """Hold the library's lock; LibraryInUse where another process has it. It goes with the process."""
    with _held(library, fcntl.LOCK_EX):
        yield


@contextmanager
def building_in(library: Path) -> Iterator[None]:
    """Hold the lock as a builder does: beside other builders of a shared record, beside nobody who must be alone."""
    with _held(library, fcntl.LOCK_SH if is_shared() else fcntl.LOCK_EX):
        yield


@contextmanager
def _held(library: Path, kind: int) -> Iterator[None]:
    try:
        handle = os.open(library / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise CannotWrite(f"{library} cannot be written: {error.strerror}") from None
    try:
        if not any(_locked(handle, kind) for _ in range(_TRIES)):
            raise LibraryInUse(f"another process is building or checking {library}")
        yield
    finally:
        os.close(handle)


def _locked(handle: int, kind: int) -> bool:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        time.sleep(_PAUSE)
        return False
    return True


def is_built(library: Path) -> bool:
    """Whether a process is building the library now, at whose end all that is derived will be level."""
    try:
        handle = os.open(library / "lock", os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False
