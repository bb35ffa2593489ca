"""Lines that were wrapped twice: full ones, each with the few words that no longer fitted on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_FEWEST = 3
"""Torn ends that show that a page was wrapped twice."""
_SHORT = 0.5
"""How long a torn end is at most, of the width of the page."""
_NARROWEST = 50
"""Characters: lines are not wrapped at less."""
APART = re.compile(r"\W*\d{1,2}\s?[.:hH)]\s?\d?|[-*•–(]|\S{1,24} ?:\s")
"""What begins a line of its own: a time, a number, a bullet, a label."""
_HYPHEN = re.compile(r"[^\W\d_]-\Z")


def rejoined(lines: Sequence[str]) -> list[str]:
    """The lines with torn ends given back to the lines above them; all as they are where hardly any is torn."""
    width = max(map(len, lines), default=0)
    short = [index for index, line in enumerate(lines) if index and 0 < len(line.strip()) <= _SHORT * width]
    ends = {index for index in short if _is_end(lines[index - 1], lines[index], width)}
    torn = [index for index in ends if index + 1 < len(lines) and lines[index + 1].lstrip()[:1].islower()]
    if len(torn) < _FEWEST or width < _NARROWEST:
        return list(lines)
    once = max(len(lines[index - 1]) + 1 + len(lines[index].strip()) for index in torn)
    return list(_joined(lines, ends, once))


def _is_end(before: str, line: str, width: int) -> bool:
    """Whether a short line that holds words holds what had no room on the line before."""
    words = line.split(maxsplit=1)
    return len(before) + 1 + len(words[0]) > width and APART.match(line.lstrip()) is None


def _joined(lines: Sequence[str], ends: set[int], once: int) -> Iterator[str]:
    held = ""
    for index, line in enumerate(lines):
        if index in ends and len(lines[index - 1]) + 1 + len(line.strip()) <= once:
            held += ("" if _HYPHEN.search(held) else " ") + line.strip()
            continue
        if index:
            yield held
        held = line
    yield held
