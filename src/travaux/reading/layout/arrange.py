"""From what stands on one page to its lines and tables in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.layout.compose import is_rtl
from travaux.reading.layout.flow import Flow
from travaux.reading.layout.grid import Grid, grids, straight_lines
from travaux.reading.layout.model import Block, LineDraft, PageDraft, Rule, Sheet, TableDraft, Token
from travaux.reading.layout.segments import segments
from travaux.reading.layout.tables import from_grid
from travaux.reading.layout.tokens import once, upright, whole
from travaux.reading.transcript import Box


def arrange(sheet: Sheet) -> PageDraft:
    """The page's lines and tables in reading order."""
    sheet = upright(sheet)
    tokens: Sequence[Token] = whole(once(sheet.tokens))
    rules = sheet.rules
    letters = sum(len(t.text) for t in tokens)
    mirrored = sum(len(t.text) for t in tokens if is_rtl(t.text)) > 0.5 * letters
    if mirrored:
        tokens = [t._replace(left=sheet.width - t.right, right=sheet.width - t.left) for t in tokens]
        rules = [Rule(sheet.width - r.right, r.top, sheet.width - r.left, r.bottom) for r in rules]
    blocks = _blocks(tokens, rules, Flow(mirrored))
    if mirrored:
        _mirror(blocks, sheet.width)
    return PageDraft(sheet.number, sheet.width, sheet.height, blocks, sheet.links)


def _blocks(tokens: Sequence[Token], rules: Sequence[Rule], flow: Flow) -> list[Block]:
    tables: list[TableDraft] = []
    if rules:
        for grid in grids(*straight_lines(rules)):
            inside, tokens = _parted(tokens, grid.box)
            if not inside:
                continue
            table = from_grid(grid, inside, flow.lines)
            if table.columns > 1 and sum(1 for cell in table.cells if cell.lines) > 1:
                tables.append(table)
            else:
                tokens = sorted([*tokens, *inside], key=lambda t: t.order)
    pieces = segments(tokens)
    done: list[Block] = []
    for table in tables:
        done += flow.blocks([p for p in pieces if (p.top + p.bottom) / 2 < table.top])
        pieces = [p for p in pieces if (p.top + p.bottom) / 2 >= table.top]
        done.append(table)
    return done + flow.blocks(pieces)


def _parted(tokens: Sequence[Token], box: Box) -> tuple[list[Token], list[Token]]:
    inside: list[Token] = []
    outside: list[Token] = []
    for token in tokens:
        x, y = (token.left + token.right) / 2, (token.top + token.bottom) / 2
        (inside if box.left <= x < box.right and box.top <= y < box.bottom else outside).append(token)
    return inside, outside


def _mirror(blocks: Sequence[Block], width: float) -> None:
    """Turn the boxes of a mirrored page back to where they stand."""
    for block in blocks:
        if isinstance(block, TableDraft):
            block.left, block.right = width - block.right, width - block.left
            block.edges = tuple(width - edge for edge in block.edges)
            for line in block.lines():
                _mirror_line(line, width)
        else:
            _mirror_line(block, width)


def _mirror_line(line: LineDraft, width: float) -> None:
    line.left, line.right = width - line.right, width - line.left
    line.pieces = tuple(
        (start, end, Box(width - box.right, box.top, width - box.left, box.bottom))
        for start, end, box in line.pieces
    )


__all__ = ["Grid", "arrange"]
