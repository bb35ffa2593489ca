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
    """The files of a folder, sorted by path: those to look at, those that a ``stat`` shows unchanged."""

    fresh: tuple[Place, ...]
    unchanged: int
    gone: tuple[str, ...]


def scan(
    folder: Path,
    known: dict[str, tuple[int, int]],
    leave_out: Path,
    quiet: float = 0.0,
) -> Scan:
    """Compare ``folder`` with ``known`` (path → size, modification time in ns).

    A file that was written to in the last ``quiet`` seconds is there, and left for another look. What is attached to a mail is there as long as the mail is. PaperNotFound where the folder cannot be opened or holds
    no paper.
    """
    fresh, seen, waiting = [], set(), 0
    for place in sorted(_files(folder, leave_out), key=lambda place: place.path):
        seen.add(place.path)
        if known.get(place.path) == (place.size, place.modified_ns):
            continue
        if _written_within(quiet, place):
            waiting += 1
        else:
            fresh.append(place)
    if not seen and not known:
        raise _no_paper(folder)
    gone = tuple(sorted(path for path in known if path not in seen and path.split(WITHIN)[0] not in seen))
    return Scan(tuple(fresh), len(seen) - len(fresh) - waiting, gone)


def _written_within(seconds: float, place: Place) -> bool:
    """Whether a file may be half there; one from the future, by another machine's clock, is taken for whole."""
    return 0 <= time.time_ns() - place.modified_ns < seconds * 1e9


def check_folder(folder: Path, leave_out: Path) -> None:
    """PaperNotFound where the folder cannot be opened or holds no paper."""
    if next(_files(folder, leave_out), None) is None:
        raise _no_paper(folder)


def _no_paper(folder: Path) -> PaperNotFound:
    return PaperNotFound(f"{folder} holds no paper", "Name a folder with papers in it.")


def _files(folder: Path, leave_out: Path) -> Iterator[Place]:
    """Every regular file that is not hidden, not in a hidden folder and not the library's own."""
    pending = [""]
    while pending:
        below = pending.pop()
        if below and not (folder / below).exists():
            continue  # it has gone since its name was read
        with _opened(folder / below) as entries:
            for entry in entries:
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


def _opened(folder: Path) -> os._ScandirIterator[str]:
    try:
        return os.scandir(folder)
    except FileNotFoundError:
        raise PaperNotFound(f"{folder}: no such folder") from None
    except NotADirectoryError:
        raise PaperNotFound(f"{folder} is no folder", "Name the folder that it lies in.") from None
    except OSError as error:
        raise PaperNotFound.unopened(folder, error) from None
