"""Papers that come in one by one: kept in the library's ``added`` folder and read by a build of it, as from the command line."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from travaux.common.errors import LibraryInUse, LimitExceeded, unwritten
from travaux.common.text import printable
from travaux.record.evidence.models import Holding, Reading

FOLDER = "added"
MOST_BYTES = 100 << 20
_UNSAFE = re.compile(r"[^\w.() -]+")
_LONGEST = 200
"""Bytes of a name: file systems take 255, and a number may be put behind it."""
_NAMING = threading.Lock()
"""Held while a name is chosen and taken, so that of two papers of one name that come in at once neither is lost."""
_PATIENCE = 3.0
"""Seconds between two tries while another build holds the library."""


class State(StrEnum):
    WAITING = "waiting"
    READ = "read"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Added:
    """A paper that came in; ``paper`` is its SHA-256 once it is held, ``message`` says what went wrong and the remedy."""

    name: str
    state: State
    paper: str = ""
    message: str = ""


def keep_added(library: Path, name: str, chunks: Iterable[bytes]) -> str:
    """Keep a paper under a name of its own and return that. LimitExceeded, with nothing kept, where it is too large."""
    folder = library / FOLDER
    draft = folder / f".{threading.get_ident()}.part"
    try:
        folder.mkdir(exist_ok=True)
        size = 0
        with draft.open("wb") as stream:
            for chunk in chunks:
                size += len(chunk)
                if size > MOST_BYTES:
                    raise LimitExceeded(
                        f"{printable(name)} holds more than {MOST_BYTES >> 20} MB", "Split the paper."
                    )
                stream.write(chunk)
        with _NAMING:
            target = free_path(folder, safe_name(name))
            draft.rename(target)
        return target.name
    except OSError as error:
        raise unwritten(printable(name), error) from None
    finally:
        draft.unlink(missing_ok=True)


def added(library: Path, names: Iterable[str] | None = None) -> list[Added]:
    """What became of the papers that came in, of those with these names only where given, by name."""
    folder = library / FOLDER
    wanted = None if names is None else set(names)
    files = sorted(path.name for path in folder.glob("[!.]*")) if folder.is_dir() else []
    rows = Holding.objects.filter(folder=str(folder)).select_related("paper")
    held = {row.path: row.paper for row in rows}
    readings = {
        one.paper_id: one
        for one in Reading.objects.filter(paper__in=held.values()).order_by("id").defer("transcript")
    }
    return [_added(name, held.get(name), readings) for name in files if wanted is None or name in wanted]


def _added(name: str, paper: object, readings: dict[int, Reading]) -> Added:
    reading = readings.get(paper.pk) if paper else None  # type: ignore[attr-defined]
    if reading is None:
        return Added(name, State.WAITING)
    state = State.FAILED if reading.error else State.READ
    return Added(name, state, paper.sha256, reading.message)  # type: ignore[attr-defined]


class Reader:
    """Builds the library's ``added`` folder in a process of its own, once for all papers that wait."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._lock = threading.Lock()

    def begin(self) -> None:
        """Read what waits; a build that is running takes it too."""
        threading.Thread(target=self._run, name="adding", daemon=True).start()

    def _run(self) -> None:
        command = [
            sys.executable,
            "-m",
            "travaux",
            "build",
            str(self._library / FOLDER),
            "--library",
            str(self._library),
        ]
        with self._lock:
            while (
                subprocess.run([*command, "--jobs", "1"], capture_output=True).returncode
                == LibraryInUse.exit_code
            ):
                threading.Event().wait(_PATIENCE)


def safe_name(name: str) -> str:
    """The last part of a name, or the end of that, of letters, digits and a few signs, never hidden."""
    last = _UNSAFE.sub("_", printable(name.replace("\\", "/").rpartition("/")[2]))
    kept = last.strip(" .").encode()[-_LONGEST:].decode(errors="ignore")
    return kept.strip(" .") or "paper"


def free_path(folder: Path, name: str) -> Path:
    """A path in the folder under which nothing lies yet."""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        stem, dot, suffix = name.rpartition(".")
        path = folder / (f"{stem}-{number}.{suffix}" if dot else f"{name}-{number}")
    return path
