"""From what was read and what people decided to what is shown. Pure: nothing here asks the database.

A decision was made on one reading. In another, its path may lead elsewhere: it follows the words that it was made
on, by their place or by the value that had been read there. Where they are gone it is set aside and said so. Where the other
reading gives a value that nobody had before them, the decision stands and the conflict is told, once: what a person had read
before them when they decided is kept with the decision. An item, or all that is said of
paper or meeting, that was locked stays as it was, with what had been decided within it.

A whole programme that a person saved or issued stands in place of what was read: what was decided before it about single values
is in it already, what is decided after it is made on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.common.finding import Finding, Span
from travaux.common.plain import to_plain
from travaux.common.pointer import Change, Value, changed, value_at
from travaux.common.programme import Item, Programme
from travaux.record.documents.carrying import Carrier, paired_items
from travaux.record.evidence.models import Action, Decision

_NUMBER = re.compile(r"/\d+(?=/|\Z)")
_PERSON = re.compile(r"/people/\d+\Z")
_ITEMS = "/items"
_PART = re.compile(r"/paper|/meeting|/items(?:/\d+)?")
"""What can be locked with all that is within it."""
_NUMBERED = "/parent"
"""What goes by the number of an item, which is another in each reading."""


@dataclass(frozen=True, slots=True)
class Base:
    """What decisions are made on: what an edition read or, where there is one, the last whole version.

    ``findings`` have their paths in ``programme``; ``carrier`` leads there from what was ``read``, None where it is that.
    """

    read: Programme
    programme: Programme
    findings: tuple[Finding, ...]
    edition: str
    carrier: Carrier | None = None

    def path(self, path: str) -> str | None:
        """Where what was read at ``path`` stands; None where it is gone."""
        return self.carrier.path(path) if self.carrier else path

    def kept(self, path: str) -> bool:
        """Whether the version still says what was read at ``path``."""
        if self.carrier is None:
            return True
        place = self.carrier.path(path)
        try:
            return place is not None and value_at(self.read, path) == value_at(self.programme, place)
        except KeyError:
            return False


@dataclass(frozen=True, slots=True)
class Conflict:
    """A decision that stands at ``path`` of the base, where a later edition reads ``value``, which nobody had before them.

    Where it holds more than a value, ``fields`` name what is read otherwise.
    """

    decision: Decision
    path: str
    value: Value = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Held:
    """A lock of another edition on a part of the programme, which stands at ``path`` of the base as it was."""

    decision: Decision
    path: str

    def covers(self, decision: Decision, path: str | None) -> bool:
        """Whether a decision, found at ``path``, is within the part: it was made before, and the part is as it left it."""
        within = decision.edition == self.decision.edition and decision.path.startswith(
            self.decision.path + "/"
        )
        return within or (path is not None and path.startswith(self.path + "/"))


@dataclass(frozen=True, slots=True)
class Shown:
    """The programme as it is shown.

    ``paths`` gives the path of each decision (by number) in ``base``, ``aside`` those that found no place.
    ``conflicts`` are the values that a later reading would change.
    ``removed`` are the paths that were rejected: what stands after them has other numbers in what is shown.
    """

    programme: Programme
    paths: dict[int, str]
    aside: tuple[Decision, ...]
    conflicts: tuple[Conflict, ...]
    removed: tuple[str, ...]
    base: Base

    def base_path(self, path: str) -> str:
        """The path, in what decisions are made on, of what is shown at ``path``."""
        return self._renumbered(path, lambda number, gone: _skipping(number, gone))

    def doubted_path(self, path: str) -> str | None:
        """The path, in what is shown, of a doubt about what was read at ``path``; None where a person has settled it."""
        place = self.base.path(path)
        if place is None or (place and place in self.paths.values()) or not self.base.kept(path):
            return None
        return self.shown_path(place)

    def read_at(self, path: str) -> Value:
        """What the reading gives at ``path`` of the base, whatever a person decided; None where that is nothing."""
        if path == _ITEMS:
            return to_plain(self.base.read).get("items", [])
        whole = path == "" or _PART.fullmatch(path)
        return _there(self.base.read if whole else self.base.programme, path)

    def shown_path(self, path: str) -> str | None:
        """The path, in what is shown, of what stands in the base at ``path``; None where it was rejected."""
        if any(path == one or path.startswith(one + "/") for one in self.removed):
            return None
        return self._renumbered(
            path, lambda number, gone: number - sum(one < number for one in gone), shown=True
        )

    def _renumbered(self, path: str, change: Callable[[int, list[int]], int], shown: bool = False) -> str:
        parts = path.split("/")
        read: list[str] = []
        for place, part in enumerate(parts):
            prefix = "/".join(read) + "/"
            gone = sorted(int(one[len(prefix) :]) for one in self.removed if _member(one, prefix))
            number = change(int(part), gone) if part.isdigit() else None
            read.append(part if shown or number is None else str(number))
            parts[place] = part if number is None else str(number)
        return "/".join(parts)


def project(
    read: Programme, findings: Sequence[Finding], edition: str, decisions: Iterable[Decision]
) -> Shown:
    """What ``edition`` read, with the decisions that stand, in their order, made on it."""
    paths: dict[int, str] = {}
    aside: list[Decision] = []
    base, version, earlier, later = _based(Base(read, read, tuple(findings), edition), list(decisions))
    for decision in earlier:
        path = place_of(decision, findings, edition)
        place = None if path is None else base.path(path)
        if place is not None:
            paths[decision.pk] = place
        elif decision.action == Action.LOCK:
            aside.append(decision)
    base, held = _holding(base, later)
    changes: list[Change] = []
    placed: list[tuple[str, Decision]] = []
    programme = base.programme
    for decision in later:
        path = place_of(decision, base.findings, base.edition)
        if any(one.covers(decision, path) for one in held):
            continue
        if path is None:
            aside.append(decision)
            continue
        if change := _change(decision, path, base):
            try:
                programme = changed(base.programme, [*changes, change])
            except (KeyError, ValueError):
                aside.append(decision)
                continue
            changes.append(change)
        paths[decision.pk] = path
        placed.append((path, decision))
    removed = tuple(change.path for change in changes if change.removed and change.path[-1].isdigit())
    parts = (*held, *_parts_of(version))
    conflicts = (*_conflicts(placed, base), *_conflicts_within(parts, placed, base))
    return Shown(programme, paths, tuple(aside), conflicts, removed, base)


def _change(decision: Decision, path: str, base: Base) -> Change | None:
    """What a decision changes. A value or a person that was accepted or locked in another reading stays as it was there."""
    if decision.action in (Action.CORRECT, Action.REJECT):
        return Change(path, decision.value, removed=decision.action == Action.REJECT)
    if decision.edition == base.edition or path.endswith(_NUMBERED):
        return None
    single = not isinstance(decision.previous, dict | list) or _PERSON.search(path)
    return Change(path, decision.previous) if single and decision.previous is not None else None


def _conflicts(placed: Sequence[tuple[str, Decision]], base: Base) -> tuple[Conflict, ...]:
    """Where the base gives a single value that was neither shown nor decided when the decisions at its path were made."""
    made: dict[str, list[Decision]] = {}
    for path, decision in placed:
        made.setdefault(path, []).append(decision)
    found = ((path, decisions, _there(base.programme, path)) for path, decisions in made.items())
    return tuple(
        Conflict(decisions[-1], path, value)
        for path, decisions, value in found
        if decisions[-1].edition != base.edition
        and not path.endswith(_NUMBERED)
        and value is not None
        and not isinstance(value, dict)
        and all(value not in (one.previous, one.value, one.read) for one in decisions)
    )


def _holding(base: Base, decisions: Sequence[Decision]) -> tuple[Base, tuple[_Held, ...]]:
    """The base with the parts that were locked in another edition as they were then; a version has them as it was saved."""
    programme, held = base.programme, list[_Held]()
    for one in decisions:
        kept = isinstance(one.previous, dict | list)
        locks = one.action == Action.LOCK and _PART.fullmatch(one.path) and kept
        if not locks or one.edition == base.edition or base.carrier:
            continue
        path = place_of(one, base.findings, base.edition)
        if path is None:
            continue
        try:
            programme = changed(programme, [_as_locked(programme, path, one.previous)])
        except (KeyError, ValueError):
            continue
        held.append(_Held(one, path))
    if not held:
        return base, ()
    carrier = Carrier(base.read, programme, in_place=all(part.path != _ITEMS for part in held))
    return replace(
        base, programme=programme, findings=_carried(base.findings, carrier), carrier=carrier
    ), tuple(held)


def _as_locked(programme: Programme, path: str, previous: Value) -> Change:
    """What puts a part back as it was; all items together go with the whole programme."""
    if path != _ITEMS:
        return Change(path, previous)
    return Change("", {**to_plain(programme), "items": previous})


def _parts_of(version: Decision | None) -> tuple[_Held, ...]:
    """What a version that a person saved holds as it was then; one that was issued here is what its own paper was made from."""
    if version is None or version.action == Action.ISSUE:
        return ()
    return tuple(_Held(version, path) for path in ("/paper", "/meeting", _ITEMS))


def _conflicts_within(
    held: Iterable[_Held], placed: Sequence[tuple[str, Decision]], base: Base
) -> Iterator[Conflict]:
    """Where the base is read otherwise than a part that is held, and than anybody had it read who decided on that part."""
    for one in held:
        new = dict.fromkeys(_differing(one.path, base.read, base.programme))
        for decision in (one.decision, *(decision for path, decision in placed if path == one.path)):
            known = _known(decision, one.path, base.read)
            if known is not None:
                still = set(_differing(one.path, base.read, known))
                new = dict.fromkeys(told for told in new if told in still)
        if new:
            yield Conflict(one.decision, one.path, fields=tuple(dict.fromkeys(name for _place, name in new)))


def _known(decision: Decision, path: str, read: Programme) -> Programme | None:
    """The programme with the part at ``path`` as it had been read when the decision was made; None where that is not known."""
    value = decision.previous if decision.read is None else decision.read
    if value is None:
        return None
    change = Change("", value) if decision.path == "" else _as_locked(read, path, value)
    try:
        return changed(read, [change])
    except (KeyError, ValueError):
        return None


def _differing(path: str, read: Programme, held: Programme) -> Iterator[tuple[int | str, str]]:
    """What is read otherwise in a part of the programme, as doubts call it, behind the number or title of its item."""
    match path.split("/")[1:]:
        case ["items"]:
            pairs = paired_items(read, held)
            numbers = {id(item): number for number, item in enumerate(read.items)}
            known = {id(item) for pair in pairs for item in pair}
            yield from ((numbers[id(item)], "title") for item in read.items if id(item) not in known)
            yield from ((item.title, "title") for item in held.items if id(item) not in known)
            for here, there in pairs:
                yield from ((numbers[id(here)], name) for name in _of_item(here, there))
        case ["items", number]:
            yield from ((0, name) for name in _of_item(read.items[int(number)], held.items[int(number)]))
        case ["paper"]:
            names = ("kind", "status", "title", "symbols", "author", "distribution", "date", "language")
            yield from ((0, f"{name} of the paper") for name in _unlike(read.paper, held.paper, names))
        case ["meeting"]:
            names = ("name", "body", "series", "venue", "start", "end", "when", "time_zone")
            for name in _unlike(read.meeting, held.meeting, names):
                words = f"{name} date" if name in ("start", "end") else name.replace("_", " ")
                yield 0, f"{words} of the meeting"


def _of_item(here: Item, there: Item) -> Iterator[str]:
    yield from _unlike(here, there, ("title", "number", "kind", "room"))
    yield from _unlike(here.slot, there.slot, ("date", "day", "start", "end"))
    yield from ("name" for _ in _unlike(here, there, ("people",)))
    yield from _unlike(here, there, ("questions", "documents"))


def _unlike(one: object, other: object, names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if getattr(one, name) != getattr(other, name))


def _there(programme: Programme, path: str) -> Value:
    """What a programme gives at ``path``; None where that is nothing."""
    try:
        return value_at(programme, path)
    except KeyError:
        return None


def is_version(decision: Decision) -> bool:
    """Whether a decision puts a whole programme in place of what was read."""
    whole = decision.path == "" and decision.action in (Action.CORRECT, Action.ISSUE)
    return whole and isinstance(decision.value, dict)


def _based(
    read: Base, decisions: list[Decision]
) -> tuple[Base, Decision | None, list[Decision], list[Decision]]:
    """What decisions are made on, the last version if there is one, the decisions before it, and those after it."""
    for number in reversed(range(len(decisions))):
        one = decisions[number]
        if not is_version(one):
            continue
        try:
            programme = changed(read.programme, [Change("", one.value)])
        except ValueError:
            continue
        carrier = Carrier(read.programme, programme)
        findings = _carried(read.findings, carrier)
        base = Base(read.programme, programme, findings, f"version {one.made:%Y%m%dT%H%M%S.%f}", carrier)
        return base, one, decisions[:number], decisions[number + 1 :]
    return read, None, [], decisions


def _carried(findings: Iterable[Finding], carrier: Carrier) -> tuple[Finding, ...]:
    placed = ((carrier.path(found.path), found) for found in findings)
    return tuple(replace(found, path=path) for path, found in placed if path is not None)


def _member(path: str, prefix: str) -> bool:
    return path.startswith(prefix) and path[len(prefix) :].isdigit()


def _skipping(number: int, gone: list[int]) -> int:
    """The number that the member had before those in ``gone`` went."""
    for one in gone:
        number += one <= number
    return number


def place_of(decision: Decision, findings: Sequence[Finding], edition: str) -> str | None:
    """Where a decision applies in what ``edition`` read; None where what it was made on is no longer found."""
    if decision.edition == edition or not _NUMBER.search(decision.path):
        return decision.path
    spans = [Span(*one) for one in decision.spans]
    pattern = _NUMBER.sub("/#", decision.anchor)
    alike = [one for one in findings if _NUMBER.sub("/#", one.path) == pattern]
    same_value = [one.path for one in alike if one.value == decision.found]
    same_place = [one.path for one in alike if any(_overlap(a, b) for a in spans for b in one.spans)]
    both = [path for path in same_place if path in same_value]
    for found in (both, same_place, same_value):
        if decision.anchor in found:
            return decision.path
        if len(found) == 1:
            return _moved(decision.path, decision.anchor, found[0])
    return None


def anchor_of(path: str, findings: Sequence[Finding]) -> Finding | None:
    """The finding that a decision on ``path`` stands on.

    For what is said of a person that is the name, of an item the title, since times and posts are often the same in several;
    for a question, a listed document or a value of the whole paper, itself.
    """
    by_path = {one.path: one for one in findings}
    parts = path.split("/")
    names = ["/".join([*parts[:5], "name"]), path, "/".join([*parts[:3], "title"])]
    if len(parts) == 4:
        names.reverse()
    return next((by_path[one] for one in names if one in by_path), None)


def _moved(path: str, anchor: str, found: str) -> str:
    """``path`` with the numbers that it shares with ``anchor`` taken from ``found``."""
    parts = path.split("/")
    for place, (own, old, new) in enumerate(zip(parts, anchor.split("/"), found.split("/"), strict=False)):
        if own != old:
            break
        parts[place] = new
    return "/".join(parts)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
