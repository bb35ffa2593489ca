"""PDF by reportlab: ruled and unruled tables, running text, one column or two, headers and footers."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    LayoutError,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)
from reportlab.platypus import Table as ReportlabTable

from rendering.blocks import Block, Card, Sheet, Table, Text

FONTS = {
    "sans": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf"),
    "serif": ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf"),
    "dejavu": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf"),
}
FOLDERS = ("/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/liberation2",
           "/usr/share/fonts/truetype/dejavu", "/Library/Fonts")  # fmt: skip
BUILT_IN = ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")


@cache
def fonts(family: str) -> tuple[str, str, str]:
    """Regular, bold and italic; the built-in Latin faces where the machine lacks the family."""
    names = []
    for file in FONTS[family]:
        path = next((Path(f) / file for f in FOLDERS if (Path(f) / file).exists()), None)
        if path is None:
            return BUILT_IN
        name = file.removesuffix(".ttf")
        pdfmetrics.registerFont(TTFont(name, str(path)))
        names.append(name)
    regular, bold, italic = names
    pdfmetrics.registerFontFamily(regular, normal=regular, bold=bold, italic=italic, boldItalic=bold)
    return regular, bold, italic


def can_write(language: str) -> bool:
    """Whether this machine has a font for the language's script."""
    return language in ("en", "fr", "es") or (language == "ru" and fonts("dejavu") != BUILT_IN)


def write(sheet: Sheet, wide: bool = False) -> bytes:
    for spans in (True, False):
        try:
            return _write(sheet, wide, spans)
        except (LayoutError, ValueError, IndexError):
            if not spans:
                raise
    raise AssertionError


def _write(sheet: Sheet, wide: bool, spans: bool) -> bytes:
    """``spans`` False leaves places under a merged cell empty: for cells taller than a page."""
    buffer = io.BytesIO()
    size = landscape(A4) if wide else A4
    margin = 54
    document = BaseDocTemplate(
        buffer, pagesize=size, leftMargin=margin, rightMargin=margin, topMargin=64, bottomMargin=60,
        title=sheet.title, invariant=1,
    )  # fmt: skip
    width = size[0] - 2 * margin
    gap = 18
    column = (width - gap * (sheet.columns - 1)) / sheet.columns
    frames = [
        Frame(margin + n * (column + gap), 60, column, size[1] - 124, 0, 0, 0, 0)
        for n in range(sheet.columns)
    ]
    document.addPageTemplates(
        PageTemplate(frames=frames, onPage=lambda canvas, doc: _furniture(canvas, doc, sheet, size))
    )
    styles = _Styles(sheet)
    story: list[Flowable] = []
    for block in sheet.blocks:
        story += _flow(block, styles, column, spans)
    document.build(story)
    return buffer.getvalue()


def _furniture(canvas: Any, document: Any, sheet: Sheet, size: tuple[float, float]) -> None:
    canvas.saveState()
    canvas.setFont(fonts(sheet.font)[0], 8)
    if sheet.header:
        canvas.drawString(54, size[1] - 40, sheet.header)
    if sheet.footer:
        text = (
            sheet.footer.replace(" de {all}", "")
            .replace(" / {all}", "")
            .replace("/{all}", "")
            .format(n=document.page)
        )
        canvas.drawCentredString(size[0] / 2, 36, text)
    canvas.restoreState()


class _Styles:
    """Paragraph styles of one sheet."""

    def __init__(self, sheet: Sheet) -> None:
        regular, self.bold, self.italic = fonts(sheet.font)
        size = sheet.size
        self.size = size
        self.body = ParagraphStyle("body", fontName=regular, fontSize=size, leading=size * 1.2, spaceAfter=3)
        self.cell = ParagraphStyle("cell", parent=self.body, spaceAfter=0)

    def of(self, text: Text, cell: bool) -> ParagraphStyle:
        base = self.cell if cell else self.body
        values: dict[str, Any] = {}
        if text.role in ("title", "heading"):
            size = self.size + (6 if text.role == "title" else 4 - text.level)
            values = {
                "fontName": self.bold,
                "fontSize": size,
                "leading": size * 1.25,
                "spaceBefore": 6,
                "spaceAfter": 4,
            }
        if text.role == "bullet":
            values["leftIndent"] = 14 * text.level
            values["bulletIndent"] = 14 * (text.level - 1)
        if text.centred:
            values["alignment"] = TA_CENTER
        return ParagraphStyle("one", parent=base, **values) if values else base


def _flow(block: Block, styles: _Styles, width: float, spans: bool) -> list[Flowable]:
    if isinstance(block, Text):
        return [_paragraph(block, styles)]
    if isinstance(block, Card):
        return [*(_paragraph(text, styles) for text in block.blocks), Spacer(1, 8)]
    if isinstance(block, Table):
        return [_table(block, styles, width, spans), Spacer(1, 8)]
    return [PageBreak()]


def _paragraph(text: Text, styles: _Styles, cell: bool = False) -> Paragraph:
    body = escape(text.text).replace("\n", "<br/>").replace("\t", "&nbsp;&nbsp;&nbsp;&nbsp;")
    if text.bold:
        body = f"<b>{body}</b>"
    if text.italic:
        body = f"<i>{body}</i>"
    lead = f"<b>{escape(text.lead)}</b>" if text.lead else ""
    marker = f"<bullet>{escape(text.marker)}</bullet>" if text.role == "bullet" and text.marker else ""
    return Paragraph(marker + lead + body, styles.of(text, cell))


class Grid(ReportlabTable):
    """A table that names itself where it does not fit: the library compares heights that it has not measured yet."""

    def _culprit(self) -> str:
        return "a table"


def _table(table: Table, styles: _Styles, width: float, spans: bool) -> Grid:
    data: list[list[Any]] = []
    look: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if table.ruled:
        look.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    for r, row in enumerate(table.grid()):
        line: list[Any] = []
        for c, cell in enumerate(row):
            line.append([_paragraph(t, styles, True) for t in cell.texts] if cell else "")
            if cell and (cell.columns > 1 or (cell.rows > 1 and spans)):
                last = min(r + cell.rows, len(table.rows)) - 1 if spans else r
                look.append(("SPAN", (c, r), (c + cell.columns - 1, last)))
            if cell and cell.shaded and table.ruled:
                look.append(("BACKGROUND", (c, r), (c + cell.columns - 1, r), colors.whitesmoke))
        data.append(line)
    widths = [w * width for w in table.widths]
    return Grid(data, colWidths=widths, style=look, repeatRows=table.header, splitInRow=1)
