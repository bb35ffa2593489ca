"""``travaux read``: papers in, their programmes out."""

from __future__ import annotations

import datetime as dt
import itertools
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

import click

from travaux.cli import output as sink
from travaux.cli.formats import SUFFIXES, Form, form
from travaux.cli.messages import say, watched
from travaux.cli.papers import STANDARD_INPUT, Source, read_all, sources
from travaux.common.errors import CannotWrite, TravauxError
from travaux.common.sandbox import DEFAULT, Limits
from travaux.publish.edition import Edition

_MOST_JOBS = 8
_EXAMPLES = """\b
Examples:
  travaux read agenda.pdf
  travaux read agenda.pdf --output programme.ics
  travaux read agenda.docx --output programme.ics --first-day 2017-04-18
  travaux read papers/ --output programmes/ --format html
  travaux read *.pdf --format csv --output people.csv
  curl -s https://example.org/agenda.pdf | travaux read - --format json | jq .items"""


@click.command(epilog=_EXAMPLES)
@click.argument("documents", metavar="DOCUMENT...", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "-f",
    "name",
    type=click.Choice(list(SUFFIXES)),
    help="What to write. Without it, the suffix of --output decides; without that, text.",
)
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(allow_dash=True),
    help="Write to FILE, or to one file a paper where it is a folder or ends in a slash. - is standard output.",
)
@click.option(
    "--first-day",
    metavar="YYYY-MM-DD",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The date of day 1, for days to which the paper gives no date.",
)
@click.option(
    "--time-limit",
    metavar="SECONDS",
    type=click.FloatRange(0.1),
    default=DEFAULT.seconds,
    show_default=True,
    help="Processor time that a paper may take. One that only waits is given up after three times as long.",
)
@click.option(
    "--memory-limit",
    metavar="MEGABYTES",
    type=click.IntRange(100),
    default=DEFAULT.megabytes,
    show_default=True,
    help="Memory that a paper may take.",
)
@click.option(
    "--jobs",
    "-j",
    metavar="NUMBER",
    type=click.IntRange(1),
    default=None,
    help="How many papers are read at a time. Without it, as many as there are processors, at most 8.",
)
def read(
    documents: tuple[str, ...],
    name: str | None,
    output: str | None,
    first_day: dt.datetime | None,
    time_limit: float,
    memory_limit: int,
    jobs: int | None,
) -> int:
    """Read the programme of each DOCUMENT: an agenda, a programme or a concept note.

    A DOCUMENT is a paper (PDF, DOCX, HTML, Markdown or text), a folder, of which every paper is read, or - for
    standard input. A paper that cannot be read costs one line on standard error; the others are still read.
    The exit code is that of the first paper that could not be read, else 0.
    """
    target = None if output == STANDARD_INPUT else output
    found = tuple(sources(documents, leave_out=target))
    single = len(documents) == 1 and [source.label for source in found] == list(documents)
    first = first_day.date() if first_day else None
    papers = _Papers(found, Limits(time_limit, memory_limit), first, jobs or _processors())
    _publish(papers, form(name, target), target, single)
    return papers.exit_code


class _Papers:
    """The papers of one run: reads them one by one and remembers the first error."""

    def __init__(
        self, sources: tuple[Source, ...], limits: Limits, first_day: dt.date | None, workers: int
    ) -> None:
        self.sources = sources
        self.exit_code = 0
        self._limits = limits
        self._first_day = first_day
        self._workers = workers

    def editions(self, form: Form) -> Iterator[tuple[Source, Edition]]:
        """Each paper that could be read. Lines about the others wait until a progress bar is gone."""
        lines: list[str] = []
        show = len(self.sources) > 1 and watched()
        results = zip(self.sources, read_all(self.sources, self._limits, self._workers), strict=True)
        bar: AbstractContextManager[Iterable[tuple[Source, Edition | TravauxError]]] = nullcontext(results)
        if show:
            bar = click.progressbar(results, length=len(self.sources), label="Reading", file=sys.stderr)
        with bar as shown:
            for source, result in shown:
                edition = self._checked(source, result, form, lines)
                if not show:
                    _say_all(lines)
                if edition:
                    yield source, edition
        _say_all(lines)

    def _checked(
        self, source: Source, result: Edition | TravauxError, form: Form, lines: list[str]
    ) -> Edition | None:
        """The edition as it is to be published; what is to be said about it goes to ``lines``."""
        try:
            if isinstance(result, TravauxError):
                raise result
            edition = self._dated(result)
            notice = form.notice(edition.programme)
        except TravauxError as error:
            lines.append(str(error))
            self.exit_code = self.exit_code or error.exit_code
            return None
        if notice:
            lines.append(f"{source.label}: {notice}")
        return edition

    def _dated(self, edition: Edition) -> Edition:
        if self._first_day is None:
            return edition
        from travaux.publish.dating import from_first_day

        return replace(edition, programme=from_first_day(edition.programme, self._first_day))


def _processors() -> int:
    return min(
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, _MOST_JOBS
    )


def _say_all(lines: list[str]) -> None:
    for line in lines:
        say(line)
    lines.clear()


def _publish(papers: _Papers, form: Form, output: str | None, single: bool) -> None:
    if output is not None and sink.is_folder(output):
        names = sink.Names(form.suffix)
        for source, edition in papers.editions(form):
            _to_file(Path(output, names.of(source.name)), form.one(edition), papers.sources)
        return
    editions = (edition for _, edition in papers.editions(form))
    first = next(editions, None)
    if first is None:
        return
    chunks = form.one(first) if single else form.many(itertools.chain([first], editions))
    if output is None:
        sink.to_standard_output(chunks)
    else:
        _to_file(Path(output), chunks, papers.sources)


def _to_file(path: Path, chunks: Iterable[str], papers: tuple[Source, ...]) -> None:
    if path.is_file() and any(Path(paper.label).exists() and path.samefile(paper.label) for paper in papers):
        raise CannotWrite(f"{path} is one of the papers to read", "Choose another --output.")
    sink.to_file(path, chunks)
