"""What structured-data-testing-tool finds in a page that carries a programme as JSON-LD; npm brings it on first need."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from clients.installed import HOME

_PACKAGE, _VERSION = "structured-data-testing-tool", "4.5.0"


def told(document: Path, page: Path) -> str:
    """Its words about ``page``, which is written with the JSON-LD of ``document`` in its head."""
    page.write_text(
        '<!doctype html><html><head><meta charset="utf-8"><title>Programme</title>'
        f'<script type="application/ld+json">{document.read_text("utf-8")}</script></head><body></body></html>\n',
        "utf-8",
    )
    command = ["node", _installed() / "bin" / "cli.js", "--file", page, "--schemas", "jsonld:Event", "--info"]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout


def _installed() -> Path:
    home = HOME / "structured"
    found = home / "node_modules" / _PACKAGE
    if not found.is_dir():
        if not shutil.which("npm"):
            raise FileNotFoundError("npm is not installed")
        home.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["npm", "install", "--silent", "--ignore-scripts", "--prefix", home, f"{_PACKAGE}@{_VERSION}"],
            check=True,
        )
    return found
