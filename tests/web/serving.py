"""A reading room in a process of its own, and the browser that looks at it.

A click or a key that leads to another page is over when that page begins to come. What a test asks at once may then be asked of the
page before, or of half a page; so whatever leads on is done by way of :func:`follow` or :func:`enter`, or within
``page.expect_navigation()``, which all wait until the page is whole.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.waiting import PATIENCE

PASSWORD = "correct horse battery"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> =HYPERLINK(1) \u202egnol\u202c <b>bold</b>"
MEETING = "/meetings/fifth-informal-thematic-session-2017/"
SIZES = {"desk": {"width": 1200, "height": 900}, "phone": {"width": 390, "height": 844}}
_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
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
    """The machine's chromium, driven by Playwright; the test is skipped where there is none."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        pytest.skip("left out: chromium is not installed")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=1000 * PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=_ARGUMENTS, timeout=1000 * PATIENCE
        )
        yield browser
        browser.close()


@contextmanager
def visiting(browser: Any, address: str, size: str = "desk", **settings: Any) -> Iterator[Any]:
    """A page for somebody of their own, who waits for the slowest machine."""
    with browser.new_context(viewport=SIZES[size], base_url=address, **settings) as context:
        context.set_default_timeout(1000 * PATIENCE)
        yield context.new_page()


def follow(page: Any, selector: str) -> None:
    """Click what the selector finds first, and wait for all of the page that it leads to."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def enter(page: Any, key: str = "Enter") -> None:
    """Press a key, and wait for all of the page that it leads to."""
    with page.expect_navigation():
        page.keyboard.press(key)


def sign_in(page: Any, name: str = "ana", password: str = PASSWORD) -> None:
    """As a person does who uses the keys."""
    page.goto("/sign-in/")
    page.fill("[name=name]", name)
    page.fill("[name=password]", password)
    enter(page)
