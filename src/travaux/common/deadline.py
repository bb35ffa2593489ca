"""How long a worker is waited for by the clock, less what is no doing of its own.

Nobody knows beforehand how busy a machine is. Time in which a worker was ready and the machine's processors were others', or in
which nobody heard what it had to say, is given back to it; that it works too long is for the limit on processor time to say.
All times are seconds, and instants those of the monotonic clock.
"""

from __future__ import annotations

import select
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_STOPPED_SECONDS = 1.0
"""Whoever takes so much longer than was meant was stopped meanwhile."""


class Deadline:
    """The instant at which a process is given up: so many seconds from now, unless it is put off."""

    def __init__(self, process: int, seconds: float) -> None:
        self._process = process
        self._kept_back = _kept_back(process)
        self._begun = time.monotonic()
        self.instant = self._begun + seconds

    def put_off(self, seconds: float) -> None:
        self.instant += seconds

    def leave_out(self, since: float, until: float) -> None:
        """Give back the time between two instants, as far as the process was there."""
        self.put_off(max(0.0, until - max(since, self._begun)))

    def has_passed(self) -> bool:
        """Whether time is up, once the process has back what it was kept from the processor for."""
        if time.monotonic() < self.instant:
            return False
        before, self._kept_back = self._kept_back, _kept_back(self._process)
        self.put_off(self._kept_back - before)
        return time.monotonic() >= self.instant


def _kept_back(process: int) -> float:
    """Seconds that a process has been ready to run while others ran; 0 where the system, which is not Linux then, does not tell."""
    try:
        return int(Path(f"/proc/{process}/schedstat").read_text("ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


class Ear:
    """Hears workers. What whoever has it does between two times of listening, and while it is stopped, is not the workers' time."""

    def __init__(self) -> None:
        self._heard = time.monotonic()

    @contextmanager
    def listening(self, deadlines: Mapping[int, Deadline]) -> Iterator[set[int]]:
        """Wait until something can be read, or a deadline comes: of the open files, each with its deadline, those that can be read.

        What is done in the context is for the workers and in their time.
        """
        poll = select.poll()
        for number in deadlines:
            poll.register(number, select.POLLIN | select.POLLHUP)
        began = time.monotonic()
        for deadline in deadlines.values():
            deadline.leave_out(self._heard, began)
        left = max(0.0, min(one.instant for one in deadlines.values()) - began)
        ready = {number for number, _ in poll.poll(left * 1000)}
        self._heard = time.monotonic()
        if self._heard - began > left + _STOPPED_SECONDS:
            for deadline in deadlines.values():
                deadline.leave_out(began, self._heard)
        yield ready
        if time.monotonic() - self._heard < _STOPPED_SECONDS:
            self._heard = time.monotonic()
