"""``travaux read``: papers in, their programmes out."""

from __future__ import annotations

import datetime as dt
import itertools
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path

import click

from travaux.cli import output as sink
from travaux.cli.formats import SUFFIXES, Form, form
from travaux.cli.messages import say, watched
from travaux.cli.papers import STANDARD_INPUT, Source, sources
from travaux.cli.papers import read as read_paper
from travaux.common.errors import CannotWrite, TravauxError
from travaux.common.sandbox import Limits
from travaux.publish.edition import Edition

_DEFAULT = Limits()
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
    default=_DEFAULT.seconds,
    show_default=True,
    help="Processor time that a paper may take. One that only waits is given up after three times as long.",
)
@click.option(
    "--memory-limit",
    metavar="MEGABYTES",
    type=click.IntRange(100),
    default=_DEFAULT.megabytes,
    show_default=True,
    help="Memory that a paper may take.",
)
def read(
    documents: tuple[str, ...],
    name: str | None,
    output: str | None,
    first_day: dt.datetime | None,
    time_limit: float,
    memory_limit: int,
) -> int:
    """Read the programme of each DOCUMENT: an agenda, a programme or a concept note.

    A DOCUMENT is a paper (PDF, DOCX, HTML, Markdown or text), a folder, of which every paper is read, or - for
    standard input. A paper that cannot be read costs one line on standard error; the others are still read.
    The exit code is that of the first paper that could not be read, else 0.
    """
    target = None if output == STANDARD_INPUT else output
    found = tuple(sources(documents, leave_out=target))
    single = len(documents) == 1 and [source.label for source in found] == list(documents)
    papers = _Papers(found, Limits(time_limit, memory_limit), first_day.date() if first_day else None)
    _publish(papers, form(name, target), target, single)
    return papers.exit_code


class _Papers:
    """The papers of one run: reads them one by one and remembers the first error."""

    def __init__(self, sources: tuple[Source, ...], limits: Limits, first_day: dt.date | None) -> None:
        self.sources = sources
        self.exit_code = 0
        self._limits = limits
        self._first_day = first_day

    def editions(self, form: Form) -> Iterator[tuple[Source, Edition]]:
        """Each paper that could be read. Lines about the others wait until a progress bar is gone."""
        lines: list[str] = []
        show = len(self.sources) > 1 and watched()
        bar = (
            click.progressbar(self.sources, label="Reading", file=sys.stderr)
            if show
            else nullcontext(self.sources)
        )
        with bar as shown:
            for source in shown:
                edition = self._edition(source, form, lines)
                if not show:
                    _say_all(lines)
                if edition:
                    yield source, edition
        _say_all(lines)

    def _edition(self, source: Source, form: Form, lines: list[str]) -> Edition | None:
        try:
            edition = read_paper(source, self._limits)
            if self._first_day:
                from travaux.publish.dating import from_first_day

                dated = from_first_day(edition.programme, self._first_day)
                edition = Edition(dated, edition.findings, edition.doubts)
            notice = form.notice(edition.programme)
        except TravauxError as error:
            lines.append(str(error))
            self.exit_code = self.exit_code or error.exit_code
            return None
        if notice:
            lines.append(f"{source.label}: {notice}")
        return edition


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
