"""Papers read on this machine, in the sandbox's workers."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

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
    """Read the papers, ``workers`` at a time, in their order. They are asked for as their turn comes.

    What few papers need is loaded by the worker that comes upon one, and for the workers after it once and for all.
    """
    from travaux.reading.ready import make_ready

    asked: deque[Paper] = deque()
    few_words = False

    def jobs() -> Iterator[Job[tuple[Account, bool]]]:
        for sha256, name in papers:
            asked.append((sha256, name))
            yield Job(name, _read, (blobs.path_of(sha256), name, sha256, limits))

    def prepare() -> None:
        make_ready(whole=True, few_words=few_words)

    for result in run_in_pool(jobs(), limits=limits, workers=workers, prepare=prepare):
        sha256, name = asked.popleft()
        try:
            account, learnt = result()
            few_words = few_words or learnt
            yield name, account, 0
        except TravauxError as error:
            yield name, failure_of(sha256, error), error.exit_code


def _read(path: Path, name: str, sha256: str, limits: Limits) -> tuple[Account, bool]:
    """What was read of the paper kept at ``path``, and whether its worker knows the language of few words by now."""
    from travaux.reading.language import knows_few_words

    return account_at(path, name, sha256, limits), knows_few_words()
