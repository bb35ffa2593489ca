"""Papers that come through standard input, a pipe or a device: taken in at once, since a worker has no stream of ours."""

from __future__ import annotations

import io
import os
import select
import sys
from pathlib import Path

from travaux.common.errors import LimitExceeded, PaperNotFound
from travaux.common.sandbox import Limits

STANDARD_INPUT = "-"

_PIECE = 1 << 16


def streamed(label: str, limits: Limits) -> bytes | None:
    """What the stream of that name holds, at most one byte more than a paper may hold; None for a plain file.

    LimitExceeded where a pipe or device gives nothing for as long as a paper may wait; PaperNotFound where it cannot be
    opened.
    """
    most = (limits.megabytes << 20) + 1
    if label == STANDARD_INPUT:
        return sys.stdin.buffer.read(most)
    path = Path(label)
    try:
        if path.is_file() or path.is_dir() or not path.exists():
            return None
        # Opened to wait, a pipe that nobody writes to would never open.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0) as stream:
            return _taken_in(stream, label, most, limits.patience())
    except OSError as error:
        raise PaperNotFound.unopened(label, error) from None


def _taken_in(stream: io.FileIO, label: str, most: int, patience: float) -> bytes:
    waiting = select.poll()
    waiting.register(stream, select.POLLIN)
    data = bytearray()
    while len(data) < most:
        if not waiting.poll(1000 * patience):
            raise LimitExceeded(
                f"{label} is a pipe that gave nothing for {patience:g} seconds",
                "Write the paper to it, or name a file.",
            )
        piece = stream.read(min(_PIECE, most - len(data)))
        if not piece:
            break
        data += piece
    return bytes(data)
