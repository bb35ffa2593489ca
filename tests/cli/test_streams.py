"""Papers that come through a pipe or a device."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Travaux
from travaux.cli.streams import streamed
from travaux.common.errors import LimitExceeded
from travaux.common.sandbox import Limits

_ZERO = Path("/dev/zero")


@pytest.mark.skipif(not _ZERO.exists(), reason="this system has no such device")
def test_a_stream_without_end_is_given_up_before_it_is_put_together() -> None:
    with pytest.raises(LimitExceeded, match=r"^zero holds more than 1 MB"):
        streamed(str(_ZERO), Limits(1.0, 1))


def test_a_paper_on_standard_input_that_is_too_large_costs_one_line_and_the_next_is_read(
    travaux: Travaux, tmp_path: Path
) -> None:
    path = tmp_path / "paper.txt"
    path.write_text("matters", "utf-8")
    alone = travaux("read", path)
    outcome = travaux("read", "-", path, "--memory-limit", "200", stdin=bytes((200 << 20) + 1))
    assert (outcome.code, outcome.out) == (9, alone.out)
    assert outcome.err == (
        "travaux: standard input holds more than 200 MB. "
        "Split the paper, or raise --time-limit or --memory-limit if you trust it.\n"
    )


def test_a_mail_that_is_too_large_is_not_taken_in(travaux: Travaux, tmp_path: Path) -> None:
    path = tmp_path / "large.eml"
    with path.open("wb") as stream:
        stream.write(b"From: ada@example.org\nSubject: Papers\n\n")
        stream.truncate((200 << 20) + 1)
    outcome = travaux("read", path, "--memory-limit", "200")
    assert (outcome.code, outcome.out) == (9, "")
    assert outcome.err.startswith(f"travaux: {path} ") and outcome.err.count("\n") == 1
