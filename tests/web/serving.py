"""A reading room in a process of its own, and the browser that looks at it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PASSWORD = "correct horse battery"
SIZES = {"desk": {"width": 1200, "height": 900}, "phone": {"width": 390, "height": 844}}
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--in-process-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]


@contextmanager
def serving(library: Path, env: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address of the library's reading room, which runs for the while."""
    command = [sys.executable, "-u", "-m", "travaux", "serve", str(library), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as server:
        assert server.stdout
        said = re.search(r"http://[\d.:]+", server.stdout.readline())
        assert said
        try:
            yield said[0]
        finally:
            ended = server.poll()
            server.terminate()
            assert ended is None, f"the server ended by itself with {ended}"


@contextmanager
def chromium() -> Iterator[Any]:
    """The machine's chromium, driven by Playwright."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_ARGUMENTS)
        yield browser
        browser.close()
