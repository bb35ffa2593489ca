"""XLSX: sheets as tables, clocks and days as people see them."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from openpyxl.styles import Font

from tests.reading.readers.outline import outline, spans
from tests.reading.readers.packages import zipped
from travaux.common.errors import DamagedPaper, LimitExceeded
from travaux.reading.document import Document
from travaux.reading.readers import transcribe


def saved(book: openpyxl.Workbook) -> Document:
    stream = io.BytesIO()
    book.save(stream)
    return Document("agenda", stream.getvalue())


def test_a_programme_in_a_workbook() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Day one"
    sheet.append(["Workshop on harbours"])
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.merge_cells("A1:C1")
    sheet.append([])
    sheet.append([dt.date(2025, 6, 3)])
    sheet.append([dt.time(9, 30), "Opening\nby the host", 12.0])
    sheet.append([dt.datetime(2025, 6, 3, 11, 15), dt.timedelta(hours=1, minutes=5)])
    book.create_sheet("Notes").append(["Ask the host"])
    book.create_sheet("Secret").sheet_state = "hidden"
    transcript = transcribe(saved(book))
    assert outline(transcript) == [
        "header Day one",
        "0:0,0 * Workshop on harbours",
        "1:0,0 2025-06-03",
        "1:1,0 09:30",
        "1:1,1 Opening",
        "1:1,1 by the host",
        "1:1,2 12",
        "1:2,0 2025-06-03 11:15",
        "1:2,1 01:05",
        "p2 header Notes",
        "p2 2:0,0 Ask the host",
    ]
    assert spans(transcript)[0] == [(0, 0, 1, 3, "Workshop on harbours")]


def test_a_workbook_whose_sheets_cannot_be_read() -> None:
    with pytest.raises(DamagedPaper, match="agenda is damaged: its sheets cannot be read"):
        transcribe(Document("agenda", zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<a"})))


def with_merge(area: str) -> Document:
    """A workbook in which this area is merged, as no library writes it."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["09:30", "Opening"])
    sheet.merge_cells("A1:A2")
    with zipfile.ZipFile(io.BytesIO(saved(book).data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    sheet_part = "xl/worksheets/sheet1.xml"
    parts[sheet_part] = parts[sheet_part].replace('"A1:A2"', f'"{area}"')
    return Document("agenda", zipped(parts))


def test_a_merge_of_a_whole_sheet_is_refused_before_it_fills_the_memory() -> None:
    assert outline(transcribe(with_merge("A1:A30000"))) == ["header Sheet", "0:0,0 09:30", "0:0,1 Opening"]
    with pytest.raises(LimitExceeded) as caught:
        transcribe(with_merge("A1:XFD1048576"))
    assert str(caught.value) == (
        "agenda merges more than 400,000 cells. Merge only cells that stand together on a page, and save it again."
    )
