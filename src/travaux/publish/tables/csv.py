"""A folder with one CSV file a table (RFC 4180, UTF-8), headings first.

A cell that a spreadsheet would take for a formula is preceded by an apostrophe.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from travaux.common.table import Cell, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(tables: Sequence[Table], path: Path) -> None:
    path.mkdir(parents=True, exist_ok=True)
    for table in tables:
        with (path / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(column.name for column in table.columns)
            writer.writerows([_safe(cell) for cell in row] for row in table.rows())


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
