"""From words to the pieces of lines that they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from travaux.reading.layout.model import Segment, Token

COLUMN_GAP = 0.9
"""A gap wider than this many ems parts two pieces of a line."""


def segments(tokens: Sequence[Token]) -> list[Segment]:
    """Pieces of lines, from the top down and from left to right."""
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=lambda t: t.order):
        if runs and _follows(runs[-1][-1], token):
            runs[-1].append(token)
        else:
            runs.append([token])
    return _merged(Segment(run) for run in runs)


def _follows(last: Token, token: Token) -> bool:
    em = max(last.style.size, token.style.size)
    return _level(last, token) and -0.5 * em < token.left - last.right < COLUMN_GAP * em


def _level(a: Token | Segment, b: Token | Segment) -> bool:
    """Whether two boxes stand on one line: each overlaps half of the lower one."""
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    return shared > 0.5 * min(a.bottom - a.top, b.bottom - b.top)


def _merged(runs: Iterable[Segment]) -> list[Segment]:
    done: list[Segment] = []
    for run in sorted(runs, key=lambda s: (s.top + s.bottom, s.left)):
        for index in range(len(done) - 1, max(-1, len(done) - 12), -1):
            other = done[index]
            gap = max(run.left, other.left) - min(run.right, other.right)
            if _level(run, other) and gap < COLUMN_GAP * max(run.size, other.size):
                done[index] = Segment(sorted(other.tokens + run.tokens, key=lambda t: t.left))
                break
        else:
            done.append(run)
    return done
