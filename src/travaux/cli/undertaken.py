"""``travaux commitments``, ``travaux provisions`` and ``travaux turns``: papers in, a register out."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import click

from travaux.cli import output as sink
from travaux.cli.limits import jobs_option, limit_options, processors
from travaux.cli.mails import with_enclosed
from travaux.cli.messages import coloured, say
from travaux.cli.papers import PAPER, Source, is_strange, sources, take_all, tell_strange
from travaux.cli.streams import STANDARD_INPUT
from travaux.common.errors import TravauxError
from travaux.common.sandbox import Limits
from travaux.common.undertakings import FrameworkPaper, Undertakings

if TYPE_CHECKING:
    from travaux.reading import Document

SUFFIXES = {"text": ".txt", "json": ".json", "csv": ".csv", "xlsx": ".xlsx"}
_MOST_COLUMNS = 100

T = TypeVar("T")
Decorated = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Run(Generic[T]):
    """One run over papers. ``table`` names the function of the format's module that writes the results."""

    documents: Sequence[str]
    take: Callable[[Document], T]
    table: str
    form: str
    output: str | None
    limits: Limits
    workers: int
    compare: Callable[[list[tuple[str, T]]], list[T]] | None = None

    def carry_out(self) -> int:
        """Read and write; the exit code of the first paper that could not be read, else 0."""
        papers = tuple(with_enclosed(sources(self.documents, leave_out=self.output), self.limits))
        labels = [paper.label for paper in papers]
        codes: list[int] = []
        results = self._results(papers, codes)
        single = len(papers) == 1 and labels == list(self.documents)
        if self.output is not None and sink.is_folder(self.output):
            names = sink.Names(SUFFIXES[self.form])
            for paper, result in results:
                path = Path(self.output, names.of(paper.name))
                sink.to_file(path, self._written([result], single=True), labels)
        else:
            kept = self._together([(paper.label, result) for paper, result in results])
            if kept and self.output is None:
                sink.to_standard_output(self._written(kept, single=single))
            elif kept:
                sink.to_file(Path(str(self.output)), self._written(kept, single=single), labels)
        return codes[0] if codes else 0

    def _together(self, results: list[tuple[str, T]]) -> list[T]:
        """The results, with what can be said of them only beside each other."""
        return self.compare(results) if self.compare else [result for _, result in results]

    def _results(self, papers: tuple[Source, ...], codes: list[int]) -> Iterator[tuple[Source, T]]:
        strange: list[str] = []
        for paper, result in zip(papers, take_all(papers, self.limits, self.workers, self.take), strict=True):
            if is_strange(result, paper):
                strange.append(paper.label)
            elif isinstance(result, TravauxError):
                say(str(result))
                codes.append(result.exit_code)
            else:
                yield paper, result
        tell_strange(strange, papers, codes)

    def _written(self, results: Sequence[T], *, single: bool) -> Iterable[str | bytes]:
        module = import_module(f"travaux.publish.undertakings.{self.form}")
        options: dict[str, Any] = {"single": single}
        if self.form == "text":
            options["columns"] = min(shutil.get_terminal_size().columns, _MOST_COLUMNS)
            options["colour"] = self.output is None and coloured(sys.stdout)
        written: Iterable[str | bytes] = getattr(module, self.table)(results, **options)
        return written


def register_options(command: Decorated) -> Decorated:
    """The arguments and options that the three commands share."""
    documents = click.argument("documents", metavar="DOCUMENT...", nargs=-1, required=True, type=PAPER)
    form = click.option(
        "--format",
        "-f",
        "name",
        type=click.Choice(list(SUFFIXES)),
        help="What to write. Without it, the suffix of --output decides; without that, text.",
    )
    output = click.option(
        "--output",
        "-o",
        metavar="FILE",
        type=click.Path(allow_dash=True),
        help="Write to FILE, or to one file a paper where it is a folder or ends in a slash. - is standard output.",
    )
    return documents(form(output(limit_options(jobs_option(command)))))


