"""Which papers belong to the same meeting.

Papers of one meeting give it the same name, and dates that do not contradict each other: its days may be changed
from one paper to the next, as long as some stay. A paper that prints less of the date ("April 2017") belongs to the
meeting whose days lie in it, if there is only one. A body alone, without a session or a day, is no meeting.

A meeting is called, dated and placed as those of its papers say that most people may see: what stands in the others
is told to nobody by the meeting.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from travaux.common.dates import PartialDate
from travaux.common.gathering import Claim, Gathering, Member
from travaux.common.programme import Meeting
from travaux.reading.likeness.naming import best_name, name_key


def gather(claims: Sequence[Claim]) -> tuple[Gathering, ...]:
    """The meetings that the papers speak of, by key.

    A claim without a name belongs to none, nor do those that no firm one joins, nor those that name a body alone.
    """
    named: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.paper):
        if claim.meeting.name and (key := name_key(claim.meeting.name)):
            named[key].append(claim)
    groups = [group for _, same in sorted(named.items()) for group in _by_date(same)]
    found = [_gathering(group) for group in _same_days(groups) if any(map(_makes_one, group))]
    return tuple(_keyed(sorted(found, key=lambda one: (_slug(one.meeting), _printed(one.meeting.start)))))


def _makes_one(claim: Claim) -> bool:
    """Whether a paper shows by itself that there is such a meeting: it is of one, and names more than its body."""
    meeting = claim.meeting
    body_alone = meeting.body and name_key(meeting.body) == name_key(meeting.name or "")
    return claim.firm and not (body_alone and meeting.start is None and meeting.when is None)


def _by_date(claims: list[Claim]) -> Iterator[list[Claim]]:
    """Claims of one name, parted where their dates contradict each other."""
    groups: list[_Group] = []
    for claim in sorted(
        claims, key=lambda one: (-len(_printed(one.meeting.start)), _printed(one.meeting.start))
    ):
        own = _Group.of(claim)
        fitting = [group for group in groups if group.takes(own)]
        if len(fitting) == 1:
            fitting[0].claims.append(claim)
            fitting[0].held |= own.held
        else:
            groups.append(own)
    yield from (group.claims for group in groups)


@dataclass(slots=True)
class _Group:
    """Claims that may be of one meeting: the first date of the first of them as printed, and the spans of days that any gives."""

    claims: list[Claim]
    start: str
    held: set[tuple[dt.date, dt.date]]

    @classmethod
    def of(cls, claim: Claim) -> _Group:
        held = _held_on(claim.meeting)
        return cls([claim], _printed(claim.meeting.start), {held} if held else set())

    def takes(self, other: _Group) -> bool:
        """Whether one claim, as a group of its own, may belong here: its date says the same or less, or a day is the same."""
        if self.start.startswith(other.start):
            return True
        return any(start <= last and first <= end for first, last in other.held for start, end in self.held)


def _held_on(meeting: Meeting) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of a meeting; None where one of them is not known to the day."""
    start, end = meeting.start, meeting.end or meeting.start
    if start is None or end is None or (first := start.full) is None or (last := end.full) is None:
        return None
    return first, last


def _same_days(groups: list[list[Claim]]) -> list[list[Claim]]:
    """With groups put together that give the very same days and whose names hold one another's words.

    "Stocktaking meeting at a glance" and "Stocktaking meeting" are one, if they are held on the same days.
    """
    joined: list[list[Claim]] = []
    on_days: defaultdict[tuple[PartialDate, PartialDate | None], list[list[Claim]]] = defaultdict(list)
    for group in sorted(groups, key=lambda group: (len(_words(group)), group[0].paper)):
        days = _days(group)
        same = on_days[days] if days else []
        fitting = [other for other in same if _words(other) <= _words(group) and len(_words(other)) > 1]
        if len(fitting) == 1:
            fitting[0].extend(group)
        else:
            joined.append(group)
            same.append(group)
    return joined


def _words(group: list[Claim]) -> set[str]:
    return set(name_key(group[0].meeting.name or "").split())


def _days(group: list[Claim]) -> tuple[PartialDate, PartialDate | None] | None:
    """The first and the last day of a group; None where the first is not known to the day."""
    meeting = group[0].meeting
    return (meeting.start, meeting.end) if meeting.start and meeting.start.full else None


def _dates(claim: Claim) -> tuple[str, str]:
    return _printed(claim.meeting.start), _printed(claim.meeting.end)


def _printed(date: PartialDate | None) -> str:
    return str(date or "")


def _gathering(group: list[Claim]) -> Gathering:
    widest = min(claim.rank for claim in group)
    open_to_most = [claim for claim in group if claim.rank == widest]
    meetings = [claim.meeting for claim in open_to_most]
    days = Counter(map(_dates, open_to_most))
    exact = max(open_to_most, key=lambda c: (*map(len, _dates(c)), days[_dates(c)], c.paper))
    less = any(len(_printed(one.start)) < len(_printed(exact.meeting.start)) for one in meetings)
    name = _name([one.name for one in meetings if one.name])
    meeting = replace(
        exact.meeting,
        name=name,
        body=_most(one.body for one in meetings),
        series=_most(one.series for one in meetings),
        venue=_most(one.venue for one in meetings),
        time_zone=_most(one.time_zone for one in meetings),
    )
    members = tuple(
        Member(claim.paper, _reason(claim, exact, name)) for claim in sorted(group, key=lambda c: c.paper)
    )
    return Gathering("", meeting, members, exact.paper if less else None)


def _name(names: Sequence[str]) -> str:
    """The best of the names with the fewest words: what others say more is of the paper, not of the meeting."""
    fewest = min(len(name_key(name).split()) for name in names)
    return best_name(name for name in names if len(name_key(name).split()) == fewest)


def _reason(claim: Claim, exact: Claim, name: str) -> str:
    own, full = claim.meeting.start, exact.meeting.start
    if own and own == full and name_key(claim.meeting.name or "") != name_key(name):
        return "gives the same days, and a name of the same words"
    if own == full:
        return "gives the same name and date" if own else "gives the same name"
    if own is None:
        return "gives the same name and no date"
    return f"gives the same name, and {own} where another paper gives {full}"


def _most(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], -len(value), value)) if counts else None


def _slug(meeting: Meeting) -> str:
    year = f"-{meeting.start.year}" if meeting.start else ""
    return "-".join(name_key(meeting.name or "").split()[:12])[:100] + year


def _keyed(found: list[Gathering]) -> Iterator[Gathering]:
    """With keys; of meetings that would have the same, the later ones are numbered."""
    taken: Counter[str] = Counter()
    for one in found:
        slug = _slug(one.meeting)
        taken[slug] += 1
        yield replace(one, key=slug if taken[slug] == 1 else f"{slug}-{taken[slug]}")
