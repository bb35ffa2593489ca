"""One SQLite file that holds everything, for ``sqlite3``, datasette or a notebook."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from travaux.common.table import Kind, Table

_TYPES = {
    Kind.TEXT: "TEXT",
    Kind.JSON: "TEXT",
    Kind.WHOLE: "INTEGER",
    Kind.NUMBER: "REAL",
    Kind.YES_NO: "INTEGER",
}
_KEYED = ("paper", "meeting", "person", "body")


def write(tables: Sequence[Table], path: Path) -> None:
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for table in tables:
            _create(connection, table)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    finally:
        connection.close()


def _create(connection: sqlite3.Connection, table: Table) -> None:
    columns = ", ".join(f'"{column.name}" {_TYPES[column.kind]}' for column in table.columns)
    connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
    places = ", ".join("?" * len(table.columns))
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', table.rows())
    for column in table.columns:
        if column.name in _KEYED:
            connection.execute(
                f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" ("{column.name}")'
            )
