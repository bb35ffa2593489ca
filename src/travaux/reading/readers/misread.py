"""Clock times that a scanner read as letters: "9hOO", "1Oh3O", "l4:3O"."""

from __future__ import annotations

import re

_CLOCK = re.compile(r"[hH:](?<![^\W\dOolI].)(?:(?:[0-5OolI][OolI]|[OolI]\d)|(?<=[OolI].)[0-5]\d)(?![^\W_])")
"""The sign between hour and minutes, which is looked for quickly, with a letter for a figure beside it."""
_HOUR = re.compile(r"(?<![^\W_])[012OolI]?[\dOolI]\Z")
_FIGURES = str.maketrans("OolI", "0011")
_FEWEST = 2


def mended(text: str) -> str:
    """The text with such clocks in figures, character for character; as it is where there are fewer than two."""
    found: list[tuple[int, int]] = []
    for match in _CLOCK.finditer(text):
        hour = _HOUR.search(text, max(0, match.start() - 3), match.start())
        if hour and _is_clock(text[hour.start() : match.end()]):
            found.append((hour.start(), match.end()))
    if len(found) < _FEWEST:
        return text
    pieces, done = [], 0
    for start, end in found:
        pieces += [text[done:start], text[start:end].translate(_FIGURES)]
        done = end
    return "".join([*pieces, text[done:]])


def _is_clock(words: str) -> bool:
    """Whether words become a time of the day; letters alone only where they end in "OO"."""
    hour, minutes = (part.translate(_FIGURES) for part in re.split("[hH:]", words))
    told = any(char.isdigit() for char in words) or words.endswith("OO")
    return told and int(hour) < 24 and int(minutes) < 60
