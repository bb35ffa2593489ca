"""Where paragraphs begin, told from white space, list marks, type and lines that end early.

The last test is the strongest: where the first word of a line would still have fitted on the line
above, the break between them was made by the author, not by the margin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from travaux.reading.layout.markers import marker
from travaux.reading.layout.model import Block, LineDraft, PageDraft, TableDraft, bounds
from travaux.reading.transcript import Box

_BREAK = 0.35
"""White space this many ems wider than usual parts paragraphs."""
_SPACE = 0.25
_SIZES = 1.12
_INDENT = 0.8
_GRID = 3.0
_FLUSH = 2.0
"""Lines that end within so many points of one another end at the margin."""
_CENTRED = 2.0
"""Lines whose middles are this close, but not their ends, are centred."""
_PADDING = 6.0
_WIDE = 0.85
"""A run of lines that comes this near the margin could have gone on to it."""
_FEW = 4
"""So few lines do not show where their column ends; the page's other words do."""
_REACH = 12
"""Lines above and below whose ends tell the edges of the column."""
_TERMINAL = (".", "!", "?", ":", ";", "؟", "。")


def mark(pages: Sequence[PageDraft]) -> None:
    """Set ``new_paragraph`` on all lines of a paper."""
    runs: list[tuple[list[LineDraft], float, Box, float]] = []
    for page in pages:
        for block in page.blocks:
            if isinstance(block, TableDraft):
                _mark_table(block)
        usual = spacing([b for b in page.blocks if isinstance(b, LineDraft)])
        around = bounds(page.blocks) if page.blocks else Box(0.0, 0.0, 0.0, 0.0)
        runs += [(run, usual, run[0].column or around, page.width) for run in _runs(page.blocks)]
    margin = _margin([run for run, *_ in runs])
    for run, usual, around, width in runs:
        opposite = 0.0 if margin or run[0].column else width - around.left
        _mark_run(run, usual, margin, around, opposite)
    _mend_hanging([run for run, *_ in runs])


def _runs(blocks: Sequence[Block]) -> Iterator[list[LineDraft]]:
    """Lines that follow one another down one column."""
    run: list[LineDraft] = []
    for block in blocks:
        line = block if isinstance(block, LineDraft) else None
        if run and (line is None or _elsewhere(run[-1], line)):
            yield run
            run = []
        if line:
            run.append(line)
    if run:
        yield run


def _elsewhere(above: LineDraft, line: LineDraft) -> bool:
    """Whether a line does not stand below the other in one column of one part of the page."""
    return line.top < above.top or line.role is not above.role or line.column is not above.column


def _margin(runs: Sequence[Sequence[LineDraft]]) -> float:
    """How far lines reach that surely go on in the next: it begins with a small letter."""
    return max(
        (a.right for run in runs for a, b in zip(run, run[1:], strict=False) if b.text[:1].islower()),
        default=0.0,
    )


