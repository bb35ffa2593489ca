"""Set up `.venv` on a machine that has only Python 3.11 or newer. Standard library only.

    python3 tools/setup.py [--dev] [--bench]

Installs what the lock files name. Does nothing where that has been done already.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from urllib.parse import urldefrag, urljoin

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
INDEX = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dev", action="store_true", help="also what the tests need")
    parser.add_argument("--bench", action="store_true", help="also the libraries that the benchmarks compare")
    args = parser.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 – this file runs before anything has checked
        print(
            f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}. Try: make PYTHON=python3.12 demo"
        )
        return 2
    locks = [name for name, wanted in (("dev", args.dev), ("bench", args.bench)) if wanted] or ["product"]
    try:
        for name in locks:
            install(ROOT / "requirements" / f"{name}.lock")
    except subprocess.CalledProcessError as error:
        print(
            f"Setting up stopped at: {' '.join(map(str, error.cmd))}. Check the network, then run make again."
        )
        return 1
    return 0


def install(lock: Path) -> None:
    """Install one lock file and the project itself, once for each state of both; not where a larger one is installed."""
    if any(is_installed(one) for one in lock.parent.glob("*.lock") if pinned(lock) <= pinned(one)):
        return
    if not (VENV / "bin" / "python").exists() or not runs("-m", "pip", "--version"):
        make_venv()
    print(
        f"Installing what requirements/{lock.name} names (the first time takes a minute or two) …", flush=True
    )
    pip("install", "--no-compile", "--require-hashes", "-r", lock)
    pip("install", "--no-deps", "--no-build-isolation", "-e", ROOT)
    point_home()
    compile_all()
    # Where a later Python keeps its compiler of patterns elsewhere, every process compiles them as ever.
    subprocess.run([VENV / "bin" / "python", ROOT / "tools" / "patterns.py"], check=False)
    mark(lock).write_text(state(lock))


def is_installed(lock: Path) -> bool:
    return mark(lock).exists() and mark(lock).read_text() == state(lock)


def mark(lock: Path) -> Path:
    return VENV / f".installed-{lock.stem}"


def state(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()


def pinned(lock: Path) -> set[str]:
    """The lines that name a package, its version and where it is wanted."""
    return {line for line in lock.read_text("utf-8").splitlines() if line and line[0] not in " #"}


def compile_all() -> None:
    """Compile the sources and the packages on every core, where pip would take one.

    Where Python is told to write no bytecode, each start would compile all that it imports. Some packages hold files that no
    Python compiles, such as templates.
    """
    folders = (ROOT / "src", *VENV.glob("lib/python*/site-packages"))
    subprocess.run([VENV / "bin" / "python", "-m", "compileall", "-qq", "-j", "0", *folders])


def point_home() -> None:
    """Name the sources by their way from the environment's folder, which is ASCII wherever the project lies.

    Python reads these files in the locale's encoding, and with LC_ALL=C would not start in a folder named "projet été".
    """
    for path in VENV.glob("lib/python*/site-packages/_editable_impl_travaux.pth"):
        path.write_text(f"{os.path.relpath(ROOT / 'src', path.parent)}\n")


def pip(*arguments: str | Path) -> None:
    quiet = ("-q", "--disable-pip-version-check", "--no-input")
    subprocess.run([VENV / "bin" / "python", "-m", "pip", *quiet, *arguments], check=True, cwd=ROOT)


def runs(*arguments: str) -> bool:
    return subprocess.run([VENV / "bin" / "python", *arguments], capture_output=True).returncode == 0


def make_venv() -> None:
    """Make `.venv`; Debian parts `ensurepip` from Python, so pip may have to be fetched."""
    shutil.rmtree(VENV, ignore_errors=True)
    if subprocess.run([sys.executable, "-m", "venv", VENV], capture_output=True).returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", VENV], check=True)
    with tempfile.TemporaryDirectory() as folder:
        wheel = fetch_pip(Path(folder))
        subprocess.run([VENV / "bin" / "python", f"{wheel}/pip", "install", "-q", wheel], check=True)


def fetch_pip(folder: Path) -> Path:
    """Download the newest pip wheel from the package index and check its hash."""
    page_url = f"{INDEX}/pip/"
    page = urllib.request.urlopen(page_url).read().decode()
    wheels = re.findall(r'href="([^"]+?/(pip-(\d+)\.(\d+)(?:\.\d+)?-py3-none-any\.whl)[^"]*)"', page)
    link, name, *_ = max(wheels, key=lambda found: (int(found[2]), int(found[3])))
    url, fragment = urldefrag(urljoin(page_url, link))
    data = urllib.request.urlopen(url).read()
    if fragment.startswith("sha256=") and hashlib.sha256(data).hexdigest() != fragment[7:]:
        raise SystemExit(f"{name} does not have the hash that the index gives; try again")
    (folder / name).write_bytes(data)
    return folder / name


if __name__ == "__main__":
    sys.exit(main())
