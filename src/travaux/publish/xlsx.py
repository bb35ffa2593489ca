"""An Excel workbook: the running order on one sheet, people on another, the meeting and its paper on a third.

Dates and clocks are real dates and clocks, by which a spreadsheet can sort; no cell is a formula.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import ItemKind, Programme
from travaux.publish import labels, words

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_ITEMS = (("Day", 6), ("Date", 12), ("Start", 8), ("End", 8), ("Number", 12), ("Title", 60), ("Kind", 12), ("Room", 18),
          ("People", 50), ("Questions", 50), ("Documents", 24), ("Item", 6), ("Part of", 8))  # fmt: skip
_PEOPLE = (("Item", 6), ("Title", 50), ("Role", 12), ("Honorific", 12), ("Name", 28), ("Position", 40), ("Affiliation", 40))
_ABOUT = (("What", 16), ("Value", 80))
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MOST = 32_767
_QUIET = frozenset({ItemKind.BREAK, ItemKind.SOCIAL, ItemKind.REGISTRATION})


def write(programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()) -> bytes:
    """The programme as the bytes of a workbook."""
    from openpyxl import Workbook

    book = Workbook()
    right = programme.paper.language in words.RIGHT_TO_LEFT
    first = book.active
    assert first is not None
    first.title = "Programme"
    _fill(first, _ITEMS, _items(programme), right)
    _fill(book.create_sheet("People"), _PEOPLE, _people(programme), right)
    _fill(book.create_sheet("Meeting"), _ABOUT, _about(programme), right)
    _settle(book, programme)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _settle(book: Any, programme: Programme) -> None:
    """Properties that do not change from run to run: the paper's date in place of the clock's."""
    import datetime as dt

    given = programme.paper.date or programme.meeting.start
    moment = dt.datetime(given.year, given.month or 1, given.day or 1) if given else dt.datetime(2000, 1, 1)
    book.properties.created = book.properties.modified = moment
    book.properties.creator = "Travaux"
    book.properties.title = _fit(words.meeting_name(programme))


def _items(programme: Programme) -> Iterator[list[Any]]:
    for item in programme.items:
        slot = item.slot
        yield [
            slot.day, (slot.date.full or str(slot.date)) if slot.date else None, slot.start, slot.end, item.number,
            item.title, item.kind.value, item.room, "\n".join(map(words.person, item.people)) or None,
            "\n".join(item.questions) or None, "\n".join(item.documents) or None, item.id, item.parent,
        ]  # fmt: skip


def _people(programme: Programme) -> Iterator[list[Any]]:
    for item in programme.items:
        for one in item.people:
            yield [item.id, words.heading(item), one.role.value, one.honorific, one.name, one.position, one.affiliation]


def _about(programme: Programme) -> Iterator[list[Any]]:
    paper, meeting = programme.paper, programme.meeting
    shown = labels.of(paper.language)
    given = (
        ("Meeting", meeting.name), ("Body", meeting.body), ("Series", meeting.series), ("Venue", meeting.venue),
        ("When", shown.days_of(meeting)), ("Time zone", meeting.time_zone), ("Title", paper.title),
        ("Kind", " ".join(part for part in (paper.status, paper.kind) if part)), ("Symbols", ", ".join(paper.symbols)),
        ("Author", paper.author), ("Distribution", paper.distribution),
        ("Date", str(paper.date) if paper.date else None), ("Language", paper.language), ("File", paper.file),
    )  # fmt: skip
    yield from ([name, value] for name, value in given if value)


def _fill(sheet: Worksheet, columns: Sequence[tuple[str, int]], rows: Iterable[list[Any]], right: bool) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet.append([name for name, _ in columns])
    top = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            if value is not None:
                _cell(sheet, number, column, value).alignment = top
    for column, (_, width) in enumerate(columns, 1):
        head = sheet.cell(1, column)
        head.font, head.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1C5268")
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{sheet.max_row}"
    sheet.sheet_view.rightToLeft = right
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"


def _cell(sheet: Worksheet, row: int, column: int, value: Any) -> Any:
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = _fit(value)
        cell.data_type = "s"
    else:
        cell.value = value
        if hasattr(value, "hour"):
            cell.number_format = "HH:MM"
    return cell


def _fit(text: str) -> str:
    """``text`` as a cell can hold it: set as text, so that no equals sign makes a formula of it."""
    return _FORBIDDEN.sub("", text)[:_MOST]
