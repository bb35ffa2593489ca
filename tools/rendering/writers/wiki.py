"""Wiki markup: TWiki and MediaWiki headings, lists, tables."""

from __future__ import annotations

from rendering.blocks import Block, Card, Cell, Sheet, Table, Text


def write(sheet: Sheet, flavour: str = "twiki") -> bytes:
    """``flavour`` is twiki or mediawiki."""
    lines: list[str] = []
    for block in sheet.blocks:
        lines += _block(block, flavour == "twiki")
    return ("\n".join(lines) + "\n").encode()


def _block(block: Block, twiki: bool) -> list[str]:
    if isinstance(block, Text):
        return [_text(block, twiki)]
    if isinstance(block, Card):
        return [_text(text, twiki) for text in block.blocks]
    if isinstance(block, Table):
        return _twiki_table(block) if twiki else _mediawiki_table(block)
    return ["----"]


def _text(text: Text, twiki: bool) -> str:
    line = _inline(text, twiki)
    if text.role in ("title", "heading"):
        depth = 1 if text.role == "title" else text.level + 1
        return f"---{'+' * depth} {line}" if twiki else f"{'=' * depth} {line} {'=' * depth}"
    if text.role == "bullet":
        plain = text.marker in ("•", "-", "–", "o", "")
        line = line if plain else f"{text.marker} {line}"
        return f"{'   ' * text.level}* {line}" if twiki else f"{'*' * text.level} {line}"
    return f"{line}\n"


def _inline(text: Text, twiki: bool) -> str:
    mark = "*" if twiki else "'''"
    lead = f"{mark}{text.lead.strip()}{mark} " if text.lead else ""
    body = text.text.replace("\n", " ")
    return f"{lead}{mark}{body}{mark}" if text.bold and body else f"{lead}{body}"


def _cell(cell: Cell | None, twiki: bool, parting: str) -> str:
    return (
        parting.join(
            _inline(t, twiki) if t.role != "bullet" else f"{t.marker} {_inline(t, twiki)}" for t in cell.texts
        )
        if cell
        else ""
    )


def _twiki_table(table: Table) -> list[str]:
    return ["| " + " | ".join(_cell(c, True, " <br /> ") for c in row) + " |" for row in table.grid()]


def _mediawiki_table(table: Table) -> list[str]:
    lines = ['{| class="wikitable"']
    for n, row in enumerate(table.rows):
        lines.append("|-")
        sign = "!" if n < table.header else "|"
        for cell in row:
            span = f'colspan="{cell.columns}" | ' if cell.columns > 1 else ""
            lines.append(f"{sign} {span}{_cell(cell, False, '<br>')}")
    return [*lines, "|}"]
