"""Keeps what is derived level with the record while the reading room is open, so that no reader waits for it."""

from __future__ import annotations

import threading
from pathlib import Path
from types import TracebackType

from django.db import DatabaseError, connection

from travaux.common.errors import TravauxError
from travaux.intake.meaning import renew_meanings
from travaux.intake.relating import relate_papers
from travaux.intake.settle import settle
from travaux.record.building import is_built
from travaux.record.search import index

_PAUSE = 2.0
"""Seconds between two looks at the record's revision."""


class Keeper:
    """A context in which a thread brings meetings, people, relations and the index level soon after each change."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)

    def __enter__(self) -> Keeper:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._ended.is_set():
            try:
                keep_level(self._library)
            except (TravauxError, DatabaseError):
                pass  # a build holds the record or the index: the next look will do
            finally:
                connection.close()
            self._ended.wait(_PAUSE)


def keep_level(library: Path) -> None:
    """Bring all that is derived level with the record, where it is behind; a build that is running does that itself."""
    if is_built(library):
        return
    settle()
    relate_papers()
    renew_meanings()
    index.refresh(library)
