"""Bullets that stand on lines of their own over the words they mark, as text copied from a page or a PDF has them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BULLET = re.compile(r"\s*[•●▪◦‣○■□▶➢✓·]\s*")
_FEWEST = 2
"""Bullets with words right below them that show that a page is so written."""


def with_their_words(lines: Sequence[str]) -> list[str]:
    """The lines with each such bullet before the line below it; several bullets below one another are left as they are."""
    alone = [_BULLET.fullmatch(line) is not None for line in lines]
    marks = [
        index
        for index in range(len(lines) - 1)
        if alone[index]
        and not alone[index + 1]
        and lines[index + 1].strip()
        and not (index and alone[index - 1])
    ]
    if len(marks) < _FEWEST:
        return list(lines)
    joined = {index + 1: f"{lines[index].rstrip()} {lines[index + 1].lstrip()}" for index in marks}
    dropped = set(marks)
    return [joined.get(index, line) for index, line in enumerate(lines) if index not in dropped]
