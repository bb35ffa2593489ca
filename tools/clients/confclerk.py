"""ConfClerk, a conference app of Debian's, takes a schedule.xml by its address; what it holds then, and a picture of it.

python tools/clients/confclerk.py SCHEDULE PICTURE

Needs the packages confclerk, openbox, xvfb, xauth, xdotool and imagemagick. No screen is needed: a virtual one is made.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAMS = ("confclerk", "openbox", "xvfb-run", "xauth", "xdotool", "import")
_SCREEN = "-screen 0 900x522x24"
_DATABASE = Path(".local/share/Toastfreeware/ConfClerk/ConfClerk.sqlite")
_PATIENCE = 30.0
_CONFERENCES, _ADD = (49, 33), (186, 148)
"""Where ConfClerk has its menu and the button that adds a conference."""


def missing() -> list[str]:
    return [name for name in PROGRAMS if not shutil.which(name)]


def shown(schedule: Path, picture: Path) -> list[tuple[str, str]]:
    """The titles of events with their people as ConfClerk keeps them; ``picture`` shows its last day."""
    with tempfile.TemporaryDirectory() as home:
        command = ["xvfb-run", "-a", "-s", _SCREEN, sys.executable, __file__, schedule, picture]
        env = {**os.environ, "HOME": home, "XDG_RUNTIME_DIR": home, "LC_ALL": "C.UTF-8"}
        subprocess.run(command, env=env, check=True, capture_output=True, timeout=120)
        with sqlite3.connect(Path(home, _DATABASE)) as kept:
            return kept.execute(
                "SELECT e.title, coalesce(group_concat(p.name, '; '), '') FROM event e"
                " LEFT JOIN event_person x ON x.xid_event = e.id AND x.xid_conference = e.xid_conference"
                " LEFT JOIN person p ON p.id = x.xid_person AND p.xid_conference = e.xid_conference"
                " GROUP BY e.id ORDER BY e.id"
            ).fetchall()


def _drive(address: str, picture: str) -> None:
    """As a person would: add the conference by its address, close the dialogue, take the picture."""
    others = [subprocess.Popen(["openbox"]), subprocess.Popen(["confclerk"])]
    try:
        _wait_for("^ConfClerk$")
        _click(_CONFERENCES)
        _wait_for("^Edit Conferences$")
        _click(_ADD)
        _wait_for("^URL Input$")
        _do("type", address)
        _do("key", "Return")
        _wait_for("^ConfClerk$", gone=True)
        _do("key", "Escape")
        _wait_for("^Edit Conferences$", gone=True)
        subprocess.run(["import", "-window", "root", picture], check=True)
    finally:
        for process in reversed(others):
            process.terminate()
            process.wait()


def _wait_for(title: str, *, gone: bool = False) -> None:
    """Until a window of this title is there, or no longer there, and has been drawn."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, check=False
        )
        if bool(found.stdout) is not gone:
            time.sleep(1)
            return
        time.sleep(0.2)
    raise RuntimeError(f"ConfClerk: waited in vain for the window {title}")


def _click(place: tuple[int, int]) -> None:
    _do("mousemove", *map(str, place), "click", "1")


def _do(*command: str) -> None:
    subprocess.run(["xdotool", *command], check=True)
    time.sleep(0.5)


if __name__ == "__main__":
    _drive(Path(sys.argv[1]).resolve().as_uri(), sys.argv[2])
