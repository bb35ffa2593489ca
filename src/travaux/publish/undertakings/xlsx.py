"""Workbooks for Excel and LibreOffice: one sheet a table, headings that stay, filters, text that is never a formula.

The same values always give the same bytes: the archive is written anew without the clock.
"""

from __future__ import annotations

import datetime as dt
import io
import math
import re
import zipfile
from collections.abc import Iterable, Iterator

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from travaux.common.undertakings import FrameworkPaper, Undertakings
from travaux.publish.package import packed, timeless
from travaux.publish.undertakings import sheets
from travaux.publish.undertakings.sheets import Sheet

_EPOCH = dt.datetime(1980, 1, 1)
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PROPERTIES = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_MOST = 32_767
"""Characters that a cell holds."""
_WIDE = {
    "words": 80,
    "text": 80,
    "object": 60,
    "title": 40,
    "conditions": 30,
    "provisions": 30,
    "addressee": 30,
    "actor": 24,
}
_USUAL = 14
_LINE, _TALLEST = 15.0, 405.0
"""Height of a line and of the tallest row, in points. Not every program finds the height of wrapped text by itself."""


def commitments(papers: Iterable[Undertakings], *, single: bool = False) -> Iterator[bytes]:
    kept = list(papers)
    yield workbook([sheets.register(kept), sheets.turns(kept)])


def turns(papers: Iterable[Undertakings], *, single: bool = False) -> Iterator[bytes]:
    yield workbook([sheets.turns(papers)])


def provisions(papers: Iterable[FrameworkPaper], *, single: bool = False) -> Iterator[bytes]:
    yield workbook([sheets.provisions(papers)])


def workbook(tables: Iterable[Sheet]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = _EPOCH
    for table in tables:
        _fill(book.create_sheet(table.name), table)
    out = io.BytesIO()
    book.save(out)
    return timeless(_undated(out.getvalue()))


def _fill(sheet: Worksheet, table: Sheet) -> None:
    sheet.append([name.capitalize() for name in table.columns])
    for number, name in enumerate(table.columns, 1):
        sheet.cell(1, number).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = _WIDE.get(name, _USUAL)
    widths = [_WIDE.get(name, _USUAL) for name in table.columns]
    for row, cells in enumerate(table.rows, 2):
        lines = max(map(_lines, cells, widths), default=1)
        sheet.row_dimensions[row].height = min(_TALLEST, lines * _LINE)
        for column, text in enumerate(cells, 1):
            cell = sheet.cell(row, column, _ILLEGAL.sub(" ", text)[:_MOST])
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _lines(text: str, width: int) -> int:
    """Lines that a text takes in a column of so many characters, one of them lost at the end of each line."""
    return sum(max(1, math.ceil(len(line) / (width - 1))) for line in text.split("\n"))


def _undated(data: bytes) -> bytes:
    """The package without the moment of its making, which openpyxl takes from the clock whatever it is told."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[_PROPERTIES] = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", parts[_PROPERTIES])
    return packed(parts)
