"""What columns of white space stand for: newspaper columns, a table without rules, or hanging labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from travaux.reading.clockshape import HOUR
from travaux.reading.dates import find_dates
from travaux.reading.layout.columns import Gap, column_of
from travaux.reading.layout.markers import BULLETS, marker, opens_sequence
from travaux.reading.layout.model import Row, Segment
from travaux.reading.layout.segments import rows as rows_of

_ALIGNED = 0.1
"""Pieces whose heights differ by less than this many ems stand on one line."""
_BREAK = 0.3
"""White space this many ems wider than between the lines of a paragraph parts two paragraphs."""
_LEVEL = 0.6
"""In a table at least this share of the pieces stands on a baseline with the first column's."""
_FULL = 0.8
_MOST_LEADING = 1.2
_HEADING = 1.15
_OTHER_TYPE = 1.3
_FEW = 3
_SURE_GAP = 2.0
"""In so few rows, a gap of fewer ems than this may be but a wide space between words."""
_FAR = 1e6
_FLUSH = 2.0
_MANY_LINES = 4
_FEWEST_FULL = 5
_OVERLAP = 0.2
"""Lines of one column overlap by fewer ems than this."""
_CLOCK = re.compile(rf"{HOUR}\s?[:.hH]\s?[0-5]\d")
_ENTRY = re.compile(
    r"(\d{1,2})\s?[:.hH]\s?([0-5]\d)(?:\s*[-–—]\s*\d{1,2}\s?[:.hH]\s?[0-5]\d)?[\s:.–—-]+[^\W\d_]{2}"
)
"""A clock or a slot with what happens then behind it, in one piece."""
_HOURS = rf"{HOUR}\s?(?:[:.]\s?[0-5]\d|h\s?(?:[0-5]\d)?)"
_LONE_SLOT = re.compile(rf"{_HOURS}(?:\s*[-–—]\s*{_HOURS})?", re.I)
"""A clock or a slot and nothing else, hours without minutes among them: "11h – 12h15"."""
_FIRST_HOUR = 7
"""An hour before this is one of the afternoon."""
_SLOT = 14
"""Characters at the head of a line that may be its slot."""
_UNIT = 4
"""Letters that a slot holds at most beside its figures, two units of hours."""
_LETTERS = 14
"""Lines of running text have at least so many letters."""


class Shape(Enum):
    LINES = "lines"
    TABLE = "table"
    COLUMNS = "columns"


def shape(rows: Sequence[Row], gaps: Sequence[Gap]) -> Shape:
    """What rows that share these gutters are."""
    columns = split(rows, gaps)
    first = [piece for piece in columns[0] if column_of(piece, gaps)[1] == 1]
    if first and all(marker(piece.text) == piece.text for piece in first):
        return Shape.LINES if len(columns) == 2 else Shape.TABLE
    if _of_two_types(columns) or _flows_down(rows, columns):
        return Shape.COLUMNS
    if len(rows) <= _FEW and all(gap.right - gap.left < _SURE_GAP * rows[0][0].size for gap in gaps):
        return Shape.LINES
    if len(columns) == 2 and not _wraps(rows, gaps) and not _names_beside_slots(columns):
        return Shape.LINES
    return Shape.TABLE


def split(rows: Sequence[Row], gaps: Sequence[Gap]) -> list[list[Segment]]:
    """The pieces of each column; one that covers several counts for the first."""
    columns: list[list[Segment]] = [[] for _ in range(len(gaps) + 1)]
    for row in rows:
        for piece in row:
            columns[column_of(piece, gaps)[0]].append(piece)
    return columns


def _names_beside_slots(columns: list[list[Segment]]) -> bool:
    """Whether slots that stand alone begin entries of several lines in the second column, with words beside each in the first."""
    first, second = columns
    slots = [piece for piece in second if _LONE_SLOT.fullmatch(piece.text.strip())]
    worded = sum(_worded(piece.text) for piece in second)
    if len(slots) < _FEW or worded < len(slots) or any(_LONE_SLOT.match(piece.text) for piece in first):
        return False
    return all(any(_on_one_line(slot, one) for one in first) for slot in slots)


