"""Tables written as text with a comma or semicolon between the fields (CSV, RFC 4180)."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from travaux.reading.readers.compose import Composer, Place, Run

_DELIMITERS = ",;"
_LEAST_ROWS, _LEAST_FIELDS = 3, 3
_MOST_FIELDS = 10
"""Fields of a running order; a wider table is a data set, in which an item may take many rows."""
_MOST_ROWS = 5_000
_WHEN = re.compile(
    r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    re.I,
)
_MOST_WHEN = 0.8
"""The share of the rows below the first that give a time or a date in one column, at least."""


def delimited(page: str) -> Sequence[Sequence[str]]:
    """The rows of a page that is such a table as a whole; empty where it is none.

    All rows have as many fields as the first, which names the columns, and one column holds times or dates:
    lines of people with as many commas each are prose, not a table.
    """
    first = page.lstrip().split("\n", 1)[0]
    for delimiter in sorted(_DELIMITERS, key=first.count, reverse=True):
        if not _LEAST_FIELDS <= first.count(delimiter) + 1 <= _MOST_FIELDS:
            return ()
        rows = _rows(page, delimiter)
        if _is_table(rows):
            return rows
    return ()


def _rows(page: str, delimiter: str) -> list[list[str]]:
    """The rows, as far as they have as many fields as the first: one that has not ends them, and is the last."""
    rows: list[list[str]] = []
    try:
        for row in filter(any, csv.reader(page.split("\n"), delimiter=delimiter, skipinitialspace=True)):
            rows.append(row)
            if len(row) != len(rows[0]):
                break
    except csv.Error:
        return []
    return rows


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    if not _LEAST_ROWS <= len(rows) <= _MOST_ROWS or len({len(row) for row in rows}) > 1:
        return False
    head, *body = rows
    if any(_WHEN.fullmatch(field.strip()) for field in head) or not all(field.strip() for field in head):
        return False
    return any(
        sum(bool(_WHEN.fullmatch(field.strip())) for field in column) >= _MOST_WHEN * len(body)
        for column in zip(*body, strict=True)
    )


def write(composer: Composer, rows: Sequence[Sequence[str]]) -> None:
    """The rows as one table, its first row as the heads of the columns."""
    composer.open_table(ruled=True)
    for number, row in enumerate(rows):
        for column, field in enumerate(row):
            if field.strip():
                composer.open_cell(Place(number, column, 1, 1, number == 0))
                composer.paragraph([Run(" ".join(field.split()))])
                composer.close_cell()
    composer.close_table()
