"""A paper is given up for what it does, and not for how busy the machine is or who else was slow."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from travaux.common.errors import LimitExceeded
from travaux.common.pool import Job, run_in_pool
from travaux.common.progress import tell
from travaux.common.sandbox import run, run_all
from travaux.common.worker import Limits

IMPATIENT = Limits(seconds=0.3, megabytes=400, scan_seconds=0)


TOLD = Path("/proc/self/schedstat").exists()
"""Whether the system tells how long a process was kept from the processor."""


@contextmanager
def crowded() -> Iterator[int]:
    """The number of a processor that another process takes nearly all of from who gives way."""
    processor = min(os.sched_getaffinity(0))
    spinning = f"import os; os.sched_setaffinity(0, [{processor}])\nwhile True: pass"
    with subprocess.Popen([sys.executable, "-c", spinning]) as other:
        try:
            yield processor
        finally:
            other.kill()


def starved(processor: int) -> str:
    """A little work on that processor, which gives way to all others."""
    os.sched_setaffinity(0, [processor])
    os.nice(19)
    until = time.process_time() + 0.06
    while time.process_time() < until:
        pass
    return "done"


def test_a_paper_has_its_time_on_a_machine_that_is_busy_with_others() -> None:
    def alone() -> str:
        return run(lambda: starved(processor), name="paper", limits=IMPATIENT)

    with crowded() as processor:
        jobs = [Job("paper", starved, (processor,))] * 2
        try:
            assert [alone(), *(result() for result in run_in_pool(jobs, limits=IMPATIENT))] == ["done"] * 3
        except LimitExceeded:
            assert not TOLD


def test_a_worker_that_goes_on_saying_something_has_no_more_time_than_others() -> None:
    """Each of its processes keeps within its own limit on processor time."""

    def job() -> str:
        for _ in range(20):
            until = time.process_time() + 0.5
            while time.process_time() < until:
                tell(0, 1)
            if os.fork():
                os._exit(0)
        return "at last"

    with pytest.raises(LimitExceeded, match="paper takes more than 1 seconds to read"):
        run(job, name="paper", limits=Limits(seconds=1, megabytes=400, scan_seconds=0))


def test_time_in_which_nobody_hears_a_worker_is_not_that_of_its_paper() -> None:
    jobs = [("first", lambda: [b""]), ("second", lambda: [bytes(1 << 22)] * 2)]
    tasks = run_all(jobs, limits=IMPATIENT, workers=2)
    found = []
    for task in tasks:
        found += task.result()
        time.sleep(IMPATIENT.patience() + 1)
    assert found == [b"", *[bytes(1 << 22)] * 2]
