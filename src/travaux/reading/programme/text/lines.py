"""Text lines as rows: days, times, headings, lists, and where the running order ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from travaux.reading.passage import Passage
from travaux.reading.programme.grammar.clocks import (
    Style,
    TimeMention,
    closing_slot,
    find_durations,
    is_military,
    labelled_time,
    leading_time,
    minutes,
)
from travaux.reading.programme.grammar.columns import heads_columns
from travaux.reading.programme.grammar.days import DayMark, day_heading, day_led_to, programme_of_a_day
from travaux.reading.programme.grammar.numbers import bullet, word_number
from travaux.reading.programme.grammar.roomnames import is_only_a_room
from travaux.reading.programme.grammar.wording import (
    goes_on_with_programme,
    is_format,
    is_label,
    names_a_session,
    stops_programme,
)
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row, Timing
from travaux.reading.programme.page.zonecolumns import tells_zones
from travaux.reading.programme.text.halfdays import half_day_slot, names_a_half
from travaux.reading.programme.text.rooms import tagged_room

_PAIR = re.compile(
    r"\s*((?:\d{1,2}[.:hH]\d\d|[01]\d[0-5][05])(?:hrs|h)?)\s+(?:\d{1,2}[.:hH]\d\d|[012]\d[0-5][05])(?:hrs|h)?[\s:.]*"
)
"""Two clocks and nothing else, however they are written: the dash between them was lost."""


def _pair(text: str, end: int) -> TimeMention | None:
    """The slot of two clocks of which the first ends at ``end``; None where the second is no later one."""
    first, last = leading_time(text[:end], Style.BARE), leading_time(text[end:], Style.BARE)
    if first is None or last is None or minutes(first.first) >= minutes(last.first):
        return None
    shifted = last.first._replace(start=last.first.start + end, end=last.first.end + end)
    return first._replace(end=len(text), last=shifted)


def _whole(text: str, mention: TimeMention | None) -> TimeMention | None:
    """The time at the start of a line, with the later one that stands right behind it as its end."""
    if pair := _PAIR.fullmatch(text):
        return _pair(text, pair.end(1)) or mention
    if mention is None or mention.last is not None or mention.style is Style.BARE:
        return mention
    behind = leading_time(text[mention.end :], Style.PLAIN)
    if behind is None or behind.start or behind.last is not None:
        return mention
    shift = mention.end
    end = behind.first._replace(start=behind.first.start + shift, end=behind.first.end + shift)
    return mention._replace(end=behind.end + shift, last=end)


def _four_figures(text: str) -> TimeMention | None:
    """The slot in four figures that a line starts with, its nought in front: no years, whatever style the paper has else."""
    mention = leading_time(text, Style.BARE) if text.lstrip()[:1] == "0" else None
    return mention if mention and mention.last and mention.first.padded and is_military(mention) else None


_BRACKET = re.compile(r"\(([^()]{3,160})\)[\s:–—-]*")
_AND_MORE = re.compile(r"[;,]\s*\Z")
"""After a slot in its bracket: "(9.30–10.45 hrs; chair: Ada Pereira)"."""


def bracketed(paragraph: Paragraph) -> tuple[Paragraph, Timing, Paragraph] | None:
    """The title before a slot in brackets, the slot, and what stands after it: "Welcome (6–6.10 pm) – Ada"."""
    for bracket in _BRACKET.finditer(paragraph.text):
        slot = paragraph.passage.cut(*bracket.span(1))
        mention = leading_time(slot.text, Style.DOTTED)
        title = replace(paragraph, passage=paragraph.passage.cut(0, bracket.start()))
        more = slot.text[mention.end :] if mention and mention.last else ""
        if (
            mention
            and mention.last
            and title.text
            and (not more or _AND_MORE.search(slot.text[: mention.end]))
        ):
            beside = [slot.cut(mention.end), paragraph.passage.cut(bracket.end())]
            rest = Passage.join(one for one in beside if one.text.strip())
            return title, Timing(slot, mention), replace(paragraph, passage=rest)
    return _trailing(paragraph)


_BEFORE_A_SLOT = re.compile(r"[\s,;:.–—…_-]+\Z")
_ROOM_BEHIND = re.compile(r"(?:[(（]|[,;–—|-]\s+)([^()（）,;|]{2,60}?)[)）]?\s*\Z")
"""What may be a room behind a slot: in brackets, or set apart by a mark."""
_LONGEST_TITLE = 16
"""Words before a slot that ends a line; a sentence that says when something happens has more."""


def _trailing(paragraph: Paragraph) -> tuple[Paragraph, Timing, Paragraph] | None:
    """The title before a slot that ends its line, the slot, and a room if one stands after it: "Opening, 9:00–9:30 (Hall 2)"."""
    room = _ROOM_BEHIND.search(paragraph.text)
    if room and not is_only_a_room(room[1]):
        room = None
    text = paragraph.text[: room.start() if room else None].rstrip(" .;")
    mention = closing_slot(text)
    apart = _BEFORE_A_SLOT.search(text, 0, mention.start) if mention else None
    if mention is None or apart is None or labelled_time(text):
        return None
    if (
        not re.search(r"[,;:–—…_\t-]|  |\.\.", apart[0])
        or len(text[: apart.start()].split()) > _LONGEST_TITLE
    ):
        return None
    title = replace(paragraph, passage=paragraph.passage.cut(0, apart.start()))
    if not title.text:
        return None
    slot = Timing(paragraph.passage, mention)
    behind = room.span(1) if room else (len(paragraph.text), len(paragraph.text))
    return title, slot, replace(paragraph, passage=paragraph.passage.cut(*behind))


def _lasts(text: str, mark: str = r"\Z") -> int:
    """Where a duration in brackets ends that is all a line says, or stands before ``mark``; 0 where there is none.

    Sites set a cell of times and the cell beside it with a stroke between them: "(45 min) / Opening".
    """
    bracket = re.match(rf"\s*\(([^()]{{2,24}})\)\s*{mark}\s*", text)
    durations = find_durations(bracket[1]) if bracket else ()
    whole = len(durations) == 1 and durations[0][1] - durations[0][0] >= len((bracket or [""])[1].strip(" ."))
    return bracket.end() if bracket and whole else 0


def only_a_time(paragraph: Paragraph) -> Timing | None:
    """The time that is all a line says, or None."""
    mention = leading_time(paragraph.text)
    if mention is None or paragraph.text[mention.end :].strip(" .:;–-"):
        return None
    return Timing(paragraph.passage, mention)


def is_stage(paragraph: Paragraph) -> bool:
    """Whether a dashed line in small letters tells how an item is dealt with ("– vote"), and is none itself."""
    mark = bullet(paragraph.text)
    dashed = (paragraph.label or paragraph.text).strip()[:1] in ("–", "—", "-")
    return dashed and paragraph.text[mark : mark + 1].islower()


_MARKS = re.compile(r"[\s,;:|–—-]*")
"""What may part a day, the slot behind it and what follows: "Tuesday, 5 July, 9:00–10:00, Room 4"."""


def behind_day(paragraph: Paragraph, day: DayMark) -> Paragraph:
    """What stands behind the day that a line begins with, and the marks that part them."""
    marks = _MARKS.match(paragraph.text, day.end)
    return paragraph.after(marks.end() if marks else day.end)


_TO = re.compile(r"\s*(?:[-–—]|to|until|au|jusqu[’']au|al?|até|ao|hasta(?: el)?|bis|до|по)\s+", re.I)


def _goes_on_to_a_day(text: str) -> bool:
    """Whether a day and its time go on to another day: "Monday, 4 July – 9:00 to Tuesday, 5 July – 16:00" spans the meeting."""
    leads = _TO.match(text)
    return leads is not None and day_heading(text[leads.end() :]) is not None


def begins_with_day_and_slot(paragraph: Paragraph) -> bool:
    """Whether a line begins with a day, a mark, and a slot."""
    day = day_heading(paragraph.text)
    mention = leading_time(behind_day(paragraph, day).text) if day else None
    return mention is not None and mention.last is not None


_INITIALS = 2
"""Characters of a line in Latin letters that is too short to be a heading."""


@dataclass(frozen=True, slots=True)
class LineReader:
    """Turns paragraphs into rows of a first guess; headings are settled once all rows are known.

    ``weakest`` is the weakest way of writing a time that the paper uses at the start of its lines.
    """

    weakest: Style = Style.DOTTED
    in_brackets: bool = False
    """Whether the paper sets its slots in brackets behind the titles."""
    by_day: bool = False
    """Whether the paper sets the day before the slot of each entry: "Tuesday, 5 July, 9:00–10:00"; one such line is its cover's."""

    def rows(self, paragraph: Paragraph) -> Iterator[Row]:
        text = paragraph.text
        if stops_programme(text):
            yield Row(Rank.STOP, (paragraph,))
            return
        if names_a_half(text) or tells_zones(text) or goes_on_with_programme(text):
            return
        slot = half_day_slot(paragraph)
        if slot:
            yield Row(Rank.ENTRY, timing=slot, margin=paragraph.margin)
            return
        parts = [part for part in text.split("\t") if part.strip()]
        if _lasts(text):
            yield Row(Rank.BODY, (), (paragraph,))
            return
        paragraph = paragraph.after(_lasts(text, "/"))
        text = paragraph.text
        mention = _whole(text, leading_time(text, self.weakest) or _four_figures(text))
        if not mention and heads_columns(parts):
            return
        named = 0
        if not mention:
            named = programme_of_a_day(text, heads_a_part=paragraph.heading > 1) or day_led_to(text)
        if named:
            paragraph = paragraph.after(named)
            text = paragraph.text
        day = day_heading(text)
        if day and not (mention and mention.style is not Style.BARE):
            yield from self._day(paragraph, text)
            return
        if mention:
            heads, body = by_tabs(paragraph.after(mention.end))
            depth = 0 if paragraph.heading else paragraph.first.level + paragraph.listed
            margin = paragraph.margin or 1.0 + 20.0 * depth
            yield Row(Rank.ENTRY, heads, body, timing=Timing(paragraph.passage, mention), margin=margin)
            return
        if (self.in_brackets or word_number(text)) and (found := bracketed(paragraph)):
            title, timing, rest = found
            yield Row(
                Rank.ENTRY, (title,), (rest,) if rest.text else (), timing=timing, margin=paragraph.margin
            )
            return
        yield self._other(paragraph, text)

    def _day(self, paragraph: Paragraph, text: str) -> Iterator[Row]:
        day = day_heading(text)
        assert day is not None
        yield Row(Rank.DAY, (paragraph,), day=day)
        rest = behind_day(paragraph, day) if self.by_day else paragraph.after(day.end)
        mention = leading_time(rest.text, self.weakest)
        if mention and not _goes_on_to_a_day(rest.text[mention.end :]):
            marks = _MARKS.match(rest.text, mention.end)
            head = rest.after(marks.end() if marks else mention.end)
            room = head.passage.found(0, certainty=0.85) if is_only_a_room(head.text) else None
            yield Row(
                Rank.ENTRY,
                (head,) if head.text and not room else (),
                timing=Timing(rest.passage, mention),
                room=room,
            )

    def _other(self, paragraph: Paragraph, text: str) -> Row:
        called = not text.isascii() or len(text.strip()) > _INITIALS
        heading = bool(paragraph.heading and called) or (word_number(text) is not None and len(text) < 200)
        if heading and not is_label(text) and not is_format(text) and not tagged_room(text):
            return Row(Rank.GROUP, (paragraph,))
        return Row(Rank.BODY, (), (paragraph,))


