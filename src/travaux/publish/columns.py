"""Text for a terminal: how wide words are, where lines break, what colour they have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_CODES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "cyan": "36"}


@dataclass(frozen=True, slots=True)
class Ink:
    """Styles for a terminal; with ``colour`` False every style leaves its text alone."""

    colour: bool = False

    def __call__(self, text: str, *styles: str) -> str:
        if not self.colour or not text:
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"


def width(text: str) -> int:
    """The number of terminal columns that ``text`` takes."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """``text`` in lines of at most ``columns`` columns (at least 8), broken at spaces where there are any."""
    columns = max(8, columns)
    lines: list[str] = []
    line = ""
    for word in filter(None, text.split(" ")):
        for piece in _pieces(word, columns):
            longer = f"{line} {piece}" if line else piece
            if width(longer) <= columns:
                line = longer
            else:
                lines.append(line)
                line = piece
    return [*lines, line] if line else lines


def _pieces(word: str, columns: int) -> Iterator[str]:
    if width(word) <= columns:
        yield word
        return
    piece, taken = "", 0
    for character in word:
        if taken + _width(character) > columns:
            yield piece
            piece, taken = "", 0
        piece += character
        taken += _width(character)
    yield piece
