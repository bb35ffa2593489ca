"""DOCX by python-docx: styles, automatic numbers, merged cells, nested tables, headers and footers."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from rendering.blocks import Block, Card, PageBreak, Sheet, Table, Text


def write(sheet: Sheet, headings: bool = True) -> bytes:
    """``headings`` uses Word's heading styles; without it headings are bold paragraphs."""
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(sheet.size)
    document.core_properties.title = sheet.title
    section = document.sections[0]
    if sheet.header:
        section.header.paragraphs[0].text = sheet.header
    if sheet.footer:
        _footer(section.footer.paragraphs[0], sheet.footer)
    for block in sheet.blocks:
        _block(document, block, headings)
    buffer = io.BytesIO()
    document.save(buffer)
    return _dateless(buffer.getvalue())


def _footer(paragraph: Any, pattern: str) -> None:
    """The pattern with Word's own page fields in the places of {n} and {all}."""
    rest = pattern
    for mark, field in (("{n}", "PAGE"), ("{all}", "NUMPAGES")):
        before, found, rest = rest.partition(mark)
        paragraph.add_run(before)
        if found:
            node = OxmlElement("w:fldSimple")
            node.set(qn("w:instr"), field)
            paragraph._p.append(node)
            run = OxmlElement("w:r")
            text = OxmlElement("w:t")
            text.text = "1"
            run.append(text)
            node.append(run)
    paragraph.add_run(rest)


def _block(place: Any, block: Block, headings: bool) -> None:
    if isinstance(block, Text):
        _text(place.add_paragraph(), block, headings)
    elif isinstance(block, Table):
        _table(place, block, headings)
        place.add_paragraph()
    elif isinstance(block, Card):
        for text in block.blocks:
            _text(place.add_paragraph(), text, headings)
        place.add_paragraph()
    elif isinstance(block, PageBreak):
        place.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _text(paragraph: Any, text: Text, headings: bool) -> None:
    heading = text.role in ("title", "heading")
    if headings and text.role == "title":
        paragraph.style = "Title"
    elif headings and heading:
        paragraph.style = f"Heading {text.level}"
    elif text.role == "bullet" and (text.automatic or text.marker in ("•", "-")):
        numbered = text.marker[:1].isdigit() or text.marker.startswith("(")
        paragraph.style = ("List Number" if numbered else "List Bullet") + (" 2" if text.level > 1 else "")
    elif text.marker:
        paragraph.add_run(f"{text.marker} ")
    if text.centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if text.lead:
        paragraph.add_run(text.lead).bold = True
    run = paragraph.add_run(text.text)
    run.bold = True if text.bold or (heading and not headings) else None
    run.italic = True if text.italic else None


def _table(place: Any, table: Table, headings: bool) -> None:
    grid = table.grid()
    made = place.add_table(len(grid), len(table.widths))
    if table.ruled and hasattr(made, "style"):
        made.style = "Table Grid"
    places = made._cells
    width = len(table.widths)
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            if cell is None:
                continue
            target = places[r * width + c]
            last_row, last_column = min(r + cell.rows, len(grid)) - 1, c + cell.columns - 1
            if (last_row, last_column) != (r, c):
                target = target.merge(places[last_row * width + last_column])
            _fill(target, cell.blocks, headings)


def _fill(target: Any, blocks: tuple[Text | Table, ...], headings: bool) -> None:
    first = target.paragraphs[0]
    for n, block in enumerate(blocks):
        if isinstance(block, Table):
            _table(target, block, headings)
            target.add_paragraph()
        else:
            _text(first if n == 0 else target.add_paragraph(), block, headings)


def _dateless(data: bytes) -> bytes:
    """The same package with a fixed date on each part, so that equal papers have equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
