"""From the DOCUMENT arguments to editions: which papers are meant, each read in a worker of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from travaux.common.errors import EmptyPaper, LimitExceeded, PaperNotFound, TravauxError
from travaux.common.sandbox import Limits, run
from travaux.publish.edition import Edition

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A paper to read. ``label`` is what the user called it, or its path where it was found in a folder."""

    label: str

    @property
    def name(self) -> str:
        return "standard input" if self.label == STANDARD_INPUT else Path(self.label).name


def sources(documents: Sequence[str], leave_out: str | None = None) -> Iterator[Source]:
    """The papers that the arguments name; a folder stands for all that it holds, sorted by path.

    Hidden files are not papers, nor is what stands in a folder at ``leave_out``, where results go.
    """
    for document in documents:
        if document != STANDARD_INPUT and Path(document).is_dir():
            yield from _inside(document, leave_out and os.path.realpath(leave_out))
        else:
            yield Source(document)


def _inside(folder: str, leave_out: str | None) -> Iterator[Source]:
    found: list[str] = []
    for place, folders, files in os.walk(folder, onerror=_unreadable):
        kept = (n for n in files if not n.startswith(".") and os.path.realpath(Path(place, n)) != leave_out)
        found += (str(Path(place, name)) for name in kept)
        folders[:] = (
            n for n in folders if not n.startswith(".") and os.path.realpath(Path(place, n)) != leave_out
        )
    if not found:
        raise PaperNotFound(f"{folder} holds no paper")
    yield from map(Source, sorted(found))


def _unreadable(error: OSError) -> None:
    raise PaperNotFound(f"{error.filename} cannot be opened: {error.strerror}", "Check its permissions.")


def read(source: Source, limits: Limits) -> Edition:
    """The edition of one paper, or the TravauxError that says what is wrong with it."""
    data = _standard_input(limits) if source.label == STANDARD_INPUT else None

    def job() -> Edition:
        from travaux.reading import Document
        from travaux.reading import read as read_paper

        paper = Document.open(source.label) if data is None else Document(source.name, data)
        result = read_paper(paper)
        return Edition(result.programme, result.findings, result.doubts)

    try:
        return run(job, name=source.label if data is None else source.name, limits=limits)
    except TravauxError as error:
        if data is None and error.message.startswith(source.name):
            raise type(error)(source.label + error.message[len(source.name) :], error.remedy) from None
        raise


def _standard_input(limits: Limits) -> bytes:
    most = limits.megabytes << 20
    data = sys.stdin.buffer.read(most + 1)
    if len(data) > most:
        raise LimitExceeded(f"standard input holds more than {limits.megabytes} MB")
    if not data:
        raise EmptyPaper("standard input is empty")
    return data
