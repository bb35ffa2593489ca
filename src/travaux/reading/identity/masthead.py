"""The masthead of an official paper: who issues it, its symbol, distribution, date and language.

Below the masthead such papers name the body, its session, place and days, and the agenda item; then
the title begins. Where the layout is known, the title is what first stands further in than these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from travaux.common.organisations import organisation_of
from travaux.reading.clockshape import SLOT
from travaux.reading.identity.authors import is_author_line
from travaux.reading.identity.front import Front, FrontLine
from travaux.reading.identity.kinds import leading
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
from travaux.reading.identity.mastheadline import (
    WORDS,
    Part,
    date_line,
    is_body_name,
    is_month,
    names_body,
    part_of,
)
from travaux.reading.identity.words import (
    BODIES,
    MEETINGS,
    PRINCIPAL,
    SECTIONS,
    STOP,
    begins,
    holds,
    is_one_of,
)

_FIRST = 26
_PROSE = 50
"""Characters: a line of a masthead is shorter."""
_NEAR_SYMBOL = 8
_HIGHEST = 10
"""Lines that may stand above the only mark of a paper."""
_FIGURE = re.compile(r"[\d:]")
_LARGER = 1.2
"""So much larger than the line that names the agenda item is a title below it, where no place is known."""
_DEPTH = 140.0
"""Points: no masthead's marks stand further apart."""
_ACRONYM = re.compile(r"\([A-Z][\w.-]{1,11}\)")
"""The short name of a body, in brackets on a line of its own."""
_NUMBERED = re.compile(r"[1I]\s?\. \S.{30}")
_FIRST_NUMBER = re.compile(r"1\s?[.)、]?|I\.")
"""The number of the first row of a table."""
_ADDRESS = re.compile(
    r"@|www\.|https?:|\A(?:to|aux?|à|para|a los|an) (?:the |all |les |l['’]|tous |todos |die |alle )?[^\W\d_]|\b(?:tel|tél|fax|p\.? ?o\.? box|b\.p\.)\b",
    re.IGNORECASE,
)
"""A line with an address, or that names whom the paper goes to."""
_COUNTED = re.compile(
    r"(?:the )?(?:\d{1,4}[^\W\d_.ªº°-]{0,3}[.ªº°-]*[^\W\d_]{0,2} |[IVXL]{1,7} |(?:first|second|third|[^\W\d_-]+(?:-(?:first|second|third))|[^\W\d_-]+(?:-[^\W\d_]+)?(?:th|i[èe]me|ésim[ao])|premi\w+|second\w*"
    r"|primer\w*|segund[ao]|tercer\w*|terceir[ao]|cuart[ao]|quart[ao]|quint[ao]|sext[ao]|séptim[ao]|sétim[ao]|octav[ao]|oitav[ao]|noven[ao]|non[ao]|décim[ao]\w*|vigésim\w+"
    r"|перв\w+|втор\w+|трет\w+|четв\w+|пят\w+|шест\w+|седьм\w+|восьм\w+|девят\w+|десят\w+|\w+надцат\w+|двадцат\w+) |第|الدورة ال).{0,50}\Z",
    re.IGNORECASE,
)
"""A session as one of a count: "154th session", "Standing Committee" is none."""
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
_CORE = frozenset({Part.SYMBOL, Part.DISTRIBUTION, Part.DATE, Part.LANGUAGE})


@dataclass(frozen=True, slots=True)
class Masthead:
    """The parts of the front by index of line: ``head`` above, ``zone`` between it and the title."""

    parts: tuple[Part, ...]
    head: int
    title: int
    """The index of the title's first line; the number of lines where there is none."""

    def of(self, part: Part) -> tuple[int, ...]:
        return tuple(index for index, one in enumerate(self.parts[: self.title]) if one is part)


