"""Pages as HTML, printed to PDF by Chromium."""

from __future__ import annotations

import random
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

from layouts.model import Block, Columns, Page, Paragraph, Table

NAME = "Chromium"
_STYLE = """
@page { size: A4; margin: 20mm }
section { page-break-after: always; font-size: 10pt }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
td { vertical-align: top; padding: 3pt 5pt }
table.all td { border: 0.6pt solid black }
table.rows td { border-top: 0.6pt solid gray; border-bottom: 0.6pt solid gray }
table.none td { padding: 5pt 7pt }
"""


def available() -> str | None:
    """Why this renderer cannot be used, or None."""
    return None if _program() else "Chromium is not installed"


def _program() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def render(pages: Sequence[Page], seed: int) -> bytes:
    """One PDF with one page for each."""
    rng = random.Random(seed)
    body = "\n".join(_page(page, rng) for page in pages)
    html = f'<!doctype html><meta charset="utf-8"><style>{_STYLE}</style>{body}'
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "pages.html"), Path(folder, "pages.pdf")
        source.write_text(html, encoding="utf-8")
        subprocess.run(
            [
                str(_program()),
                *("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
                *(f"--user-data-dir={folder}", f"--print-to-pdf={target}", source.as_uri()),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
        return target.read_bytes()


def _page(page: Page, rng: random.Random) -> str:
    family = rng.choice(("serif", "sans-serif"))
    direction = "rtl" if page.right_to_left else "ltr"
    align = rng.choice(("justify", "start"))
    blocks = "\n".join(_block(block, rng) for block in page.blocks)
    return f'<section dir="{direction}" style="font-family:{family};text-align:{align}">{blocks}</section>'


def _block(block: Block, rng: random.Random) -> str:
    if isinstance(block, Paragraph):
        return f"<h2>{escape(block.words)}</h2>" if block.heading else f"<p>{escape(block.words)}</p>"
    if isinstance(block, Columns):
        gap = rng.choice((18, 24, 36))
        inner = "".join(f"<p>{escape(text)}</p>" for text in block.paragraphs)
        return f'<div style="column-count:{block.count};column-gap:{gap}pt">{inner}</div>'
    return _table(block)


def _table(table: Table) -> str:
    columns = "".join(f'<col style="width:{width}%">' for width in table.widths)
    rows = []
    taken = {
        (row, column)
        for c in table.cells
        for row in range(c.row, c.row + c.row_span)
        for column in range(c.column, c.column + c.column_span)
    }
    for row in range(table.rows):
        starts = {c.column: c for c in table.cells if c.row == row}
        cells = ""
        for column in range(len(table.widths)):
            if column in starts:
                c = starts[column]
                cells += f'<td rowspan="{c.row_span}" colspan="{c.column_span}">{escape(c.text)}</td>'
            elif (row, column) not in taken:
                cells += "<td></td>"
        rows.append(f"<tr>{cells}</tr>")
    return f'<table class="{table.borders}">{columns}{"".join(rows)}</table>'
