"""From words to the pieces of lines that they stand in, and to rows of such pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from travaux.reading.layout.model import Row, Segment, Token

COLUMN_GAP = 0.9
"""A gap wider than this many ems parts two pieces of a line."""
_STRETCHED = 0.4
_ALIKE = 1.7
"""Word spaces of a justified line differ by no more than this factor."""
_WIDEST = 1.6
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
    em = max(last.style.size, token.style.size)
    return -0.5 * em < token.left - last.right < COLUMN_GAP * em and level(last, token)


def level(a: Token | Segment, b: Token | Segment) -> bool:
    """Whether two boxes stand on one line: they share more than half of the lower one's height."""
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    return shared > 0.5 * min(a.bottom - a.top, b.bottom - b.top)


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
    return [_justified(sorted(row, key=lambda s: s.left)) for row in done]


def _justified(row: Row) -> Row:
    """The row as one piece where the gaps that part it are no wider than those between its words."""
    if len(row) == 1 or len(row) == sum(len(piece.tokens) for piece in row):
        return row
    tokens = [token for piece in row for token in piece.tokens]
    words = sorted(b.left - a.right for a, b in zip(tokens, tokens[1:], strict=False))
    usual = words[(len(words) - 1) // 2]
    em = row[0].size
    if usual > _STRETCHED * em and words[-1] < min(_ALIKE * usual, _WIDEST * em):
        return [Segment(tokens)]
    return row
