"""From what was typed to a programme, and what is wrong with it or looks so. Pure but for the interface's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from travaux.common.dates import PartialDate
from travaux.common.programme import TBC, Appearance, Item, ItemKind, Programme, Role, Slot
from travaux.web.editing.clocks import Wrong, clock, date
from travaux.web.editing.draft import Draft, Row, Seat, flat, settled

_DAY = 24 * 60
_LONGEST_SPEECH = 600


Cause = tuple[str, object, object]
"""What kind of doubt, and about which times."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    field: str
    said: str
    cause: Cause


@dataclass(frozen=True, slots=True)
class Checked:
    """``wrong`` cannot be saved, ``doubtful`` can on purpose; both by the name of the field. ``draft`` is in the order that is saved.

    ``programme`` is None where something is wrong. ``causes`` are what is doubtful, whatever the items are called.
    """

    draft: Draft
    wrong: Mapping[str, str]
    doubtful: Mapping[str, str]
    programme: Programme | None
    causes: frozenset[Cause] = frozenset()


def check(draft: Draft, base: Programme) -> Checked:
    """The programme that the draft makes of ``base``, from which comes what the form does not show."""
    draft = settled(draft)
    wrong = dict(_wrong(draft))
    if wrong:
        return Checked(draft, wrong, {}, None)
    programme = _programme(draft, base)
    found = list(_doubtful(draft, programme))
    said = {one.field: one.said for one in found}
    return Checked(draft, {}, said, programme, frozenset(one.cause for one in found))


def _wrong(draft: Draft) -> Iterator[tuple[str, str]]:
    """The fields that hold what cannot be."""
    for name in ("start", "end"):
        if isinstance(date(getattr(draft.head, name)), Wrong):
            yield f"head-{name}", _no_date()
    first, last = date(draft.head.start), date(draft.head.end)
    if isinstance(first, PartialDate) and isinstance(last, PartialDate) and str(last) < str(first):
        yield "head-end", _("The meeting ends before it begins.")
    latest = ""
    for number, day in enumerate(draft.days):
        found = date(day.date)
        if isinstance(found, Wrong):
            yield f"d{number}-date", _no_date()
        elif found and str(found) <= latest:
            yield f"d{number}-date", _("This day is not after the day before it.")
        else:
            latest = str(found or latest)
    days = {day.number for day in draft.days}
    for number, row in enumerate(draft.rows):
        yield from ((f"r{number}-{name}", said) for name, said in _wrong_row(row, days))


def _wrong_row(row: Row, days: set[str]) -> Iterator[tuple[str, str]]:
    if not row.title.strip():
        yield "title", _("An item needs a title.")
    if row.day not in days:
        yield "day", _("The programme has no such day.")
    if row.kind not in [one.value for one in ItemKind]:
        yield "kind", _("There is no such kind of item.")
    start, end = clock(row.start), clock(row.end)
    for name, found in (("start", start), ("end", end)):
        if isinstance(found, Wrong):
            yield name, _("This is no time of a day: write it as 14:30.")
    if isinstance(start, dt.time) and isinstance(end, dt.time):
        if start == end:
            yield "end", _("It ends when it begins.")
        elif end < start and not Slot(start=start, end=end).overnight:
            yield "end", _("It ends before it begins.")
    for number, seat in enumerate(row.seats):
        if seat.role not in [one.value for one in Role]:
            yield f"s{number}-role", _("There is no such role.")
        given = seat.minutes.strip()
        if given and not (given.isdecimal() and len(given) < 5 and 0 < int(given) <= _LONGEST_SPEECH):
            yield f"s{number}-minutes", _("Give whole minutes, from 1 to 600.")


def _no_date() -> str:
    return _("This is no date: write it as 2017-12-05.")


def _programme(draft: Draft, base: Programme) -> Programme:
    kept = _Kept(base)
    head = draft.head
    paper = replace(base.paper, title=kept.of(head.title))
    meeting = replace(
        base.meeting, name=kept.of(head.name), venue=kept.of(head.venue), start=_date(head.start), end=_date(head.end),
        time_zone=head.time_zone.strip() or None,
    )  # fmt: skip
    dates = {day.number: _date(day.date) for day in draft.days}
    items: list[Item] = []
    above: list[int] = []
    for number, row in enumerate(draft.rows, 1):
        above = above[: row.level]
        items.append(_item(row, number, above[-1] if above else None, dates, kept))
        above.append(number)
    return Programme(paper, meeting, tuple(items))


class _Kept:
    """Gives back what stood in the programme where only its line breaks were lost in a field."""

    def __init__(self, base: Programme) -> None:
        self._known: dict[str, str] = {}
        for text in _texts(base):
            if text and flat(text) != text:
                self._known.setdefault(flat(text), text)

    def of(self, text: str) -> str | None:
        words = flat(text)
        return self._known.get(words, words) or None


