"""Programs with windows, on a screen that is made for them: wait for a window, click, type, take a picture.

Needs the packages openbox, xvfb, xauth, xdotool and imagemagick.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = ("openbox", "xvfb-run", "xauth", "xdotool", "import")
_PATIENCE = 60.0


def on_screen(script: str, *arguments: str | Path, size: str, home: str) -> None:
    """Run a script of ours with a screen of that size, as in ``900x522``, and a home of its own."""
    env = {**os.environ, "HOME": home, "XDG_RUNTIME_DIR": home, "LC_ALL": "C.UTF-8"}
    command = ["xvfb-run", "-a", "-s", f"-screen 0 {size}x24", sys.executable, script, *arguments]
    subprocess.run(command, env=env, check=True, capture_output=True, timeout=10 * _PATIENCE)


@contextmanager
def opened(*command: str | Path) -> Iterator[None]:
    """A program and a manager of its windows, until the block ends."""
    started = [subprocess.Popen(["openbox"]), subprocess.Popen(command)]
    try:
        yield
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()


def wait_for(title: str, *, gone: bool = False) -> None:
    """Until a window of this title is there, or no longer there, and has been drawn. RuntimeError after a minute."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, check=False
        )
        if bool(found.stdout) is not gone:
            time.sleep(1)
            return
        time.sleep(0.2)
    raise RuntimeError(f"waited in vain for the window {title}")


def click(place: tuple[int, int]) -> None:
    do("mousemove", *map(str, place), "click", "1")


def do(*command: str) -> None:
    """A command of xdotool, as in ``do("key", "Return")``."""
    subprocess.run(["xdotool", *command], check=True)
    time.sleep(0.5)


def picture(target: str | Path) -> None:
    """The whole screen as a picture."""
    subprocess.run(["import", "-window", "root", target], check=True)
