"""A line on the terminal that shows how far long work is."""

from __future__ import annotations

import sys
import time

from travaux.cli.messages import watched
from travaux.common.progress import Watch, unwatched


def bar(what: str) -> Watch:
    """Shows how many papers are done, the speed and the time left, where somebody sees it. ``what`` is done to the papers."""
    if not watched(elsewhere=True):
        return unwatched
    begun = time.monotonic()

    def show(done: int, of: int) -> None:
        nonlocal begun
        if not done:
            begun = time.monotonic()
            return
        speed = done / max(0.001, time.monotonic() - begun)
        left = (of - done) / speed
        filled = "#" * (30 * done // of)
        line = f"\r{what} [{filled:<30}] {done} of {of}  {speed:.1f} papers/s  {_duration(left)} left "
        sys.stderr.write(line + ("\n" if done == of else ""))
        sys.stderr.flush()

    return show


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"
