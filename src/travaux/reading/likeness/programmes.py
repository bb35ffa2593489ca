"""Two versions of a programme, compared: each cause told once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from travaux.common.changes import (
    Aspect,
    Change,
    Comparison,
    GroupChange,
    ItemChange,
    MeetingChange,
    Pair,
    WordsChange,
)
from travaux.common.names import words_of
from travaux.common.programme import Item, Meeting, Paper, Programme
from travaux.reading.likeness.alignment import align, shared_names
from travaux.reading.likeness.groups import exchanges, moves, numbers, orders
from travaux.reading.likeness.headings import Headings
from travaux.reading.likeness.seats import seat_changes
from travaux.reading.likeness.slots import Calendar
from travaux.reading.likeness.words import key, likeness

_REWORDED = 0.55
_ALIKE = 0.8


def compare(before: Programme, after: Programme) -> Comparison:
    """What changed from one version of a programme to the next, in the order of the later version."""
    pairs = align(before, after)
    stayed = {pair.before.id for pair in pairs}, {pair.after.id for pair in pairs}
    headings = Headings.of(before, after, pairs)
    withdrawn = [item for item in before.items if item.id not in stayed[0] and not headings.old(item)]
    added = [item for item in after.items if item.id not in stayed[1] and not headings.new(item)]
    calendar = Calendar.of(before, after, pairs)
    shifted = moves(pairs, calendar)
    run = {pair.after.id for one in shifted for pair in one.pairs}
    exchanged = tuple(exchanges([pair for pair in pairs if pair.after.id not in run], calendar))
    family = _Family(before, after, pairs)
    renumbered = numbers([pair for pair in pairs if not family.carries(pair)], headings)
    found: list[Change] = [*shifted, *exchanged, *renumbered]
    found += _came_and_went(before, after, added, withdrawn)
    replaced = [pair for pair in pairs if _replaced(pair)]
    found += (ItemChange((Aspect.REPLACED,), *pair, parents=family.parents(pair)) for pair in replaced)
    all_pairs, pairs = pairs, tuple(pair for pair in pairs if pair not in replaced)
    ordered = tuple(orders(pairs, before, after))
    found += ordered
    told = {(one.aspect, pair.after.id) for one in (*shifted, *renumbered) for pair in one.pairs}
    # Those in another order have other numbers for that, which its sentence names; so have those that changed places.
    told |= {(Aspect.NUMBER, pair.after.id) for one in ordered for pair in one.pairs}
    told |= {(aspect, pair.after.id) for one in exchanged for pair in one.pairs for aspect in _by_place(one)}
    for pair in pairs:
        aspects = tuple(
            one for one in _differences(pair, calendar, family) if (one, pair.after.id) not in told
        )
        if aspects:
            found.append(ItemChange(aspects, pair.before, pair.after, parents=family.parents(pair)))
        found += _questions(pair)
        found += _documents(pair)
    found += seat_changes(pairs, added, withdrawn)
    head: list[Change] = [
        *_of_paper(before.paper, after.paper),
        *_of_meeting(before.meeting, after.meeting, calendar),
    ]
    return Comparison(before, after, (*head, *sorted(found, key=_place(after, all_pairs))))


class _Family:
    """Which item hangs under which, before and after."""

    def __init__(self, before: Programme, after: Programme, pairs: Sequence[Pair]) -> None:
        self._before = {item.id: item for item in before.items}
        self._after = {item.id: item for item in after.items}
        self._now = {pair.before.id: pair.after.id for pair in pairs}
        self._known = set(self._now.values())

    def parents(self, pair: Pair) -> tuple[Item | None, Item | None]:
        return self._before.get(pair.before.parent or 0), self._after.get(pair.after.parent or 0)

    def handed_up(self, pair: Pair) -> bool:
        """Whether the item's number now stands on a new heading over it."""
        parent = self.parents(pair)[1]
        return (
            parent is not None
            and parent.id not in self._known
            and key(parent.number) == key(pair.before.number)
        )

    def carries(self, pair: Pair) -> bool:
        """Whether the item's number begins with that of the item over it, in both versions, and ends the same: "4 (a)", "5 (a)"."""
        rests = []
        for item, parent in zip(pair, self.parents(pair), strict=True):
            own, over = key(item.number), key(parent.number) if parent else ""
            rests.append(own.removeprefix(over) if over and own.startswith(f"{over} ") else "")
        return bool(rests[0]) and rests[0] == rests[1] and not self.moved(pair)

    def moved(self, pair: Pair) -> bool:
        """Whether the item hangs elsewhere, and not because its parent came or went."""
        old, new = self.parents(pair)
        if old is None or new is None:
            return (old is not None and old.id in self._now) or (new is not None and new.id in self._known)
        return old.id in self._now and new.id in self._known and self._now[old.id] != new.id


def _by_place(exchanged: GroupChange) -> Iterator[Aspect]:
    """What each of two items has from the other."""
    one, other = exchanged.pairs
    yield Aspect.MOVED
    if (one.before.number, other.before.number) == (other.after.number, one.after.number):
        yield Aspect.NUMBER