def by_tabs(rest: Paragraph) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The title and what is set apart from it by tabs; a tab after a mere number parts nothing."""
    parts: list[Paragraph] = []
    while tab := _parting_tab(rest.text):
        parts.append(replace(rest, passage=rest.passage.cut(0, tab.start())))
        rest = rest.after(tab.end())
    if rest.text:
        parts.append(rest)
    return tuple(parts[:1]), tuple(parts[1:])


def _parting_tab(text: str) -> re.Match[str] | None:
    """The first tab with words before it."""
    tabs = re.finditer(r"\s*\t\s*", text)
    return next((tab for tab in tabs if len(re.findall(r"[^\W\d_]", text[: tab.start()])) > 2), None)


def settle(rows: list[Row]) -> list[Row]:
    """Headings over timed rows stay groups; others belong to the entry before them.

    Over a table a heading is a group only where it has a word for a session in it: others title the table.

    A heading that counts on from one that belongs to an entry ("Working Group 3") belongs to it too.
    """
    settled: list[Row] = []
    inside: str | None = None
    for index, row in enumerate(rows):
        if row.rank is Rank.GROUP and row.source < 0:
            number = word_number(row.title)
            word = number.word if number else None
            if not _leads(rows, index) or (word and word == inside):
                row, inside = row._replace(rank=Rank.SUB), word
            elif _titles_table(rows, index):
                continue
            else:
                inside = None
        elif row.rank is not Rank.SUB:
            inside = None
        settled.append(row)
    return settled


def _titles_table(rows: list[Row], index: int) -> bool:
    following = next((row for row in rows[index + 1 :] if row.rank is not Rank.BODY), None)
    return following is not None and following.source >= 0 and not names_a_session(rows[index].title)


def _leads(rows: list[Row], index: int) -> bool:
    """Whether a timed row comes before the next heading or day."""
    for row in rows[index + 1 :]:
        if row.rank is Rank.ENTRY:
            return True
        if row.rank in (Rank.GROUP, Rank.DAY, Rank.STOP):
            return False
    return False
