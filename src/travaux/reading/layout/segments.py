"""From words to the pieces of lines that they stand in, and to rows of such pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from travaux.reading.layout.justified import joined
from travaux.reading.layout.model import Row, Segment, Token

COLUMN_GAP = 0.9
"""A gap wider than this many ems parts two pieces of a line."""
_LOOK_BACK = 12


def segments(tokens: Sequence[Token]) -> list[Segment]:
    """Pieces of lines, from the top down."""
    runs: list[list[Token]] = []
    last: Token | None = None
    for token in tokens:
        if last is not None and _follows(last, token):
            runs[-1].append(token)
        else:
            runs.append([token])
        last = token
    return _merged(Segment(run) for run in runs)


def _follows(last: Token, token: Token) -> bool:
    gap, em = token.left - last.right, last.style.size
    if token.style is not last.style and token.style.size > em:
        em = token.style.size
    if not -0.5 * em < gap < COLUMN_GAP * em:
        return False
    return (last.top == token.top and last.bottom == token.bottom > token.top) or level(last, token)


def level(a: Token | Segment, b: Token | Segment) -> bool:
    """Whether two boxes stand on one line: they share more than half of the lower one's height."""
    top, bottom, high, low = a.top, a.bottom, b.top, b.bottom
    shared = (bottom if bottom < low else low) - (top if top > high else high)
    height, other = bottom - top, low - high
    return shared > 0.5 * (height if height < other else other)


def _merged(runs: Iterable[Segment]) -> list[Segment]:
    """Runs that the page gives in another order than that of the line are put together."""
    done: list[Segment] = []
    for run in sorted(runs, key=lambda s: (s.top + s.bottom, s.left)):
        index = _beside(done, run)
        if index is None:
            done.append(run)
        else:
            done[index] = Segment(sorted(done[index].tokens + run.tokens, key=lambda t: t.left))
    return done


def _beside(done: Sequence[Segment], run: Segment) -> int | None:
    """The piece next to which a run stands on one line, among those just above its middle."""
    far = run.top - (run.bottom - run.top)
    for index in range(len(done) - 1, max(-1, len(done) - _LOOK_BACK), -1):
        other = done[index]
        if other.bottom < far:
            return None
        if other.bottom > run.top:
            gap = max(run.left, other.left) - min(run.right, other.right)
            if gap < COLUMN_GAP * max(run.size, other.size) and level(run, other):
                return index
    return None


def rows(pieces: Iterable[Segment]) -> list[Row]:
    """Pieces that share a line, from the top down, each row from left to right."""
    done: list[Row] = []
    bottom = 0.0
    for piece in sorted(pieces, key=lambda s: s.top + s.bottom):
        if done and (piece.top + piece.bottom) / 2 < bottom:
            done[-1].append(piece)
        else:
            done.append([piece])
            bottom = piece.bottom
    return joined([row if len(row) == 1 else sorted(row, key=lambda s: s.left) for row in done])
