"""A real pretalx, started on this machine with one event, for tests and pictures."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clients import installed

SLUG = "meeting"
_SCRIPT = Path(__file__).with_name("pretalx_site.py")
_PATIENCE = 90.0


@dataclass(frozen=True, slots=True)
class Site:
    """``event`` is the event's address, ``token`` may write there, ``reader`` may only look."""

    event: str
    api: str
    token: str
    reader: str

    def get(self, path: str) -> Any:
        """What the interface answers to one who may see all."""
        request = urllib.request.Request(self.api + path, headers={"Authorization": f"Token {self.token}"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


@contextmanager
def site(first: str, last: str, zone: str) -> Iterator[Site]:
    """A pretalx whose event runs from ``first`` to ``last`` (ISO dates); it ends, and all in it, with the context."""
    interpreter = installed.python("pretalx")
    with tempfile.TemporaryDirectory() as folder:
        address = f"http://127.0.0.1:{_free_port()}"
        env = {**os.environ, "PRETALX_DATA_DIR": folder, "PRETALX_SITE_URL": address, "HOME": folder}
        env.pop("DJANGO_SETTINGS_MODULE", None)
        tokens = json.loads(_made(interpreter, env, SLUG, first, last, zone).splitlines()[-1])
        server = subprocess.Popen(
            [interpreter, "-m", "pretalx", "runserver", "--noreload", "--insecure", address.removeprefix("http://")],
            env=env, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _wait_for(f"{address}/api/events/", server)
            yield Site(f"{address}/{SLUG}", f"{address}/api/events/{SLUG}/", tokens["write"], tokens["read"])
        finally:
            server.terminate()
            server.wait()


def _made(interpreter: Path, env: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [interpreter, _SCRIPT, *arguments],
        env=env,
        cwd=env["HOME"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"pretalx cannot be set up: {done.stderr.strip()[-2000:]}")
    return done.stdout


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("pretalx did not start")
