"""Papers read on this machine, in the sandbox's workers."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from travaux.common.account import Account
from travaux.common.errors import TravauxError
from travaux.common.pool import Job, run_in_pool
from travaux.common.sandbox import Limits
from travaux.intake.reader import account_at, failure_of
from travaux.record.evidence import blobs

Paper = tuple[str, str]
"""SHA-256 and name."""

Read = tuple[str, Account, int]
"""The paper's name, what was read, and the exit code of what was wrong, else 0."""


def read_here(papers: Iterable[Paper], limits: Limits, workers: int) -> Iterator[Read]:
    """Read the papers, ``workers`` at a time, in their order. They are asked for as their turn comes."""
    from travaux.reading.ready import make_ready

    make_ready(whole=True)
    asked: deque[Paper] = deque()

    def jobs() -> Iterator[Job[Account]]:
        for sha256, name in papers:
            asked.append((sha256, name))
            yield Job(name, account_at, (blobs.path_of(sha256), name, sha256, limits))

    for result in run_in_pool(jobs(), limits=limits, workers=workers):
        sha256, name = asked.popleft()
        try:
            yield name, result(), 0
        except TravauxError as error:
            yield name, failure_of(sha256, error), error.exit_code
