"""Workbooks (XLSX): every sheet that is shown as one table, its dates and clocks as people see them."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from typing import Any

from travaux.common.errors import DamagedPaper, LimitExceeded
from travaux.reading.document import Document
from travaux.reading.readers.archive import Archive
from travaux.reading.readers.compose import Composer, Place, Run
from travaux.reading.readers.formats import Format
from travaux.reading.transcript import LineRole, Transcript

_MOST_ROWS, _MOST_COLUMNS = 5_000, 100
_MOST_BYTES = 48 << 20
_MOST_MERGED = 400_000
"""Cells that merges may cover in all: openpyxl makes an object of each, and one merge may cover a sheet of 17,000 million."""
_UNMERGE = "Merge only cells that stand together on a page, and save it again."


def read(document: Document) -> Transcript:
    """The transcript of a workbook, a page a sheet. Raises DamagedPaper and LimitExceeded as all readers do."""
    composer = Composer(Format.XLSX.value)
    for sheet in _opened(document).worksheets:
        if sheet.sheet_state != "visible":
            continue
        composer.paragraph([Run(sheet.title)], role=LineRole.HEADER)
        _table(composer, sheet)
        composer.end_page()
    return composer.build()


def _opened(document: Document) -> Any:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    archive = Archive(document.data, document.name)
    parts = [archive.read(name) for name in archive.names if name.endswith(".xml")]
    if sum(map(len, parts)) > _MOST_BYTES:
        raise LimitExceeded(f"{document.name} unpacks to more than {_MOST_BYTES >> 20} MB")
    try:
        if sum(map(_merged, parts)) > _MOST_MERGED:
            raise LimitExceeded(f"{document.name} merges more than {_MOST_MERGED:,} cells", _UNMERGE)
        return openpyxl.load_workbook(io.BytesIO(document.data), data_only=True)
    except (InvalidFileException, KeyError, ValueError, TypeError, SyntaxError, zipfile.BadZipFile, OSError):
        raise DamagedPaper(f"{document.name} is damaged: its sheets cannot be read") from None


def _merged(part: bytes) -> int:
    """How many cells the merges of a sheet cover; 0 for any other part."""
    if b"mergeCell" not in part.replace(b"\0", b""):  # UTF-16 has them between letters
        return 0
    from lxml import etree
    from openpyxl.utils.cell import range_boundaries

    covered = 0
    for _, merge in etree.iterparse(
        io.BytesIO(part), tag="{*}mergeCell", resolve_entities=False, no_network=True
    ):
        left, top, right, bottom = range_boundaries(merge.get("ref", ""))
        covered += (right - left + 1) * (bottom - top + 1)
    return covered


def _table(composer: Composer, sheet: Any) -> None:
    """The filled part of a sheet; rows that stand empty part it into tables."""
    spans = {(area.min_row, area.min_col): area for area in list(sheet.merged_cells.ranges)[:_MOST_ROWS]}
    open_table, first = False, 0
    rows = sheet.iter_rows(
        max_row=min(sheet.max_row, _MOST_ROWS), max_col=min(sheet.max_column, _MOST_COLUMNS)
    )
    for number, row in enumerate(rows, 1):
        filled = list(_filled(row))
        if not filled and open_table:
            composer.close_table()
            open_table = False
        if filled and not open_table:
            composer.open_table()
            open_table, first = True, number
        for cell, text in filled:
            area = spans.get((number, cell.column))
            tall, wide = (area.size["rows"], area.size["columns"]) if area else (1, 1)
            composer.open_cell(Place(number - first, cell.column - 1, tall, wide))
            for line in text.split("\n"):
                font = cell.font
                composer.paragraph(
                    [Run(line, bool(font.b), bool(font.i), bool(font.strike), float(font.sz or 0))]
                )
            composer.close_cell()
    if open_table:
        composer.close_table()


def _filled(row: Any) -> Iterator[tuple[Any, str]]:
    for cell in row:
        text = _shown(cell.value, str(getattr(cell, "number_format", "")))
        if text.strip():
            yield cell, text


def _shown(value: object, form: str) -> str:
    """A value as the sheet shows it: clocks as 09:30, days as 2025-06-10."""
    match value:
        case None:
            return ""
        case dt.datetime() if (
            value.date() <= dt.date(1900, 1, 1) or "y" not in form.lower() and "h" in form.lower()
        ):
            return f"{value:%H:%M}"
        case dt.datetime():
            return f"{value:%Y-%m-%d}" if value.time() == dt.time() else f"{value:%Y-%m-%d %H:%M}"
        case dt.date():
            return value.isoformat()
        case dt.time():
            return f"{value:%H:%M}"
        case dt.timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60:02}:{minutes % 60:02}"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
