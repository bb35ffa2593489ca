"""Which database holds the record: SQLite in the library's folder, or what ``DATABASE_URL`` names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from travaux.common.errors import WrongSetting

FILE = "record.sqlite3"
_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-64000; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"
_PATIENCE = 20
"""Seconds that a writer waits for another to finish."""


def database(url: str | None, library: Path) -> dict[str, Any]:
    """Django's setting for the database; WrongSetting where ``url`` is none that can be used."""
    return _server(url) if url else _file(library)


def is_shared() -> bool:
    """Whether several machines may write to the record at once."""
    from django.db import connection

    return bool(connection.vendor != "sqlite")


def place_of(library: Path) -> tuple[str, bool]:
    """What SQLite is to open, and whether that is a URI: the library's database, or one that nobody can write to as such.

    SQLite makes files beside a database that it opens, but where it is told that the database cannot change.
    """
    path = library / FILE
    if not path.exists() or os.access(library, os.W_OK):
        return str(path), False
    changing = path.with_name(f"{FILE}-wal").exists()
    return f"{path.absolute().as_uri()}?mode=ro{'' if changing else '&immutable=1'}", True


def _file(library: Path) -> dict[str, Any]:
    name, uri = place_of(library)
    written = {"init_command": _PRAGMAS, "transaction_mode": "IMMEDIATE"}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": {"timeout": _PATIENCE, **({"uri": True} if uri else written)},
        "CONN_MAX_AGE": None,
    }


def _server(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        raise WrongSetting(
            "DATABASE_URL names no PostgreSQL database", "Write it as postgres://USER:PASSWORD@HOST/NAME."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }
