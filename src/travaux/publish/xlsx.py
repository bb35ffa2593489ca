"""An Excel workbook: the running order on one sheet, people on another, the meeting and its paper on a third.

Dates and clocks are real dates and clocks, by which a spreadsheet can sort. All text is set as text, so that no
equals sign makes a formula of it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Programme
from travaux.publish import labels, words
from travaux.publish.package import CONTENT_TYPES, XML, core_properties, packed, xml_text

Value = str | int | dt.date | dt.time | None

_ITEMS = (("Day", 6), ("Date", 12), ("Start", 8), ("End", 8), ("Number", 12), ("Title", 60), ("Kind", 12), ("Room", 18),
          ("People", 50), ("Questions", 50), ("Documents", 24), ("Item", 6), ("Part of", 8))  # fmt: skip
_PEOPLE = (
    ("Item", 6),
    ("Title", 50),
    ("Role", 12),
    ("Honorific", 12),
    ("Name", 28),
    ("Position", 40),
    ("Affiliation", 40),
)
_ABOUT = (("What", 16), ("Value", 80))
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What a spreadsheet would read as the code of a character."""
_AREA = re.compile(r"([A-Z])(\d+)")
_MOST = 32_767
"""Characters that a cell holds."""
_LINE = 15
"""Points that a line takes."""
_MOST_LINES = 27
_EPOCH = dt.date(1899, 12, 30)
_FIRST_DAY = dt.date(1900, 3, 1)
"""Before it, spreadsheets disagree about what a serial number means."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RIGHT = ' rightToLeft="1"'
_CENTRE = ' horizontal="center"'
_HEAD, _TEXT, _DATE, _TIME = 1, 2, 3, 4
_STYLES = f"""{XML}<styleSheet xmlns="{_MAIN}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FF1C5268"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
{"".join(f'<xf numFmtId="{n}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"{side}/></xf>' for n, side in ((0, ""), (164, _CENTRE), (165, _CENTRE)))}
</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""


