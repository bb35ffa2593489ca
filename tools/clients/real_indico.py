"""A real Indico, started on this machine with one event into which its own importer took a table, for a picture.

It needs PostgreSQL and redis-server; both, and all that is kept in them, end with the context.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg
from tests.record.postgres import program
from tests.record.postgres import server as postgres

from clients import installed
from clients.serving import free_port, wait_for

_SCRIPT = Path(__file__).with_name("indico_site.py")
_SETTINGS = """\
SQLALCHEMY_DATABASE_URI = "{database}"
SECRET_KEY = "for one picture, and nothing else"
BASE_URL = "{address}"
CELERY_BROKER = "redis://127.0.0.1:{redis}/0"
REDIS_CACHE_URL = "redis://127.0.0.1:{redis}/1"
CACHE_DIR = TEMP_DIR = LOG_DIR = "{folder}"
STORAGE_BACKENDS = {{"default": "fs:{folder}"}}
ATTACHMENT_STORAGE = "default"
NO_REPLY_EMAIL = SUPPORT_EMAIL = "secretariat@example.org"
SYSTEM_NOTICES_URL = None
"""


def missing() -> list[str]:
    found = {"initdb": program("initdb"), "redis-server": shutil.which("redis-server")}
    return [name for name, place in found.items() if not place]


@contextmanager
def timetable(table: Path, event: Sequence[str]) -> Iterator[str]:
    """The address of the timetable of an event (first day, last day, zone, title) made of a published table."""
    home = installed.python("indico").parent
    with postgres() as database, tempfile.TemporaryDirectory() as folder:
        ports = free_port(), free_port()
        address = f"http://127.0.0.1:{ports[0]}"
        settings = Path(folder, "indico.conf")
        sql = database.replace("postgres://", "postgresql://")
        settings.write_text(_SETTINGS.format(database=sql, address=address, redis=ports[1], folder=folder))
        env = {**os.environ, "INDICO_CONFIG": str(settings), "HOME": folder}
        with psycopg.connect(database, autocommit=True) as connection:
            for name in ("unaccent", "pg_trgm"):
                connection.execute(f"CREATE EXTENSION {name}")
        servers = [
            _started(["redis-server", "--port", str(ports[1]), "--bind", "127.0.0.1", "--save", ""], env)
        ]
        try:
            _run([home / "indico", "db", "prepare"], env)
            made = json.loads(_run([home / "python", _SCRIPT, table.resolve(), *event], env).splitlines()[-1])
            serve = ["run", "--host", "127.0.0.1", "--port", str(ports[0]), "--quiet", "--reloader", "none"]
            servers.append(_started([home / "indico", *serve], env))
            wait_for(address + made["path"], servers[-1])
            yield address + made["path"]
        finally:
            for server in reversed(servers):
                server.terminate()
                server.wait()


def _started(command: Sequence[str | Path], env: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, env=env, cwd=env["HOME"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _run(command: Sequence[str | Path], env: dict[str, str]) -> str:
    done = subprocess.run(command, env=env, cwd=env["HOME"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"Indico cannot be set up: {done.stderr.strip()[-2000:]}")
    return done.stdout
