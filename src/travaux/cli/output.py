"""Where the result goes: standard output, one file, or one file a paper in a folder. Never half a file."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from travaux.common.errors import CannotWrite, UnknownTarget, unwritten

_SUFFIX = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,7}")


def is_folder(output: str) -> bool:
    """True where ``--output`` names a folder: one that is there, or a name that ends in a slash."""
    try:
        return output.endswith(os.sep) or Path(output).is_dir()
    except OSError:  # What is wrong with it is told where it is written to.
        return False


def refuse_suffix(output: str | None) -> None:
    """UnknownTarget where a file is named after a format that is not among those written, as in "programme.doc".

    A name without a suffix, or with a date for one, says nothing of a format.
    """
    if output is None or is_folder(output):
        return
    if _SUFFIX.fullmatch(suffix := Path(output).suffix):
        raise UnknownTarget(
            f"{output} cannot be written: no format has the suffix {suffix}",
            "Take the suffix of a format, or name one with --format; --help shows them.",
        )


def form_or_text(form: str, output: str | None) -> str:
    """The form found for the output, else text; UnknownTarget where its suffix is that of a format which is not written."""
    if not form:
        refuse_suffix(output)
    return form or "text"


def to_standard_output(chunks: Iterable[str | bytes]) -> None:
    for chunk in chunks:
        sys.stdout.buffer.write(_bytes(chunk))
        sys.stdout.buffer.flush()


def to_file(path: Path, chunks: Iterable[str | bytes], apart_from: Iterable[str] = ()) -> None:
    """Write a file that appears whole or not at all; a device or a pipe is written directly.

    DiskFull where there is no room for it, CannotWrite where it cannot be written for another reason, or would overwrite a paper of ``apart_from``.
    """
    if any(_is_same(path, paper) for paper in apart_from):
        raise CannotWrite(f"{path} is one of the papers to read", "Choose another --output.")
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                stream.writelines(map(_bytes, chunks))
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with _replacing(Path(os.path.realpath(path))) as stream:
            stream.writelines(map(_bytes, chunks))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritten(path, error) from None


def _is_same(path: Path, paper: str) -> bool:
    try:
        return path.is_file() and path.samefile(paper)
    except OSError:
        return False


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """A new file beside ``path`` that takes its place, and its permissions, once it is complete."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with draft.open("xb") as stream:
            if path.exists():
                os.fchmod(stream.fileno(), path.stat().st_mode & 0o7777)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


class Names:
    """File names for papers in one folder: the paper's own with another suffix, numbered where taken."""

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._taken: set[str] = set()

    def of(self, paper: str) -> str:
        stem = Path(paper).stem.replace(" ", "-") or "programme"
        name, number = f"{stem}{self._suffix}", 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem}-{number}{self._suffix}"
        self._taken.add(name.casefold())
        return name


def _bytes(chunk: str | bytes) -> bytes:
    return chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "replace")