def spacing(lines: Sequence[LineDraft]) -> float:
    """The usual white space between two lines of a paragraph, in ems: the lower quartile of all."""
    gaps = sorted(
        (b.top - a.bottom) / max(1.0, b.size) for a, b in zip(lines, lines[1:], strict=False) if b.top > a.top
    )
    return min(gaps[len(gaps) // 4], 1.5) if gaps else 0.0


def _mark_run(lines: Sequence[LineDraft], usual: float, margin: float, around: Box, opposite: float) -> None:
    """Set the marks of one run; ``opposite`` is the margin over against the left one, 0 where lines show the true one."""
    for index, (above, line) in enumerate(zip(lines, lines[1:], strict=False)):
        near = _near(lines[max(0, index - _REACH) : index + _REACH], line)
        left = min(one.left for one in near)
        right = max(one.right for one in near)
        flush = sum(1 for one in near if right - one.right < _FLUSH) > 1
        if not flush and len(near) <= _FEW:
            left, right = around.left, around.right
        elif not flush and right > _WIDE * margin:
            right = max(right, margin)
        if not flush:
            right = max(right, opposite)
        line.new_paragraph = _begins(above, line, left, right, usual)


def _near(lines: Sequence[LineDraft], line: LineDraft) -> list[LineDraft]:
    """The lines that stand in one column with this one: the shorter lies half above or below the other."""
    left, right = line.left, line.right
    wide = right - left
    found = []
    for one in lines:
        shared = (one.right if one.right < right else right) - (one.left if one.left > left else left)
        if 2 * shared >= wide or 2 * shared >= one.right - one.left:
            found.append(one)
    return found


def _mend_hanging(runs: Sequence[Sequence[LineDraft]]) -> None:
    """Where entries go on further in, a line that begins where its entry does begins the next one."""
    deeper: Counter[int] = Counter()
    level: Counter[int] = Counter()
    for _, above, line in _goings_on(runs):
        if line.left - above.left > _INDENT * line.size:
            deeper[round(above.left / _GRID)] += 1
        elif line.text[:1].islower():
            level[round(above.left / _GRID)] += 1
    for first, above, line in _goings_on(runs):
        place = round(above.left / _GRID)
        if first and deeper[place] > level[place] and abs(line.left - above.left) < _GRID:
            line.new_paragraph = not line.text[:1].islower()


def _goings_on(runs: Sequence[Sequence[LineDraft]]) -> Iterator[tuple[bool, LineDraft, LineDraft]]:
    """(whether the line above opens its paragraph, that line, the line that goes on)."""
    for run in runs:
        for above, line in zip(run, run[1:], strict=False):
            if not line.new_paragraph:
                yield above.new_paragraph, above, line


def _mark_table(table: TableDraft) -> None:
    usual = min((spacing(cell.lines) for cell in table.cells if len(cell.lines) > 1), default=0.0)
    columns: dict[tuple[int, int], tuple[float, float]] = {}
    for cell in table.cells:
        if not cell.lines:
            continue
        key = (cell.column, cell.column_span)
        left, right = columns.get(key, (1e9, -1e9))
        columns[key] = (min(left, *(x.left for x in cell.lines)), max(right, *(x.right for x in cell.lines)))
    for cell in table.cells:
        if len(cell.lines) < 2:
            continue
        left, right = columns[cell.column, cell.column_span]
        if table.ruled:
            inner = table.edges[min(cell.column + cell.column_span, table.columns)] - _PADDING
            right = max(right, inner)
        for above, line in zip(cell.lines, cell.lines[1:], strict=False):
            line.new_paragraph = line.top < above.top or _begins(above, line, left, right, usual)


def _begins(above: LineDraft, line: LineDraft, left: float, right: float, usual: float) -> bool:
    """Whether a line begins a paragraph; ``left`` and ``right`` are the edges of its column.

    A label left of all of the line above, such as a time before a title, begins one in any case, and so
    does a line that is parted where the line above is.
    """
    em = line.size
    if line.top - above.bottom > (usual + _BREAK) * em:
        return True
    if max(em, above.size) > _SIZES * min(em, above.size):
        return True
    if marker(line.text) and not _inside_sentence(above, line):
        return True
    if len(line.pieces) > 1 and (line.pieces[0][2].right < above.left or _same_tabs(above, line)):
        return True
    if line.text[:1].islower() and not above.text.endswith(_TERMINAL):
        return False
    if _fitted(above, line, left, right):
        return True
    if above.bold_end != line.bold_start:
        return True
    indented = line.left - above.left > _INDENT * em and marker(above.text) is None
    return indented and above.left - left < _INDENT * em and above.text.endswith(_TERMINAL)


def _same_tabs(above: LineDraft, line: LineDraft) -> bool:
    if len(above.pieces) != len(line.pieces):
        return False
    return all(abs(a[2].left - b[2].left) < _FLUSH for a, b in zip(above.pieces, line.pieces, strict=True))


def _inside_sentence(above: LineDraft, line: LineDraft) -> bool:
    """Whether what looks like a list mark is a number or dash within running text ("article\n5. …")."""
    hanging = line.left <= above.left + 1
    return (
        hanging
        and marker(above.text) is None
        and line.text[:1] in "–—-"
        and not above.text.endswith(_TERMINAL)
    )


def _fitted(above: LineDraft, line: LineDraft, left: float, right: float) -> bool:
    """Whether the first word of the line would have fitted on the line above."""
    need = line.first_word + _SPACE * line.size
    off = abs((above.left + above.right) - (line.left + line.right)) / 2
    if abs(above.left - line.left) > _CENTRED < abs(above.right - line.right) and off < _CENTRED:
        return above.right - above.left + need <= right - left
    return above.right + need <= right
