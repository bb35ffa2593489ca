"""One run of ``travaux read`` or ``convert``: read the papers, say what is wrong with some, publish the others."""

from __future__ import annotations

import datetime as dt
import itertools
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

import click

from travaux.cli import output as sink
from travaux.cli.days import DAY
from travaux.cli.forms import Form
from travaux.cli.messages import say, watched
from travaux.cli.papers import Source, holds_other, is_strange, located, read_all, tell_strange
from travaux.common.errors import NoProgramme, NoText, TravauxError, UnknownTarget
from travaux.common.programme import Programme
from travaux.common.sandbox import Limits
from travaux.publish.edition import Edition

Result = tuple[Source, Edition | TravauxError]


first_day_option = click.option(
    "--first-day",
    metavar="YYYY-MM-DD",
    type=DAY,
    help="The date of day 1, for days to which the paper gives no date.",
)
"""``--first-day``, for every command that publishes."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for. ``single`` is True where one paper was named, and not a folder.

    ``send`` publishes to a server instead, and returns the lines that tell what was done.
    """

    papers: tuple[Source, ...]
    single: bool
    form: Form
    output: str | None
    first_day: dt.date | None
    limits: Limits
    workers: int
    send: Callable[[Programme], list[str]] | None = None


def carry_out(order: Order) -> int:
    """Read and publish; the exit code of the first paper that could not be read, else 0."""
    codes: list[int] = []
    labels = [paper.label for paper in order.papers]
    editions = _editions(order, codes)
    if order.send:
        _send(editions, order.send)
    elif order.output is not None and sink.is_folder(order.output):
        names = sink.Names(order.form.suffix)
        for paper, edition in editions:
            sink.to_file(Path(order.output, names.of(paper.name)), order.form.one(edition), labels)
    elif first := next(editions, None):
        second = next(editions, None) if order.single else None
        rest = (edition for _, edition in itertools.chain([first], [second] if second else [], editions))
        alone = order.single and second is None
        chunks = order.form.one(first[1]) if alone else order.form.many(rest)
        if order.output is None:
            sink.to_standard_output(chunks)
        else:
            sink.to_file(Path(order.output), chunks, labels)
    return codes[0] if codes else 0


def _send(editions: Iterable[tuple[Source, Edition]], send: Callable[[Programme], list[str]]) -> None:
    found = list(editions)
    if len(found) > 1:
        names = ", ".join(paper.label for paper, _ in found)
        raise UnknownTarget(
            f"an event holds one programme, these are {len(found)}: {names}", "Name one paper."
        )
    for _, edition in found:
        click.echo("\n".join(send(edition.programme)))


def _editions(order: Order, codes: list[int]) -> Iterator[tuple[Source, Edition]]:
    """Each paper that can be published; the exit codes of the others go to ``codes``.

    A paper that nobody named and that holds no programme, such as a letter in a folder, is told and no failure, unless
    none holds one.
    """
    bar = len(order.papers) > 1 and watched(elsewhere=order.output is not None)
    lines: list[str] = []
    strange: list[str] = []
    without: list[int] = []
    published = False
    with _shown(order, bar) as results:
        for paper, result in results:
            edition = None
            try:
                edition, notice = _ready(result, order)
                lines += [f"{paper.label}: {notice}"] if notice else []
            except (NoProgramme, NoText) as error:
                if not paper.quiet:
                    lines.append(str(error))
                    (without if holds_other(error, paper) else codes).append(error.exit_code)
            except TravauxError as error:
                if is_strange(error, paper):
                    strange.append(paper.label)
                else:
                    lines.append(str(located(error, paper)))
                    codes.append(error.exit_code)
            if not bar:
                _say_all(lines)
            if edition:
                published = True
                yield paper, edition
    _say_all(lines)
    codes += [] if published else without
    tell_strange(strange, order.papers, codes)


def _shown(order: Order, bar: bool) -> AbstractContextManager[Iterable[Result]]:
    """The results of reading, with a bar that shows how far they are."""
    results = zip(order.papers, read_all(order.papers, order.limits, order.workers), strict=True)
    if not bar:
        return nullcontext(results)
    return click.progressbar(results, length=len(order.papers), label="Reading", file=sys.stderr)


def _ready(result: Edition | TravauxError, order: Order) -> tuple[Edition, str | None]:
    """The edition as it is to be published, and what must be said about it."""
    if isinstance(result, TravauxError):
        raise result
    if order.first_day:
        from travaux.publish.dating import from_first_day

        result = replace(result, programme=from_first_day(result.programme, order.first_day))
    return result, order.form.notice(result.programme)


def _say_all(lines: list[str]) -> None:
    for line in lines:
        say(line)
    lines.clear()
