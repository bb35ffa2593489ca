"""Numbered paragraphs, told from numbers that only happen to begin a line by their order and place."""

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
    mark: Passage | None = None
    """The number itself, where it is printed as text."""

    @property
    def label(self) -> str:
        """The number as one prints it: "95", "95.3", "95.3 (a)"."""
        digits = ".".join(str(part) for part in self.number if isinstance(part, int))
        return " ".join([digits, *(f"({part})" for part in self.number if isinstance(part, str))])


@dataclass(frozen=True, slots=True)
class _Place:
    """The number reached, and how far from the left its top and sub-numbers stand (0: unknown)."""

    top: int = 0
    sub: int = 0
    letter: str = ""
    top_left: float = 0.0
    sub_left: float = 0.0
    whole: bool = False
    """Whether the sub-number is printed with the number above it, "84.6", so that a bare one is none."""

    @property
    def number(self) -> tuple[int | str, ...]:
        digits = (self.top, self.sub) if self.sub else (self.top,)
        return (*digits, self.letter) if self.letter else digits


def paragraphs(transcript: Transcript, lines: Iterable[Line], *, anew: bool = False) -> tuple[Paragraph, ...]:
    """The numbered paragraphs of these lines, in order; what stands before the first is left out.

    With ``anew`` numbers such as "112.1" may begin a run after any paragraph: that of another paper which this one answers.
    """
    place, opened = _Place(), list[tuple[_Place, list[Span], Span | None]]()
    for line in lines:
        text = transcript.line_text(line)
        match = _MARK.match(f"{line.label} {text}" if line.label else text)
        following = _next(place, match, line.box.left if line.box else 0.0, anew) if match else None
        if following:
            place = following
            opened.append((place, [], _mark_at(text, line)))
        if opened:
            own = _MARK.match(text) if following else None
            opened[-1][1].append(Span(line.start + (own.end() if own else 0), line.end, line.page))
    return tuple(
        Paragraph(
            place.number, Passage.at(transcript, parts), Passage.at(transcript, [mark]) if mark else None
        )
        for place, parts, mark in opened
    )


def _mark_at(text: str, line: Line) -> Span | None:
    match = _MARK.match(text)
    return Span(line.start, line.start + len(match[0].rstrip()), line.page) if match else None


def _next(place: _Place, match: re.Match[str], left: float, anew: bool) -> _Place | None:
    """The place that a line's number opens, or None where its number does not follow."""
    if match["letter"]:
        return _next_letter(place, match["letter"])
    top, sub = int(match["top"]), int(match["sub"] or 0)
    if sub:
        follows = top == place.top and sub > place.sub
        opens = sub == 1 and (top in (place.top, place.top + 1) or anew and top > place.top)
        if not (follows or opens or not place.top):
            return None
        return replace(place, top=top, sub=sub, letter="", whole=True)
    as_top = _Place(top, top_left=left) if not place.top or _follows(top, place.top) else None
    runs_on = _follows(top, place.sub) if place.sub else top == 1
    as_sub = (
        replace(place, sub=top, letter="", sub_left=place.sub_left or left, whole=False)
        if runs_on and place.top
        else None
    )
    if as_top and as_sub:
        if place.whole:
            return as_top
        nearer_top = abs(left - place.top_left) < abs(left - place.sub_left)
        return as_top if nearer_top else as_sub
    return as_top or as_sub


def _follows(number: int, last: int) -> bool:
    return last < number <= last + 1 + _SKIPPED


def _next_letter(place: _Place, letter: str) -> _Place | None:
    follows = letter == "a" if not place.letter else letter == _after(place.letter)
    return replace(place, letter=letter) if follows and place.top else None


def _after(letter: str) -> str:
    if letter == "z":
        return "aa"
    return letter[:-1] + chr(ord(letter[-1]) + 1)
