"""Set up the environment of a client that the tests try published files on, in build/clients, once for each state of its
requirements.

python tools/clients/installed.py pretalx
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / "build" / "clients"
PINNED = ROOT / "requirements" / "pretalx.lock"
REQUIREMENTS = {
    "followthemoney": ("followthemoney>=4.11",),
    "indico": ("indico>=3.2.9", "setuptools<81"),
    "pretalx": ("--requirement", str(PINNED)),
}
"""Indico imports ``pkg_resources``, which later setuptools no longer have. What followthemoney needs of ICU is compiled: on Debian
with ``libicu-dev`` and ``g++``."""


def python(name: str) -> Path:
    """The interpreter of the client's own environment, which is made if need be."""
    home = HOME / name
    found = home / "bin" / "python"
    if not is_ready(name):
        venv.create(home, clear=True)
        pip = (sys.executable, "-m", "pip", "--python", found)
        subprocess.run([*pip, "install", "-q", "--no-compile", *REQUIREMENTS[name]], check=True)
        _mark(name).write_text(_state(name))
    return found


def is_ready(name: str) -> bool:
    return _mark(name).is_file() and _mark(name).read_text() == _state(name)


def _mark(name: str) -> Path:
    return HOME / name / "ready"


def _state(name: str) -> str:
    asked = REQUIREMENTS[name]
    pinned = PINNED.read_text() if str(PINNED) in asked else " ".join(asked)
    return hashlib.sha256(f"{name} {pinned}".encode()).hexdigest()


def npm_package(name: str, package: str, version: str) -> Path:
    """The folder of a package of npm, which is brought to ``build/clients/NAME`` on first need. FileNotFoundError without npm."""
    home = HOME / name
    found = home / "node_modules" / package
    if not found.is_dir():
        if not shutil.which("npm"):
            raise FileNotFoundError("npm is not installed")
        home.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--silent", "--ignore-scripts", "--prefix", home, f"{package}@{version}"],
            check=True,
        )
    return found


if __name__ == "__main__":
    with ThreadPoolExecutor() as pool:
        print(*pool.map(python, sys.argv[1:]), sep="\n")
