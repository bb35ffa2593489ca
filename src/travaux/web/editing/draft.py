"""A programme as it is typed: plain words in fields, kept as they are until it is saved. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from travaux.common.programme import Item, ItemKind, Programme, Role

MOST_ROWS = 2000
MOST_SEATS = 300
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Seat:
    """A person on an item; an empty name is a seat to be confirmed."""

    name: str = ""
    role: str = Role.SPEAKER.value
    honorific: str = ""
    position: str = ""
    affiliation: str = ""
    minutes: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """An item. ``level`` is how deep it stands inside those before it, ``questions`` and ``documents`` are one a line.

    ``date`` is the item's own where it is not that of its ``day`` ("-" for none), and holds while the day is ``was``.
    ``off`` says how many days after the item that holds it an inner item is.
    """

    title: str = ""
    level: int = 0
    day: str = "1"
    start: str = ""
    end: str = ""
    number: str = ""
    kind: str = ItemKind.SESSION.value
    room: str = ""
    seats: tuple[Seat, ...] = ()
    questions: str = ""
    documents: str = ""
    date: str = ""
    was: str = ""
    off: int = 0


@dataclass(frozen=True, slots=True)
class DayLine:
    """A day's number in the programme and its date as typed."""

    number: str
    date: str


@dataclass(frozen=True, slots=True)
class Head:
    """What the paper and the meeting are called, where and when it is."""

    title: str = ""
    name: str = ""
    venue: str = ""
    start: str = ""
    end: str = ""
    time_zone: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    head: Head = Head()
    days: tuple[DayLine, ...] = (DayLine("1", ""),)
    rows: tuple[Row, ...] = field(default=())


def flat(text: str | None) -> str:
    """Words on one line, as a field holds them and every database takes them."""
    return " ".join((text or "").replace("\0", "").split())


def draft_of(programme: Programme) -> Draft:
    """The programme, ready to be typed over."""
    meeting = programme.meeting
    head = Head(
        flat(programme.paper.title), flat(meeting.name), flat(meeting.venue), str(meeting.start or ""), str(meeting.end or ""),
        meeting.time_zone or "",
    )  # fmt: skip
    dates: dict[int, str] = {}
    for item in programme.items:
        if not dates.get(item.slot.day):
            dates[item.slot.day] = str(item.slot.date or "")
    dates = dates or {1: str(meeting.start or "")}
    days = tuple(DayLine(str(number), dates[number]) for number in sorted(dates))
    return Draft(head, days, tuple(_rows(programme, dates)))


def _rows(programme: Programme, dates: Mapping[int, str]) -> Iterator[Row]:
    levels: dict[int, int] = {}
    days: dict[int, int] = {}
    for item in _in_depth(programme.items):
        levels[item.id] = min(DEEPEST, levels[item.parent] + 1) if item.parent in levels else 0
        days[item.id] = item.slot.day
        above = (
            item.slot.day
            if item.parent is None or not levels[item.id]
            else days.get(item.parent, item.slot.day)
        )
        yield _row(item, levels[item.id], item.slot.day - above, dates[item.slot.day])


def _in_depth(items: Sequence[Item]) -> Iterator[Item]:
    """The items in their order, what is inside one right behind it."""
    seen: set[int] = set()
    below: dict[int | None, list[Item]] = {}
    for item in items:
        below.setdefault(item.parent if item.parent in seen else None, []).append(item)
        seen.add(item.id)

    def walk(parent: int | None) -> Iterator[Item]:
        for item in below.get(parent, ()):
            yield item
            yield from walk(item.id)

    yield from walk(None)


def _row(item: Item, level: int, off: int, date: str) -> Row:
    slot = item.slot
    own = str(slot.date or "-")
    seats = tuple(
        Seat(
            "" if one.to_be_confirmed else flat(one.name), one.role.value, flat(one.honorific), flat(one.position),
            flat(one.affiliation), str(one.minutes or ""),
        )
        for one in item.people
    )  # fmt: skip
    return Row(
        flat(item.title), level, str(slot.day), slot.start.strftime("%H:%M") if slot.start else "",
        slot.end.strftime("%H:%M") if slot.end else "", flat(item.number), item.kind.value, flat(item.room), seats,
        "\n".join(map(flat, item.questions)), "\n".join(map(flat, item.documents)),
        "" if own == (date or "-") else own, str(slot.day), off,
    )  # fmt: skip


def typed(form: Mapping[str, str]) -> Draft:
    """What a form holds, whatever it is. Row ``r3`` has its fields under ``r3-title`` …, its second seat under ``r3-s1-name`` …"""

    def text(name: str) -> str:
        return str(form.get(name, ""))[:2000]

    head = Head(*(text(f"head-{name}") for name in ("title", "name", "venue", "start", "end", "time_zone")))
    days = tuple(
        DayLine(str(whole(text(f"d{n}-number"), n + 1)), text(f"d{n}-date"))
        for n in range(whole(text("days"), 1, 400))
    )
    rows = (_typed_row(form, f"r{n}", text) for n in range(whole(text("rows"), 0, MOST_ROWS)))
    return Draft(head, days or (DayLine("1", ""),), _inherited(rows))


def _typed_row(form: Mapping[str, str], key: str, text: object) -> Row:
    def of(name: str, most: int = 2000) -> str:
        return str(form.get(f"{key}-{name}", ""))[:most]

    seats = tuple(
        Seat(*(of(f"s{n}-{name}") for name in ("name", "role", "honorific", "position", "affiliation", "minutes")))
        for n in range(whole(of("seats"), 0, MOST_SEATS))
    )  # fmt: skip
    return Row(
        of("title"), whole(of("level"), 0, DEEPEST), of("day"), of("start"), of("end"), of("number"), of("kind"), of("room"),
        seats, of("questions", 100_000), of("documents", 100_000), of("date"), of("was"), whole(of("off"), 0, 400),
    )  # fmt: skip


def _inherited(rows: Iterator[Row]) -> tuple[Row, ...]:
    """Rows whose level follows from those before them, inner ones on the day of what holds them."""
    made: list[Row] = []
    days: list[str] = []
    for row in rows:
        level = min(row.level, len(days))
        day = str(whole(days[level - 1], 1) + row.off) if level else row.day
        days = [*days[:level], day]
        made.append(replace(row, level=level, day=day))
    return tuple(made)


def settled(draft: Draft) -> Draft:
    """The draft with levels that follow from the rows before them, blocks of one day together, days in their order."""
    rows = _inherited(iter(draft.rows))
    order = {day.number: place for place, day in enumerate(draft.days)}
    blocks: list[list[Row]] = []
    for row in rows:
        if row.level and blocks:
            blocks[-1].append(row)
        else:
            blocks.append([row])
    blocks.sort(key=lambda block: order.get(block[0].day, len(order)))
    return replace(draft, rows=tuple(row for block in blocks for row in block))


def whole(text: str, otherwise: int, most: int = 10_000) -> int:
    """A number from 0 to ``most`` that was typed; ``otherwise`` where it is none."""
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
