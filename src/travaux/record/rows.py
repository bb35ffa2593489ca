"""Many rows at once by one prepared statement, where a query set would make an object of every row, or write a case for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db import connection
from django.db.models import BinaryField, Field, JSONField, Model


def set_values(model: type[Model], fields: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
    """Set ``fields`` of rows: each of ``rows`` gives their values, then the primary key. Call it within a transaction."""
    assert model._meta.pk is not None
    columns, key = _columns(_fields(model, fields)), _columns([model._meta.pk])[0]
    changes = ", ".join(f"{one} = %s" for one in columns)
    _run(f"UPDATE {_table(model)} SET {changes} WHERE {key} = %s", list(rows))


def add_rows(
    model: type[Model],
    fields: Sequence[str],
    rows: Iterable[tuple[object, ...]],
    *,
    renewed_by: str | None = None,
    left: Collection[str] = (),
) -> None:
    """Add rows whose primary keys nobody asks for: each of ``rows`` gives the values of ``fields``, of a relation the key.

    A row with the same ``renewed_by`` that is there already takes these values, but for those ``left`` as they are. Call it
    within a transaction.
    """
    given = list(rows)
    if not given:
        return
    known = _fields(model, fields)
    columns = _columns(known)
    command = (
        f"INSERT INTO {_table(model)} ({', '.join(columns)}) VALUES ({', '.join(['%s'] * len(columns))})"
    )
    if renewed_by:
        (unique,) = _columns(_fields(model, [renewed_by]))
        renewed = _columns(field for field in known if field.name != renewed_by and field.name not in left)
        changes = ", ".join(f"{one} = EXCLUDED.{one}" for one in renewed)
        command += f" ON CONFLICT ({unique}) DO UPDATE SET {changes}"
    stored = [_stored(field, values) for field, values in zip(known, zip(*given, strict=True), strict=True)]
    _run(command, list(zip(*stored, strict=True)))


def _stored(field: Field[Any, Any], values: Sequence[object]) -> Sequence[object]:
    """The values as the database takes them."""
    if isinstance(field, JSONField | BinaryField):
        return [field.get_db_prep_save(value, connection) for value in values]
    return values


def _run(command: str, rows: Sequence[tuple[object, ...]]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(command, rows)


def _fields(model: type[Model], names: Sequence[str]) -> list[Field[Any, Any]]:
    return [model._meta.get_field(name) for name in names]


def _columns(fields: Iterable[Field[Any, Any]]) -> list[str]:
    return [connection.ops.quote_name(field.column) for field in fields]


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)
