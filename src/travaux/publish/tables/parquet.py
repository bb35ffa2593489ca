"""A folder with one Parquet file a table. Needs pyarrow: ``pip install 'travaux[parquet]'``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from travaux.common.errors import WrongSetting
from travaux.common.table import Kind, Table

if TYPE_CHECKING:
    import pyarrow

_ROWS = 20_000


def write(tables: Sequence[Table], path: Path) -> None:
    """WrongSetting where pyarrow is not installed."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise WrongSetting(
            "Parquet needs pyarrow, which is not installed",
            "Run pip install 'travaux[parquet]', or take another format.",
        ) from None
    path.mkdir(parents=True, exist_ok=True)
    for table in tables:
        schema = _schema(table)
        with parquet.ParquetWriter(path / f"{table.name}.parquet", schema, compression="zstd") as writer:
            for rows in _batches(table):
                columns = [list(column) for column in zip(*rows, strict=True)]
                arrays = [pyarrow.array(c, field.type) for c, field in zip(columns, schema, strict=True)]
                writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))


def _schema(table: Table) -> pyarrow.Schema:
    import pyarrow

    types: dict[Kind, Any] = {
        Kind.TEXT: pyarrow.string(), Kind.JSON: pyarrow.string(), Kind.WHOLE: pyarrow.int64(), Kind.NUMBER: pyarrow.float64(),
        Kind.YES_NO: pyarrow.bool_(),
    }  # fmt: skip
    return pyarrow.schema([(column.name, types[column.kind]) for column in table.columns])


def _batches(table: Table) -> Iterator[list[tuple[Any, ...]]]:
    rows = table.rows()
    while batch := list(islice(rows, _ROWS)):
        yield batch
