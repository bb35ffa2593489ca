"""Who came, went, changed seats or is described otherwise between two versions of a programme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.common.changes import Aspect, Pair, SeatChange
from travaux.common.programme import Appearance, Item
from travaux.reading.likeness.words import key, likeness, same_name, seat_key

_SAME_BODY = 0.6


def seat_changes(
    pairs: Sequence[Pair], added: Sequence[Item], withdrawn: Sequence[Item]
) -> tuple[SeatChange, ...]:
    """The changes of seats in items that both versions hold, each told once however many items it touches.

    A person of a ``withdrawn`` item who sits in a paired one later, or of a paired one who sits in an
    ``added`` one later, has moved; the other people of such items go with their item.
    """
    found = [change for pair in pairs for change in _of_item(pair)]
    return tuple(_told_once(_moves(found, added, withdrawn)))


def _of_item(pair: Pair) -> Iterator[SeatChange]:
    seats = _Seats.of(pair)
    place = ((pair.before, pair.after),)
    for before, after in seats.stayed:
        aspects = tuple(_differences(before, after))
        if aspects:
            yield SeatChange(aspects, before, after, place)
    left, came = list(seats.left), list(seats.came)
    for aspect, fits in _EXCHANGES:
        for one in tuple(left):
            other = next((candidate for candidate in came if fits(one, candidate)), None)
            if other is not None:
                left.remove(one)
                came.remove(other)
                yield SeatChange((aspect,), one, other, place)
    if len(left) == len(came) == 1 and left[0].role == came[0].role:
        yield SeatChange((Aspect.REPLACED,), left[0], came[0], place)
        return
    yield from (SeatChange((Aspect.WITHDRAWN,), one, None, place) for one in left)
    yield from (SeatChange((Aspect.ADDED,), None, one, place) for one in came)


@dataclass(frozen=True, slots=True)
class _Seats:
    stayed: tuple[tuple[Appearance, Appearance], ...]
    left: tuple[Appearance, ...]
    came: tuple[Appearance, ...]

    @classmethod
    def of(cls, pair: Pair) -> _Seats:
        left, came = list(pair.before.people), list(pair.after.people)
        stayed = []
        for exact in (True, False):
            for before in tuple(left):
                after = next((one for one in came if _same(before, one, exact)), None)
                if after is not None:
                    left.remove(before)
                    came.remove(after)
                    stayed.append((before, after))
        return cls(tuple(stayed), tuple(left), tuple(came))


def _same(before: Appearance, after: Appearance, exact: bool) -> bool:
    if before.to_be_confirmed or after.to_be_confirmed:
        both = before.to_be_confirmed and after.to_be_confirmed and before.role == after.role
        return both and (not exact or key(before.affiliation) == key(after.affiliation))
    if exact:
        return seat_key(before.name) == seat_key(after.name)
    return same_name(before.name, after.name)


def _differences(before: Appearance, after: Appearance) -> Iterator[Aspect]:
    if seat_key(before.name) != seat_key(after.name):
        yield Aspect.NAME
    if before.role != after.role:
        yield Aspect.ROLE
    if _capacity(before) != _capacity(after):
        yield Aspect.CAPACITY


def _capacity(one: Appearance) -> tuple[str, ...]:
    """The words of position and affiliation, whichever they stand in, and the time to speak."""
    return tuple(sorted(key(f"{one.position or ''} {one.affiliation or ''} {one.minutes or ''}").split()))


def _confirmed(before: Appearance, after: Appearance) -> bool:
    return before.to_be_confirmed and before.role == after.role


def _opened(before: Appearance, after: Appearance) -> bool:
    return after.to_be_confirmed and before.role == after.role


def _replaced(before: Appearance, after: Appearance) -> bool:
    """The same role for the same body, or the same post."""
    if before.role != after.role or before.to_be_confirmed or after.to_be_confirmed:
        return False
    bodies = before.affiliation and after.affiliation
    if bodies:
        return likeness(before.affiliation, after.affiliation) >= _SAME_BODY
    return bool(before.position) and likeness(before.position, after.position) >= _SAME_BODY


_EXCHANGES = ((Aspect.CONFIRMED, _confirmed), (Aspect.OPENED, _opened), (Aspect.REPLACED, _replaced))


def _moves(
    changes: Sequence[SeatChange], added: Sequence[Item], withdrawn: Sequence[Item]
) -> Iterator[SeatChange]:
    """One change instead of two where a person leaves one item for another."""
    left = [(one.before, one.items[0][0]) for one in changes if one.aspects == (Aspect.WITHDRAWN,)]
    left += [(person, item) for item in withdrawn for person in item.people]
    came = [(one.after, one.items[0][1]) for one in changes if one.aspects == (Aspect.ADDED,)]
    came += [(person, item) for item in added for person in item.people]
    moved: list[tuple[Appearance, Item | None, Appearance, Item | None]] = []
    for before, old in left:
        for position, (after, new) in enumerate(came):
            if before and after and not before.to_be_confirmed and same_name(before.name, after.name):
                moved.append((before, old, after, new))
                del came[position]
                break
    gone = {id(one) for before, _, after, _ in moved for one in (before, after)}
    for change in changes:
        alone = change.aspects in ((Aspect.WITHDRAWN,), (Aspect.ADDED,))
        if not (alone and id(change.person) in gone):
            yield change
    for before, old, after, new in moved:
        aspects = (Aspect.MOVED, *(one for one in _differences(before, after) if one is not Aspect.NAME))
        yield SeatChange(aspects, before, after, ((old, new),))


def _told_once(changes: Iterator[SeatChange]) -> Iterator[SeatChange]:
    """Changes that say the same of the same person in several items, as one."""
    merged: dict[tuple[object, ...], SeatChange] = {}
    for change in changes:
        same = (change.aspects, *(_who(one) for one in (change.before, change.after)))
        if change.aspects[0] is Aspect.MOVED or change.person.to_be_confirmed:
            same = (*same, change.items)
        known = merged.get(same)
        merged[same] = replace(known, items=(*known.items, *change.items)) if known else change
    yield from merged.values()


def _who(one: Appearance | None) -> tuple[object, ...] | None:
    return (seat_key(one.name), one.role, *_capacity(one)) if one else None