def _texts(programme: Programme) -> Iterator[str | None]:
    yield from (programme.paper.title, programme.meeting.name, programme.meeting.venue)
    for item in programme.items:
        yield from (item.title, item.number, item.room, *item.questions, *item.documents)
        for one in item.people:
            yield from (one.name, one.position, one.affiliation, one.honorific)


def _item(
    row: Row, number: int, parent: int | None, dates: Mapping[str, PartialDate | None], kept: _Kept
) -> Item:
    day = dates[row.day]
    if row.date and row.was == row.day:
        own = date(row.date) if row.date != "-" else None
        day = day if isinstance(own, Wrong) else own
    start, end = clock(row.start), clock(row.end)
    assert not isinstance(start, Wrong) and not isinstance(end, Wrong)
    return Item(
        number, kept.of(row.title) or "", ItemKind(row.kind), Slot(int(row.day), day, start, end), kept.of(row.number), parent,
        kept.of(row.room), tuple(_seat(one, kept) for one in row.seats), _lines(row.questions, kept),
        _lines(row.documents, kept),
    )  # fmt: skip


def _seat(one: Seat, kept: _Kept) -> Appearance:
    return Appearance(
        kept.of(one.name) or TBC, Role(one.role), kept.of(one.position), kept.of(one.affiliation), kept.of(one.honorific),
        int(one.minutes) if one.minutes.strip() else None,
    )  # fmt: skip


def _lines(text: str, kept: _Kept) -> tuple[str, ...]:
    return tuple(found for line in text.splitlines() if (found := kept.of(line)))


def _date(text: str) -> PartialDate | None:
    found = date(text)
    assert not isinstance(found, Wrong)
    return found


def _doubtful(draft: Draft, programme: Programme) -> Iterator[Doubtful]:
    """What a programme can hold but seldom means."""
    first, last = programme.meeting.start, programme.meeting.end or programme.meeting.start
    for number, day in enumerate(draft.days):
        found = _date(day.date)
        if not (found and found.full and first and last and first.full and last.full):
            continue
        if not first.full <= found.full <= last.full:
            said = _("This day is outside the days of the meeting.")
            yield Doubtful(f"d{number}-date", said, ("day", found, None))
    for number, item in enumerate(programme.items):
        here = _minutes(item.slot)
        if here is not None:
            yield from _misplaced(f"r{number}", item, here, programme)
            yield from _overlong(f"r{number}", item, here)


def _misplaced(row: str, item: Item, here: tuple[int, int], programme: Programme) -> Iterator[Doubtful]:
    """Outside the item that holds it, at the time of another in the same room, or with a person who is elsewhere."""
    parent = programme.items[item.parent - 1] if item.parent else None
    outer = _minutes(parent.slot) if parent and parent.slot.day == item.slot.day else None
    if parent and outer and not (outer[0] <= here[0] and here[1] <= outer[1]):
        said = _("It is not within the time of “%(item)s”.") % {"item": parent.title}
        yield Doubtful(f"{row}-start", said, ("outside", item.slot, parent.slot))
    names = {one.name: place for place, one in enumerate(item.people) if not one.to_be_confirmed}
    for other in programme.items[: item.id - 1]:
        if other.slot.day != item.slot.day or not _overlap(_minutes(other.slot), here):
            continue
        if other.parent == item.parent and (other.room or "") == (item.room or ""):
            said = _("It overlaps with “%(item)s”.") % {"item": other.title}
            yield Doubtful(f"{row}-start", said, ("overlap", item.slot, other.slot))
        twice = next((one.name for one in other.people if one.name in names), None)
        if twice and not _inside(item, other, programme):
            said = _("%(name)s is at “%(item)s” at the same time.") % {"name": twice, "item": other.title}
            yield Doubtful(f"{row}-s{names[twice]}-name", said, (twice, item.slot, other.slot))


def _overlong(row: str, item: Item, here: tuple[int, int]) -> Iterator[Doubtful]:
    """With more time to speak than it lasts."""
    limits, lasts = sum(one.minutes or 0 for one in item.people), here[1] - here[0]
    if limits > lasts:
        said = ngettext(
            "The time limits add up to %(limits)d minutes; it lasts %(lasts)d minute.",
            "The time limits add up to %(limits)d minutes; it lasts %(lasts)d minutes.",
            lasts,
        ) % {"limits": limits, "lasts": lasts}
        yield Doubtful(f"{row}-end", said, ("limits", item.slot, limits))


def _inside(item: Item, other: Item, programme: Programme) -> bool:
    """Whether ``other`` holds ``item``, however deep."""
    parent = item.parent
    while parent:
        if parent == other.id:
            return True
        parent = programme.items[parent - 1].parent
    return False


def _minutes(slot: Slot) -> tuple[int, int] | None:
    """Start and end in minutes from midnight; None where one is not known."""
    if slot.start is None or slot.end is None:
        return None
    start, end = (one.hour * 60 + one.minute for one in (slot.start, slot.end))
    return start, end if end > start else end + _DAY


def _overlap(one: tuple[int, int] | None, other: tuple[int, int]) -> bool:
    return one is not None and one[0] < other[1] and other[0] < one[1]