def write(programme: Programme, findings: Sequence[Finding] = (), doubts: Sequence[Doubt] = ()) -> bytes:
    """The programme as the bytes of a workbook."""
    right = programme.paper.language in words.RIGHT_TO_LEFT
    sheets = {
        "Programme": _sheet(_ITEMS, _items(programme), right),
        "People": _sheet(_PEOPLE, _people(programme), right),
        "Meeting": _sheet(_ABOUT, _about(programme), right),
    }
    parts = {
        CONTENT_TYPES: _content_types(len(sheets)),
        "_rels/.rels": _relations(
            (f"{_RELATIONS}/officeDocument", "xl/workbook.xml"),
            ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "xl/workbook.xml": _workbook({name: _absolute(sheet) for name, sheet in sheets.items()}),
        "xl/_rels/workbook.xml.rels": _relations(
            *((f"{_RELATIONS}/worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)),
            (f"{_RELATIONS}/styles", "styles.xml"),
        ),
        "xl/styles.xml": _STYLES,
    }  # fmt: skip
    parts |= {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(sheets.values(), 1)}
    return packed(parts | {"docProps/core.xml": core_properties(programme)})


def _items(programme: Programme) -> Iterator[list[Value]]:
    for item in programme.items:
        slot = item.slot
        yield [
            slot.day, (slot.date.full or str(slot.date)) if slot.date else None, slot.start, slot.end, item.number,
            item.title, item.kind.value, item.room, "\n".join(map(words.person, item.people)),
            "\n".join(item.questions), "\n".join(item.documents), item.id, item.parent,
        ]  # fmt: skip


def _people(programme: Programme) -> Iterator[list[Value]]:
    for item in programme.items:
        for one in item.people:
            yield [
                item.id,
                words.heading(item),
                one.role.value,
                one.honorific,
                one.name,
                one.position,
                one.affiliation,
            ]


def _about(programme: Programme) -> Iterator[list[Value]]:
    paper, meeting = programme.paper, programme.meeting
    given = (
        ("Meeting", meeting.name), ("Body", meeting.body), ("Series", meeting.series), ("Venue", meeting.venue),
        ("When", labels.of(paper.language).days_of(meeting)), ("Time zone", meeting.time_zone), ("Title", paper.title),
        ("Kind", " ".join(part for part in (paper.status, paper.kind) if part)), ("Symbols", ", ".join(paper.symbols)),
        ("Author", paper.author), ("Distribution", paper.distribution),
        ("Date", str(paper.date) if paper.date else None), ("Language", paper.language), ("File", paper.file),
    )  # fmt: skip
    for name, value in given:
        if value:
            yield [name, value]


def _sheet(columns: Sequence[tuple[str, int]], rows: Iterable[list[Value]], right: bool) -> str:
    sizes = [width for _, width in columns]
    head = _row(1, [name for name, _ in columns], _HEAD, sizes)
    body = "".join(_row(number, row, _TEXT, sizes) for number, row in enumerate(rows, 2))
    last = _column(len(columns))
    count = body.count("<row ") + 1
    widths = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, (_, width) in enumerate(columns, 1)
    )
    return (
        f'{XML}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{last}{count}"/><sheetViews><sheetView workbookViewId="0"{_RIGHT * right}>'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{widths}</cols><sheetData>{head}{body}</sheetData>"
        f'<autoFilter ref="A1:{last}{count}"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
    )


def _absolute(sheet: str) -> str:
    """The area of a sheet that is filled, as in ``$A$1:$M$11``."""
    return _AREA.sub(r"$\1$\2", sheet[sheet.index('ref="') + 5 :].split('"', 1)[0])


def _row(number: int, values: Sequence[Value], style: int, widths: Sequence[int]) -> str:
    cells = (_cell(f"{_column(place)}{number}", value, style) for place, value in enumerate(values, 1))
    lines = max(map(_lines, values, widths))
    return f'<row r="{number}" ht="{lines * _LINE}" customHeight="1">{"".join(cells)}</row>'


def _lines(value: Value, width: int) -> int:
    """How many lines a text takes in a column of so many characters: programs do not all find out by themselves."""
    if not isinstance(value, str):
        return 1
    return min(_MOST_LINES, sum(1 + len(line) // width for line in value.split("\n")))


def _cell(place: str, value: Value, style: int) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, dt.time):
        return f'<c r="{place}" s="{_TIME}"><v>{(value.hour * 60 + value.minute) / 1440!r}</v></c>'
    if isinstance(value, dt.date) and value >= _FIRST_DAY:
        return f'<c r="{place}" s="{_DATE}"><v>{(value - _EPOCH).days}</v></c>'
    if isinstance(value, int):
        return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
    text = xml_text(_ESCAPE.sub("_x005F_", str(value)[:_MOST]))
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _column(number: int) -> str:
    """The letter of a column, of which there are never more than 26."""
    return chr(ord("A") + number - 1)


def _workbook(areas: Mapping[str, str]) -> str:
    """The sheets by name, with the area that each fills, as in `$A$1:$M$11`."""
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(areas, 1)
    )
    titles = "".join(
        # LibreOffice shows the arrows of a filter only where its range has this name too.
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">{name}!{area}</definedName>'
        f'<definedName name="_xlnm.Print_Titles" localSheetId="{number}">{name}!$1:$1</definedName>'
        for number, (name, area) in enumerate(areas.items())
    )
    return (
        f'{XML}<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{sheets}</sheets>'
        f"<definedNames>{titles}</definedNames></workbook>"
    )


def _relations(*targets: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def _content_types(sheets: int) -> str:
    parts = {"/xl/workbook.xml": f"{_TYPES}.sheet.main+xml", "/xl/styles.xml": f"{_TYPES}.styles+xml",
             "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml"}  # fmt: skip
    parts |= {f"/xl/worksheets/sheet{n}.xml": f"{_TYPES}.worksheet+xml" for n in range(1, sheets + 1)}
    inside = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inside}</Types>'
    )
