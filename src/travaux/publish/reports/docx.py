"""A report as a Word document, in the styles of the programmes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.common.report import Citation, Report, Section, Statement
from travaux.publish import docx_parts as parts
from travaux.publish.package import CONTENT_TYPES, XML, packed, properties, xml_text
from travaux.publish.reports import link, told

_WIDTH = 9298
"""Between the margins of the page, in twentieths of a point."""
_FIRST = 0.3
"""Least share of the first column of a table."""
_LETTER = 135
"""The width of a letter in bold, on the average."""
_MARGINS = 240
"""Of a cell, on both sides."""


def write(report: Report, address: str = "") -> bytes:
    """The bytes of a DOCX file; what does not change is the same file."""
    body = "".join(_body(report, address))
    document = (
        f'{XML}<w:document xmlns:w="{parts.WORD}" xmlns:r="{parts.RELATIONS}"><w:body>{body}{parts.section(False)}'
        "</w:body></w:document>"
    )
    return packed(
        {
            CONTENT_TYPES: parts.CONTENT_TYPES,
            "_rels/.rels": parts.ROOT_RELATIONS,
            "word/document.xml": document,
            "word/_rels/document.xml.rels": parts.DOCUMENT_RELATIONS,
            "word/styles.xml": parts.styles("en"),
            "word/numbering.xml": parts.NUMBERING,
            "word/settings.xml": parts.SETTINGS,
            "word/footer1.xml": parts.footer(report.title, False),
            "docProps/core.xml": properties(report.title, report.date, "en"),
        }
    )


def _body(report: Report, address: str) -> Iterator[str]:
    yield _paragraph("Title", _run(report.title))
    yield from (_paragraph("MeetingDetails", _run(line)) for line in report.lines)
    for section in report.sections:
        yield _paragraph("Heading1", _run(section.heading))
        yield from _table(section)
        yield from (_paragraph("Normal", _statement(one, address)) for one in section.statements)


def _table(section: Section) -> Iterator[str]:
    if not section.table:
        return
    widths = _widths(section.table)
    yield (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Programme"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
    )
    yield "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>"
    yield from (_row(row, widths, head=number == 0) for number, row in enumerate(section.table))
    yield "</w:tbl>" + _paragraph("Normal", "")


def _widths(table: Sequence[Sequence[str]]) -> list[int]:
    """Of the columns, in twentieths of a point: none is narrower than its longest word, while the first keeps its share."""
    longest = [
        max((len(word) for cell in column for word in cell.split()), default=1)
        for column in zip(*table, strict=True)
    ]
    others = [_MARGINS + _LETTER * letters for letters in longest[1:]]
    first = max(_WIDTH - sum(others), round(_WIDTH * _FIRST))
    rest = _WIDTH - first
    return [first, *(width * rest // max(1, sum(others)) for width in others)]


def _row(row: Sequence[str], widths: Sequence[int], head: bool) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph("Time", _run(cell, bold=head), end=bool(number))}</w:tc>'
        for number, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' * head}</w:trPr>{cells}</w:tr>"


def _statement(one: Statement, address: str) -> str:
    if not one.citations:
        return _run(one.text)
    cited = _run("; ").join(_cited(each, address) for each in one.citations)
    return f"{_run(one.text)}{_run(' [')}{cited}{_run(']')}"


def _cited(one: Citation, address: str) -> str:
    """The citation, as a field that leads to its place where it has one."""
    words = _run(told(one))
    place = link(one, address).replace('"', "%22")
    return (
        f'<w:fldSimple w:instr=" HYPERLINK &quot;{xml_text(place)}&quot; ">{words}</w:fldSimple>'
        if place
        else words
    )


def _paragraph(style: str, runs: str, end: bool = False) -> str:
    place = '<w:jc w:val="end"/>' if end else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{place}</w:pPr>{runs}</w:p>'


def _run(text: str, bold: bool = False) -> str:
    return (
        f'<w:r><w:rPr>{"<w:b/><w:bCs/>" * bold}</w:rPr><w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'
    )