def _run(
    table: str,
    take: Callable[[Document], T],
    options: dict[str, Any],
    compare: Callable[[list[tuple[str, T]]], list[T]] | None = None,
) -> int:
    target = None if options["output"] == STANDARD_INPUT else options["output"]
    suffix = Path(target).suffix.lower() if target else ""
    form = options["name"] or next((known for known, its in SUFFIXES.items() if its == suffix), "")
    form = sink.form_or_text(form, target)
    if form == "xlsx" and target is None and sys.stdout.isatty():
        raise click.UsageError("A workbook cannot be shown on a terminal. Name a file with --output.")
    limits = Limits(options["time_limit"], options["memory_limit"])
    run = Run(
        options["documents"], take, table, form, target, limits, options["jobs"] or processors(), compare
    )
    return run.carry_out()


def _undertakings(paper: Document) -> Undertakings:
    from travaux.reading.commitments.survey import read_undertakings

    return read_undertakings(paper)


def _framework(paper: Document) -> FrameworkPaper:
    from travaux.reading.commitments.survey import read_framework

    return read_framework(paper)


def _compared(results: list[tuple[str, FrameworkPaper]]) -> list[FrameworkPaper]:
    """Each framework, with a note where it is another version of an earlier one."""
    from travaux.reading.commitments.versions import versions

    papers = [paper for _, paper in results]
    for index, note in versions([(label, paper.framework) for label, paper in results]):
        papers[index] = replace(papers[index], notes=(*papers[index].notes, note))
    return papers


@click.command(
    epilog="""\b
Examples:
  travaux commitments resolution.pdf
  travaux commitments report.pdf --format json | jq '.recommendations[] | select(.answer == "accepted")'
  travaux commitments papers/ --output register.xlsx
  travaux commitments *.pdf --format csv --output register.csv
  travaux commitments reports/ --format json --output read/"""
)
@register_options
def commitments(**options: Any) -> int:
    """List what each DOCUMENT undertakes and asks: commitments, recommendations, and who spoke.

    Commitments are the operative paragraphs of resolutions and decisions, the actions of a compact, and what the
    speakers of a record or the writer of a statement or letter promise in their own name. Recommendations are those
    of review reports, with the States that made them and the answer that this report gives. Each has its verbatim
    words and their place. A paper that cannot be read costs one line on standard error; the others are still read.
    """
    return _run("commitments", _undertakings, options)


@click.command(
    epilog="""\b
Examples:
  travaux provisions compact.pdf
  travaux provisions resolution.pdf --format json | jq '.provisions[] | select(.kind == "operative paragraph")'
  travaux provisions draft.docx adopted.pdf --output provisions.xlsx"""
)
@register_options
def provisions(**options: Any) -> int:
    """List the numbered parts of each DOCUMENT, nested as they are numbered.

    Goals, targets, objectives, actions, articles, preambular and operative paragraphs with their sub-paragraphs,
    each with its words and their place. Numbers that are missing, doubled or out of order are said at the end,
    and so is where two of the papers are versions of one framework.
    """
    return _run("provisions", _framework, options, _compared)


@click.command(
    epilog="""\b
Examples:
  travaux turns verbatim-record.pdf
  travaux turns records/ --output turns.xlsx
  travaux turns record.pdf --format json | jq '.turns[] | select(.role == "explanation of vote") | .body'"""
)
@register_options
def turns(**options: Any) -> int:
    """List who speaks in each DOCUMENT: the turns of a verbatim or summary record, in their order.

    Each turn has the person, the State or body they sit for and those they speak on behalf of, the role (in the
    Chair, on a point of order, in explanation of vote …), the language, the agenda item and its place. A statement
    gives one turn, a letter one for its writer and one for each statement that it carries, a compendium one for each
    that it puts together.
    """
    return _run("turns", _undertakings, options)
