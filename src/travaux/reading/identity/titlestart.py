"""Where the title of an official paper begins, and what the lines between the masthead and it are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.common.organisations import organisation_of
from travaux.reading.identity.front import FrontLine
from travaux.reading.identity.kinds import leading, only_kind
from travaux.reading.identity.linerole import is_hall, is_town
from travaux.reading.identity.linestyle import (
    ASIDE,
    INDENT,
    below_centre,
    centred,
    goes_on_centred,
    is_wrapped,
    same_style,
    stands_beside,
)
from travaux.reading.identity.mastheadline import Part, is_body_name, names_body, part_of
from travaux.reading.identity.words import ISSUERS, MEETINGS, STOP, begins

_LARGER = 1.2
"""So much larger than the line that names the agenda item is a title below it, where no place is known."""
_ACRONYM = re.compile(r"\([A-Z][\w.-]{1,11}\)")
"""The short name of a body, in brackets on a line of its own."""
_PASSED = frozenset(
    {
        Part.UNIT,
        Part.SYMBOL,
        Part.LANGUAGE,
        Part.ACTION,
        Part.DISTRIBUTION,
        Part.PLACE_DATE,
        Part.DATE,
        Part.JOB,
    }
)
"""What may stand between the masthead and the title without saying where the title begins."""
_NAMED = frozenset({Part.ORGAN, Part.SESSION, Part.MATTER})


def title_start(lines: Sequence[FrontLine], parts: list[Part], head: int, middle: float) -> int:
    """The first line of the title; on the way the lines of the zone get their parts.

    ``middle`` is half the width of the page, 0 where it is unknown.
    """
    margin = lines[head].left if head < len(lines) else 0.0
    after_item = False
    item = lines[0]
    for index in range(head, len(lines)):
        line, part = lines[index], parts[index]
        if (
            part is Part.OTHER
            and index > head
            and Part.PLACE_DATE in (parts[index - 1], *parts[index + 1 : index + 2])
            and (is_hall(line.text) or is_town(line.text))
        ):
            parts[index] = part = Part.PLACE_DATE
        if part in _PASSED:
            continue
        if part is Part.STOP:
            return index
        if index > head and parts[index - 1] in _NAMED and is_wrapped(lines, index):
            parts[index] = parts[index - 1]
            continue
        if part is Part.ITEM:
            after_item, margin, item = True, min(margin, line.left), line
            continue
        if _is_aside(lines, parts, head, index):
            parts[index] = Part.MATTER
            continue
        if after_item and line.bold and line.size > _LARGER * item.size:
            return index
        if part is Part.OTHER and _stands_out(lines, head, index):
            return index
        if line.second and line.placed:
            parts[index] = Part.MATTER if after_item else Part.ORGAN
            continue
        column = centred(line, middle) and centred(lines[head], middle)
        if not column and _steps_in(lines, index, head, margin):
            return index
        if after_item and line.bold and line.left > margin + ASIDE and centred(line, middle):
            return index
        aside = line.placed and line.left <= margin + INDENT and _steps_in_later(lines, index, margin)
        if aside and not after_item and _meeting_named(parts[head:index]):
            parts[index] = Part.MATTER
            continue
        if column and not line.bold and _meeting_named(parts[head:index]) and _bold_below(lines, index):
            parts[index] = Part.MATTER
            continue
        found = _part_in_zone(lines, parts, index, head, after_item=after_item, aside=aside)
        if found is None and not leading(line.text) and _larger_below(lines, index):
            found = Part.ORGAN if not after_item and is_body_name(line.text) else Part.MATTER
        if found is None:
            return index
        parts[index] = found
    return len(lines)


def _is_aside(lines: Sequence[FrontLine], parts: Sequence[Part], head: int, index: int) -> bool:
    """Whether a line is told to be no title by what stands beside or below it.

    The second organ of a joint paper stands beside the first, "Working paper" over the agenda item, and the name of
    a delegation over that of its statement.
    """
    line, below = lines[index], lines[index + 1 : index + 2]
    over_item = only_kind(line.text) == "working paper" and Part.ITEM in parts[index + 1 : index + _ABOVE]
    spoken = (leading(one.text) for one in below if begins(ISSUERS, line.text))
    return (
        stands_beside(lines[head:index], line)
        or over_item
        or any(lead is not None and lead[0] == "statement" for lead in spoken)
    )


def _stands_out(lines: Sequence[FrontLine], head: int, index: int) -> bool:
    """Whether a line is in much larger type than all between the masthead and it, in bold or as a heading, and no body's name.

    The first line below is held against the masthead's marks; a heading is a title only where none larger follows.
    """
    line = lines[index]
    before = max((one.size for one in lines[head:index]), default=0.0) or lines[head - 1].size
    larger = line.size >= _MUCH_LARGER * before > 0 and not is_body_name(line.text)
    return larger and (line.bold and index > head or line.heading and not _larger_follows(lines, index))


def _larger_follows(lines: Sequence[FrontLine], index: int) -> bool:
    """Whether a line further down the page is set larger than this one."""
    line = lines[index]
    below = (one for one in lines[index + 1 :] if one.page == line.page)
    return any(one.size > line.size + 0.5 for one in below)


def _larger_below(lines: Sequence[FrontLine], index: int) -> bool:
    """Whether a title in bold and much larger type follows closely, so that this line only stands above it."""
    for line in lines[index + 1 : index + _ABOVE]:
        if STOP.match(line.text) or line.page != lines[index].page or line.furniture:
            return False
        if line.bold and 0 < _MUCH_LARGER * lines[index].size <= line.size:
            return True
    return False


_ABOVE = 6
"""Lines above a title within which names and addresses stand."""
_MUCH_LARGER = 1.25


def _part_in_zone(
    lines: Sequence[FrontLine], parts: Sequence[Part], index: int, head: int, *, after_item: bool, aside: bool
) -> Part | None:
    """What a line between masthead and title is; None for the title. ``aside`` where a title further in follows."""
    line = lines[index]
    lead = leading(line.text)
    titled = (
        not aside
        and lead is not None
        and line.text[:1] != "("
        and not (lead[0] == "verbatim record" and _more_zone(parts, index))
    )
    if parts[index] is Part.SESSION and not titled:
        return Part.SESSION
    if titled:
        return None
    if after_item:
        follows = line.placed or _more_zone(parts, index) or _kind_follows(lines, index)
        return Part.MATTER if follows else None
    above = lines[index - 1]
    if (
        index > head
        and parts[index - 1] is Part.ORGAN
        and (same_style(line, above) or goes_on_centred(line, above))
    ):
        return Part.ORGAN
    if parts[index - 1] is Part.ORGAN and _ACRONYM.fullmatch(line.text):
        return Part.MATTER
    if not line.placed and is_body_name(line.text) and _kind_follows(lines, index):
        return Part.ORGAN
    if organisation_of(line.text):
        return Part.ORGAN
    if names_body(line.text) and (aside or _more_zone(parts, index)):
        return Part.ORGAN
    if aside and begins(MEETINGS, line.text) and _more_zone(parts, index):
        return Part.ORGAN
    before = not line.placed and _place_then_kind(lines, parts, index)
    return Part.MATTER if aside or before else None


def _bold_below(lines: Sequence[FrontLine], index: int) -> bool:
    """Whether the next line is set in bold, so that this one is the part of the agenda that the paper is for."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is not None and below.bold and below.page == lines[index].page and below.begins


