"""Plain text: tabs, aligned columns, or one line a page."""

from __future__ import annotations

import textwrap

from rendering.blocks import Block, Card, Sheet, Table, Text


def write(sheet: Sheet, tables: str = "tabs", width: int = 96) -> bytes:
    """``tables`` is tabs or aligned."""
    lines: list[str] = []
    for block in sheet.blocks:
        lines += _lines(block, tables, width)
    if sheet.footer:
        lines += ["", sheet.footer.format(n=1, all=1)]
    return ("\n".join(lines).rstrip() + "\n").encode()


def _lines(block: Block, tables: str, width: int) -> list[str]:
    if isinstance(block, Text):
        return _text(block)
    if isinstance(block, Card):
        return [line for text in block.blocks for line in _text(text)] + [""]
    if isinstance(block, Table):
        return ["", *(aligned(block, width) if tables == "aligned" else tabbed(block)), ""]
    return ["\f"]


def _text(text: Text) -> list[str]:
    line = f"{text.marker} {text.whole}" if text.marker else text.whole
    if text.role == "bullet":
        return ["  " * (text.level - 1) + line]
    return ["", line, ""] if text.role in ("title", "heading") else [line]


def tabbed(table: Table) -> list[str]:
    """Cells parted by tabs, lines of a cell by line breaks: a table saved as text by an office program."""
    return ["\t".join("\n".join(_plain(t) for t in cell.texts) for cell in row) for row in table.rows]


def _plain(text: Text) -> str:
    return f"{text.marker} {text.whole}" if text.marker else text.whole


def aligned(table: Table, width: int) -> list[str]:
    """Cells wrapped to columns of characters, as text extracted with its layout has them."""
    sizes = [max(8, int(w * width)) for w in table.widths]
    found: list[str] = []
    for row in table.grid():
        columns: list[list[str]] = []
        for at, cell in enumerate(row):
            span = sum(sizes[at : at + cell.columns]) if cell else sizes[at]
            texts = cell.texts if cell else ()
            columns.append([part for t in texts for part in textwrap.wrap(_plain(t), span - 2)])
        for n in range(max(map(len, columns), default=0)):
            line = ""
            for at, parts in enumerate(columns):
                line = line.ljust(sum(sizes[:at]))
                line += parts[n] if n < len(parts) else ""
            found.append(line.rstrip())
        found.append("")
    return found


def rows_in_one_line(sheet: Sheet, width: int = 96) -> str:
    """The page read line by line across its columns, line breaks lost."""
    lines = write(sheet, "aligned", width).decode().split("\n")
    return " ".join(" ".join(lines).split())
