"""The tables of a new library in one go.

``tables.sql`` holds what all migrations come to, since to follow them one by one takes as long as to read thirty speeches. It
is written by ``tools/tables.py``; a test compares it with what the migrations make. A library that is begun with it goes on
like any other: migrations that it does not hold are followed when the library is opened.
"""

from __future__ import annotations

from pathlib import Path

from django.db import connection

STATEMENTS = Path(__file__).with_name("tables.sql")
NOW = "strftime('%Y-%m-%d %H:%M:%f', 'now')"


def lay_out() -> None:
    """Make the tables, and the rows that the migrations make, in the empty SQLite database of the connection."""
    connection.ensure_connection()
    connection.connection.executescript(STATEMENTS.read_text("utf-8"))


def statements() -> str:
    """What :func:`lay_out` is to run, from the database of the connection, which migrations have made and nobody else."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE django_migrations SET applied = %s", [NOW])
    begin, *middle, commit = connection.connection.iterdump()
    middle.sort(
        key=lambda statement: not statement.startswith("CREATE TABLE")
    )  # rows name rows of other tables
    quoted = "'" + NOW.replace("'", "''") + "'"
    return "\n".join((begin, *middle, commit)).replace(quoted, NOW) + "\n"
