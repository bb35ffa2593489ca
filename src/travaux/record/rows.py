"""Values set in many rows at once: one prepared statement, where a query set would write a case for every row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection
from django.db.models import Model


def set_values(model: type[Model], fields: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
    """Set ``fields`` of rows: each of ``rows`` gives their values, then the primary key. Call it within a transaction."""
    quote = connection.ops.quote_name
    columns = [quote(model._meta.get_field(name).column) for name in fields]  # type: ignore[union-attr]
    assert model._meta.pk is not None
    key = quote(model._meta.pk.column)
    command = f"UPDATE {quote(model._meta.db_table)} SET {', '.join(f'{one} = %s' for one in columns)} WHERE {key} = %s"
    with connection.cursor() as cursor:
        cursor.executemany(command, list(rows))
