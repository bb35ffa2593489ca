"""What structured-data-testing-tool finds in a page that carries a programme as JSON-LD; npm brings it on first need."""

from __future__ import annotations

import subprocess
from pathlib import Path

from clients.installed import npm_package

_PACKAGE, _VERSION = "structured-data-testing-tool", "4.5.0"


def told(document: Path, page: Path) -> str:
    """Its words about ``page``, which is written with the JSON-LD of ``document`` in its head."""
    page.write_text(
        '<!doctype html><html><head><meta charset="utf-8"><title>Programme</title>'
        f'<script type="application/ld+json">{document.read_text("utf-8")}</script></head><body></body></html>\n',
        "utf-8",
    )
    program = npm_package("structured", _PACKAGE, _VERSION) / "bin" / "cli.js"
    command = ["node", program, "--file", page, "--schemas", "jsonld:Event", "--info"]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=900).stdout
