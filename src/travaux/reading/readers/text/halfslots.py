"""Slots whose two clocks stand on lines of their own, because a narrow cell broke them or each has its column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from travaux.reading.clockshape import HOUR

_CLOCK = rf"{HOUR} ?[:.hH] ?[0-5]\d ?(?:[ap]\.?m\.?|hrs|hs|h)?"
_OPEN = re.compile(rf"\s*{_CLOCK}\s?(?:[-–—−]|to|à|a|до)\s*", re.I)
_LONE = re.compile(rf"\s*[-–—−]?\s?{_CLOCK}\s*", re.I)
_ENDS = re.compile(rf"\s*[-–—−]\s?{_CLOCK}\s?[-–—−:]\s*\S.*", re.I)
"""The later clock and the title below a start that is alone on its line: "– 08h55 – Welcome"."""
_TITLES = re.compile(r"\s*[-–—−]\s+[^\W\d_].*")
_FIGURES = re.compile(r"\d+")
_BETWEEN = 3
"""Lines with words that may stand between the clocks of a broken slot: the title of the cell beside it."""
_FEWEST = 3
"""Pairs of clocks that show that starts and ends have a column each."""


def made_whole(lines: Sequence[str]) -> list[str]:
    """The lines with the end of each such slot behind its start; as they are where all slots are whole."""
    found = _behind_starts(lines)
    opened = [index for index, line in enumerate(found) if _OPEN.fullmatch(line)]
    if opened:
        for index in opened:
            _close(found, index)
        return [line for line in found if line != _TAKEN]
    return _paired(found)


def _behind_starts(lines: Sequence[str]) -> list[str]:
    """The lines with what a dash joins to a start, where a site breaks the line behind each start: "08h30", "– 08h55 – Welcome".

    A dash before words alone is then no bullet either: "08h00", "– Doors open".
    """
    starts = [i for i, line in enumerate(lines[:-1]) if _LONE.fullmatch(line) and not _dashed(line)]
    if sum(_ENDS.fullmatch(lines[i + 1]) is not None for i in starts) < _BROKEN:
        return list(lines)
    found: list[str] = []
    for index, line in enumerate(lines):
        joined = index - 1 in starts and (_ENDS.fullmatch(line) or _TITLES.fullmatch(line))
        if joined:
            found[-1] = f"{found[-1].rstrip()} {line.strip()}"
        else:
            found.append(line)
    return found


_BROKEN = 2
"""So many slots broken behind their start show that a site sets them so."""


def _dashed(line: str) -> bool:
    return line.lstrip()[:1] in "-–—−"


_TAKEN = "\0"
"""Stands in for a line whose clock was taken to the line above."""


def _close(lines: list[str], index: int) -> None:
    """Takes the next lone clock to the open slot at ``index``, if it is later and no other slot opens before it."""
    words = 0
    for at in range(index + 1, len(lines)):
        line = lines[at]
        if _LONE.fullmatch(line) and _minutes(line) > _minutes(lines[index]):
            lines[index] = f"{lines[index].rstrip()} {line.strip()}"
            lines[at] = _TAKEN
            return
        words += bool(line.strip())
        if words > _BETWEEN or _OPEN.fullmatch(line):
            return


def _paired(lines: list[str]) -> list[str]:
    """Two lone clocks below one another as one slot, where most clocks of the page stand so."""
    runs: list[list[int]] = []
    filled = [index for index, line in enumerate(lines) if line.strip()]
    for lone, group in groupby(filled, key=lambda index: _LONE.fullmatch(lines[index]) is not None):
        if lone:
            runs.append(list(group))
    pairs = [run for run in runs if len(run) == 2 and _minutes(lines[run[0]]) < _minutes(lines[run[1]])]
    if len(pairs) < _FEWEST or 3 * len(pairs) < 2 * len(runs):
        return lines
    ends = {end: start for start, end in pairs}
    for end, start in ends.items():
        lines[start] = f"{lines[start].rstrip()} – {lines[end].strip()}"
    return [line for index, line in enumerate(lines) if index not in ends]


def _minutes(line: str) -> int:
    """Minutes after midnight of the first clock of a line, the half of the day taken as printed."""
    hour, minutes = (int(figures) for figures in _FIGURES.findall(line)[:2])
    afternoon = re.search(r"\dp|\d p", line, re.I) is not None and hour < 12
    return (hour + 12 * afternoon) * 60 + minutes
