"""How a line at the head of a paper stands to the one above it: in the same type, below its middle, or as the rest of it."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.identity.front import FrontLine

INDENT = 20.0
ASIDE = 6.0
_EDGE = 3.0
_SIZE = 0.6
"""Points, each of them."""


def centred(line: FrontLine, middle: float) -> bool:
    return line.placed and middle > 0 and abs((line.left + line.right) / 2 - middle) < ASIDE


def same_type(line: FrontLine, other: FrontLine) -> bool:
    """Whether two lines are set in type of one size, both in bold or neither."""
    return line.bold == other.bold and abs(line.size - other.size) < _SIZE


def same_style(line: FrontLine, before: FrontLine) -> bool:
    """Whether a line goes on from the one before in place and type, perhaps with a hanging indent."""
    beside = abs(line.left - before.left) < 3 or 0 < line.left - before.left <= INDENT
    return line.placed and same_type(line, before) and beside and line.top - before.bottom < 0.8 * line.size


def goes_on_centred(line: FrontLine, above: FrontLine) -> bool:
    """Whether a name broken in two about the middle of the page goes on here, in the same type and right below."""
    alike = same_type(line, above) and line.text.isupper() == above.text.isupper()
    return line.placed and alike and _same_middle(line, above) and line.top - above.bottom < 0.5 * line.size


def below_centre(line: FrontLine, above: FrontLine) -> bool:
    """Whether a line goes on from the one above it about the same middle, and is not just as long."""
    goes_on = same_type(line, above) and not line.begins
    return goes_on and _same_middle(line, above) and line.placed and abs(line.left - above.left) > 1


def _same_middle(line: FrontLine, above: FrontLine) -> bool:
    return abs(line.left + line.right - above.left - above.right) < 2 * ASIDE


def is_wrapped(lines: Sequence[FrontLine], index: int) -> bool:
    """Whether a line holds what did not find room on the one above it: its first word would have gone beyond the text."""
    line, above = lines[index], lines[index - 1]
    if line.begins or not line.placed or above.page != line.page or line.second or above.second:
        return False
    if abs(line.left - above.left) > _EDGE and not below_centre(line, above):
        return False
    page = [one for one in lines if one.page == line.page and not one.furniture]
    room = max(one.right for one in page) - min(one.left for one in page)
    word = (line.right - line.left) * len(line.text.split()[0]) / len(line.text)
    return same_type(line, above) and above.right - above.left + word + line.size / 3 > room


def stands_beside(before: Sequence[FrontLine], line: FrontLine) -> bool:
    """Whether a line stands at the height of one to the left of it, as the second organ of a joint paper does."""
    return line.placed and any(
        abs(one.top - line.top) < _LEVEL and one.right + INDENT < line.left and one.page == line.page
        for one in before
    )


_LEVEL = 3.0
"""Points by which lines of one height may differ."""