def masthead_of(front: Front) -> Masthead | None:
    """The masthead, or None where the paper has none."""
    lines = front.lines
    parts = [part_of(line) for line in lines[:_FIRST]]
    programme = next((i for i, line in enumerate(lines[:_FIRST]) if SLOT.match(line.text)), _FIRST)
    _date_beside(lines, parts)
    core = [
        i
        for i, part in enumerate(parts[: _text_begins(lines, parts, programme)])
        if part in _CORE
        and lines[i].page == lines[0].page
        and not _in_prose(lines, i)
        and (not is_month(lines[i].text) or _below_symbol(lines, parts, i))
    ]
    kinds = {parts[i] for i in core}
    if not _is_masthead(kinds, Part.UNIT in parts) and not _heads_a_session(parts, core):
        return None
    parts += [part_of(line) for line in lines[_FIRST:]]
    head = _head_end(lines, parts, core)
    for index in range(head):
        if parts[index] in (Part.OTHER, Part.SESSION, Part.STOP):
            if _ADDRESS.search(lines[index].text):
                parts[index] = Part.OTHER
                continue
            if parts[index] is Part.SESSION and _COUNTED.match(lines[index].text):
                continue
            named = holds(f"{BODIES}|{PRINCIPAL}", lines[index].text)
            goes_on = any(parts[i] is Part.ORGAN and same_style(lines[index], lines[i]) for i in range(index))
            parts[index] = Part.ORGAN if named or goes_on else Part.OTHER
    _from_above(lines, parts, head)
    title = _title_start(lines, parts, head, front.width / 2)
    return Masthead(tuple(parts), head, title)


def in_order(front: Front) -> Front:
    """The front with the marks of its masthead above all that stands lower on the page: columns may be read one by one."""
    lines = front.lines[:_FIRST]
    parts = [part_of(line) for line in lines]
    low = _marks_below_title(lines, parts)
    if low:
        return replace(
            front, lines=(*lines[low.start : low.stop], *lines[: low.start], *front.lines[low.stop :])
        )
    marks = [
        i
        for i, line in enumerate(lines[: _text_begins(lines, parts, len(lines))])
        if line.placed and line.page == lines[0].page and parts[i] in _CORE
    ]
    if len(marks) < 2:
        return front
    depth = max(lines[i].bottom for i in marks if lines[i].top < lines[marks[0]].top + _DEPTH)
    above = [line for line in lines[: marks[-1] + 1] if line.top < depth and not line.furniture]
    below = [line for line in lines[: marks[-1] + 1] if line.top >= depth or line.furniture]
    if not below or any(line.top >= depth for line in (lines[i] for i in marks)):
        return front
    return replace(front, lines=(*above, *below, *front.lines[marks[-1] + 1 :]))


def _marks_below_title(lines: Sequence[FrontLine], parts: Sequence[Part]) -> range | None:
    """The lines of symbol and date, where they stand between a title and the line that says who hands the paper in."""
    start = next((i for i, part in enumerate(parts) if part is Part.SYMBOL), 0)
    above = [i for i in range(start) if parts[i] in (Part.SESSION, Part.PLACE_DATE)]
    stop = next((i for i in range(start, len(lines)) if parts[i] not in _CORE), len(lines))
    if len(above) < 2 or stop >= len(lines) or not all(lines[i].begins for i in (start, stop)):
        return None
    titled = any(len(lines[i].text.split()) >= _WORDS_OF_TITLE for i in range(above[-1] + 1, start))
    text = (
        parts[stop] is Part.STOP or is_author_line(lines[stop].text) or is_one_of(SECTIONS, lines[stop].text)
    )
    return range(start, stop) if titled and text else None


_WORDS_OF_TITLE = 3


def _from_above(lines: Sequence[FrontLine], parts: list[Part], head: int) -> None:
    """A name that begins on the line above the one with its body's word: "World Health", "Organization"."""
    for index in range(head - 1, 0, -1):
        begun = next((i for i in range(index - 1, max(-1, index - 3), -1) if _below(lines, i, index)), None)
        if (
            parts[index] is Part.ORGAN
            and begun is not None
            and parts[begun] is Part.OTHER
            and _is_rest(lines[index].text)
        ):
            words = WORDS.findall(lines[begun].text)
            told = len(words) > 1 or len(lines[begun].text) > 4
            capital = all(word[0].isupper() or len(word) <= 4 for word in words)
            if told and capital and len(words) <= 8 and not _FIGURE.search(lines[begun].text):
                parts[begun] = Part.ORGAN


def _is_rest(text: str) -> bool:
    """Whether a line is but the end of a name: one word, or one that begins with a small word."""
    return " " not in text or text.split()[0].casefold() in JOINING


JOINING = frozenset("of on for and the de du des del la le y e et do da по и für und".split())
"""What no name ends with, and its rest may begin with."""


def _below(lines: Sequence[FrontLine], above: int, index: int) -> bool:
    one, line = lines[above], lines[index]
    return (
        same_style(line, one)
        if line.placed
        else above == index - 1 and line.cell == one.cell and line.bold == one.bold
    )


