"""Build a library from a folder: keep the bytes, read what is unread, file what was found, renew what is derived."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from django.db import connection

from travaux.common.account import Account, Outcome, Place
from travaux.common.beside import Beside, divided
from travaux.common.errors import LibraryInUse, OtherData, PaperNotFound, TravauxError
from travaux.common.progress import Watch, unwatched
from travaux.common.sandbox import DEFAULT, Limits
from travaux.intake.edition import edition, joining
from travaux.intake.local import Paper, Read, read_here
from travaux.intake.mails import HEAD, WITHIN, is_mail, taken_apart
from travaux.intake.report import Report
from travaux.intake.scan import scan
from travaux.record import filing
from travaux.record.building import building_in
from travaux.record.databases import is_shared
from travaux.record.evidence import blobs, marks
from travaux.record.search import index
from travaux.record.search.following import Follower

T = TypeVar("T")

_HELD_AT_A_TIME = 256
_FILED_AT_A_TIME = 64
_SECONDS_A_BATCH = 2.0
_FOLLOWED = 7 / 8
"""Share of the papers that are indexed while others are read. The rest waits for the end, where one process finds relations and
the other would have nothing to do."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: ``again`` reads papers anew that an earlier edition of the software has read.

    ``cluster`` is the address of a dask scheduler whose workers read, in place of ``workers`` on this machine;
    ``across`` has the papers compared across languages, here and in later builds. A file that was written to in the last
    ``quiet`` seconds is left alone: it may be half there.
    """

    folder: Path
    library: Path
    limits: Limits = DEFAULT
    workers: int = 1
    again: bool = False
    cluster: str | None = None
    watch: Watch = unwatched
    across: bool = False
    watch_across: Watch = unwatched
    quiet: float = 0.0


def build(order: Order) -> Report:
    """Bring the library level with the folder. May be stopped at any instant and run again."""
    with building_in(order.library):
        marks.moved_by(joining())
        report = _held(order)
        todo = filing.unread(edition=edition() if order.again else None)
        with Follower(order.library) if len(todo) > _FILED_AT_A_TIME else nullcontext() as follower:
            _read(order, todo, report, follower)
            if follower:
                follower.finish()
            _derive()
        _compare_across(order)
        _index(order.library)
        return report


def _derive() -> None:
    """Bring level what is derived; what does that takes long to load, and is not where nothing has changed."""
    if marks.is_behind(marks.SETTLED) or marks.is_behind(marks.LIKENESS):
        from travaux.intake.relating import relate_papers
        from travaux.intake.settle import settle

        settle()
        relate_papers()


def _compare_across(order: Order) -> None:
    """Take what each paper is about, where it is asked for or was in an earlier build."""
    if order.across:
        from travaux.intake.meaning import take_meanings
        from travaux.reading.likeness.meaning import check_installed

        check_installed()
        take_meanings(order.watch_across)
    elif marks.level(marks.MEANING):
        from travaux.intake.meaning import renew_meanings

        renew_meanings(order.watch_across)


def _index(library: Path) -> None:
    """Bring the index level; where another builder of a shared record is at it, leave it to them."""
    try:
        index.refresh(library)
    except LibraryInUse:
        if not is_shared():
            raise


def _held(order: Order) -> Report:
    """Keep the bytes of new and changed files, and say where they are."""
    folder = order.folder.absolute()
    known = filing.known_places(str(folder))
    found = scan(folder, known, order.library, order.quiet)
    batches = list(_batches(found.fresh, _HELD_AT_A_TIME))
    hold = partial(_hold, order.limits, known, filing.withdrawn_papers(), batches)
    if order.cluster or len(found.fresh) <= _FILED_AT_A_TIME:
        held = hold(range(len(batches)))
    else:
        held = _held_by_two(hold, len(batches))
    report = Report(unchanged=found.unchanged, gone=len(found.gone))
    for below, error in sorted(found.closed.items()):
        report.fail(below, str(error), error.exit_code)
    gone = list(found.gone)
    for _, (part, left) in sorted(held.items()):
        report.go_on(part)
        gone += left
    filing.drop_holdings(folder=str(folder), paths=gone)
    return report


_Held = dict[int, tuple[Report, list[str]]]
"""What became of each batch of files, by its number, and the paths of what is no longer attached to its mails."""


def _held_by_two(hold: Callable[[Iterable[int]], _Held], count: int) -> _Held:
    """Let a process beside begin while this one loads what reads the papers, and then help it."""
    from travaux.reading.ready import make_ready

    first, last = divided(count)
    connection.close()
    with Beside(partial(hold, first)) as beside:
        make_ready(whole=True, few_words=False)
        own = hold(last)
    return hold(range(count)) if beside.result is None else beside.result | own


def _hold(
    limits: Limits,
    known: Mapping[str, tuple[int, int]],
    unwanted: Container[str],
    batches: Sequence[Sequence[Place]],
    numbers: Iterable[int],
) -> _Held:
    done: _Held = {}
    for number in numbers:
        report = Report()
        held, left = [], list[str]()
        for place in batches[number]:
            try:
                papers = _with_attached(place, _bytes(place), limits, report)
            except PaperNotFound as error:
                report.fail(place.path, str(error), error.exit_code)
                continue
            held += [(one, blobs.keep(data, unwanted)) for one, data in papers]
            report.changed += sum(one.path in known for one, _ in papers)
            report.new += sum(one.path not in known for one, _ in papers)
            left += _left_out(place, known, {one.path for one, _ in papers})
        filing.file_holdings(held=held)
        done[number] = report, left
    return done


def _with_attached(place: Place, data: bytes, limits: Limits, report: Report) -> list[tuple[Place, bytes]]:
    """A file and, where it is a mail, what is attached to it."""
    papers = [(place, data)]
    if not is_mail(data[:HEAD]):
        return papers
    try:
        parts = taken_apart(place.path, data, place.path, limits)
    except TravauxError as error:
        report.fail(place.path, str(error), error.exit_code)
        return papers
    for part in parts:
        if part.problem:
            report.fail(part.document.name, str(part.problem), part.problem.exit_code)
        elif not part.text:
            inside = replace(place, path=part.document.name, size=len(part.document.data))
            papers.append((inside, part.document.data))
    return papers


def _left_out(mail: Place, known: Iterable[str], attached: set[str]) -> list[str]:
    """What was attached to a mail and is not any more."""
    return [path for path in known if path.startswith(mail.path + WITHIN) and path not in attached]


def _bytes(place: Place) -> bytes:
    try:
        return Path(place.folder, place.path).read_bytes()
    except OSError as error:
        raise PaperNotFound(
            f"{place.path} cannot be opened: {error.strerror}", "Check its permissions."
        ) from None


def _read(order: Order, todo: list[Paper], report: Report, follower: Follower | None) -> None:
    """Read what is unread, and file it in batches that are small enough to lose little when killed."""
    batch: list[Account] = []
    filed = time.monotonic()
    for done, (name, account, code) in enumerate(_accounts(order, todo), 1):
        batch.append(account)
        if account.error == OtherData.__name__:
            report.strange.append(name)
        elif account.outcome is Outcome.FAILED:
            report.fail(name, account.message, code)
        elif account.outcome is Outcome.PARTLY:
            report.partly.append((name, account.message))
        if len(batch) >= _FILED_AT_A_TIME or time.monotonic() - filed > _SECONDS_A_BATCH:
            filing.file_accounts(accounts=batch, edition=edition())
            batch, filed = [], time.monotonic()
            if follower and done < _FOLLOWED * len(todo):
                follower.tell()
        report.read = done - len(report.strange)
        order.watch(done, len(todo))
    if batch:
        filing.file_accounts(accounts=batch, edition=edition())


def _accounts(order: Order, todo: list[Paper]) -> Iterator[Read]:
    """What was read of each paper, here or on a cluster."""
    if not todo:
        return iter(())
    papers = _unread_yet(order, todo) if is_shared() else iter(todo)
    if order.cluster:
        from travaux.intake.cluster import read_there

        return read_there(papers, order.limits, order.cluster)
    return read_here(papers, order.limits, order.workers)


def _unread_yet(order: Order, todo: list[Paper]) -> Iterator[Paper]:
    """The papers that no other builder has read by the time of their turn, begun at another place by each builder."""
    start = random.randrange(len(todo))
    for papers in _batches([*todo[start:], *todo[:start]], _FILED_AT_A_TIME):
        left = filing.still_unread([sha256 for sha256, _ in papers], edition() if order.again else None)
        yield from (paper for paper in papers if paper[0] in left)


def _batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    batch: list[T] = []
    for thing in things:
        batch.append(thing)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
