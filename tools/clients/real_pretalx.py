"""A real pretalx, started on this machine with one event, for tests and pictures."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clients import installed
from clients.serving import free_port, wait_for

SLUG = "meeting"
_SCRIPT = Path(__file__).with_name("pretalx_site.py")


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
        address = f"http://127.0.0.1:{free_port()}"
        env = {**os.environ, "PRETALX_DATA_DIR": folder, "PRETALX_SITE_URL": address, "HOME": folder}
        env.pop("DJANGO_SETTINGS_MODULE", None)
        tokens = json.loads(_made(interpreter, env, SLUG, first, last, zone).splitlines()[-1])
        server = subprocess.Popen(
            [interpreter, "-m", "pretalx", "runserver", "--noreload", "--insecure", address.removeprefix("http://")],
            env=env, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            wait_for(f"{address}/api/events/", server)
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
