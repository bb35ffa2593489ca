"""A process beside a build that indexes papers as they are filed, so that little is left to do at its end.

What it does not come to, because it fails or is killed, :func:`travaux.record.search.index.refresh` does afterwards.
"""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import TracebackType

from django.db import connection

from travaux.common.beside import forked
from travaux.record.search.index import Writing

_KEPT_AT_A_TIME = 5000
"""Documents after which those who search find what is new."""


class Follower:
    """A context in which the index follows the record: :meth:`tell` it of each step, and when there is no more."""

    def __init__(self, library: Path) -> None:
        self._library = library

    def __enter__(self) -> Follower:
        connection.close()  # SQLite allows nobody to go on with a connection that another process opened
        source, self._news = os.pipe()
        os.set_blocking(self._news, False)
        self.process = forked(partial(_follow, self._library), source)
        return self

    def tell(self) -> None:
        """Something was filed."""
        with suppress(BlockingIOError, BrokenPipeError):
            os.write(self._news, b".")

    def finish(self) -> None:
        """All is filed; the index is brought level while something else is done."""
        os.close(self._news)
        self._news = -1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind:
            os.kill(self.process, signal.SIGKILL)
        if self._news >= 0:
            self.finish()
        os.waitpid(self.process, 0)


def _follow(library: Path, source: int) -> None:
    """The life of the process."""
    writing = Writing(library)
    writing.keep()
    count = 0
    while os.read(source, 1 << 16):
        count += writing.follow()
        if count >= _KEPT_AT_A_TIME:
            writing.keep()
            count = 0
    writing.follow()
    writing.close()
    connection.close()
