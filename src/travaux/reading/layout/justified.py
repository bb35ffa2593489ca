"""Lines of justified text: their wide word spaces are no gaps between columns.

A line is justified only where the first word of the next line found no room on it, so its spaces together are
narrower than that word; all of them are equally wide; and where the words stand is chance, while the pieces of
a column begin one below the other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from travaux.reading.layout.model import Row, Segment, Token

_FLUSH = 1.5
_EVEN = 1.3
_SPACE = 0.25
"""The narrowest space between words, in ems."""
_SLACK = 0.35
"""How much wider, in ems, the space may be than the word that found no room: hyphens, narrower spaces."""
_ALIKE = 1.7
"""Word spaces of a line whose words stand further apart than this factor are those of several pieces."""
_STRETCHED = 0.4
_WIDEST = 1.6
_BELOW = 4
"""The next line of a column stands within so many rows: cells beside it may have lines of their own between."""
_LINE = 1.0
_CHANCE = 3


def joined(rows: Sequence[Row]) -> list[Row]:
    """The rows, pieces that are but words of one justified line put together."""
    if all(len(row) == 1 for row in rows):
        return list(rows)
    edges = _Edges(rows)
    return [
        row if len(row) == 1 else _joined(row, rows[i + 1 : i + 1 + _BELOW], edges)
        for i, row in enumerate(rows)
    ]


class _Edges:
    """Where the pieces of rows begin and end, in places of ``_FLUSH`` points."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._lefts = sorted(piece.left for row in rows for piece in row)
        self._rights = sorted(piece.right for row in rows for piece in row)

    def begins(self, x: float) -> int:
        return _near(self._lefts, x)

    def ends(self, x: float) -> int:
        return _near(self._rights, x)

    def by_chance(self, pieces: Sequence[Segment]) -> bool:
        """Whether no later piece begins where those of other rows do, but for a chance."""
        first = self.begins(pieces[0].left)
        return all(n == 1 or _CHANCE * n <= first for n in (self.begins(piece.left) for piece in pieces[1:]))


def _near(places: Sequence[float], x: float) -> int:
    """How many of the sorted places are within ``_FLUSH`` of ``x``."""
    return bisect_left(places, x + _FLUSH) - bisect_right(places, x - _FLUSH)


def _joined(row: Row, below: Sequence[Row], edges: _Edges) -> Row:
    gaps, ends = _gaps_of(row)
    if _evenly(row) and edges.by_chance(row):
        return [Segment([token for piece in row for token in piece.tokens])]
    done: Row = []
    start = 0
    while start < len(row):
        end = start + 1
        following = _line_below(row[start], below)
        if following is not None:
            for stop in range(len(row), start + 1, -1):
                run = row[start:stop]
                spaces = gaps[ends[start] - len(row[start].tokens) : ends[stop - 1] - 1]
                stretched = _stretched(spaces, run[0].size, following)
                if stretched and edges.ends(run[-1].right) > 1 and edges.by_chance(run):
                    end = stop
                    break
        run = row[start:end]
        done.append(run[0] if len(run) == 1 else Segment([token for piece in run for token in piece.tokens]))
        start = end
    return done


def _line_below(piece: Segment, below: Sequence[Row]) -> Segment | None:
    for row in below:
        for other in row:
            if abs(other.left - piece.left) < _FLUSH:
                return other if other.top - piece.bottom < _LINE * piece.size else None
    return None


def _stretched(gaps: Sequence[float], em: float, following: Segment) -> bool:
    """Whether the spaces are even, and together too narrow for the first word of the next line."""
    if min(gaps) < 0 or max(gaps) > _EVEN * min(gaps) + 0.1 * em:
        return False
    word = following.tokens[0]
    slack = sum(gaps) - (len(gaps) + 1) * _SPACE * em
    return slack < word.right - word.left + _SLACK * em


def _evenly(row: Row) -> bool:
    """Whether the gaps that part the pieces are no wider than those between the words in them."""
    if len(row) == sum(len(piece.tokens) for piece in row):
        return False
    words = sorted(_spaces([token for piece in row for token in piece.tokens]))
    usual = words[(len(words) - 1) // 2]
    em = row[0].size
    return usual > _STRETCHED * em and words[-1] < min(_ALIKE * usual, _WIDEST * em)


def _gaps_of(row: Row) -> tuple[list[float], list[int]]:
    """The spaces between the words of a row, and how many words stand up to the end of each piece."""
    return _spaces([t for piece in row for t in piece.tokens]), list(accumulate(len(p.tokens) for p in row))


def _spaces(tokens: Sequence[Token]) -> list[float]:
    return [b.left - a.right for a, b in zip(tokens, tokens[1:], strict=False)]
