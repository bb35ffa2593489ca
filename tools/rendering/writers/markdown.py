"""Markdown: pipe tables, headings, lists."""

from __future__ import annotations

from rendering.blocks import Block, Card, Cell, Sheet, Table, Text


def write(sheet: Sheet) -> bytes:
    parts: list[str] = []
    for block in sheet.blocks:
        parts += _block(block)
    return ("\n".join(parts).rstrip() + "\n").encode()


def _block(block: Block) -> list[str]:
    if isinstance(block, Text):
        return _text(block)
    if isinstance(block, Card):
        return [line for text in block.blocks for line in _text(text)]
    if isinstance(block, Table):
        return ["", *_table(block), ""]
    return ["", "---", ""]


def _text(text: Text) -> list[str]:
    line = _inline(text)
    if text.role == "title":
        return [f"# {line}", ""]
    if text.role == "heading":
        return ["", f"{'#' * (text.level + 1)} {line}", ""]
    if text.role == "bullet":
        marker = {"•": "*", "–": "-", "o": "+", "": "-"}.get(text.marker, text.marker)
        return [f"{'    ' * (text.level - 1)}{marker} {line}"]
    return [line, ""]


def _inline(text: Text) -> str:
    body = text.text.replace("*", r"\*").replace("|", r"\|")
    if text.bold and text.role == "body" and body:
        return f"**{text.lead}{body}**"
    lead = f"**{text.lead.rstrip()}** " if text.lead else ""
    return f"{lead}*{body}*" if text.italic and body else f"{lead}{body}"


def _table(table: Table) -> list[str]:
    rows = [[_cell(cell) for cell in row] for row in table.grid()]
    head = rows[0] if table.header else [""] * len(table.widths)
    body = rows[1:] if table.header else rows
    lines = [head, ["---"] * len(table.widths), *body]
    return ["| " + " | ".join(line) + " |" for line in lines]


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return "<br>".join(f"{t.marker} {_inline(t)}" if t.marker else _inline(t) for t in cell.texts).replace(
        "\n", " "
    )
