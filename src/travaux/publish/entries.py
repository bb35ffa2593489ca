"""Which items of a programme become entries of a calendar, and what each entry says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from travaux.common.programme import Appearance, Programme, Role
from travaux.common.text import printable
from travaux.publish import words
from travaux.publish.outline import Branch, branches
from travaux.publish.uids import Uids
from travaux.publish.when import When, when, whole_meeting, zone

_ROLES = {Role.MODERATOR: "Moderator", Role.SPEAKER: "Speaker", Role.CONTACT: "Contact"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``branch`` is None for the whole meeting; ``parent`` is another entry's ``uid``."""

    uid: str
    title: str
    when: When
    description: tuple[str, ...]
    category: str
    location: str = ""
    people: tuple[Appearance, ...] = ()
    parent: str | None = None
    branch: Branch | None = None


def entries(programme: Programme) -> tuple[Entry, ...]:
    """The entries in reading order, one for the whole meeting first where items have no date."""
    made = list(_Maker(programme).items())
    missing = undated(programme)
    days = whole_meeting(programme)
    if missing and days:
        uid = Uids(programme).of("the whole meeting")
        text = [line for branch in missing for line in _outline(branch)]
        venue = printable(programme.meeting.venue or "")
        made.insert(0, Entry(uid, words.meeting_name(programme), days, tuple(text), "Meeting", venue))
    return tuple(made)


def undated(programme: Programme) -> tuple[Branch, ...]:
    """The top-level items whose day has no date."""
    return tuple(branch for branch in branches(programme) if when(branch, None) is None)


class _Maker:
    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._zone = zone(programme.meeting.time_zone)
        self._uids = Uids(programme)

    def items(self) -> Iterator[Entry]:
        for branch in branches(self._programme):
            yield from self._below(branch, None)

    def _below(self, branch: Branch, parent: Entry | None) -> Iterator[Entry]:
        at = when(branch, self._zone)
        if at is None or (parent and at.whole_day):
            return
        entry = self._entry(branch, at, parent)
        yield entry
        for child in branch.children:
            yield from self._below(child, entry)

    def _entry(self, branch: Branch, at: When, parent: Entry | None) -> Entry:
        item = branch.item
        uid = self._uids.of(parent.uid if parent else "", words.heading(item))
        places = (item.room, self._programme.meeting.venue)
        inside = [child for child in branch.children if _stays_inside(child)]
        people = [
            *item.people,
            *(one for child in inside for each in child.walk() for one in each.item.people),
        ]
        text = [f"Part of: {parent.title}"] if parent else []
        if not at.end:
            text.append("The paper gives no end.")
        text += _details(branch)
        text += _inside(branch)
        return Entry(
            uid, words.heading(item), at, tuple(text), item.kind.value.capitalize(),
            ", ".join(printable(p) for p in places if p),
            tuple(people), parent.uid if parent else None, branch,
        )  # fmt: skip


def _stays_inside(child: Branch) -> bool:
    """True where a child has no time to be an entry of its own."""
    at = when(child, None)
    return at is None or at.whole_day


def _details(branch: Branch, indent: str = "") -> Iterator[str]:
    item = branch.item
    for one in item.people:
        yield f"{indent}{_ROLES[one.role]}: {words.person(one)}"
    for question in item.questions:
        yield f"{indent}? {printable(question)}"
    if item.documents:
        yield f"{indent}Documents: {printable(', '.join(item.documents))}"


def _inside(branch: Branch) -> Iterator[str]:
    for child in branch.children:
        if _stays_inside(child):
            yield from _outline(child)
        else:
            yield f"{words.clock(child.item.slot)} {words.heading(child.item)}".strip()


def _outline(branch: Branch, indent: str = "") -> Iterator[str]:
    """An item and all below it, an indented line each."""
    yield f"{indent}{words.heading(branch.item)}"
    yield from _details(branch, indent + "  ")
    for child in branch.children:
        yield from _outline(child, indent + "  ")
