"""From the DOCUMENT arguments to editions: which papers are meant, each read in a worker of its own."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from travaux.cli.messages import no_papers, say, tell_pages
from travaux.cli.streams import STANDARD_INPUT, streamed
from travaux.common.errors import (
    EmptyPaper,
    LimitExceeded,
    NoProgramme,
    OtherData,
    PaperNotFound,
    TravauxError,
)
from travaux.common.sandbox import Limits, run_all
from travaux.publish.edition import Edition

if TYPE_CHECKING:
    from travaux.reading import Document

PAPER = click.Path(allow_dash=True, readable=False)
"""A DOCUMENT argument. One that cannot be read costs a line of its own, not the whole command."""
_ADDRESS = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """A paper to read. ``label`` is what the user called it, or its path where it was found in a folder.

    ``data`` is what it holds, where that is not in a file of that name; ``quiet`` a paper that may well hold
    nothing, so that nobody need be told; ``named`` one that stands among the arguments itself; ``problem`` what kept it from being opened or taken apart.
    """

    label: str
    data: bytes | None = None
    quiet: bool = False
    problem: TravauxError | None = None
    named: bool = False

    @property
    def name(self) -> str:
        return "standard input" if self.label == STANDARD_INPUT else Path(self.label).name


def sources(documents: Sequence[str], leave_out: str | None = None) -> Iterator[Source]:
    """The papers that the arguments name; a folder stands for all that it holds, sorted by path.

    Hidden files are not papers, nor is what stands in a folder at ``leave_out``, where results go.
    """
    for document in documents:
        try:
            folder = document != STANDARD_INPUT and Path(document).is_dir()
        except OSError as error:
            yield _closed(error)
            continue
        if folder:
            yield from _inside(document, leave_out and os.path.realpath(leave_out))
        else:
            yield Source(document, named=True)


def _inside(folder: str, leave_out: str | None) -> Iterator[Source]:
    closed: list[OSError] = []
    found: list[Source] = []
    for place, folders, files in os.walk(folder, onerror=closed.append):
        paths = (Path(place, name) for name in files)
        found += (Source(str(path)) for path in paths if _is_paper(path, leave_out))
        folders[:] = (
            n for n in folders if not n.startswith(".") and os.path.realpath(Path(place, n)) != leave_out
        )
    found += map(_closed, closed)
    if not found:
        found.append(Source(folder, problem=PaperNotFound(f"{folder} holds no paper")))
    yield from sorted(found, key=lambda one: one.label)


def _is_paper(path: Path, leave_out: str | None) -> bool:
    """Pipes and devices are papers only where they are named; what cannot be opened is told when its turn comes."""
    try:
        special = not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        special = False
    return not (path.name.startswith(".") or special or os.path.realpath(path) == leave_out)


def _closed(error: OSError) -> Source:
    label = str(error.filename)
    return Source(label, problem=PaperNotFound.unopened(label, error))


def read_all(sources: Sequence[Source], limits: Limits, workers: int) -> Iterator[Edition | TravauxError]:
    """For each paper, in order, its edition or what is wrong with it."""
    return take_all(sources, limits, workers, _edition)


def take_all(
    sources: Sequence[Source], limits: Limits, workers: int, take: Callable[[Document], T]
) -> Iterator[T | TravauxError]:
    """For each paper, in order, what ``take`` finds in it, in a worker of its own, or what is wrong with it."""
    if len(sources) > 1:
        from travaux.reading.ready import make_ready

        make_ready()
    jobs = ((_name(source), _job(source, limits, take)) for source in sources)
    tasks = run_all(jobs, limits=limits, workers=workers, watcher=tell_pages)
    for source, task in zip(sources, tasks, strict=True):
        try:
            yield task.result()
        except TravauxError as error:
            yield located(error, source)


def _name(source: Source) -> str:
    return source.name if source.label == STANDARD_INPUT else source.label


def located(error: TravauxError, source: Source) -> TravauxError:
    """The error with the paper's path in place of its bare name."""
    if source.label == STANDARD_INPUT or not error.message.startswith(source.name):
        return error
    return type(error)(source.label + error.message[len(source.name) :], error.remedy)


def is_strange(result: object, source: Source) -> bool:
    """Whether a source is no paper, which is no failure where nobody named it."""
    return isinstance(result, OtherData) and not source.named


def holds_other(error: TravauxError, source: Source) -> bool:
    """Whether a source is a paper of another kind than was asked for, which is no failure where nobody named it."""
    return isinstance(error, NoProgramme) and not source.named


def tell_strange(strange: Sequence[str], papers: Sequence[Source], codes: list[int]) -> None:
    """Say what was no paper; where there was nothing else, that has an exit code too."""
    if strange:
        say(no_papers(strange))
    if len(strange) == len(papers):
        codes.append(OtherData.exit_code)


def _edition(paper: Document) -> Edition:
    from travaux.reading import read

    result = read(paper)
    return Edition(result.programme, result.findings, result.doubts)


def _job(source: Source, limits: Limits, take: Callable[[Document], T]) -> Callable[[], T]:
    """What a worker does for one paper."""
    paper = opened(source, limits)
    return lambda: take(paper())


def opened(source: Source, limits: Limits) -> Callable[[], Document]:
    """How a worker opens a paper, whose stream, if it is one, is taken in here."""
    data, problem = source.data, source.problem
    if _ADDRESS.match(source.label):
        problem = PaperNotFound(
            f"{source.label} is an address, and no paper is fetched from the network",
            "Download it and name the file, or pipe it in with - for the paper.",
        )
    if data is None and not problem:
        try:
            data = streamed(source.label, limits)
        except TravauxError as error:
            problem = error

    def document() -> Document:
        from travaux.reading import Document

        if problem:
            raise problem
        paper = Document.open(source.label) if data is None else Document(source.name, data)
        if len(paper.data) > limits.megabytes << 20:
            raise LimitExceeded(f"{source.name} holds more than {limits.megabytes} MB")
        if not paper.data:
            raise EmptyPaper(f"{source.name} is empty")
        return paper

    return document