def days_beside(rows: Sequence[Row], gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """The gutters between running orders side by side: each begins with a column of times of its own.

    Days share many of their times; a second column of times that shares none is that of another zone.
    """
    columns = split(rows, gaps)
    clocks = [{m[0] for piece in column if (m := _CLOCK.match(piece.text))} for column in columns]
    own = [
        c for c, found in enumerate(clocks) if len(found) >= _FEW and _LEVEL * len(columns[c]) <= len(found)
    ]
    if len(own) < 2 or own[0] != 0 or own[-1] + 1 == len(columns) or any(b - a < 2 for a, b in pairwise(own)):
        return ()
    shared = all(3 * len(clocks[c] & clocks[0]) >= min(len(clocks[c]), len(clocks[0])) for c in own[1:])
    return tuple(gaps[c - 1] for c in own[1:]) if shared else ()


def slots_beside(rows: Sequence[Row], gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """The gutters between columns each of which holds slots of its own, in order, with what happens then.

    A column of times alone stands beside its titles, and one whose times begin those of the next column beside
    the talks of its sessions: neither is read down first.
    """
    columns = split(rows, gaps)
    slots = [[match for piece in column if (match := _CLOCK.match(piece.text))] for column in columns]
    for found, column in zip(slots, columns, strict=True):
        worded = sum(_worded(piece.text) for piece in column)
        starts = [_minutes(match[0]) for match in found]
        if len(found) < 2 or worded < len(found) or any(a > b for a, b in pairwise(starts)):
            return ()
    outer, inner = ({match[0] for match in found} for found in slots[:2])
    return () if outer < inner and _aligned(columns) >= _LEVEL else tuple(gaps)


def _worded(text: str) -> bool:
    """Whether a text says more than when."""
    return sum(char.isalpha() for char in text) > _UNIT


def _minutes(clock: str) -> int:
    """Minutes from midnight of a clock as printed; small hours are those of the afternoon."""
    hour, minutes = map(int, re.findall(r"\d{1,2}", clock))
    return (hour + 12 if hour < _FIRST_HOUR else hour) * 60 + minutes


def lists_beside(rows: Sequence[Row], gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """The gutters between bulleted lists side by side, as the two boxes of a slide hold them."""
    columns = split(rows, gaps)
    opens = [c for c, column in enumerate(columns) if _is_list(column)]
    return tuple(gaps[c - 1] for c in opens[1:]) if opens[:1] == [0] else ()


def _is_list(column: Sequence[Segment]) -> bool:
    """Whether a bullet stands before each of the pieces, and more than one, that begin furthest out."""
    edge = min(piece.left for piece in column) + _FLUSH
    outer = [marker(piece.text) for piece in column if piece.left < edge]
    return len(outer) > 1 and all(mark is not None and mark in BULLETS for mark in outer)


def _of_two_types(columns: list[list[Segment]]) -> bool:
    """Whether the first two columns are set in sizes so different that they cannot be one table."""
    first, second = (sorted(piece.size for piece in column) for column in columns[:2])
    sizes = sorted((first[len(first) // 2], second[len(second) // 2]))
    return sizes[1] > _OTHER_TYPE * sizes[0]


def _flows_down(rows: Sequence[Row], columns: list[list[Segment]]) -> bool:
    """Whether each column is a text of its own, to be read down before the next."""
    lines = [rows_of(column) for column in columns]
    if min(len(column) for column in lines) < 2:
        return False
    if _by_the_clock(lines):
        return True
    openings = [any(opens_sequence(row[0].text) for row in column) for column in lines]
    if sum(openings) > 1:
        return True
    if _of_slots(lines[0]):
        return False
    breaks = max(_breaks(column) for column in lines)
    common = _common_breaks(rows, min(spacing(column) for column in lines))
    if common > 1 and common >= 0.5 * breaks and not _running(lines):
        return False
    if _aligned(columns) < _LEVEL:
        return True
    if not breaks:
        return 2 * sum(_full(column) for column in lines) > len(lines)
    texts = [column for column in lines if _full(column) and len(column) >= _FEW * (_breaks(column) + 1)]
    return bool(texts) and (common < 0.5 * breaks or _running(lines))


def _by_the_clock(columns: Sequence[Sequence[Row]]) -> bool:
    """Whether times with their titles go on from the foot of each column to the top of the next."""
    clocks: list[int] = []
    for column in columns:
        found = [match for row in column if (match := _ENTRY.match(row[0].text))]
        if len(found) < 2:
            return False
        for match in found:
            hour = int(match[1])
            clocks.append((hour + 12 if hour < _FIRST_HOUR else hour) * 60 + int(match[2]))
    return all(a < b for a, b in pairwise(clocks))


def _of_slots(lines: Sequence[Row]) -> bool:
    """Whether most lines hold figures, as days and times do that stand before what happens then."""
    texts = [row[0].text for row in lines]
    figures = [any(char.isdigit() for char in text[len(marker(text) or "") :]) for text in texts]
    return sum(figures) >= _LEVEL * len(texts)


def _running(columns: Sequence[Sequence[Row]]) -> bool:
    """Whether each column has paragraphs of many lines, which cells seldom hold side by side."""
    return all(len(column) >= _MANY_LINES * (_breaks(column) + 1) for column in columns)


def _common_breaks(rows: Sequence[Row], usual: float) -> int:
    """How often white space runs across all columns that is wider than between lines."""
    pieces = sorted((piece for row in rows for piece in row), key=lambda piece: piece.top)
    found, bottom = 0, pieces[0].bottom
    for piece in pieces:
        found += piece.top - bottom > usual + _BREAK * piece.size
        bottom = max(bottom, piece.bottom)
    return found


def _aligned(columns: list[list[Segment]]) -> float:
    """The share of pieces of the later columns that stand on the baseline of a piece of the first."""
    first, others = columns[0], [piece for column in columns[1:] for piece in column]
    top, bottom = min(p.top for p in first), max(p.bottom for p in first)
    beside = [p for p in others if top < (p.top + p.bottom) / 2 < bottom]
    if not beside:
        return 1.0
    level = sum(1 for p in beside if any(_on_one_line(p, one) for one in first))
    return level / min(len(beside), len(first))


def _on_one_line(a: Segment, b: Segment) -> bool:
    """Whether the feet, the heads or the middles of two pieces stand at one height."""
    near = _ALIGNED * min(a.size, b.size)
    foot, head = abs(a.bottom - b.bottom), abs(a.top - b.top)
    return foot < near or head < near or abs(a.bottom + a.top - b.bottom - b.top) < 2 * near


def leading(rows: Sequence[Row], gaps: Sequence[Gap]) -> float:
    """The usual white space between the lines of one cell: the smallest that comes at least twice."""
    whites = []
    for column in split(rows, gaps):
        lines = rows_of(column)
        whites += [_white(a, b) for a, b in zip(lines, lines[1:], strict=False)]
    whites.sort()
    em = rows[0][0].size
    for one, other in zip(whites, whites[1:], strict=False):
        if other - one < 0.15 * em:
            return min(other, _MOST_LEADING * em)
    return min(spacing(rows), _MOST_LEADING * em)


def spacing(rows: Sequence[Row]) -> float:
    """The usual white space between the lines of one paragraph: the lower quartile of all."""
    gaps = sorted(_white(a, b) for a, b in zip(rows, rows[1:], strict=False))
    return gaps[len(gaps) // 4] if gaps else 0.0


def reach(rows: Sequence[Row], gaps: Sequence[Gap], kind: Shape) -> int:
    """How many of the rows belong together: what follows below the last line of the other columns, after
    a break, does not, unless the first column is a running text."""
    last = max(i for i, row in enumerate(rows) if any(column_of(piece, gaps)[0] for piece in row))
    if last + 1 == len(rows):
        return len(rows)
    if kind is Shape.COLUMNS and all(_full(rows_of(column)) for column in split(rows, gaps)):
        return len(rows)
    usual = leading(rows, gaps)
    limit = usual + _BREAK * rows[last][0].size
    if kind is Shape.TABLE:
        whites = [_white(a, b) for a, b in zip(rows[: last + 1], rows[1 : last + 1], strict=False)]
        limit = max([limit, *(1.3 * white for white in whites)])
    firsts = [row[0] for row in rows[: last + 1] if not column_of(row[0], gaps)[0]]
    for index in range(last, len(rows) - 1):
        below = rows[index + 1]
        strange = kind is Shape.TABLE and all(
            abs(below[0].left - piece.left) > below[0].size for piece in firsts
        )
        if (
            strange
            or below[0].size > 1.15 * max(p.size for p in firsts)
            or _white(rows[index], below) > limit
        ) and not (kind is Shape.COLUMNS and _of_the_first(rows[: last + 1], below, gaps)):
            return index + 1
    return len(rows)


def _of_the_first(rows: Sequence[Row], below: Row, gaps: Sequence[Gap]) -> bool:
    """Whether a slot below goes on with the first column: the others' slots end later, or each column is a day's."""
    clock = _CLOCK.match(below[0].text)
    if not clock or any(column_of(piece, gaps) != (0, 1) for piece in below):
        return False
    if _headed_by_dates(rows[0], gaps):
        return True
    others = [piece.text for column in split(rows, gaps)[1:] for piece in column if _CLOCK.match(piece.text)]
    ends = [_minutes(match[0]) for text in others for match in _CLOCK.finditer(text[:_SLOT])]
    return _minutes(clock[0]) < max(ends, default=0)


def _headed_by_dates(row: Row, gaps: Sequence[Gap]) -> bool:
    """Whether a date, each another one, stands over each column."""
    places = [column_of(piece, gaps) for piece in row]
    dates = {found[0].first for piece in row if (found := find_dates(piece.text))}
    return places == [(column, 1) for column in range(len(gaps) + 1)] and len(dates) == len(row)


def _white(a: Row, b: Row) -> float:
    return min(s.top for s in b) - max(s.bottom for s in a)


def _breaks(rows: Sequence[Row]) -> int:
    usual = spacing(rows)
    em = rows[0][0].size
    return sum(1 for a, b in zip(rows, rows[1:], strict=False) if _white(a, b) > usual + _BREAK * em)


def _full(lines: Sequence[Row]) -> bool:
    """Whether most lines fill their column, as those of running text do."""
    left = min(row[0].left for row in lines)
    right = max(row[-1].right for row in lines)
    full = sum(1 for row in lines if row[-1].right - row[0].left >= _FULL * (right - left))
    letters = sum(char.isalpha() for row in lines for piece in row for t in piece.tokens for char in t.text)
    return len(lines) >= _FEWEST_FULL and full >= 0.5 * len(lines) and letters >= _LETTERS * len(lines)


def _wraps(rows: Sequence[Row], gaps: Sequence[Gap]) -> bool:
    """Whether an entry of the first of two columns goes on in the next line, so that lines mix two entries."""
    usual = leading(rows, gaps)
    right = max(piece.right for row in rows for piece in row)
    for above, below in zip(rows, rows[1:], strict=False):
        first, second = above[0], below[0]
        if _beside_others(above, below, gaps):
            return True
        if column_of(first, gaps)[0] or column_of(second, gaps)[0] or len(above) == 1:
            continue
        close = second.top - first.bottom <= usual + _BREAK * second.size
        if not close or first.tokens[0].style != second.tokens[0].style:
            continue
        if breaks_off(first.text) and second.text[0].isdigit():
            return True
        if second.text[0].isdigit():
            continue
        beside = [piece for piece in below[1:] if _on_one_line(piece, second)]
        if not beside or (full_up(first, second, gaps[0].left) and full_up(above[-1], beside[-1], right)):
            return True
    return False


def _beside_others(above: Row, below: Row, gaps: Sequence[Gap]) -> bool:
    """Whether an entry of the first column stands between two lines of the second, as one set in the middle does."""
    columns = {column_of(row[0], gaps)[0] for row in (above, below)}
    alone = len(above) == 1 or len(below) == 1
    return columns == {0, 1} and alone and below[0].top < above[0].bottom - _OVERLAP * below[0].size


_OPEN = re.compile(r"\d\s?[hH.]?\s*(?:[-–—]|to|till|until|à|às|a|до|至|إلى)\Z", re.I)


def breaks_off(text: str) -> bool:
    """Whether a text ends within a range, after its dash: "9 h 30 –"."""
    return _OPEN.search(text.rstrip()) is not None


def full_up(above: Segment, below: Segment, right: float) -> bool:
    """Whether the first word of a line would not have fitted on the line above."""
    word = below.tokens[0]
    return above.right + word.right - word.left + 0.25 * below.size > right


def headings(rows: Sequence[Row], gaps: Sequence[Gap]) -> list[int]:
    """Rows within columns that head all of them: larger type alone on its row, with white space around."""
    found = []
    sizes = sorted(piece.size for row in rows for piece in row)
    body = sizes[len(sizes) // 2]
    usual = leading(rows, gaps)
    for index, row in enumerate(rows):
        if len(row) > 1 or row[0].size < _HEADING * body or column_of(row[0], gaps)[0]:
            continue
        above = _white(rows[index - 1], row) if index else _FAR
        below = _white(row, rows[index + 1]) if index + 1 < len(rows) else _FAR
        if below > usual + _BREAK * body and above > -0.2 * body:
            found.append(index)
    return found


def runs_on(rows: Sequence[Row], before: Row | None, after: Row | None) -> bool:
    """Whether rows that seem parted are lines of a justified paragraph with wide word spaces."""
    left, right = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    em = rows[0][0].size
    if any(right - row[-1].right > _FLUSH for row in rows[:-1]):
        return False
    for near, white in (
        (before, _white(before, rows[0]) if before else _FAR),
        (after, _white(rows[-1], after) if after else _FAR),
    ):
        if near and white < _BREAK * em and len(near) == 1:
            one = near[0]
            if abs(one.left - left) < _FLUSH and (near is after or abs(one.right - right) < _FLUSH):
                return True
    return False
