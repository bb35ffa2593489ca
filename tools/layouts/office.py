"""Pages as a Word document, made PDF by LibreOffice."""

from __future__ import annotations

import random
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from layouts.model import Columns, Page, Paragraph, Table

NAME = "LibreOffice"


def available() -> str | None:
    """Why this renderer cannot be used, or None."""
    return None if shutil.which("soffice") else "LibreOffice is not installed"


def render(pages: Sequence[Page], seed: int) -> bytes:
    """One PDF with one page for each."""
    import docx
    from docx.enum.section import WD_SECTION
    from docx.shared import Pt

    rng = random.Random(seed)
    document = docx.Document()
    for index, page in enumerate(pages):
        if index:
            _columns(document.add_section(WD_SECTION.NEW_PAGE), 1, page)
        document.styles["Normal"].font.size = Pt(10)
        for block in page.blocks:
            if isinstance(block, Paragraph):
                _paragraph(document, block.words, page, block.heading)
            elif isinstance(block, Columns):
                _columns(document.add_section(WD_SECTION.CONTINUOUS), block.count, page)
                for text in block.paragraphs:
                    _paragraph(document, text, page, False)
                _columns(document.add_section(WD_SECTION.CONTINUOUS), 1, page)
            else:
                _table(document, block, page, rng)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "pages.docx")
        document.save(str(source))
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                *("--headless", "--convert-to", "pdf", "--outdir", folder, str(source)),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
        return Path(folder, "pages.pdf").read_bytes()


def _columns(section: Any, count: int, page: Page) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for known in section._sectPr.findall(qn("w:cols")):
        section._sectPr.remove(known)
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), str(count))
    columns.set(qn("w:space"), "480")
    section._sectPr.append(columns)
    for known in section._sectPr.findall(qn("w:bidi")):
        section._sectPr.remove(known)
    if page.right_to_left:
        _flag(section._sectPr, "w:bidi")


def _flag(parent: Any, name: str) -> None:
    from docx.oxml import OxmlElement

    parent.append(OxmlElement(name))


def _write(paragraph: Any, text: str, page: Page) -> Any:
    run = paragraph.add_run(text)
    if page.right_to_left:
        _flag(paragraph._p.get_or_add_pPr(), "w:bidi")
        _flag(run._r.get_or_add_rPr(), "w:rtl")
    return run


def _paragraph(document: Any, text: str, page: Page, heading: bool) -> None:
    from docx.shared import Pt

    run = _write(document.add_paragraph(), text, page)
    if heading:
        run.bold, run.font.size = True, Pt(14)


def _table(document: Any, table: Table, page: Page, rng: random.Random) -> None:
    from docx.shared import Mm

    made = document.add_table(table.rows, len(table.widths))
    if table.borders == "all":
        made.style = "Table Grid"
    elif table.borders == "rows":
        _rules(made)
    if page.right_to_left:
        _flag(made._tbl.tblPr, "w:bidiVisual")
    made.autofit = False
    for column, width in enumerate(table.widths):
        for cell in made.columns[column].cells:
            cell.width = Mm(width * 1.5)
    for c in table.cells:
        cell = made.cell(c.row, c.column)
        if c.row_span > 1 or c.column_span > 1:
            cell = cell.merge(made.cell(c.row + c.row_span - 1, c.column + c.column_span - 1))
        _write(cell.paragraphs[0], c.text, page)
    if table.borders == "none":
        for row in made.rows:
            for cell in row.cells:
                cell.paragraphs[0].paragraph_format.space_after = rng.choice((60000, 90000))


def _rules(table: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("color", "808080")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)
