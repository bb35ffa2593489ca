"""The masthead of an official paper: who issues it, its symbol, distribution, date and language.

Below the masthead such papers name the body, its session, place and days, and the agenda item; then
the title begins. Where the layout is known, the title is what first stands further in than these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from travaux.reading.clockshape import SLOT
from travaux.reading.identity.authors import is_author_line
from travaux.reading.identity.front import Front, FrontLine
from travaux.reading.identity.kinds import leading
from travaux.reading.identity.letters import is_addressed
from travaux.reading.identity.linestyle import same_style
from travaux.reading.identity.mastheadline import COUNTED, WORDS, Part, date_line, is_month, part_of
from travaux.reading.identity.titlestart import title_start
from travaux.reading.identity.words import BODIES, PRINCIPAL, SECTIONS, holds, is_one_of

_FIRST = 26
_PROSE = 50
"""Characters: a line of a masthead is shorter."""
_NEAR_SYMBOL = 8
_HIGHEST = 10
"""Lines that may stand above the only mark of a paper."""
_FIGURE = re.compile(r"[\d:]")
_DEPTH = 140.0
"""Points: no masthead's marks stand further apart."""
_NUMBERED = re.compile(r"[1I]\s?\. \S.{30}")
_FIRST_NUMBER = re.compile(r"1\s?[.)、]?|I\.")
"""The number of the first row of a table."""
_ADDRESS = re.compile(
    r"@|www\.|https?:|\A(?:to|aux?|à|para|a los|an) (?:the |all |les |l['’]|tous |todos |die |alle )?[^\W\d_]|\b(?:tel|tél|fax|p\.? ?o\.? box|b\.p\.)\b",
    re.IGNORECASE,
)
"""A line with an address, or that names whom the paper goes to."""
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
    if kinds == {Part.SYMBOL, Part.DATE} and Part.UNIT not in parts and is_addressed(lines[:_FIRST]):
        return None
    if not _is_masthead(kinds, Part.UNIT in parts) and not _heads_a_session(parts, core):
        return None
    parts += [part_of(line) for line in lines[_FIRST:]]
    head = _head_end(lines, parts, core)
    for index in range(head):
        if parts[index] in (Part.OTHER, Part.SESSION, Part.STOP):
            if _ADDRESS.search(lines[index].text):
                parts[index] = Part.OTHER
                continue
            if parts[index] is Part.SESSION and COUNTED.match(lines[index].text):
                continue
            named = holds(f"{BODIES}|{PRINCIPAL}", lines[index].text)
            goes_on = any(parts[i] is Part.ORGAN and same_style(lines[index], lines[i]) for i in range(index))
            parts[index] = Part.ORGAN if named or goes_on else Part.OTHER
    _from_above(lines, parts, head)
    title = title_start(lines, parts, head, front.width / 2)
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
