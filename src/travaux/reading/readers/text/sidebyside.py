"""Two columns of a page that stand side by side in plain text: the left one is read first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from travaux.reading.readers.text.rewrapped import APART

_CLOCK = re.compile(
    r"(?:[\s•●▪*–—-]*|.*\()(?P<h>[01]?\d|2[0-3])\s?[:.hH]\s?(?P<m>[0-5]\d)?(?!\d)(?:h|hs)?(?:\s?[-–—]|\s)"
)
_FEWEST = 6
"""Lines that hold words in both columns."""
_NARROWEST, _WIDEST = 24, 100
"""Where the right column may begin, in characters."""
_GUTTER = 2
_GAP = re.compile(r" {2,}(?=\S)")
_TRIED = 8


def one_after_the_other(lines: Sequence[str]) -> list[str]:
    """The lines with two columns, each with times of its own and the right one later, set one after the other."""
    if not any("   " in line and "   " in line.strip() for line in lines) or not any(
        map(_CLOCK.match, lines)
    ):
        return list(lines)
    found = max(
        ((both, at, part) for at in _starts(lines) for both, part in _parts(lines, at)),
        default=None,
        key=lambda one: (one[0], -one[1]),
    )
    if found is None:
        return list(lines)
    _, at, (start, end) = found
    own = lines[start:end]
    left = [line[:at].rstrip() for line in own if line[:at].strip() or not line.strip()]
    right = [line[at:].rstrip() for line in own if line[at:].strip() or not line.strip()]
    return [*lines[:start], *_filled(left), "", *_filled(right), *lines[end:]]


def _filled(column: Sequence[str]) -> list[str]:
    """The lines of a column; a capital that had no room on the line above goes back to it."""
    width = max(map(len, column), default=0)
    filled: list[str] = []
    before = ""
    for line in column:
        words = line.split(maxsplit=1)
        full = bool(words) and bool(before) and len(before) + 1 + len(words[0]) > width
        full = full and len(filled[-1]) + len(line.strip()) < _WIDEST
        if full and not line.lstrip()[0].islower() and not APART.match(line.lstrip()):
            filled[-1] += f" {line.strip()}"
        else:
            filled.append(line)
        before = line
    return filled


def _starts(lines: Sequence[str]) -> list[int]:
    """Where most words begin behind a gap, in characters."""
    often = Counter(match.end() for line in lines for match in _GAP.finditer(line))
    return [at for at, _ in often.most_common(_TRIED) if _NARROWEST <= at < _WIDEST]


def _parts(lines: Sequence[str], at: int) -> list[tuple[int, tuple[int, int]]]:
    """The longest run of lines that leave a gutter before ``at`` free, with how many hold words on both sides."""
    runs: list[tuple[int, tuple[int, int]]] = []
    for free, group in groupby(range(len(lines)), key=lambda index: _is_free(lines[index], at)):
        own = list(group)
        both = sum(_is_double(lines[index], at) for index in own) if free else 0
        if both >= _FEWEST and _told_apart([lines[index] for index in own], at):
            runs.append((both, (own[0], own[-1] + 1)))
    return runs


def _is_free(line: str, at: int) -> bool:
    return not line[at - _GUTTER : at].strip()


def _is_double(line: str, at: int) -> bool:
    return all(any(map(str.isalnum, part)) for part in (line[:at], line[at:]))


def _told_apart(lines: Sequence[str], at: int) -> bool:
    """Whether each column begins lines with times, never on one line with the other's, and the right ones are later."""
    left = [_minutes(line[:at]) for line in lines]
    right = [_minutes(line[at:]) for line in lines]
    first, last = [a for a in left if a is not None], [b for b in right if b is not None]
    beside = sum(a is not None and b is not None for a, b in zip(left, right, strict=True))
    later = bool(first) and bool(last) and max(first) < min(last) and len(first) + len(last) > 2
    return (
        later and first == sorted(first) and last == sorted(last) and 2 * beside <= min(len(first), len(last))
    )


def _minutes(text: str) -> int | None:
    match = _CLOCK.match(text + " ")
    return int(match["h"]) * 60 + int(match["m"] or 0) if match else None
