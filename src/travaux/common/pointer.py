"""Values of a programme by JSON Pointer (RFC 6901), with the paths that findings have.

``/paper/title``, ``/meeting/start_date``, ``/items/3/start``, ``/items/3/people/0/name``, ``/items/3/questions/1``. A ``-`` in place
of a number stands for a new last member (``/items/3/people/-``), and the empty path for the whole programme.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from travaux.common.dates import PartialDate
from travaux.common.plain import from_plain, to_plain
from travaux.common.programme import Appearance, Item, ItemKind, Meeting, Paper, Programme, Role, Slot

T = TypeVar("T")

Value = Any
"""As JSON has it: a string, a number, None, or an object for a whole person, item or programme."""

_PAPER = ("kind", "status", "title", "author", "distribution", "date", "language")
_MEETING = {
    "name": "name", "body": "body", "series": "series", "venue": "venue", "start_date": "start", "end_date": "end",
    "when": "when", "time_zone": "time_zone",
}  # fmt: skip
_PERSON = ("name", "role", "position", "affiliation", "honorific", "minutes")
_NEW = "-"


@dataclass(frozen=True, slots=True)
class Change:
    """Put ``value`` at ``path``; ``removed`` takes what stands there away instead."""

    path: str
    value: Value = None
    removed: bool = False


def value_at(programme: Programme, path: str) -> Value:
    """What stands at ``path``, in plain form; KeyError where the path leads nowhere."""
    parts = _parts(path)
    match parts:
        case []:
            return to_plain(programme)
        case ["paper" | "meeting" as name]:
            return to_plain(getattr(programme, name))
        case ["paper", name] if name in _PAPER:
            return to_plain(getattr(programme.paper, name))
        case ["paper", "symbols", number]:
            return programme.paper.symbols[_index(number, programme.paper.symbols)]
        case ["meeting", name] if name in _MEETING:
            return to_plain(getattr(programme.meeting, _MEETING[name]))
        case ["items", number, *rest]:
            return _item_value(programme.items[_index(number, programme.items)], rest)
    raise KeyError(path)


def _item_value(item: Item, parts: list[str]) -> Value:
    match parts:
        case []:
            return to_plain(item)
        case ["title" | "number" | "room" | "kind" | "parent" as name]:
            return to_plain(getattr(item, name))
        case ["start" | "end" as name]:
            clock = getattr(item.slot, name)
            return clock and f"{clock:%H:%M}"
        case ["date" | "day" as name]:
            return to_plain(getattr(item.slot, name))
        case ["questions" | "documents" as name, number]:
            return getattr(item, name)[_index(number, getattr(item, name))]
        case ["people", number]:
            return to_plain(item.people[_index(number, item.people)])
        case ["people", number, name] if name in _PERSON:
            return to_plain(getattr(item.people[_index(number, item.people)], name))
    raise KeyError("/".join(parts))


def changed(programme: Programme, changes: Iterable[Change]) -> Programme:
    """The programme with all changes made.

    Every path is that of the programme as given, with new members after the last: what is removed is taken away
    last of all, so that no number moves before. KeyError where a path leads nowhere, ValueError where a
    value is none for its path.
    """
    gone: list[str] = []
    for change in changes:
        if change.removed:
            value_at(programme, change.path)
            gone.append(change.path)
        else:
            programme = _put(programme, _parts(change.path), change.value)
    return _without(programme, gone)


def _put(programme: Programme, parts: list[str], value: Value) -> Programme:
    match parts:
        case []:
            return cast(Programme, _read(Programme, value))
        case ["paper"]:
            return replace(programme, paper=_read(Paper, value))
        case ["meeting"]:
            return replace(programme, meeting=_read(Meeting, value))
        case ["paper", name] if name in _PAPER:
            given = _date(value) if name == "date" else _text(value)
            return replace(programme, paper=_with(programme.paper, name, given))
        case ["paper", "symbols", number]:
            symbols = _placed(programme.paper.symbols, number, _words(value))
            return replace(programme, paper=replace(programme.paper, symbols=symbols))
        case ["meeting", name] if name in _MEETING:
            given = _date(value) if name.endswith("_date") else _text(value)
            return replace(programme, meeting=_with(programme.meeting, _MEETING[name], given))
        case ["items", "-"]:
            item = replace(
                _read(Item, {**value, "id": 0}), id=max((i.id for i in programme.items), default=0) + 1
            )
            return replace(programme, items=(*programme.items, item))
        case ["items", number, *rest]:
            index = _index(number, programme.items)
            item = _put_in_item(programme.items[index], rest, value)
            return replace(programme, items=_placed(programme.items, str(index), item))
    raise KeyError("/" + "/".join(parts))


def _put_in_item(item: Item, parts: list[str], value: Value) -> Item:
    match parts:
        case []:  # its number and place among the others stay
            whole = value if isinstance(value, dict) else {}
            made: Item = _read(Item, {**whole, "id": item.id})
            return replace(made, parent=item.parent)
        case ["title"]:
            return replace(item, title=_words(value))
        case ["number" | "room" as name]:
            return _with(item, name, _text(value))
        case ["kind"]:
            return replace(item, kind=ItemKind(value))
        case ["parent"]:
            return replace(item, parent=None if value is None else int(value))
        case ["date" | "day" | "start" | "end" as name]:
            return replace(item, slot=_slot(item.slot, name, value))
        case ["questions" | "documents" as name, number]:
            return _with(item, name, _placed(getattr(item, name), number, _words(value)))
        case ["people", number]:
            return replace(item, people=_placed(item.people, number, _read(Appearance, value)))
        case ["people", number, name] if name in _PERSON:
            index = _index(number, item.people)
            person = _with(item.people[index], name, _of_person(name, value))
            return replace(item, people=_placed(item.people, number, person))
    raise KeyError("/".join(parts))


def _of_person(name: str, value: Value) -> object:
    match name:
        case "role":
            return Role(value)
        case "name":
            return _words(value)
        case "minutes":
            return None if value is None else int(value)
    return _text(value)


def _with(value: T, name: str, given: object) -> T:
    """``value`` with another ``name``."""
    return cast(T, replace(cast(Any, value), **{name: given}))


def _slot(slot: Slot, name: str, value: Value) -> Slot:
    read: dict[str, Callable[[Value], Any]] = {"date": _date, "day": int, "start": _clock, "end": _clock}
    return _with(slot, name, read[name](value))


def _without(programme: Programme, paths: list[str]) -> Programme:
    """The programme without what stands at these paths, the last first, so that no number moves before its turn."""
    for parts in sorted((_parts(path) for path in paths), key=_order, reverse=True):
        programme = _take(programme, parts)
    return programme


def _order(parts: list[str]) -> list[tuple[int, int, str]]:
    return [(len(parts), 0, ""), *((0, int(p), "") if p.isdigit() else (1, 0, p) for p in parts)]


def _take(programme: Programme, parts: list[str]) -> Programme:
    match parts:
        case ["paper", "symbols", number]:
            return replace(
                programme, paper=replace(programme.paper, symbols=_dropped(programme.paper.symbols, number))
            )
        case ["items", number]:
            gone = programme.items[_index(number, programme.items)]
            rest = _dropped(programme.items, number)
            return replace(programme, items=tuple(_reparented(item, gone) for item in rest))
        case ["items", number, "people" | "questions" | "documents" as name, member]:
            index = _index(number, programme.items)
            item = programme.items[index]
            item = _with(item, name, _dropped(getattr(item, name), member))
            return replace(programme, items=_placed(programme.items, number, item))
    return _put(programme, parts, None)


def _reparented(item: Item, gone: Item) -> Item:
    return replace(item, parent=gone.parent) if item.parent == gone.id else item


def _parts(path: str) -> list[str]:
    if path and not path.startswith("/"):
        raise KeyError(path)
    return path.split("/")[1:]


def _index(number: str, members: tuple[Any, ...]) -> int:
    if not number.isdigit() or int(number) >= len(members):
        raise KeyError(number)
    return int(number)


def _placed(members: tuple[Any, ...], number: str, value: Any) -> tuple[Any, ...]:
    if number == _NEW:
        return (*members, value)
    index = _index(number, members)
    return (*members[:index], value, *members[index + 1 :])


def _dropped(members: tuple[Any, ...], number: str) -> tuple[Any, ...]:
    index = _index(number, members)
    return members[:index] + members[index + 1 :]


def _read(kind: Any, value: Value) -> Any:
    try:
        return from_plain(kind, value)
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise ValueError(f"no {kind.__name__.lower()}: {error}") from None


def _words(value: Value) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("words are needed here")
    return value


def _text(value: Value) -> str | None:
    if value is not None and not isinstance(value, str):
        raise ValueError("words are needed here")
    return value or None


def _date(value: Value) -> PartialDate | None:
    return PartialDate.parse(str(value)) if value else None


def _clock(value: Value) -> dt.time | None:
    return dt.time.fromisoformat(str(value)) if value else None
