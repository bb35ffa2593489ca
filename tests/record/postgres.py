"""A PostgreSQL of its own for a test: a new cluster, as a user that is not root, gone with the test."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
        port = _free_port()
        options = ["-c", "listen_addresses=127.0.0.1", "-c", f"port={port}", "-c", f"unix_socket_directories={folder}",
                   "-c", "fsync=off"]  # fmt: skip
        command = as_user(program("postgres") or "", "-D", str(data), *options)
        process = subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)
        try:
            yield _ready(port)
        finally:
            process.terminate()
            process.wait()


def _ready(port: int) -> str:
    import psycopg

    for _ in range(200):
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="travaux", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return f"postgres://travaux@127.0.0.1:{port}/postgres"
    raise TimeoutError("PostgreSQL does not answer")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
