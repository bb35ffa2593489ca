"""Columns that white space makes: stretches of rows that keep the same gutters free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from travaux.reading.layout.model import Row, Segment

_NARROWEST = 0.7
"""A gutter is at least this many ems wide."""
_CROSSED = 0.34
"""At most this share of the rows may cross a gutter (cells that cover several columns)."""
_WIDE = 2.0
"""A gap of more ems than this is no better for being wider."""
_GRID = 3.0
_FEWEST = 3
_FAR = 1e6
_WORD_GAP = 0.4
_ALIGNED = 1.5
_MOST_PIECES = 8_000
"""Rows of more pieces, all told, are a picture made of letters: a page of small print has some hundreds."""
_MANY = 2
"""A first row of more pieces than this shows the columns that the rows below do not fill."""


class Gap(NamedTuple):
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Band:
    """Rows from ``first`` up to, not including, ``end`` that share ``gutters`` (none: plain rows)."""

    first: int
    end: int
    gutters: tuple[Gap, ...] = ()


class _Stretch(NamedTuple):
    """Rows that leave the same gaps free; ``score`` counts the gaps, each by its width and the rows that it parts."""

    score: float
    first: int
    end: int


def bands(rows: Sequence[Row]) -> list[Band]:
    """The rows cut into stretches, each with its gutters, from the top down.

    The stretch that its gutters part most often is cut out first, then those above and below it.
    """
    done: list[Band] = []
    pending = [(0, len(rows))]
    if sum(map(len, rows)) > _MOST_PIECES:
        return [Band(index, index + 1) for index in range(len(rows))]
    while pending:
        first, end = pending.pop()
        best = _best(rows, first, end)
        if best is None:
            done += [Band(index, index + 1) for index in range(first, end)]
            continue
        found = gutters(rows[best.first : best.end])
        start = _raised(rows, first, best.first, found)
        done.append(Band(start, best.end, found))
        pending += [(first, start), (best.end, end)]
    return sorted(done, key=lambda band: band.first)


def _raised(rows: Sequence[Row], first: int, start: int, gaps: Sequence[Gap]) -> int:
    """Where the columns begin, if the later ones begin higher, beside lines of the first that stand at other heights."""
    highest = index = start
    while index > first and gaps:
        above, below = rows[index - 1], rows[index]
        places = [column_of(piece, gaps) for piece in above]
        crossed = any(wide > 1 for _, wide in places) or (
            not _over_all_but_the_first(places, gaps)
            and any(
                piece.left < gap.right - 1 and piece.right > gap.left + 1 for piece in above for gap in gaps
            )
        )
        if crossed or min(p.top for p in below) - max(p.bottom for p in above) > above[0].size:
            break
        index -= 1
        if places[0][0] > 0:
            highest = index
    return highest


def _over_all_but_the_first(places: Sequence[tuple[int, int]], gaps: Sequence[Gap]) -> bool:
    """Whether a row has a piece over each column but that of the times: heads, set in the middle, may be broader than these."""
    return len(gaps) > _MANY and list(places) == [(column, 1) for column in range(1, len(gaps) + 1)]


def _best(rows: Sequence[Row], first: int, end: int) -> _Stretch | None:
    """The best stretch that begins with a row of several pieces; a row that only repeats the gaps of
    the stretch before it begins none."""
    best: _Stretch | None = None
    for start in range(first, end):
        if len(rows[start]) == 1:
            continue
        if best and start < best.end and len(rows[start]) <= len(rows[best.first]):
            continue
        stretch = _stretch(rows, start, end)
        if stretch.end - start > 1 and (best is None or stretch.score > best.score):
            best = stretch
    return best


def _stretch(rows: Sequence[Row], start: int, end: int) -> _Stretch:
    """The run of rows from ``start`` with the best score that leaves at least one gap between its words free.

    A run that goes on may lose gaps, so it is scored each time that it loses one.
    """
    free = _gaps(rows[start])
    em = max(s.size for s in rows[start])
    left, right = rows[start][0].left, max(s.right for s in rows[start])
    inner = _within(free, left, right)
    best = _Stretch(0.0, start, start + 1)
    last = start + 1
    for index in range(start + 1, end):
        row = rows[index]
        em = max(em, row[0].size)
        free = _meet(free, _gaps(row), _NARROWEST * em)
        left, right = min(left, row[0].left), max(right, row[-1].right)
        kept = _within(free, left, right)
        if len(kept) < len(inner):
            best = max(best, _scored(rows, start, last, inner))
        inner = kept
        if not inner:
            break
        last = index + 1
    return max(best, _scored(rows, start, last, inner))


def _within(gaps: Sequence[Gap], left: float, right: float) -> list[Gap]:
    return [gap for gap in gaps if gap.left > left and gap.right < right]


def _scored(rows: Sequence[Row], start: int, end: int, gaps: Sequence[Gap]) -> _Stretch:
    em = rows[start][0].size
    score = 0.0
    for gap in gaps:
        both = sum(1 for row in rows[start:end] if row[0].right <= gap.left and row[-1].left >= gap.right)
        score += both * min(_WIDE, (gap.right - gap.left) / em)
    return _Stretch(score, start, end)


def _gaps(row: Row) -> list[Gap]:
    gaps = []
    right = -_FAR
    for segment in row:
        if segment.left > right:
            gaps.append(Gap(right, segment.left))
        right = max(right, segment.right)
    gaps.append(Gap(right, _FAR))
    return gaps


def _meet(a: Sequence[Gap], b: Sequence[Gap], narrowest: float) -> list[Gap]:
    met = []
    for left, right in a:
        for start, end in b:
            first, last = (left if left > start else start), (right if right < end else end)
            if last - first >= narrowest:
                met.append(Gap(first, last))
    return met


def gutters(rows: Sequence[Row]) -> tuple[Gap, ...]:
    """Upright strips that nearly no row crosses and that at least two rows have words on both sides of."""
    pieces = [segment for row in rows for segment in row]
    if not pieces:
        return ()
    wide = _wide(rows)
    if wide and sum(1 for row in rows if any(id(s) in wide for s in row)) <= _CROSSED * len(rows):
        pieces = [segment for segment in pieces if id(segment) not in wide]
    em = sorted(s.size for s in pieces)[len(pieces) // 2]
    found: list[Gap] = []
    right = _FAR
    for segment in sorted(pieces, key=lambda s: s.left):
        if segment.left - right >= _NARROWEST * em:
            found.append(Gap(right, segment.left))
        right = segment.right if right == _FAR else max(right, segment.right)
    return tuple(gap for gap in found if _parts(gap, rows))


def _wide(rows: Sequence[Row]) -> set[int]:
    """Pieces that run over several columns: across places where more than twice as many others begin."""
    edge = min(row[0].left for row in rows) + _ALIGNED
    begins = Counter(round(s.left / _GRID) for row in rows for s in row if s.left > edge)
    starts = [place * _GRID for place, count in begins.items() if count >= _FEWEST]
    wide: set[int] = set()
    for start in starts:
        crossing = [s for row in rows for s in row if s.left < start - _GRID and s.right > start + _GRID]
        if crossing and begins[round(start / _GRID)] > 2 * len(crossing):
            wide.update(id(s) for s in crossing)
    return wide


def _parts(gap: Gap, rows: Sequence[Row]) -> bool:
    """Whether words stand on both sides: in a row each, and in a second one unless the first is a head."""
    both = left = right = 0
    for row in rows:
        has_left = any(s.right <= gap.left + 1 for s in row)
        has_right = any(s.left >= gap.right - 1 for s in row)
        both += has_left and has_right
        left += has_left
        right += has_right
    head = len(rows[0]) > _MANY and len(rows) > 2
    return both >= 1 and (right >= 2 or head) and (left >= 2 or head)


def column_of(piece: Segment, gaps: Sequence[Gap]) -> tuple[int, int]:
    """The first column that a piece stands in, and how many it covers."""
    first = last = 0
    left, right = piece.left, piece.right
    for start, end in gaps:
        middle = (start + end) / 2
        first += left >= middle
        last += right > middle
    return first, max(1, last - first + 1)


def at_gutters(row: Row, gaps: Sequence[Gap]) -> Row:
    """The row with pieces parted where a word begins just where a column does, be the gap ever so narrow."""
    done: Row = []
    for piece in row:
        if column_of(piece, gaps)[1] > 1:
            done += _cut(piece, gaps)
        else:
            done.append(piece)
    return done


def _cut(piece: Segment, gaps: Sequence[Gap]) -> list[Segment]:
    parts = [[piece.tokens[0]]]
    for before, token in zip(piece.tokens, piece.tokens[1:], strict=False):
        wide = token.left - before.right > _WORD_GAP * piece.size
        if wide and any(abs(token.left - gap.right) < _ALIGNED and before.right < gap.right for gap in gaps):
            parts.append([token])
        else:
            parts[-1].append(token)
    return [Segment(part) for part in parts] if len(parts) > 1 else [piece]
