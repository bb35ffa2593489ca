"""The steps by which a draft is changed: each takes it and gives it back changed, with the place to go on at. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from travaux.web.editing.clocks import clock
from travaux.web.editing.draft import DEEPEST, MOST_ROWS, MOST_SEATS, DayLine, Draft, Row, Seat, settled


@dataclass(frozen=True, slots=True)
class Stepped:
    """``focus`` is the id of the field to go on at, ``open`` the row whose details are shown."""

    draft: Draft
    focus: str = ""
    open: int | None = None


def step(draft: Draft, act: str) -> Stepped | None:
    """The draft after ``act``, such as ``up:3`` or ``seat-down:3:1``; None where it is no step."""
    name, *numbers = act.split(":")
    places = [int(one) for one in numbers if one.isascii() and one.isdigit() and len(one) < 6]
    if len(places) != len(numbers):
        return None
    if name in _WHOLE and not places:
        return _WHOLE[name](draft)
    if name in _ROW and len(places) == 1 and places[0] < len(draft.rows):
        return _ROW[name](draft, places[0])
    if name == "move" and len(places) == 2 and places[0] < len(draft.rows) and places[1] <= len(draft.rows):
        return _move(draft, *places)
    if name in _SEAT and len(places) == 2 and places[0] < len(draft.rows):
        row, seat = places
        if seat < len(draft.rows[row].seats):
            return _SEAT[name](draft, row, seat)
    return None


def block_end(rows: Sequence[Row], place: int) -> int:
    """Where the row at ``place`` and all inside it end."""
    end = place + 1
    while end < len(rows) and rows[end].level > rows[place].level:
        end += 1
    return end


def _with(draft: Draft, rows: Sequence[Row]) -> Draft:
    return replace(draft, rows=tuple(rows))


def _up(draft: Draft, place: int) -> Stepped:
    """Before the item before it on the same level; out of a day into the one before where it is the first there."""
    rows = list(draft.rows)
    end = block_end(rows, place)
    before = next((n for n in range(place - 1, -1, -1) if rows[n].level <= rows[place].level), None)
    if before is None or rows[before].level < rows[place].level:
        return Stepped(draft, f"up-{place}")
    block = rows[place:end]
    if block[0].level == 0 and rows[before].day != block[0].day:
        block = _on_day(block, rows[before].day)
        return Stepped(settled(_with(draft, [*rows[:place], *block, *rows[end:]])), f"up-{place}")
    return Stepped(_with(draft, [*rows[:before], *block, *rows[before:place], *rows[end:]]), f"up-{before}")


def _down(draft: Draft, place: int) -> Stepped:
    """Behind the item behind it on the same level, or into the next day where it is the last of its own."""
    rows = list(draft.rows)
    end = block_end(rows, place)
    if end >= len(rows) or rows[end].level < rows[place].level:
        return Stepped(draft, f"down-{place}")
    block = rows[place:end]
    if block[0].level == 0 and rows[end].day != block[0].day:
        block = _on_day(block, rows[end].day)
        return Stepped(settled(_with(draft, [*rows[:place], *block, *rows[end:]])), f"down-{place}")
    after = block_end(rows, end)
    new = place + after - end
    return Stepped(_with(draft, [*rows[:place], *rows[end:after], *block, *rows[after:]]), f"down-{new}")


def _on_day(block: Sequence[Row], day: str) -> list[Row]:
    return [replace(block[0], day=day), *block[1:]]


def _move(draft: Draft, place: int, target: int) -> Stepped:
    """The block at ``place`` before the row at ``target``, on its level and day."""
    rows = list(draft.rows)
    end = block_end(rows, place)
    if place <= target <= end:
        return Stepped(draft, f"up-{place}")
    model = rows[target] if target < len(rows) else rows[-1]
    change = model.level - rows[place].level if target < len(rows) else -rows[place].level
    block = [replace(one, level=min(DEEPEST, one.level + change)) for one in rows[place:end]]
    block = _on_day(block, model.day)
    rest = [*rows[:place], *rows[end:]]
    new = target if target < place else target - (end - place)
    return Stepped(settled(_with(draft, [*rest[:new], *block, *rest[new:]])), f"up-{new}")


def _in(draft: Draft, place: int) -> Stepped:
    return _levelled(draft, place, 1, f"in-{place}")


def _out(draft: Draft, place: int) -> Stepped:
    return _levelled(draft, place, -1, f"out-{place}")


def _levelled(draft: Draft, place: int, change: int, focus: str) -> Stepped:
    """A level deeper, into the item before it, or a level up."""
    rows = list(draft.rows)
    level = rows[place].level + change
    deepest = rows[place - 1].level + 1 if place else 0
    if not 0 <= level <= min(deepest, DEEPEST):
        return Stepped(draft, focus, place)
    for n in range(place, block_end(rows, place)):
        rows[n] = replace(rows[n], level=min(DEEPEST, rows[n].level + change), off=0)
    return Stepped(settled(_with(draft, rows)), focus, place)


def _after(draft: Draft, place: int) -> Stepped:
    """A new item behind this one, on its level, from where it ends."""
    rows = list(draft.rows)
    if len(rows) >= MOST_ROWS:
        return Stepped(draft)
    end = block_end(rows, place)
    new = Row(level=rows[place].level, day=rows[place].day, start=rows[place].end, off=rows[place].off)
    return Stepped(_with(draft, [*rows[:end], new, *rows[end:]]), f"r{end}-title", end)


def _inside(draft: Draft, place: int) -> Stepped:
    """A new item inside this one, the last there."""
    rows = list(draft.rows)
    if len(rows) >= MOST_ROWS or rows[place].level >= DEEPEST:
        return Stepped(draft)
    end = block_end(rows, place)
    new = Row(level=rows[place].level + 1, day=rows[place].day, kind="talk")
    return Stepped(_with(draft, [*rows[:end], new, *rows[end:]]), f"r{end}-title", end)


def _remove(draft: Draft, place: int) -> Stepped:
    """Without the item; what is inside it stays, a level up."""
    rows = list(draft.rows)
    end = block_end(rows, place)
    inner = [replace(one, level=one.level - 1, off=0) for one in rows[place + 1 : end]]
    rest = [*rows[:place], *inner, *rows[end:]]
    focus = f"r{min(place, len(rest) - 1)}-title" if rest else "act-add"
    return Stepped(settled(_with(draft, rest)), focus)


def _split(draft: Draft, place: int) -> Stepped:
    """In two halves of its time; people, questions and documents stay with the first."""
    rows = list(draft.rows)
    one = rows[place]
    if len(rows) >= MOST_ROWS:
        return Stepped(draft)
    middle = _middle(one.start, one.end)
    end = block_end(rows, place)
    second = replace(
        one, title=f"{one.title} (2)", start=middle or one.end, seats=(), questions="", documents=""
    )
    first = replace(one, end=middle or one.end)
    return Stepped(
        _with(draft, [*rows[:place], first, *rows[place + 1 : end], second, *rows[end:]]),
        f"r{end}-title",
        end,
    )


def _middle(start: str, end: str) -> str:
    """Half way, to five minutes; empty where the times do not tell."""
    first, last = clock(start), clock(end)
    if not isinstance(first, dt.time) or not isinstance(last, dt.time) or last <= first:
        return ""
    minutes = (first.hour + last.hour) * 60 + first.minute + last.minute
    half = round(minutes / 2 / 5) * 5
    return f"{half // 60:02d}:{half % 60:02d}"


def _merge(draft: Draft, place: int) -> Stepped:
    """One with the item behind it on the same level: from the start of the first to the end of the second."""
    rows = list(draft.rows)
    end = block_end(rows, place)
    if end >= len(rows) or rows[end].level != rows[place].level:
        return Stepped(draft, f"merge-{place}", place)
    one, other = rows[place], rows[end]
    both = replace(
        one, title=_joined("; ", one.title, other.title), end=other.end or one.end, room=one.room or other.room,
        number=one.number or other.number, seats=(*one.seats, *(seat for seat in other.seats if seat not in one.seats)),
        questions=_joined("\n", one.questions, other.questions), documents=_joined("\n", one.documents, other.documents),
    )  # fmt: skip
    return Stepped(
        _with(draft, [*rows[:place], both, *rows[place + 1 : end], *rows[end + 1 :]]),
        f"r{place}-title",
        place,
    )


def _joined(between: str, *texts: str) -> str:
    return between.join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _seat_add(draft: Draft, place: int) -> Stepped:
    seats = draft.rows[place].seats
    if len(seats) >= MOST_SEATS:
        return Stepped(draft, open=place)
    return Stepped(_seated(draft, place, (*seats, Seat())), f"r{place}-s{len(seats)}-name", place)


def _seat_remove(draft: Draft, place: int, seat: int) -> Stepped:
    seats = draft.rows[place].seats
    focus = f"r{place}-s{min(seat, len(seats) - 2)}-name" if len(seats) > 1 else f"seat-add-{place}"
    return Stepped(_seated(draft, place, (*seats[:seat], *seats[seat + 1 :])), focus, place)


def _seat_up(draft: Draft, place: int, seat: int) -> Stepped:
    return _seat_swapped(draft, place, seat, max(0, seat - 1), "up")


def _seat_down(draft: Draft, place: int, seat: int) -> Stepped:
    return _seat_swapped(draft, place, seat, min(seat + 1, len(draft.rows[place].seats) - 1), "down")


def _seat_swapped(draft: Draft, place: int, seat: int, other: int, way: str) -> Stepped:
    seats = list(draft.rows[place].seats)
    seats[seat], seats[other] = seats[other], seats[seat]
    return Stepped(_seated(draft, place, seats), f"seat-{way}-{place}-{other}", place)


def _seated(draft: Draft, place: int, seats: Sequence[Seat]) -> Draft:
    rows = list(draft.rows)
    rows[place] = replace(rows[place], seats=tuple(seats))
    return _with(draft, rows)


def _add(draft: Draft) -> Stepped:
    """A new item at the end of the last day."""
    if len(draft.rows) >= MOST_ROWS:
        return Stepped(draft)
    last = next((row for row in reversed(draft.rows) if not row.level), None)
    new = Row(day=draft.days[-1].number, start=last.end if last and last.day == draft.days[-1].number else "")
    return Stepped(_with(draft, [*draft.rows, new]), f"r{len(draft.rows)}-title", len(draft.rows))


def _add_day(draft: Draft) -> Stepped:
    """A day after the last, on the next date where that is known."""
    last = draft.days[-1]
    try:
        date = str(dt.date.fromisoformat(last.date) + dt.timedelta(days=1))
    except (ValueError, OverflowError):
        date = ""
    day = DayLine(str(int(last.number) + 1), date)
    return Stepped(replace(draft, days=(*draft.days, day)), f"d{len(draft.days)}-date")


def _sort(draft: Draft) -> Stepped:
    """The items of each day by their start; those without one stay behind the one before them."""
    blocks: list[tuple[str, list[Row]]] = []
    start = ""
    for row in settled(draft).rows:
        if row.level and blocks:
            blocks[-1][1].append(row)
            continue
        if blocks and blocks[-1][1][0].day != row.day:
            start = ""
        found = clock(row.start)
        start = f"{found:%H:%M}" if isinstance(found, dt.time) else start
        blocks.append((start, [row]))
    blocks.sort(key=lambda block: block[0])
    return Stepped(settled(_with(draft, [row for _, block in blocks for row in block])), "act-sort")


_WHOLE: dict[str, Callable[[Draft], Stepped]] = {"add": _add, "add-day": _add_day, "sort": _sort}
_ROW: dict[str, Callable[[Draft, int], Stepped]] = {
    "up": _up, "down": _down, "in": _in, "out": _out, "after": _after, "inside": _inside, "remove": _remove, "split": _split,
    "merge": _merge, "seat-add": _seat_add,
}  # fmt: skip
_SEAT: dict[str, Callable[[Draft, int, int], Stepped]] = {
    "seat-up": _seat_up, "seat-down": _seat_down, "seat-remove": _seat_remove,
}  # fmt: skip
