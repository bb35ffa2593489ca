"""What a worker of a cluster gives for a paper: what was read, or why it cannot be; what it raises would be tried again."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

import pytest

from travaux.common.account import Account, Outcome
from travaux.common.errors import DamagedPaper, EmptyPaper, UnknownFormat, WrongSetting
from travaux.common.sandbox import DEFAULT
from travaux.intake.cluster import answer_of, read_on_worker
from travaux.intake.edition import edition


def test_why_a_paper_cannot_be_read_is_given_and_not_raised() -> None:
    read = read_on_worker(b"The letter on ferries.", "letter.txt", "ab", DEFAULT, edition())
    assert isinstance(read, Account) and read.sha256 == "ab"
    refused = read_on_worker(b'{"rows": [1, 2]}', "rows.json", "cd", DEFAULT, edition())
    assert isinstance(refused, UnknownFormat) and "rows.json" in refused.message


def test_a_worker_of_another_version_reads_nothing() -> None:
    answer = read_on_worker(b"The letter on ferries.", "letter.txt", "ab", DEFAULT, "0.0.0+00000000")
    assert isinstance(answer, WrongSetting)


def given(answer: object) -> Future[object]:
    """A future that gives ``answer``, be it an error."""
    future = Future[object]()
    future.set_result(answer)
    return future


def raised(error: BaseException) -> Future[object]:
    future = Future[object]()
    future.set_exception(error)
    return future


def test_what_a_worker_gives_or_raises_is_the_outcome_of_the_paper() -> None:
    empty = EmptyPaper("a.txt is empty")
    lost = DamagedPaper("a.txt could not be read on the cluster (OSError)", "Run the build again.")
    for future, error in ((given(empty), empty), (raised(empty), empty), (raised(OSError("gone")), lost)):
        failed = Account("ab", Outcome.FAILED, error=type(error).__name__, message=str(error))
        assert answer_of(future, "ab", "a.txt") == ("a.txt", failed, error.exit_code)
    account = Account("ab", Outcome.WHOLE)
    assert answer_of(given(account), "ab", "a.txt") == ("a.txt", account, 0)


@pytest.mark.parametrize("told", [given, raised])
def test_a_worker_of_another_version_ends_the_build_whether_it_gives_or_raises_that(
    told: Callable[[WrongSetting], Future[object]],
) -> None:
    with pytest.raises(WrongSetting, match="another version"):
        answer_of(told(WrongSetting("a worker reads with another version")), "ab", "a.txt")
