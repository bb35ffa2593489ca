"""Rows whose other end is gone, as a damaged database has them: SQLite tells of them, and what is derived is let go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection, transaction

_READ_AGAIN = ("evidence_finding", "evidence_doubt", "documents_", "meetings_", "commitments_")
"""How the names of tables begin whose rows can be made again: by another reading, or from the one that is there."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that was found wrong; ``mended`` where it is right again."""

    message: str
    mended: bool


@dataclass(frozen=True, slots=True)
class _Loose:
    """A row of ``table``, whose ``column`` points to nothing in ``other``."""

    table: str
    row: int
    column: str
    other: str


def remove_loose() -> Iterator[Remark]:
    """Take away rows that point to nothing and can be made again; those that cannot are told.

    A server lets none come about.
    """
    if connection.vendor != "sqlite":
        return
    told: Counter[tuple[str, str]] = Counter()
    # In one go: a row that goes leaves those that point to it loose until they go too.
    with transaction.atomic():
        while found := [one for one in _loose() if one.table.startswith(_READ_AGAIN)]:
            told.update((one.table, one.other) for one in found)
            for one in found:
                _let_go(one)
    for (table, other), count in told.items():
        yield Remark(f"{_rows(count)} of {table} without what they point to in {other}", True)
    left = Counter((one.table, one.other) for one in _loose())
    for (table, other), count in left.items():
        yield Remark(f"{_rows(count)} of {table} without what they point to in {other}", False)


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count} rows"


def _loose() -> list[_Loose]:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_key_check")
        found = cursor.fetchall()
        columns: dict[tuple[str, int], str] = {}
        for table in {row[0] for row in found}:
            cursor.execute(f"PRAGMA foreign_key_list({connection.ops.quote_name(table)})")
            columns |= {(table, key[0]): key[3] for key in cursor.fetchall()}
    return [_Loose(table, row, columns[table, key], other) for table, row, other, key in found]


def _let_go(one: _Loose) -> None:
    """Empty the column where it may be empty; else the row means nothing without its other end."""
    table, column = connection.ops.quote_name(one.table), connection.ops.quote_name(one.column)
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT NOT "notnull" FROM pragma_table_info({table}) WHERE name = %s', [one.column])
        (may_be_empty,) = cursor.fetchone()
        change = f"UPDATE {table} SET {column} = NULL" if may_be_empty else f"DELETE FROM {table}"
        cursor.execute(f"{change} WHERE rowid = %s", [one.row])
