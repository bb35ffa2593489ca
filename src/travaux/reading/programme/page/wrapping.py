"""Lines that go on in the next one, where the reader leaves it open.

Readers join the lines of a paragraph inside one cell. Where a table was laid out with a row for each
line, they stand in cells of their own, and only how full they are tells.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from travaux.common.scripts import UNSPACED
from travaux.reading.programme.grammar.clocks import Style, leading_time
from travaux.reading.programme.grammar.numbers import bullet, list_number, word_number
from travaux.reading.programme.grammar.roomnames import begins_as_a_room
from travaux.reading.programme.grammar.wording import is_label
from travaux.reading.programme.page.textcolumns import text_columns
from travaux.reading.transcript import FURNITURE, Line, LineRole, Transcript

Column = tuple[int, int]
"""The page and the column of text for lines outside tables; -1 - table and the column for cells."""

_LEADING = 1.75
"""The largest distance of two lines of one paragraph, in heights of a line."""

_FLUSH = 2.0
"""Points that the beginnings of lines at one edge may differ by."""
_SLACK = 0.03
"""The share of a column's width that lines set ragged leave free."""

_LEADS_ON = re.compile(
    r"\b(?:from|at|between|on|and|to|of|de|du|à|des|entre|et|el|las|a|y|с|в|на|от|и|до|من|على|إلى)\Z", re.I
)
"""Words after which a time is part of a sentence."""
_SET_OFF = re.compile(r"\s*[-–—|:]\s+\w")
"""A dash or another mark that parts a time from its title."""
_ENDS = (".", ";", ":", "?", "!", "-", "\u2010", "\u2011", "\u00ad", "\u2060")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_MARKED = re.compile(r"\s?[:.–—-]\s+[^\W\da-zà-ÿа-я]")
_LABELLED = re.compile(r"(?![a-zà-ÿа-я])[^\W\d_]+(?:[ -][^\W\d_]+){0,2}\s?[:：]\s")
"""A line that begins with what it is about: "Speaker: to be confirmed"."""
_WRAPPED = frozenset({"application/pdf", "text/plain"})
"""Formats whose lines end where the page does; in others an author set each break."""


