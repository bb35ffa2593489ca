"""Each change as one English sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.common.changes import (
    Aspect,
    Change,
    GroupChange,
    ItemChange,
    MeetingChange,
    SeatChange,
    WordsChange,
)
from travaux.common.dates import PartialDate
from travaux.common.programme import Item, Meeting, Role
from travaux.common.text import printable as clean
from travaux.publish import words

_MOST_NAMED = 4
_ROLES = {Role.MODERATOR: "moderator", Role.SPEAKER: "speaker", Role.CONTACT: "contact"}

_MARKS = "“”\"'"


def sentence(change: Change) -> str:
    """The change in one sentence, with its full stop."""
    match change:
        case MeetingChange():
            text = _meeting(change)
        case GroupChange():
            text = _group(change)
        case ItemChange():
            text = _item(change)
        case SeatChange():
            text = _seat(change)
        case WordsChange():
            text = _words(change)
    text = clean(text)
    return text if text.endswith((".", "?", "!")) else f"{text}."


def title(item: Item | None) -> str:
    """An item as a sentence names it: its number and its title in quotation marks."""
    if item is None:
        return "the programme"
    number, name = clean(item.number or ""), _name(item)
    if not number or words.heading(item) == item.title:
        return name
    return f"{number} {name}"


def _name(item: Item) -> str:
    """The title in quotation marks, once, though the paper sets it in some of its own."""
    return f"“{clean(item.title).strip(_MARKS)}”"


def when(item: Item) -> str:
    """As in "day 2, 10:00–11:30"."""
    clock = words.clock(item.slot)
    return f"day {item.slot.day}, {clock}" if clock else f"day {item.slot.day}"


def is_set(item: Item) -> bool:
    """Whether a paper says on which day an item is: all of an agenda without days count as on the first."""
    return bool(item.slot.start or item.slot.date or item.slot.day > 1)


def _set(item: Item) -> str:
    return f" ({when(item)})" if is_set(item) else ""


def _meeting(change: MeetingChange) -> str:
    before, after = change.before, change.after
    if change.aspect is Aspect.STATUS:
        if before and after:
            return f"The {before} version is now {after}"
        return f"The paper is now marked {after}" if after else f"The paper is no longer marked {before}"
    if change.aspect is Aspect.DATES:
        if before is None:
            return f"The meeting is set for {_days(after)}"
        return f"The dates of the meeting change from {_days(before)} to {_days(after)}"
    if change.aspect is Aspect.VENUE:
        return f"The meeting moves from {before} to {after}"
    return f"The meeting “{before}” is now called “{after}”"


def _days(interval: str | None) -> str:
    """Days in words from an ISO 8601 date or interval; other words stay, in quotation marks."""
    try:
        first, *rest = (PartialDate.parse(part) for part in (interval or "").split("/"))
    except ValueError:
        return f"“{interval}”"
    return words.span_of_days(Meeting(start=first, end=rest[0] if rest else first))


def _group(change: GroupChange) -> str:
    pairs = change.pairs
    names = _listed([title(pair.after) for pair in pairs])
    if change.aspect is Aspect.NUMBER:
        first, last = pairs[0], pairs[-1]
        if not first.before.number:
            return f"{_count(len(pairs))} are now numbered: {names}"
        if not first.after.number:
            return f"{_count(len(pairs))} are no longer numbered: {names}"
        return (
            f"{first.before.number} to {last.before.number} are now "
            f"{first.after.number} to {last.after.number}: {names}"
        )
    if change.aspect is Aspect.ORDER:
        item = pairs[0].after
        return f"The order {_at(item)} is now {names}" if is_set(item) else f"The order is now {names}"
    if change.aspect is Aspect.EXCHANGED:
        return f"{names} change places"
    if not change.minutes:
        return f"{_count(len(pairs))} now have a time: {names}"
    way = "later" if change.minutes > 0 else "earlier"
    later, start = f"{_length(abs(change.minutes))} {way}", f"{pairs[0].after.slot.start:%H:%M}"
    if len(pairs) == 1:
        return f"On day {pairs[0].after.slot.day}, {names} starts {later}, at {start}"
    return f"On day {pairs[0].after.slot.day}, {_count(len(pairs))} from {start} on start {later}: {names}"


def _at(item: Item) -> str:
    """As in "at 10:00 on day 2"."""
    start = item.slot.start
    return f"at {start:%H:%M} on day {item.slot.day}" if start else f"on day {item.slot.day}"


def _item(change: ItemChange) -> str:
    if Aspect.ADDED in change.aspects:
        return f"Added: {title(change.item)}{_set(change.item)}{_hanging(change)}{_with(change)}"
    if Aspect.WITHDRAWN in change.aspects:
        return f"Withdrawn: {title(change.item)}{_set(change.item)}{_hanging(change)}{_with(change)}"
    if Aspect.REPLACED in change.aspects:
        return f"{title(change.before)}{_by(change.before)} is replaced by {title(change.after)}{_by(change.after)}"
    return f"{title(change.before)} {_and(list(_parts(change)))}"


def _by(item: Item | None) -> str:
    return f" ({_listed([words.person(one) for one in item.people], '; ')})" if item and item.people else ""


def _hanging(change: ItemChange) -> str:
    parent = change.parents[1] or change.parents[0]
    return f" in {title(parent)}" if parent else ""


def _with(change: ItemChange) -> str:
    parts = []
    if change.inside:
        parts.append(f"with {_listed([title(item) for item in change.inside])}")
    people = [words.person(one) for item in (change.item, *change.inside) for one in item.people]
    if people:
        parts.append(f"people: {_listed(people, '; ')}")
    return f", {'; '.join(parts)}" if parts else ""


def _parts(change: ItemChange) -> Iterator[str]:
    before, after = change.before, change.after
    assert before is not None
    assert after is not None
    if Aspect.RENAMED in change.aspects:
        yield f"is renamed {_name(after)}"
    if Aspect.MOVED in change.aspects:
        yield f"moves from {when(before)} to {when(after)}"
    if Aspect.LENGTH in change.aspects:
        end = before.slot.end
        yield f"now ends at {after.slot.end:%H:%M}" + (f" instead of {end:%H:%M}" if end else "")
    if Aspect.NUMBER in change.aspects:
        yield f"is now {after.number}" if after.number else f"loses its number {before.number}"
    if Aspect.ROOM in change.aspects:
        yield f"moves to {after.room}" if after.room else f"is no longer in {before.room}"
    if Aspect.PARENT in change.aspects:
        parent = change.parents[1]
        yield f"is now part of {title(parent)}" if parent else "now stands on its own"


def _seat(change: SeatChange) -> str:
    places = _listed(list(dict.fromkeys(title(after or before) for before, after in change.items)))
    before, after = change.before, change.after
    if Aspect.ADDED in change.aspects and after:
        return f"{_person(change)} joins {places} as {_ROLES[after.role]}"
    if Aspect.WITHDRAWN in change.aspects and before:
        return f"{_person(change)} no longer appears as {_ROLES[before.role]} in {places}"
    assert before is not None
    assert after is not None
    if Aspect.CONFIRMED in change.aspects:
        return f"The {_ROLES[after.role]} of {places} is confirmed: {words.person(after)}"
    if Aspect.OPENED in change.aspects:
        return (
            f"{words.person(before)} is withdrawn; the {_ROLES[before.role]} of {places} is to be confirmed"
        )
    if Aspect.REPLACED in change.aspects:
        return f"{words.person(after)} replaces {words.person(before)} as {_ROLES[after.role]} of {places}"
    if Aspect.MOVED in change.aspects:
        old, new = change.items[0]
        return f"{words.person(after)} moves from {title(old)} to {title(new)}"
    return f"{words.name(before)} {_and(list(_described(change)))} in {places}"


def _described(change: SeatChange) -> Iterator[str]:
    before, after = change.before, change.after
    assert before is not None
    assert after is not None
    if Aspect.NAME in change.aspects:
        yield f"is now spelt {words.name(after)}"
    if Aspect.ROLE in change.aspects:
        yield f"is now {_ROLES[after.role]} instead of {_ROLES[before.role]}"
    if Aspect.CAPACITY in change.aspects:
        old, new = words.post(before), words.post(after)
        if not new:
            yield f"is no longer given as “{old}”"
        else:
            yield f"is now given as “{new}”" + (f" instead of “{old}”" if old else "")


def _person(change: SeatChange) -> str:
    if not change.person.to_be_confirmed:
        return words.person(change.person)
    post = words.post(change.person)
    return f"A seat to be confirmed ({post})" if post else "A seat to be confirmed"


def _words(change: WordsChange) -> str:
    what = "document" if change.aspect is Aspect.DOCUMENTS else "guiding question"
    parts = []
    for verb, texts in (("gains", change.added), ("loses", change.withdrawn)):
        if texts:
            quoted = ", ".join(texts) if what == "document" else " ".join(f"“{text}”" for text in texts)
            parts.append(f"{verb} {words.count(len(texts), what)}: {quoted}")
    if change.reworded:
        turned = "; ".join(f"“{before}” is now “{after}”" for before, after in change.reworded)
        parts.append(f"has {words.count(len(change.reworded), what)} reworded: {turned}")
    return f"{title(change.pair.after)} {'; '.join(parts)}"


def _count(number: int) -> str:
    return words.count(number, "item")


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [words.count(hours, "hour")] if hours else []
    return " ".join([*parts, words.count(rest, "minute")] if rest else parts)


def _listed(names: Sequence[str], divider: str = ", ") -> str:
    if len(names) > _MOST_NAMED + 1:
        return divider.join(names[:_MOST_NAMED]) + f" and {len(names) - _MOST_NAMED} more"
    if divider != ", ":
        return divider.join(names)
    return _and(list(names))


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1] if parts else ""


__all__ = ["sentence", "title", "when"]
