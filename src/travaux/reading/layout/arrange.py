"""From what stands on the pages of a paper to their lines and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from travaux.reading.layout import brackets, compose, hyphens, paragraphs, roles
from travaux.reading.layout.columns import Gap
from travaux.reading.layout.compose import is_rtl
from travaux.reading.layout.flow import Flow
from travaux.reading.layout.furniture import furniture
from travaux.reading.layout.joining import join
from travaux.reading.layout.model import Block, LineDraft, PageDraft, Row, Segment, Sheet, TableDraft, Token
from travaux.reading.layout.ruled import Ruled, ruled
from travaux.reading.layout.segments import segments
from travaux.reading.layout.stacked import stacked
from travaux.reading.layout.tables import from_grid
from travaux.reading.layout.tokens import once, quarter, struck, upright, whole
from travaux.reading.transcript import Box, LineRole

_WATERMARK = 30.0
"""Points of type across a page that is larger than any title set aslant."""
_BESIDE = 5.0
"""A label set upwards is read before the first line that begins no higher than this above it."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    sheet: Sheet
    ruled: Ruled
    mirrored: bool


def arrange(sheets: Iterable[Sheet]) -> list[PageDraft]:
    """The lines and tables of each page in reading order, running headers and footers marked."""
    prepared = [_prepare(sheet) for sheet in sheets]
    marked = furniture([(one.sheet.height, one.ruled.rest) for one in prepared])
    gutters: list[tuple[Gap, ...]] = []
    drafts = [
        _page(one, edges, Flow(one.mirrored, gutters)) for one, edges in zip(prepared, marked, strict=True)
    ]
    brackets.mend(drafts)
    paragraphs.mark(drafts)
    roles.mark(drafts)
    join(drafts)
    hyphens.mend(drafts)
    for one, draft in zip(prepared, drafts, strict=True):
        if one.mirrored:
            _mirror(draft.blocks, draft.width)
    return drafts


def _prepare(sheet: Sheet) -> _Prepared:
    sheet = upright(sheet)
    rules = sheet.rules
    tokens: Sequence[Token] = whole(once(sheet.tokens))
    if rules:
        tokens = struck(tokens, rules)
    mirrored = _is_mirrored(tokens)
    if mirrored:
        tokens = [t._replace(left=sheet.width - t.right, right=sheet.width - t.left) for t in tokens]
        rules = [r._replace(left=sheet.width - r.right, right=sheet.width - r.left) for r in rules]
    blank = Sheet(sheet.number, sheet.width, sheet.height, (), (), sheet.links, sheet.turned)
    return _Prepared(blank, ruled(rules, tokens, sheet.number > 1), mirrored)


def _is_mirrored(tokens: Sequence[Token]) -> bool:
    """Whether most of the page is written from right to left."""
    text = "".join([t.text for t in tokens])
    return is_rtl(text) and 2 * sum(len(t.text) for t in tokens if is_rtl(t.text)) > len(text)


def _page(page: _Prepared, edges: Sequence[tuple[LineRole, Row]], flow: Flow) -> PageDraft:
    sheet, mirrored = page.sheet, page.mirrored
    taken = {token.order for _, row in edges for piece in row for token in piece.tokens}
    tokens = [t for t in page.ruled.rest if t.order not in taken] if taken else page.ruled.rest
    heads = [_marked(row, role, mirrored) for role, row in edges if role is LineRole.HEADER]
    feet = [_marked(row, role, mirrored) for role, row in edges if role is LineRole.FOOTER]
    blocks: list[Block] = [*heads, *_blocks(page.ruled, tokens, flow), *feet[::-1]]
    return PageDraft(sheet.number, sheet.width, sheet.height, blocks, sheet.links, sheet.turned)


def _marked(row: Row, role: LineRole, mirrored: bool) -> LineDraft:
    draft = compose.line(row, mirrored)
    draft.role = role
    return draft


def _blocks(drawn: Ruled, tokens: Sequence[Token], flow: Flow) -> list[Block]:
    tables = [from_grid(grid, inside, flow.lines) for grid, inside in drawn.grids]
    for stack in drawn.stacks:
        more, tokens = stacked(stack, tokens, flow.lines)
        tables += more
    tables.sort(key=lambda table: (table.top, table.left))
    labels = [_label(t, flow) for t in tokens if t.style.angle]
    pieces = segments([t for t in tokens if not t.style.angle])
    done: list[Block] = []
    for table in tables:
        done += flow.blocks([p for p in pieces if (p.top + p.bottom) / 2 < table.top])
        pieces = [p for p in pieces if (p.top + p.bottom) / 2 >= table.top]
        done.append(table)
    done += flow.blocks(pieces)
    for label in labels:
        at = next((i for i, block in enumerate(done) if block.top >= label.top - _BESIDE), len(done))
        done.insert(at, label)
    return done


def _label(token: Token, flow: Flow) -> LineDraft:
    """A line set at an angle; large type that is neither level nor upright is a watermark, which is no part of the text."""
    draft = flow.lines([Segment([token])])[0]
    if quarter(token.style.angle) < 0 and token.style.size > _WATERMARK:
        draft.role = LineRole.HEADER
    return draft


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
