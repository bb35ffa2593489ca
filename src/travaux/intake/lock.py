"""One builder at a time in a library that lies in one SQLite file."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from travaux.common.errors import CannotWrite, LibraryInUse


@contextmanager
def alone_in(library: Path) -> Iterator[None]:
    """Hold the library's lock; LibraryInUse where another process has it. It goes with the process."""
    try:
        handle = os.open(library / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise CannotWrite(f"{library} cannot be written: {error.strerror}") from None
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LibraryInUse(f"another process is building {library}") from None
        yield
    finally:
        os.close(handle)
