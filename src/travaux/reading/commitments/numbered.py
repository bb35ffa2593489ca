"""Numbered paragraphs, told from numbers that only happen to begin a line by their order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from travaux.common.finding import Span
from travaux.reading.passage import Passage
from travaux.reading.transcript import Line, Transcript

_MARK = re.compile(
    r"(?:(?P<top>\d{1,3})\.(?:(?P<sub>\d{1,3})\.?)?|\(?(?P<letter>[a-z]{1,2})\))(?=\s|$|[A-Z])[\s|]*"
)
_SKIPPED = 2
"""How many numbers of a run may be missing before the next is no longer taken for it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph. ``number`` is its place: (95,), (95, 3) or (95, 3, "a")."""

    number: tuple[int | str, ...]
    passage: Passage

    @property
    def label(self) -> str:
        """The number as one prints it: "95", "95.3", "95.3 (a)"."""
        digits = ".".join(str(part) for part in self.number if isinstance(part, int))
        return " ".join([digits, *(f"({part})" for part in self.number if isinstance(part, str))])


@dataclass(frozen=True, slots=True)
class _Place:
    top: int = 0
    sub: int = 0
    letter: str = ""

    @property
    def number(self) -> tuple[int | str, ...]:
        digits = (self.top, self.sub) if self.sub else (self.top,)
        return (*digits, self.letter) if self.letter else digits


def paragraphs(transcript: Transcript, lines: Iterable[Line]) -> tuple[Paragraph, ...]:
    """The numbered paragraphs of these lines, in order; what stands before the first is left out."""
    place, opened = _Place(), list[tuple[_Place, list[Span]]]()
    for line in lines:
        text = transcript.line_text(line)
        following = _next(place, f"{line.label} {text}" if line.label else text)
        if following:
            place = following
            opened.append((place, []))
        if opened:
            match = _MARK.match(text) if following else None
            opened[-1][1].append(Span(line.start + (match.end() if match else 0), line.end, line.page))
    return tuple(Paragraph(place.number, Passage.at(transcript, parts)) for place, parts in opened)


def _next(place: _Place, text: str) -> _Place | None:
    """The place that a line's number opens, or None where its number does not follow."""
    match = _MARK.match(text)
    if not match:
        return None
    if match["letter"]:
        return _next_letter(place, match["letter"])
    top, sub = int(match["top"]), int(match["sub"] or 0)
    if sub:
        same = top == place.top and place.sub < sub <= place.sub + 1 + _SKIPPED
        return (
            _Place(top, sub)
            if same or (sub == 1 and top in (place.top, place.top + 1)) or not place.top
            else None
        )
    if not place.top:
        return _Place(top)
    if place.sub and place.sub < top <= place.sub + 1 + _SKIPPED and top != place.top + 1:
        return replace(place, sub=top, letter="")
    if top == 1 and not place.sub:
        return replace(place, sub=1, letter="")
    if place.top < top <= place.top + 1 + _SKIPPED:
        return _Place(top)
    return None


def _next_letter(place: _Place, letter: str) -> _Place | None:
    follows = letter == "a" if not place.letter else letter == _after(place.letter)
    return replace(place, letter=letter) if follows and place.top else None


def _after(letter: str) -> str:
    if letter == "z":
        return "aa"
    return letter[:-1] + chr(ord(letter[-1]) + 1)
