"""Pages set by ReportLab: no program is needed, but it writes from left to right only."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from html import escape
from typing import Any

from layouts.model import Columns, Page, Paragraph, Table

NAME = "ReportLab"


def available() -> str | None:
    """Why this renderer cannot be used, or None."""
    return None


def render(pages: Sequence[Page], seed: int) -> bytes:
    """One PDF with one page for each."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import PageBreak, SimpleDocTemplate

    rng = random.Random(seed)
    story: list[Any] = []
    for page in pages:
        for block in page.blocks:
            story += _flowables(block, rng)
        story.append(PageBreak())
    target = io.BytesIO()
    SimpleDocTemplate(target, pagesize=A4).build(story)
    return target.getvalue()


def _style(heading: bool = False) -> Any:
    from reportlab.lib.styles import ParagraphStyle

    if heading:
        return ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=14, leading=18, spaceAfter=8)
    return ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12, spaceAfter=6)


def _flowables(block: Paragraph | Columns | Table, rng: random.Random) -> list[Any]:
    from reportlab import platypus

    if isinstance(block, Paragraph):
        return [platypus.Paragraph(escape(block.words), _style(block.heading))]
    if isinstance(block, Columns):
        inside = [platypus.Paragraph(escape(text), _style()) for text in block.paragraphs]
        return [platypus.BalancedColumns(inside, nCols=block.count, innerPadding=rng.choice((14, 20, 30)))]
    return [_table(block, rng)]


def _table(table: Table, rng: random.Random) -> Any:
    from reportlab import platypus
    from reportlab.lib import colors

    grid: list[list[Any]] = [[""] * len(table.widths) for _ in range(table.rows)]
    commands: list[tuple[Any, ...]] = [("VALIGN", (0, 0), (-1, -1), rng.choice(("TOP", "MIDDLE")))]
    if table.borders == "none":
        commands = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("BOTTOMPADDING", (0, 0), (-1, -1), 8)]
    elif table.borders == "rows":
        commands.append(("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.gray))
        commands.append(("LINEABOVE", (0, 0), (-1, 0), 0.5, colors.gray))
    else:
        commands.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    for cell in table.cells:
        grid[cell.row][cell.column] = platypus.Paragraph(escape(cell.text), _style())
        end = (cell.column + cell.column_span - 1, cell.row + cell.row_span - 1)
        commands.append(("SPAN", (cell.column, cell.row), end))
    widths = [4.4 * width for width in table.widths]
    return platypus.Table(grid, colWidths=widths, style=platypus.TableStyle(commands), spaceAfter=12)
