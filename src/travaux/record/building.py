"""One builder at a time in a library that lies in one SQLite file."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from travaux.common.errors import CannotWrite, LibraryInUse

_TRIES = 4
_PAUSE = 0.05
"""Seconds between two tries: whoever only looks whether somebody builds holds the lock for less."""


@contextmanager
def alone_in(library: Path) -> Iterator[None]:
    """Hold the library's lock; LibraryInUse where another process has it. It goes with the process."""
    try:
        handle = os.open(library / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise CannotWrite(f"{library} cannot be written: {error.strerror}") from None
    try:
        if not any(_locked(handle) for _ in range(_TRIES)):
            raise LibraryInUse(f"another process is building {library}")
        yield
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
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
