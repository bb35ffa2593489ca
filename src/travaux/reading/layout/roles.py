"""What lines are for: headings by their type, list entries by their marks, footnotes by place and size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from travaux.reading.layout.markers import marker
from travaux.reading.layout.model import LineDraft, PageDraft, TableDraft
from travaux.reading.transcript import LineRole

_LARGER = 1.12
_SMALLER = 0.96
_MOST_LINES = 4
_LONGEST = 220
_DEEPEST = 6
_STEP = 7.0
"""Points between the indents of two list levels."""
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§]{1,3}\s?|[a-z0-9]{1,2}\s")
_JOB_NUMBER = re.compile(
    r"[*\s]*(?:(?:GE\.|V\.)?\d{2}-\d{4,6}|\d{6,8})[*\s]*(?:\([A-Z]\)\s*)?(?:\d{6})?[*\s]*"
)
"""What printers set at the foot of the first page ("25-01234 (E) 010625", "*2501234*")."""


def mark(pages: Sequence[PageDraft]) -> None:
    """Set ``role`` and ``level`` of the body lines of a paper."""
    sizes: Counter[float] = Counter()
    bold: Counter[bool] = Counter()
    for page in pages:
        for line in page.lines():
            if line.role is LineRole.BODY:
                sizes[line.size] += len(line.text)
                bold[line.bold] += len(line.text)
    if not sizes:
        return
    body = max(sizes, key=lambda size: (sizes[size], size))
    for page in pages:
        _footnotes(page, body)
    plain = bold[False] > 2 * bold[True]
    found = [p for page in pages for p in _paragraphs(page) if _is_heading(p, body, plain)]
    ranks = sorted({_rank(p[0]) for p in found}, reverse=True)
    for paragraph in found:
        for line in paragraph:
            line.role = LineRole.HEADING
            line.level = min(_DEEPEST, ranks.index(_rank(paragraph[0])) + 1)
    for page in pages:
        _lists(page)


def _paragraphs(page: PageDraft) -> list[list[LineDraft]]:
    """The paragraphs outside tables, in order."""
    done: list[list[LineDraft]] = []
    fresh = True
    for block in page.blocks:
        if isinstance(block, TableDraft):
            fresh = True
        elif block.role is LineRole.BODY:
            if fresh or block.new_paragraph:
                done.append([])
            done[-1].append(block)
            fresh = False
    return done


def _is_heading(paragraph: Sequence[LineDraft], body: float, plain: bool) -> bool:
    """Set larger than the body, or all in bold type where the body is not."""
    if len(paragraph) > _MOST_LINES or sum(len(line.text) for line in paragraph) > _LONGEST:
        return False
    if not any(char.isalpha() for line in paragraph for char in line.text):
        return False
    large = all(line.size >= _LARGER * body for line in paragraph)
    return large or (plain and all(line.bold and line.size >= body for line in paragraph))


def _rank(line: LineDraft) -> tuple[float, bool]:
    return (round(line.size), line.bold)


def _footnotes(page: PageDraft, body: float) -> None:
    """The small lines at the foot of a page, from the first that begins with a note's mark."""
    tail: list[LineDraft] = []
    for block in reversed(page.blocks):
        if isinstance(block, TableDraft):
            break
        if block.role is LineRole.FOOTER or (not tail and _JOB_NUMBER.fullmatch(block.text)):
            continue
        if block.role is not LineRole.BODY or block.size > _SMALLER * body:
            break
        tail.append(block)
    tail.reverse()
    first = next(
        (i for i, line in enumerate(tail) if _NOTE.match(line.text) and line.new_paragraph), len(tail)
    )
    for line in tail[first:]:
        if line.top > 0.4 * page.height:
            line.role = LineRole.FOOTNOTE


def _lists(page: PageDraft) -> None:
    """Mark list entries, with their levels by indent; the lines that go on belong to them."""
    for block in page.blocks:
        if isinstance(block, TableDraft):
            for cell in block.cells:
                _list(cell.lines)
    _list([b for b in page.blocks if isinstance(b, LineDraft) and b.role is LineRole.BODY])


def _list(lines: Sequence[LineDraft]) -> None:
    entries = [line for line in lines if line.new_paragraph and marker(line.text)]
    indents: list[float] = []
    for left in sorted(line.left for line in entries):
        if not indents or left - indents[-1] > _STEP:
            indents.append(left)
    inside: LineDraft | None = None
    for line in lines:
        if line.new_paragraph:
            inside = line if marker(line.text) else None
            if inside:
                line.level = min(_DEEPEST, sum(1 for indent in indents if line.left - indent > _STEP))
        if inside:
            line.role, line.level = LineRole.LIST_ITEM, inside.level