def _meeting_named(parts: Sequence[Part]) -> bool:
    """Whether body, session and days have been given, so that only the matter can follow."""
    return {Part.ORGAN, Part.SESSION, Part.PLACE_DATE} <= set(parts)


def _kind_follows(lines: Sequence[FrontLine], index: int) -> bool:
    """Whether one of the next lines begins with the name of a kind, as a title does."""
    for line in lines[index + 1 : index + 3]:
        if STOP.match(line.text):
            return False
        if line.text[:1].isupper() and leading(line.text):
            return True
    return False


def _place_then_kind(lines: Sequence[FrontLine], parts: Sequence[Part], index: int) -> bool:
    """Whether the place and the days of the meeting follow, and only then a line that names a kind."""
    near = range(index + 1, min(len(lines), index + 5))
    placed = next((i for i in near if parts[i] is Part.PLACE_DATE), None)
    return placed is not None and _kind_follows(lines, placed)


def _more_zone(parts: Sequence[Part], index: int) -> bool:
    """Whether a session, a place or an agenda item still follows closely."""
    return any(part in (Part.SESSION, Part.PLACE_DATE, Part.ITEM) for part in parts[index + 1 : index + 6])


def _steps_in(lines: Sequence[FrontLine], index: int, head: int, margin: float) -> bool:
    """Whether a line stands further in than the margin and is set no lighter than the lines before."""
    line = lines[index]
    if not line.placed or index == head or line.left <= margin + INDENT:
        return False
    before = (one for one in lines[head:index] if part_of(one) is not Part.UNIT)
    return line.bold or line.heading or not any(one.bold for one in before)


def _steps_in_later(lines: Sequence[FrontLine], index: int, margin: float) -> bool:
    in_middle = True
    for later in range(index + 1, min(len(lines), index + 16)):
        if STOP.match(lines[later].text) or lines[later].page != lines[index].page or lines[later].furniture:
            return False
        in_middle = in_middle and below_centre(lines[later], lines[later - 1])
        if in_middle:
            continue
        if lines[later].placed and not lines[later].second and lines[later].left > margin + INDENT:
            return lines[later].bold or not lines[index].bold
    return False