def _replaced(pair: Pair) -> bool:
    """Whether another talk by other people took the place of the earlier one."""
    before, after = ([one.name for one in item.people if not one.to_be_confirmed] for item in pair)
    return (
        bool(before and after)
        and not shared_names(before, after)
        and likeness(pair.before.title, pair.after.title) < _ALIKE
    )


def _differences(pair: Pair, calendar: Calendar, family: _Family) -> Iterator[Aspect]:
    before, after = pair
    if calendar.moved(pair):
        yield Aspect.MOVED
    elif before.slot.end != after.slot.end and after.slot.end and before.id not in calendar.under:
        yield Aspect.LENGTH
    if key(before.title) != key(after.title):
        yield Aspect.RENAMED
    if key(before.number) != key(after.number) and not (family.handed_up(pair) or family.carries(pair)):
        yield Aspect.NUMBER
    if key(before.room) != key(after.room):
        yield Aspect.ROOM
    if family.moved(pair):
        yield Aspect.PARENT


def _came_and_went(
    before: Programme, after: Programme, added: Sequence[Item], withdrawn: Sequence[Item]
) -> Iterator[ItemChange]:
    """Items that came or went, each with those inside it that came or went too."""
    for aspect, items in ((Aspect.WITHDRAWN, withdrawn), (Aspect.ADDED, added)):
        mine = {item.id for item in items}
        parents = {item.id: item for item in (before if aspect is Aspect.WITHDRAWN else after).items}
        for item in items:
            if item.parent in mine:
                continue
            inside = tuple(_below(item, items if aspect is Aspect.WITHDRAWN else after.items))
            parent = parents.get(item.parent or 0)
            if aspect is Aspect.ADDED:
                yield ItemChange((aspect,), None, item, inside, (None, parent))
            else:
                yield ItemChange((aspect,), item, None, inside, (parent, None))


def _below(item: Item, items: Sequence[Item]) -> Iterator[Item]:
    for other in items:
        if other.parent == item.id:
            yield other
            yield from _below(other, items)


def _questions(pair: Pair) -> Iterator[WordsChange]:
    old, new = list(pair.before.questions), list(pair.after.questions)
    reworded: list[tuple[str, str]] = []
    for least in (1.0, _REWORDED):
        for one in tuple(old):
            other = max(new, key=lambda text: likeness(one, text), default=None)
            if other is not None and likeness(one, other) >= least:
                old.remove(one)
                new.remove(other)
                if key(one) != key(other):
                    reworded.append((one, other))
    if old or new or reworded:
        yield WordsChange(Aspect.QUESTIONS, pair, tuple(new), tuple(old), tuple(reworded))


def _documents(pair: Pair) -> Iterator[WordsChange]:
    old, new = (list(dict.fromkeys(item.documents)) for item in pair)
    if set(old) != set(new):
        came = tuple(one for one in new if one not in old)
        went = tuple(one for one in old if one not in new)
        yield WordsChange(Aspect.DOCUMENTS, pair, came, went)


def _of_paper(before: Paper, after: Paper) -> Iterator[MeetingChange]:
    if before.status != after.status and (before.status or after.status):
        yield MeetingChange(Aspect.STATUS, before.status, after.status)


def _of_meeting(before: Meeting, after: Meeting, calendar: Calendar) -> Iterator[MeetingChange]:
    """The name and venue only where both papers give one: a paper need not repeat them, nor all words of a venue."""
    if before.name and after.name and likeness(before.name, after.name) < 1:
        yield MeetingChange(Aspect.RENAMED, before.name, after.name)
    days = tuple(_days(meeting) for meeting in (before, after))
    spelt_out = before.start is None and after.start is not None and calendar.same_days
    if days[0] != days[1] and days[1] is not None and not spelt_out:
        yield MeetingChange(Aspect.DATES, *days)
    if before.venue and after.venue and not set(words_of(after.venue)) <= set(words_of(before.venue)):
        yield MeetingChange(Aspect.VENUE, before.venue, after.venue)


def _days(meeting: Meeting) -> str | None:
    """First and last day as an ISO 8601 interval, or the words of the page."""
    if meeting.start is None:
        return meeting.when
    last = meeting.end or meeting.start
    return str(meeting.start) if last == meeting.start else f"{meeting.start}/{last}"


def _place(after: Programme, pairs: Sequence[Pair]) -> Callable[[Change], float]:
    """A sort key: where a change stands in the later version; what went stands after what came before it."""
    order = {item.id: float(position) for position, item in enumerate(after.items)}
    old = {pair.before.id: order[pair.after.id] for pair in pairs}

    def of(item: Item | None, later: bool) -> float:
        if item is None:
            return len(order)
        if later:
            return order[item.id]
        earlier = [place for id_, place in old.items() if id_ <= item.id]
        return (earlier[-1] if earlier else -1) + 0.5

    def place(change: Change) -> float:
        match change:
            case GroupChange():
                return min(order[pair.after.id] for pair in change.pairs) - 0.2
            case ItemChange():
                return of(change.after, True) if change.after else of(change.before, False)
            case WordsChange():
                return order[change.pair.after.id] + 0.1
            case MeetingChange():
                return -2
        before, new = change.items[0]
        return (of(new, True) if new else of(before, False)) + 0.2

    return place