def _text_begins(lines: Sequence[FrontLine], parts: Sequence[Part], end: int) -> int:
    """The index of the first numbered paragraph of the text, below which nothing is of the masthead."""
    return next(
        (
            i
            for i in range(1, min(end, len(parts)))
            if parts[i] is Part.STOP
            and (_NUMBERED.match(lines[i].text) or lines[i].cell and _FIRST_NUMBER.fullmatch(lines[i].text))
        ),
        end,
    )


def _date_beside(lines: Sequence[FrontLine], parts: list[Part]) -> None:
    """A place and one day right beside a symbol or a language is the paper's date: "Paris, 12 May 2008"."""
    for index, part in enumerate(parts):
        if part is not Part.PLACE_DATE or Part.DATE in parts:
            continue
        near = {parts[i] for i in (index - 1, index + 1) if 0 <= i < len(parts)}
        one = date_line(lines[index].text)
        if one and one.last is None and near & {Part.SYMBOL, Part.LANGUAGE, Part.DISTRIBUTION}:
            parts[index] = Part.DATE
            return


def _in_prose(lines: Sequence[FrontLine], index: int) -> bool:
    """Whether a line is the rest of a paragraph, of which the line before is too long for a masthead's."""
    return (
        index > 0
        and not lines[index].begins
        and not lines[index].second
        and len(lines[index - 1].text) > _PROSE
    )


def _below_symbol(lines: Sequence[FrontLine], parts: Sequence[Part], index: int) -> bool:
    """Whether a month stands right below a symbol, as the date of a paper does."""
    return index > 0 and parts[index - 1] is Part.SYMBOL and lines[index].second == lines[index - 1].second


def _heads_a_session(parts: Sequence[Part], core: Sequence[int]) -> bool:
    """Whether a symbol is the only mark, and session, place and days of a meeting stand beside it."""
    near = parts[: core[0] + _NEAR_SYMBOL] if core and core[0] <= _HIGHEST else ()
    marked = any(parts[i] is Part.SYMBOL for i in core if i < len(near))
    return marked and {Part.SESSION, Part.PLACE_DATE} <= set(near)


def _is_masthead(kinds: Set[Part], unit: bool) -> bool:
    """Whether these parts make a masthead, also where a scan has spoilt the symbol or the date."""
    if Part.SYMBOL in kinds:
        return unit or bool(kinds & {Part.DISTRIBUTION, Part.LANGUAGE, Part.DATE})
    return {Part.DATE, Part.LANGUAGE} <= kinds or (unit and {Part.DISTRIBUTION, Part.LANGUAGE} <= kinds)


def _head_end(lines: Sequence[FrontLine], parts: Sequence[Part], core: Sequence[int]) -> int:
    """The index after the masthead: after its last core line, and after the name that goes on beside it."""
    run = [core[0]]
    for index in core[1:]:
        marked = any(parts[i] is Part.SYMBOL for i in run)
        if marked and any(map(_is_title, lines[run[-1] + 1 : index])):
            break
        if (
            index - run[-1] <= (7 if lines[index].placed else 4)
            and lines[index].top - lines[run[0]].top < _DEPTH
        ):
            run.append(index)
    end = run[-1] + 1
    if not lines[run[-1]].placed:
        return end
    depth = max(lines[i].bottom for i in run)
    while end < len(lines) and lines[end].page == lines[0].page:
        line = lines[end]
        inside = line.top < depth
        goes_on = line.size >= 15 and any(
            abs(line.size - one.size) < 0.6
            and abs(line.left - one.left) < 3
            and line.top - one.bottom < line.size
            for one in lines[:end]
        )
        if not inside and not goes_on:
            break
        end += 1
    return end


def _is_title(line: FrontLine) -> bool:
    """Whether a line in bold begins with a kind of paper and says what it is about: marks below it are of another paper."""
    lead = leading(line.text) if line.bold and not line.second else None
    return lead is not None and len(line.text[lead[2] :].split()) >= _WORDS_OF_TITLE


def _title_start(lines: Sequence[FrontLine], parts: list[Part], head: int, middle: float) -> int:
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
        if after_item and line.bold and line.size > _LARGER * item.size:
            return index
        if part is Part.OTHER and _stands_out(lines, head, index):
            return index
        if line.second and line.placed:
            parts[index] = Part.MATTER if after_item else Part.ORGAN
            continue
        if stands_beside(lines[head:index], line):
            parts[index] = Part.MATTER
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
