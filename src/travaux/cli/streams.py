"""Papers that come through standard input, a pipe or a device: taken in at once, since a worker has no stream of ours."""

from __future__ import annotations

import io
import os
import select
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from travaux.common.errors import LimitExceeded, PaperNotFound
from travaux.common.sandbox import Limits

STANDARD_INPUT = "-"

_PIECE = 1 << 16


def streamed(label: str, limits: Limits) -> bytes | None:
    """What the stream of that name holds; None for a plain file.

    LimitExceeded where it holds more than a paper may, or where a pipe or device gives nothing for as long as one may wait;
    PaperNotFound where it cannot be opened.
    """
    if label == STANDARD_INPUT:
        return _whole(iter(lambda: sys.stdin.buffer.read(_PIECE), b""), "standard input", limits)
    path = Path(label)
    try:
        if path.is_file() or path.is_dir() or not path.exists():
            return None
        # Opened to wait, a pipe that nobody writes to would never open.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0) as stream:
            return _whole(_pieces(stream, label, limits.patience()), path.name, limits)
    except OSError as error:
        raise PaperNotFound.unopened(label, error) from None


def _whole(pieces: Iterable[bytes], name: str, limits: Limits) -> bytes:
    """All pieces as one, which takes twice their room: it is known before whether they are too many."""
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > limits.megabytes << 20:
            raise LimitExceeded(f"{name} holds more than {limits.megabytes} MB")
    return bytes(data)


def _pieces(stream: io.FileIO, label: str, patience: float) -> Iterator[bytes]:
    waiting = select.poll()
    waiting.register(stream, select.POLLIN)
    while True:
        if not waiting.poll(1000 * patience):
            raise LimitExceeded(
                f"{label} is a pipe that gave nothing for {patience:g} seconds",
                "Write the paper to it, or name a file.",
            )
        piece = stream.read(_PIECE)
        if not piece:
            return
        yield piece
