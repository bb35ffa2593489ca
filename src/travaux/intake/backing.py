"""Backups that are made while the reading room is open: kept in the library's ``backups`` folder, each with what its last check said."""

from __future__ import annotations

import datetime as dt
import json
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from travaux.common.errors import CannotWrite, LibraryInUse, NothingFound, TravauxError
from travaux.record import backup

Work = Callable[[Path], int]
"""What is done with a backup at a path; how many papers it holds."""

FOLDER = "backups"
_NAME = re.compile(r"[\w.-]+\.tar\Z")
_DRAFT = re.compile(r"\.(.+\.tar)\.part\Z")


@dataclass(frozen=True, slots=True)
class Backup:
    """``checked`` is when it was last read to its end, ``papers`` how many it held, ``error`` what was wrong with it."""

    name: str
    size: int
    made: dt.datetime
    checked: dt.datetime | None
    papers: int
    error: str


@dataclass(frozen=True, slots=True)
class Backups:
    """The latest first; ``running`` names the one that is being made or checked, empty where none is.

    ``failed`` says why the last one could not be made.
    """

    rows: tuple[Backup, ...]
    running: str
    failed: str


class Vault:
    """Makes and checks the backups of a library, one at a time, while pages are answered."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._folder = library / FOLDER
        self._lock = threading.Lock()
        self._running = ""
        self._failed = ""

    def listed(self) -> Backups:
        files = self._folder.glob("*.tar") if self._folder.is_dir() else ()
        rows = sorted((_row(path) for path in files), key=lambda one: (one.made, one.name), reverse=True)
        drafts = (_DRAFT.match(path.name) for path in self._folder.glob(".*.part"))
        elsewhere = next((found[1] for found in drafts if found), "")
        return Backups(tuple(rows), self._running or elsewhere, self._failed)

    def make(self, now: dt.datetime) -> threading.Thread:
        """Begin a backup named after ``now``. LibraryInUse where one is being made or checked."""
        backup.check_possible()
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise CannotWrite(f"{self._folder} cannot be made: {error.strerror}") from None
        name = f"{self._library.name}-{now:%Y-%m-%d-%H%M%S}.tar"
        return self._begin(name, lambda path: backup.back_up(self._library, path))

    def check(self, name: str) -> threading.Thread:
        """Begin to read a backup to its end. NothingFound where there is none of that name."""
        self.path_of(name)
        return self._begin(name, backup.verify)

    def path_of(self, name: str) -> Path:
        """Where a backup lies; NothingFound for any other name."""
        path = self._folder / name
        if not _NAME.match(name) or not path.is_file():
            raise NothingFound("there is no such backup", "See the list of backups.")
        return path

    def remove(self, name: str) -> None:
        path = self.path_of(name)
        path.unlink(missing_ok=True)
        _note(path).unlink(missing_ok=True)

    def _begin(self, name: str, work: Work) -> threading.Thread:
        if not self._lock.acquire(blocking=False):
            raise LibraryInUse("a backup is being made or checked", "Wait until it is done.")
        self._running = name
        thread = threading.Thread(
            target=self._run, args=(self._folder / name, work), name="backup", daemon=True
        )
        thread.start()
        return thread

    def _run(self, path: Path, work: Work) -> None:
        said: dict[str, object] = {}
        self._failed = ""
        try:
            said = {"papers": work(path)}
        except TravauxError as error:
            said = {"error": str(error)}
            self._failed = "" if path.is_file() else str(error)
        finally:
            connection.close()
            if path.is_file():
                said["checked"] = dt.datetime.now(dt.UTC).isoformat()
                _note(path).write_text(json.dumps(said), "utf-8")
            self._running = ""
            self._lock.release()


def _note(path: Path) -> Path:
    return path.with_name(f"{path.name}.json")


def _row(path: Path) -> Backup:
    stat = path.stat()
    made = dt.datetime.fromtimestamp(stat.st_mtime, dt.UTC)
    try:
        said = json.loads(_note(path).read_text("utf-8"))
        checked = dt.datetime.fromisoformat(said["checked"])
        return Backup(
            path.name, stat.st_size, made, checked, int(said.get("papers", 0)), str(said.get("error", ""))
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Backup(path.name, stat.st_size, made, None, 0, "")