class Wrapping:
    """Knows how wide the columns of a transcript are, so that a full line can be told from a short one."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._columns = text_columns(transcript)
        self._edges = self._extents(transcript.lines)
        self._breaks_mean = transcript.media_type not in _WRAPPED

    def goes_on(self, line: Line, following: Line) -> bool:
        """Whether the second line is the continuation of the first."""
        if not following.new_paragraph:
            text = self._transcript.line_text(line).rstrip()
            if (
                following.label is not None
                or self._timed(text, following)
                or self._both_timed(line, following)
                or _counts(self._transcript.line_text(following))
            ):
                return False
            set_off = line.bold != following.bold and not text.endswith((":", ",", "-", "–"))
            if set_off and following.bold:
                set_off = (
                    text.rfind("(") <= text.rfind(")") and self._transcript.line_text(following)[:1].isupper()
                )
            return not set_off and not (self._breaks_mean and self._broken(line, following))
        if (
            not line.box
            or not following.box
            or self._column(line) != self._column(following)
            or line.cell != following.cell
        ):
            return False
        if not _near(line, following) or self._starts(following):
            return False
        text, after = self._transcript.line_text(line).rstrip(), self._transcript.line_text(following)
        if after[:1].islower() and text[-1:] not in ".;:?!" and following.box.left >= line.box.left - 1:
            return True
        if line.cell == following.cell or not _alike(line, following):
            return False
        if text.endswith((".", ";", "?", "!")) and not after[:1].islower():
            return False
        return self._fills(line, following)

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether only the margin parts a line from the one that it goes on in: the next word had no room."""
        if (
            self._breaks_mean
            or not line.box
            or not following.box
            or self._column(line) != self._column(following)
        ):
            return False
        text, after = self._transcript.line_text(line).rstrip(), self._transcript.line_text(following).strip()
        if (
            not after
            or text.endswith(_ENDS)
            or after.endswith(":")
            or is_label(after)
            or begins_as_a_room(after)
            or self._timed(text, following)
            or _LABELLED.match(after)
        ):
            return False
        return not _UNSPACED.match(after) and self._fills(line, following)

    def shift(self, line: Line) -> float:
        """How far the column of a line outside tables stands in from the first one of its page, in points."""
        column = self._columns.get(line.start)
        return column.shift if column else 0.0

    def _fills(self, line: Line, following: Line) -> bool:
        """Whether the first word of a line had no room at the end of the one above."""
        assert line.box
        left, right = self._edges[self._column(line)]
        after = self._transcript.line_text(following)
        word = after[:1] if _UNSPACED.match(after) else after.split(maxsplit=1)[0]
        needed = (len(word) + 1) * _letter(following)
        centred = abs((line.box.left + line.box.right) - (left + right)) < 6 and line.box.left - left > 6
        room = (right - left) - (line.box.right - line.box.left) if centred else right - line.box.right
        return needed > room - _SLACK * (right - left)

    def _broken(self, line: Line, following: Line) -> bool:
        """Whether a line break that an author set parts two things rather than a long line."""
        text, after = self._transcript.line_text(line).rstrip(), self._transcript.line_text(following)
        begins = not after[:1].islower() or list_number(after) is not None
        return begins and not text.endswith((",", "-", "–"))

    def _timed(self, above: str, line: Line) -> bool:
        """Whether a line begins with a slot, and the one above does not lead to it ("will sit from")."""
        if line.cell or above.endswith((",", "-", "–", ":")):
            return False
        mention = leading_time(self._transcript.line_text(line), Style.DOTTED)
        if mention is None or _LEADS_ON.search(above):
            return False
        text = self._transcript.line_text(line)
        titled = mention.style is Style.PLAIN and text[mention.end :].lstrip()[:1].isupper()
        return mention.last is not None or titled or _SET_OFF.match(text, mention.first.end) is not None

    def _both_timed(self, line: Line, following: Line) -> bool:
        """Whether two lines begin with a time at one edge, as entries of a list do."""
        if not line.box or not following.box or abs(line.box.left - following.box.left) > _FLUSH:
            return False
        above, below = (self._transcript.line_text(one) for one in (line, following))
        return leading_time(above, Style.PLAIN) is not None and leading_time(below, Style.PLAIN) is not None

    def _column(self, line: Line) -> Column:
        if line.cell:
            return -1 - line.cell.table, line.cell.column
        column = self._columns.get(line.start)
        return line.page, column.number if column else -1

    def _extents(self, lines: Iterable[Line]) -> dict[Column, tuple[float, float]]:
        lefts: dict[Column, list[float]] = defaultdict(list)
        rights: dict[Column, list[float]] = defaultdict(list)
        for line in lines:
            if line.box and line.role not in FURNITURE:
                lefts[self._column(line)].append(line.box.left)
                rights[self._column(line)].append(line.box.right)
        return {column: (min(lefts[column]), max(rights[column])) for column in lefts}

    def _starts(self, line: Line) -> bool:
        text = self._transcript.line_text(line)
        if line.label is not None or line.role is LineRole.LIST_ITEM:
            return True
        starts = bullet(text) or list_number(text) or is_label(text) or begins_as_a_room(text)
        return bool(starts or leading_time(text, Style.DOTTED))


def _counts(text: str) -> bool:
    """Whether a line begins with the number of a session or an item and, after a mark, its title: "Item 5: Nets"."""
    number = word_number(text)
    return number is not None and _MARKED.match(text, number.end) is not None


def _alike(line: Line, other: Line) -> bool:
    same_size = abs(line.size - other.size) <= 0.12 * max(line.size, other.size, 1.0)
    return line.bold == other.bold and line.italic == other.italic and same_size and line.role is other.role


def _near(line: Line, other: Line) -> bool:
    assert line.box and other.box
    height = max(1.0, line.box.bottom - line.box.top, line.size)
    return line.page == other.page and 0 < other.box.top - line.box.top <= _LEADING * height


def _letter(line: Line) -> float:
    """The mean width of a character."""
    assert line.box
    return (line.box.right - line.box.left) / max(1, line.end - line.start)
