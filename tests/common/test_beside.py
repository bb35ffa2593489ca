"""What another process does beside this one."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.waiting import PATIENCE, waited_for
from travaux.common.beside import Beside, divided


def test_what_was_done_beside_is_there_once_the_context_is_left() -> None:
    with Beside(lambda: ("done", os.getpid())) as beside:
        assert beside.result is None
    assert beside.result == ("done", beside.process)


def test_it_goes_on_while_this_process_does_something_else(tmp_path: Path) -> None:
    with Beside(lambda: (tmp_path / "beside").write_text("here")):
        waited_for((tmp_path / "beside").exists, "the other process")


@pytest.mark.parametrize("ends", [lambda: 1 / 0, lambda: os.kill(os.getpid(), signal.SIGKILL)])
def test_what_fails_or_is_killed_gives_nothing(ends, capfd: pytest.CaptureFixture[str]) -> None:
    with Beside(ends) as beside:
        pass
    assert (beside.result, capfd.readouterr()) == (None, ("", ""))


def test_it_does_not_outlive_a_context_that_failed() -> None:
    with pytest.raises(RuntimeError), Beside(lambda: time.sleep(600)) as beside:
        raise RuntimeError
    with pytest.raises(ProcessLookupError):
        os.kill(beside.process, 0)


def test_two_processes_divide_numbers_between_them() -> None:
    first, last = divided(1000)
    both = multiprocessing.get_context("fork").Barrier(2)

    def taken(numbers: Iterator[int]) -> list[int]:
        """All of them; neither process goes on before the other has taken one too."""
        done = [next(numbers)]
        both.wait(PATIENCE)
        return [*done, *numbers]

    with Beside(lambda: taken(first)) as beside:
        own = taken(last)
    assert beside.result is not None
    assert sorted({*beside.result, *own}) == list(range(1000))
    assert (beside.result[0], own[0]) == (0, 999)
    assert len(beside.result) + len(own) <= 1001


@pytest.mark.parametrize("count", [0, 1, 5])
def test_one_that_is_left_alone_takes_all(count: int) -> None:
    first, last = divided(count)
    assert (list(first), list(last)) == (list(range(count)), [])
