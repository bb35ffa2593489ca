"""XLSX: sheets as tables, clocks and days as people see them."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
from openpyxl.styles import Font

from tests.reading.readers.outline import outline, spans
from tests.reading.readers.packages import zipped
from travaux.common.errors import DamagedPaper
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
