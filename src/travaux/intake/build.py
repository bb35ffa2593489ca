"""Build a library from a folder: keep the bytes, read what is unread, file what was found, renew what is derived."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from travaux.common.account import Account, Outcome, Place
from travaux.common.errors import PaperNotFound, TravauxError
from travaux.common.pool import Job, run_in_pool
from travaux.common.sandbox import DEFAULT, Limits
from travaux.intake.edition import edition
from travaux.intake.lock import alone_in
from travaux.intake.reader import account_of, failure_of
from travaux.intake.relating import relate_papers
from travaux.intake.report import Report
from travaux.intake.scan import scan
from travaux.intake.settle import settle
from travaux.record import filing
from travaux.record.evidence import blobs
from travaux.record.search import index

_HELD_AT_A_TIME = 256
_FILED_AT_A_TIME = 64
_SECONDS_A_BATCH = 2.0

Watch = Callable[[int, int], None]
"""Told after each paper how many of how many are read."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: ``again`` reads papers anew that an earlier edition of the software has read."""

    folder: Path
    library: Path
    limits: Limits = DEFAULT
    workers: int = 1
    again: bool = False
    watch: Watch = field(default=lambda done, of: None)


def build(order: Order) -> Report:
    """Bring the library level with the folder. May be stopped at any instant and run again."""
    with alone_in(order.library):
        report = Report()
        _hold(order, report)
        _read(order, report)
        settle()
        relate_papers()
        index.refresh(order.library)
        return report


def _hold(order: Order, report: Report) -> None:
    """Keep the bytes of new and changed files."""
    folder = order.folder.absolute()
    known = filing.known_places(str(folder))
    found = scan(folder, known, order.library)
    report.unchanged, report.gone = found.unchanged, len(found.gone)
    unwanted = filing.withdrawn_papers()
    for places in _batches(found.fresh, _HELD_AT_A_TIME):
        held = []
        for place in places:
            try:
                held.append((place, blobs.keep(_bytes(place), unwanted)))
            except PaperNotFound as error:
                report.fail(place.path, str(error), error.exit_code)
                continue
            if place.path in known:
                report.changed += 1
            else:
                report.new += 1
        filing.file_holdings(held=held)
    filing.drop_holdings(folder=str(folder), paths=found.gone)


def _bytes(place: Place) -> bytes:
    try:
        return Path(place.folder, place.path).read_bytes()
    except OSError as error:
        raise PaperNotFound(
            f"{place.path} cannot be opened: {error.strerror}", "Check its permissions."
        ) from None


def _read(order: Order, report: Report) -> None:
    """Read what is unread, and file it in batches that are small enough to lose little when killed."""
    todo = filing.unread(edition=edition() if order.again else None)
    batch: list[Account] = []
    filed = time.monotonic()
    for done, (name, account, code) in enumerate(_accounts(order, todo), 1):
        batch.append(account)
        if account.outcome is Outcome.FAILED:
            report.fail(name, account.message, code)
        elif account.outcome is Outcome.PARTLY:
            report.partly.append((name, account.message))
        if len(batch) >= _FILED_AT_A_TIME or time.monotonic() - filed > _SECONDS_A_BATCH:
            filing.file_accounts(accounts=batch, edition=edition())
            batch, filed = [], time.monotonic()
        order.watch(done, len(todo))
    filing.file_accounts(accounts=batch, edition=edition())
    report.read = len(todo)


def _accounts(order: Order, todo: list[tuple[str, str]]) -> Iterator[tuple[str, Account, int]]:
    """Name, account and exit code of each paper, in order."""
    if not todo:
        return
    from travaux.reading.ready import make_ready

    make_ready()
    jobs = (
        Job(name, account_of, (blobs.path_of(sha256), name, sha256, order.limits)) for sha256, name in todo
    )
    results = run_in_pool(jobs, limits=order.limits, workers=order.workers)
    for (sha256, name), result in zip(todo, results, strict=True):
        try:
            yield name, result(), 0
        except TravauxError as error:
            yield name, failure_of(sha256, error), error.exit_code


def _batches(places: Iterable[Place], size: int) -> Iterator[list[Place]]:
    batch: list[Place] = []
    for place in places:
        batch.append(place)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
