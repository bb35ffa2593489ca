"""From a paper without line breaks to the rows of its running order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.reading.passage import Passage
from travaux.reading.programme.flat import daylists, days, places
from travaux.reading.programme.flat.brokenranges import broken
from travaux.reading.programme.flat.lines import title_and_lines
from travaux.reading.programme.flat.plan import Beginning, Plan, plan
from travaux.reading.programme.flat.spoken import parted
from travaux.reading.programme.flat.stream import stream
from travaux.reading.programme.grammar.clocks import Printed, TimeMention
from travaux.reading.programme.grammar.days import DayMark
from travaux.reading.programme.grammar.kinds import is_break
from travaux.reading.programme.grammar.numbers import ITEM_LIST
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row, Timing
from travaux.reading.programme.text.retold import brought_back
from travaux.reading.programme.text.weekrows import unfolded
from travaux.reading.transcript import Transcript

_BARE = re.compile(r"\d{1,3}(?!\S)")
"""A number without a mark, which only the count around it tells from a word."""
_ITEMS = re.compile(rf"{ITEM_LIST}(?=\s+[“\"«]?[^\W\d_a-z])")
_FEWEST_LISTED = 3
_APART = 2
"""Characters between two days of one row of a table at most."""
_SET_OFF = re.compile(r"[-–—]\s*((?:\S+\s+){0,4}\S+)\s*")
"""The place of a break, set off by a dash."""


def rows(transcript: Transcript) -> list[Row]:
    """The rows of a timetable or a list by days whose line breaks are lost; none where it is neither."""
    words = stream(transcript)
    planned = plan(words.text) or daylists.plan(words.text)
    if not planned:
        return []
    found = brought_back(list(_rows(words, planned)))
    return _numbered_by_a_column(unfolded([*_days_in_a_row(words, found), *found]) or found)


def _days_in_a_row(words: Passage, found: Sequence[Row]) -> list[Row]:
    """The days right before the only one over the slots, with nothing between them: the head of a table of a week."""
    heads = [row for row in found if row.rank is Rank.DAY]
    if len(heads) != 1 or found[0] is not heads[0]:
        return []
    start = heads[0].heads[0].passage.parts[0].start
    row: list[Row] = []
    for day in reversed(days.marks(words.text)):
        passage = words.cut(day.start, day.end)
        if passage.parts[0].start >= start:
            continue
        if passage.parts[-1].end + _APART < start or not _told_alike(day.mark, heads[0].day):
            break
        row.insert(0, _day(words, day.mark))
        start = passage.parts[0].start
    return row


def _rows(words: Passage, planned: Plan) -> Iterator[Row]:
    ends = [*(one.start for one in planned.beginnings[1:]), planned.end]
    owned = [_own(words, planned, one.start, end) for one, end in zip(planned.beginnings, ends, strict=True)]
    rooms = places.rooms([own.text for own in owned])
    for one, own, room in zip(planned.beginnings, owned, rooms, strict=True):
        if one.rank is Rank.DAY and one.day:
            yield _day(words, one.day)
        else:
            row = _entry(words, one, own.cut(0, room), planned.dashes)
            yield row if room is None else row._replace(body=(*row.body, Paragraph.of(own.cut(room))))


def _told_alike(day: DayMark, other: DayMark | None) -> bool:
    """Whether both are named in one way: with the day of the week, or counted."""
    told = [
        (one.ordinal is None, one.date is None or one.date.weekday is None) for one in (day, other) if one
    ]
    return len(set(told)) == 1


def _numbered_by_a_column(rows: list[Row]) -> list[Row]:
    """The rows, the numbers of items that most slots begin with taken off their titles: "10 a.m.–1 p.m. 1–2 Opening; …"."""
    timed = [row for row in rows if row.timing and row.heads]
    listed = sum(_items_of(row) > 0 for row in timed)
    if listed < _FEWEST_LISTED or 3 * listed < 2 * len(timed):
        return rows
    return [_with_its_items(row, end) if (end := _items_of(row)) else row for row in rows]


def _items_of(row: Row) -> int:
    """The characters of the numbers of items that the title of a timed row begins with."""
    match = _ITEMS.match(row.heads[0].text) if row.timing and row.heads and row.number is None else None
    return match.end() if match else 0


def _with_its_items(row: Row, end: int) -> Row:
    head = row.heads[0]
    return row._replace(number=head.passage.found(0, end, 0.9), heads=(head.after(end), *row.heads[1:]))


def _own(words: Passage, planned: Plan, start: int, end: int) -> Passage:
    """The words from ``start`` to ``end`` without the times and days between them."""
    cuts = [start]
    for first, last in planned.walls:
        if start <= first < end:
            cuts += [first, min(last, end)]
    return Passage.join(words.cut(a, b) for a, b in zip(cuts[::2], [*cuts[1::2], end], strict=True))


def _day(words: Passage, mark: DayMark) -> Row:
    passage = words.cut(mark.start, mark.end)
    return Row(Rank.DAY, (Paragraph.of(passage),), day=replace(mark, start=0, end=len(passage.text)))


def _entry(words: Passage, one: Beginning, own: Passage, dashes: bool) -> Row:
    title, lines = title_and_lines(own.text, one.number, dashes)
    lines = parted(own, lines)
    head = own.cut(*title)
    number = None
    if bare := _BARE.match(head.text[: one.number]):
        number, head = head.found(0, bare.end(), 0.9), head.cut(bare.end())
    body = tuple(Paragraph.of(line) for first, last in lines if (line := own.cut(first, last)))
    room = None
    if body and (set_off := _SET_OFF.fullmatch(body[0].text)) and is_break(head.text):
        room, body = body[0].passage.found(set_off.start(1), certainty=0.8), body[1:]
    heads: tuple[Paragraph, ...] = (Paragraph.of(head),) if head else ()
    if not heads and body:
        heads, body = body[:1], body[1:]
    timing = replace(_timing(words, one.mention), covered=one.covered) if one.mention else None
    return Row(one.rank, heads, body, timing=timing, room=room, number=number)


def _timing(words: Passage, mention: TimeMention) -> Timing:
    """The words of a slot and its clocks; where start and end were torn apart, both with what is between.

    Of a range that is broken over the words of its entry, only its two parts.
    """
    last = mention.last or mention.first
    if broken(mention):
        first = words.cut(mention.start, mention.end)
        passage = Passage.join([first, words.cut(last.start, last.end)])
        behind = len(first.text) + 1 - last.start
        return Timing(passage, _moved(mention, -mention.start, behind, len(passage.text)))
    start, end = min(mention.first.start, last.start), max(mention.first.end, last.end)
    return Timing(words.cut(start, end), _moved(mention, -start, -start, end - start))


def _moved(mention: TimeMention, first: int, last: int, length: int) -> TimeMention:
    """The mention in a text of its own of this length, its clocks moved by so many characters."""

    def at(clock: Printed, by: int) -> Printed:
        return clock._replace(start=clock.start + by, end=clock.end + by)

    return mention._replace(
        start=0,
        end=length,
        first=at(mention.first, first),
        last=at(mention.last, last) if mention.last else None,
    )
