"""Many rows at once by one prepared statement, where a query set would make an object of every row, or write a case for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from django.db import connection
from django.db.models import BinaryField, DateTimeField, Field, JSONField, Model, QuerySet

_AT_A_TIME = 500
"""Keys that one statement is given: databases take no number of them."""
_Key = TypeVar("_Key")


def in_parts(keys: Sequence[_Key]) -> Iterator[Sequence[_Key]]:
    """The keys, in order, as many at a time as one statement is given."""
    for start in range(0, len(keys), _AT_A_TIME):
        yield keys[start : start + _AT_A_TIME]


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
    renewed_by: Sequence[str] = (),
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
    command = f"INSERT INTO {_table(model)} ({', '.join(columns)}) VALUES ({_marks(columns)})"
    if renewed_by:
        unique = ", ".join(_columns(_fields(model, renewed_by)))
        renewed = _columns(one for one in known if one.name not in renewed_by and one.name not in left)
        changes = ", ".join(f"{one} = EXCLUDED.{one}" for one in renewed)
        command += f" ON CONFLICT ({unique}) DO {f'UPDATE SET {changes}' if renewed else 'NOTHING'}"
    stored = [_stored(field, values) for field, values in zip(known, zip(*given, strict=True), strict=True)]
    _run(command, list(zip(*stored, strict=True)))


def add_objects(
    objects: Sequence[Model], *, renewed_by: Sequence[str] = (), left: Collection[str] = ()
) -> None:
    """Add the rows of objects of one model in the same way; what their primary keys are :func:`tell_keys` tells them."""
    if not objects:
        return
    model = type(objects[0])
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    rows = zip(*([field.pre_save(one, True) for one in objects] for field in fields), strict=True)
    add_rows(model, [field.name for field in fields], rows, renewed_by=renewed_by, left=left)


def tell_keys(objects: Sequence[Model], rows: QuerySet[Any], by: str) -> None:
    """Tell objects the primary keys of their rows, among ``rows``, by a field that has another value in each."""
    keys = dict(rows.filter(**{f"{by}__in": [getattr(one, by) for one in objects]}).values_list(by, "pk"))
    for one in objects:
        one.pk = keys[getattr(one, by)]


def drop_rows(model: type[Model], field: str, keys: Sequence[object]) -> None:
    """Delete the rows whose ``field`` is one of these keys, with what hangs on them. Call it within a transaction.

    Of what is filed for the first time there are none, and to find that out takes less than to set about it.
    """
    if not keys:
        return
    (column,) = _columns(_fields(model, [field]))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM {_table(model)} WHERE {column} IN ({_marks(keys)}) LIMIT 1", keys)
        there = cursor.fetchone()
    if there:
        model._default_manager.filter(**{f"{field}__in": keys}).delete()


def keep_only(model: type[Model], field: str, kept: Collection[object]) -> None:
    """Delete the rows whose ``field`` is none of these values, however many there are. Call it within a transaction."""
    rows = model._default_manager.values_list("pk", field)
    gone = [key for key, value in rows.iterator(chunk_size=5000) if value not in kept]
    for some in in_parts(gone):
        model._default_manager.filter(pk__in=some).delete()


def _marks(values: Sequence[object]) -> str:
    return ", ".join(["%s"] * len(values))


def _stored(field: Field[Any, Any], values: Sequence[object]) -> Sequence[object]:
    """The values as the database takes them."""
    if isinstance(field, JSONField | BinaryField | DateTimeField):
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
