"""ConfClerk, a conference app of Debian's, takes a schedule.xml by its address; what it holds then, and a picture of it.

python tools/clients/confclerk.py SCHEDULE PICTURE

Needs the package confclerk beside what desk.py needs. No screen is needed: a virtual one is made.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from clients import desk

PROGRAMS = ("confclerk", *desk.PROGRAMS)
_TRIES = 6
_DATABASE = Path(".local/share/Toastfreeware/ConfClerk/ConfClerk.sqlite")
_CONFERENCES, _ADD = (49, 33), (186, 148)
"""Where ConfClerk has its menu and the button that adds a conference."""


def missing() -> list[str]:
    return [name for name in PROGRAMS if not shutil.which(name)]


def shown(schedule: Path, picture: Path) -> list[tuple[str, str]]:
    """The titles of events with their people as ConfClerk keeps them; ``picture`` shows its last day.

    On a busy machine a click can come before the window heeds it, and is then made again in a new home.
    """
    for left in reversed(range(_TRIES)):
        with tempfile.TemporaryDirectory() as home:
            try:
                desk.on_screen(__file__, schedule, picture, size="900x522", home=home)
            except subprocess.SubprocessError:
                if not left:
                    raise
                continue
            kept = _kept(Path(home, _DATABASE))
        if kept:
            break
    return kept


def _kept(database: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(database) as kept:
        return kept.execute(
            "SELECT e.title, coalesce(group_concat(p.name, '; '), '') FROM event e"
            " LEFT JOIN event_person x ON x.xid_event = e.id AND x.xid_conference = e.xid_conference"
            " LEFT JOIN person p ON p.id = x.xid_person AND p.xid_conference = e.xid_conference"
            " GROUP BY e.id ORDER BY e.id"
        ).fetchall()


def _drive(address: str, picture: str) -> None:
    """As a person would: add the conference by its address, close the dialogue, take the picture."""
    with desk.opened("confclerk"):
        desk.wait_for("^ConfClerk$")
        desk.click(_CONFERENCES)
        desk.wait_for("^Edit Conferences$")
        desk.click(_ADD)
        desk.wait_for("^URL Input$")
        desk.do("type", address)
        desk.do("key", "Return")
        desk.wait_for("^ConfClerk$", gone=True)
        desk.do("key", "Escape")
        desk.wait_for("^Edit Conferences$", gone=True)
        desk.picture(picture)


if __name__ == "__main__":
    _drive(Path(sys.argv[1]).resolve().as_uri(), sys.argv[2])
