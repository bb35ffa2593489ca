"""A sheet that came back, as rows of text: CSV or XLSX, told by content."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

from travaux.common.errors import PaperNotFound, WrongSheet

_MOST_ROWS = 200_000
_MOST_BYTES = 64 << 20


def rows_of(path: Path) -> list[list[str]]:
    """All rows of the first table; WrongSheet where the file is none."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise WrongSheet(f"{path} is larger than {_MOST_BYTES >> 20} MB")
        data = path.read_bytes()
    except OSError as error:
        raise PaperNotFound.unopened(path, error) from None
    rows = _workbook(path, data) if data.startswith(b"PK") else _csv(path, data)
    return [[_plain(cell) for cell in row] for row in rows]


def _csv(path: Path, data: bytes) -> list[list[str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongSheet(f"{path} is not UTF-8 text", "Save it as CSV in UTF-8, or as XLSX.") from None
    heading = text.partition("\n")[0]
    divider = max(",;\t", key=heading.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=divider))[:_MOST_ROWS]
    except csv.Error as error:
        raise WrongSheet(f"{path} is no table: {error}") from None


def _workbook(path: Path, data: bytes) -> list[list[str]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = [
            ["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)
        ]
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, IndexError) as error:
        raise WrongSheet(f"{path} is no workbook: {error}") from None
    if rows:
        rows[0] = [cell.casefold() for cell in rows[0]]
    return rows[:_MOST_ROWS]


def _plain(cell: str) -> str:
    """The cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in "=+-@" else cell
