"""What a worker of a cluster gives for a paper: what was read, or why it cannot be; what it raises would be tried again."""

from __future__ import annotations

from travaux.common.account import Account
from travaux.common.errors import UnknownFormat, WrongSetting
from travaux.common.sandbox import DEFAULT
from travaux.intake.cluster import read_on_worker
from travaux.intake.edition import edition


def test_why_a_paper_cannot_be_read_is_given_and_not_raised() -> None:
    read = read_on_worker(b"The letter on ferries.", "letter.txt", "ab", DEFAULT, edition())
    assert isinstance(read, Account) and read.sha256 == "ab"
    refused = read_on_worker(b'{"rows": [1, 2]}', "rows.json", "cd", DEFAULT, edition())
    assert isinstance(refused, UnknownFormat) and "rows.json" in refused.message


def test_a_worker_of_another_version_reads_nothing() -> None:
    answer = read_on_worker(b"The letter on ferries.", "letter.txt", "ab", DEFAULT, "0.0.0+00000000")
    assert isinstance(answer, WrongSetting)
