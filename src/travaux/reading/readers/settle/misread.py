"""Clock times that a scanner read as letters: "9hOO", "1Oh3O", "l4:3O"."""

from __future__ import annotations

import re

_CLOCKS = [
    re.compile(rf"{sign}[0-5OolI](?<![^\W\dOolI]..)(?:[OolI]|(?:(?<=[OolI])|(?<=[OolI].[0-5]))\d)(?![^\W_])")
    for sign in "hH:"
]
"""The sign between hour and minutes with a letter for a figure beside it; a pattern a sign, since each is looked for quickly."""
_HOUR = re.compile(r"(?<![^\W_])[012OolI]?[\dOolI]\Z")
_FIGURES = str.maketrans("OolI", "0011")
_FEWEST = 2


def mended(text: str) -> str:
    """The text with such clocks in figures, character for character; as it is where there are fewer than two."""
    found: list[tuple[int, int]] = []
    signs = (match for pattern in _CLOCKS for match in pattern.finditer(text))
    for match in sorted(signs, key=re.Match.start):
        hour = _HOUR.search(text, max(0, match.start() - 3), match.start())
        if hour and _is_clock(text[hour.start() : match.end()]):
            found.append((hour.start(), match.end()))
    if len(found) < _FEWEST:
        return text
    pieces, done = [], 0
    for start, end in found:
        # The minutes of a clock with seconds are the hour of another.
        begin = max(start, done)
        pieces += [text[done:begin], text[begin:end].translate(_FIGURES)]
        done = end
    return "".join([*pieces, text[done:]])


def _is_clock(words: str) -> bool:
    """Whether words become a time of the day; letters alone only where they end in "OO"."""
    hour, minutes = (part.translate(_FIGURES) for part in re.split("[hH:]", words))
    told = any(char.isdigit() for char in words) or words.endswith("OO")
    return told and int(hour) < 24 and int(minutes) < 60
