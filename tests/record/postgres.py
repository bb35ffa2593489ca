"""A PostgreSQL of its own for a test: a new cluster, as a user that is not root, gone with the test."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tools.clients.serving import free_port

from tests.waiting import waited_for

_TRIES = 5
_PLACES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def program(name: str) -> str | None:
    """Where a program of the server lies; Debian keeps them out of the path."""
    found = shutil.which(name, path=os.pathsep.join([*map(str, _PLACES), os.environ.get("PATH", "")]))
    return str(Path(found).resolve()) if found else None


def as_user(*command: str) -> list[str]:
    """The command, for root as another user: a server refuses to run as root."""
    return ["setpriv", "--reuid", "nobody", "--clear-groups", *command] if os.geteuid() == 0 else [*command]


@contextmanager
def server() -> Iterator[str]:
    """A running server that sorts by the rules of a language, as most do; the address of an empty database."""
    with tempfile.TemporaryDirectory(prefix="travaux-pg-", dir="/tmp") as folder:
        data = Path(folder, "data")
        if os.geteuid() == 0:
            os.chown(folder, pwd.getpwnam("nobody").pw_uid, -1)
        making = [
            program("initdb") or "",
            "-D",
            str(data),
            "-U",
            "travaux",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale",
            "C",
            "--locale-provider",
            "icu",
            "--icu-locale",
            "en",
        ]
        subprocess.run(as_user(*making), check=True, stdout=subprocess.DEVNULL, cwd=folder)
        port, process = _started(folder)
        try:
            yield f"postgres://travaux@127.0.0.1:{port}/postgres"
        finally:
            process.terminate()
            process.wait()


def _started(folder: str) -> tuple[int, subprocess.Popen[bytes]]:
    """The port at which the server of the folder answers, and its process. Another program may take a free port first."""
    for _ in range(_TRIES):
        port = free_port()
        options = ["-c", "listen_addresses=127.0.0.1", "-c", f"port={port}", "-c", f"unix_socket_directories={folder}",
                   "-c", "fsync=off"]  # fmt: skip
        command = as_user(program("postgres") or "", "-D", f"{folder}/data", *options)
        process = subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)
        waited_for(partial(_is_settled, folder, port, process), "PostgreSQL")
        if process.poll() is None:
            return port, process
    raise TimeoutError("PostgreSQL finds no port")


def _is_settled(folder: str, port: int, process: subprocess.Popen[bytes]) -> bool:
    """Whether the server has ended or answers in its own folder, which it does once the port is its own."""
    import psycopg

    if process.poll() is not None:
        return True
    try:
        psycopg.connect(host=folder, port=port, user="travaux", dbname="postgres").close()
    except psycopg.OperationalError:
        return False
    return True
