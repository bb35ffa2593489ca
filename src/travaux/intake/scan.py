"""Which files of a folder may be papers, and which of them have changed since they were last seen."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from travaux.common.account import Place
from travaux.common.errors import PaperNotFound
from travaux.intake.mails import WITHIN


@dataclass(frozen=True, slots=True)
class Scan:
    """The files of a folder, sorted by path: those to look at, those that a ``stat`` shows unchanged, those that are gone.

    What was known in a folder that is ``closed`` is none of them.
    """

    fresh: tuple[Place, ...]
    unchanged: int
    gone: tuple[str, ...]
    closed: Closed


Closed = dict[str, PaperNotFound]
"""Folders below the first that cannot be opened, by their paths, which end in a slash."""


def scan(
    folder: Path,
    known: dict[str, tuple[int, int]],
    leave_out: Path,
    quiet: float = 0.0,
) -> Scan:
    """Compare ``folder`` with ``known`` (path → size, modification time in ns).

    A file that was written to in the last ``quiet`` seconds is there, and left for another look. What is attached to a mail is
    there as long as the mail is. PaperNotFound where the folder cannot be opened or holds no paper.
    """
    closed: Closed = {}
    fresh, seen, waiting = [], set(), 0
    for place in sorted(_files(folder, leave_out, closed), key=lambda place: place.path):
        seen.add(place.path)
        if known.get(place.path) == (place.size, place.modified_ns):
            continue
        if _written_within(quiet, place):
            waiting += 1
        else:
            fresh.append(place)
    if not seen and not known:
        raise _no_paper(folder, closed)
    missing = (path for path in known if path not in seen and path.split(WITHIN)[0] not in seen)
    gone = tuple(sorted(path for path in missing if not path.startswith(tuple(closed))))
    return Scan(tuple(fresh), len(seen) - len(fresh) - waiting, gone, closed)


def _written_within(seconds: float, place: Place) -> bool:
    """Whether a file may be half there; one from the future, by another machine's clock, is taken for whole."""
    return 0 <= time.time_ns() - place.modified_ns < seconds * 1e9


def check_folder(folder: Path, leave_out: Path) -> None:
    """PaperNotFound where the folder cannot be opened or holds no paper."""
    closed: Closed = {}
    if next(_files(folder, leave_out, closed), None) is None:
        raise _no_paper(folder, closed)


def _no_paper(folder: Path, closed: Closed) -> PaperNotFound:
    for error in closed.values():
        return PaperNotFound(f"{folder}/{error.message}", error.remedy)
    return PaperNotFound(f"{folder} holds no paper", "Name a folder with papers in it.")


def _files(folder: Path, leave_out: Path, closed: Closed) -> Iterator[Place]:
    """Every regular file that is not hidden, not in a hidden folder and not the library's own; ``closed`` is filled."""
    pending = [""]
    while pending:
        below = pending.pop()
        for entry in _entries(folder, below, closed):
            if entry.name.startswith("."):
                continue
            path = f"{below}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if Path(entry.path) != leave_out:
                    pending.append(f"{path}/")
            elif (place := _place(folder, path, entry)) is not None:
                yield place


def _place(folder: Path, path: str, entry: os.DirEntry[str]) -> Place | None:
    """None for what is no regular file or has gone meanwhile; what cannot be looked at is told when it is opened."""
    try:
        if not entry.is_file():
            return None
        stat = entry.stat()
    except FileNotFoundError:
        return None
    except OSError:
        return Place(str(folder), path, 0, 0)
    return Place(str(folder), path, stat.st_size, stat.st_mtime_ns)


def _entries(folder: Path, below: str, closed: Closed) -> list[os.DirEntry[str]]:
    """What a folder holds; nothing where one below the first has gone since its name was read, or cannot be opened."""
    try:
        return _listed(folder / below)
    except (FileNotFoundError, NotADirectoryError) as error:
        if below:
            return []
        if isinstance(error, FileNotFoundError):
            raise PaperNotFound(f"{folder}: no such folder") from None
        raise PaperNotFound(f"{folder} is no folder", "Name the folder that it lies in.") from None
    except OSError as error:
        if not below:
            raise PaperNotFound.unopened(folder, error) from None
        closed[below] = PaperNotFound.unopened(below, error)
        return []


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)
