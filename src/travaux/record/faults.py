"""What the database's own errors mean for the person who ran a command."""

from __future__ import annotations

from travaux.common.errors import (
    CannotWrite,
    DamagedLibrary,
    DatabaseGone,
    DiskFull,
    LibraryInUse,
    TravauxError,
)

_MEANINGS: tuple[tuple[tuple[str, ...], type[TravauxError], str], ...] = (
    (("disk is full", "no space left", "os error 28", "disk quota"), DiskFull, "there is no room left on the disk"),
    (("database is locked", "lockbusy"), LibraryInUse, "another process is writing to the library"),
    (("readonly", "read-only", "unable to open", "os error 30", "permission denied"), CannotWrite,
     "the library cannot be written"),
    (("malformed", "not a database", "disk i/o error", "no such table", "no such column", "disk image"), DamagedLibrary,
     "the library's database is damaged"),
    (("connection", "connect", "terminating", "server closed", "shutting down", "starting up"), DatabaseGone,
     "the database cannot be reached"),
)  # fmt: skip


def explained(error: BaseException) -> TravauxError:
    """An error of the library's store as one of ours: what is wrong, and the remedy."""
    said = " ".join(str(error).split())
    for signs, kind, message in _MEANINGS:
        if any(sign in said.lower() for sign in signs):
            return kind(f"{message} ({said[:200]})")
    return DamagedLibrary(f"the library's database cannot be used ({said[:200]})")
