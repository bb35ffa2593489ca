"""The next provisional agenda, drafted from what a review left open."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from travaux.common.dates import PartialDate
from travaux.common.errors import RefusedAct
from travaux.common.followup import SETTLED, Register, Review, Standing
from travaux.common.programme import TBC, Appearance, Item, ItemKind, Meeting, Paper, Programme, Role, Slot
from travaux.followup.asking import Citing, questions_on, quoted
from travaux.followup.frameworks import is_line_of, objective_of
from travaux.followup.seating import seats_for

_SESSIONS = ((dt.time(10, 0), dt.time(11, 30)), (dt.time(11, 30), dt.time(13, 0)), (dt.time(15, 0), dt.time(16, 30)),
             (dt.time(16, 30), dt.time(17, 30)))  # fmt: skip
_OPENING = (dt.time(9, 30), dt.time(10, 0))
_LUNCH = (dt.time(13, 0), dt.time(15, 0))
_LONGEST_TITLE = 70
_KINDS = re.compile(
    r"\b(?:agenda|programme|declaration|resolution|decision|statement|report|summary|concept note|letter)\b",
    re.IGNORECASE,
)
_KIND_OF_PAPER = re.compile(rf"^(?:(?:\w+ ){{0,2}}{_KINDS.pattern} (?:on|for|concerning) )", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a draft is made for: the review, the days of the meeting, its name and place.

    ``titles`` are what the provisions of the framework are called, by number; ``papers`` what papers are cited as, by
    SHA-256.
    """

    review: Review
    days: tuple[dt.date, ...]
    name: str
    venue: str | None = None
    titles: Mapping[str, str] | None = None
    papers: Mapping[str, str] | None = None


Group = tuple[str, Sequence[Standing]]
"""An objective's number, empty where none is known, and what is open under it."""


def draft(register: Register, plan: Plan) -> Programme:
    """A provisional agenda of what is still open, grouped by objective, in slots that fit the days.

    Guiding questions ask for what is missing, and cite what was undertaken with number and page; seats are proposed
    for the bodies concerned and left to be confirmed: no person is invented. RefusedAct where no day is given or
    nothing is open.
    """
    if not plan.days:
        raise RefusedAct("an agenda needs a day", "Give one with --day.")
    groups = _groups(register, plan.review)
    if not groups:
        raise RefusedAct(
            f"nothing is open in the review {plan.review.name!r}", "There is nothing to put on an agenda."
        )
    before = _before(register, plan.review)
    items = tuple(replace(item, id=number) for number, item in enumerate(_items(groups, plan, before), 1))
    first, last = (PartialDate(day.year, day.month, day.day) for day in (plan.days[0], plan.days[-1]))
    meeting = Meeting(plan.name, venue=plan.venue, start=first, end=last)
    return Programme(
        Paper(kind="agenda", status="provisional", title="Provisional agenda", language="en"), meeting, items
    )


def name_for(register: Register, review: Review) -> str:
    """What the meeting is called that looks at a review again: after what the reviewed paper is on.

    Without the words that say what kind of paper that is, since the agenda is a paper of another kind.
    """
    own = [
        one.entry.title
        for one in register.standings
        if review.framework and is_line_of(one.entry, review.framework)
    ]
    subject = _KIND_OF_PAPER.sub("", own[0]) if own else f"the {review.framework}" if review.framework else ""
    if not subject or _KINDS.search(subject):
        return f"Follow-up to the review {review.name}"
    return f"Follow-up and review meeting on {subject}"


def _before(register: Register, review: Review) -> Review | None:
    """The last closed review of the framework: this one, where it is."""
    if review.closed:
        return review
    earlier = [one for one in register.reviews if one.framework == review.framework and one.closed]
    return earlier[-1] if earlier else None


def _groups(register: Register, review: Review) -> list[Group]:
    """What is open, by objective: the numbers in their order, entries without one last."""
    found: dict[str, list[Standing]] = {}
    keys = set(review.entries)
    for standing in register.standings:
        if standing.entry.key in keys and standing.status not in SETTLED:
            found.setdefault(objective_of(standing.entry, review.framework), []).append(standing)
    return sorted(found.items(), key=lambda group: (not group[0], len(group[0].split(".")[0]), group[0]))


def _items(groups: Sequence[Group], plan: Plan, before: Review | None) -> Iterator[Item]:
    shared = _shared(groups, len(plan.days) * len(_SESSIONS))
    per_day = -(-len(shared) // len(plan.days))
    for number, day in enumerate(plan.days, 1):
        date = PartialDate(day.year, day.month, day.day)
        if number == 1:
            yield _chaired(_opening(before), Slot(1, date, *_OPENING))
        end = _SESSIONS[0][0]
        for place, session in enumerate(shared[(number - 1) * per_day : number * per_day]):
            start, end = _SESSIONS[place]
            if start == _LUNCH[1]:
                yield Item(0, "Lunch", ItemKind.BREAK, Slot(number, date, *_LUNCH))
            yield _session((number - 1) * per_day + place + 1, session, Slot(number, date, start, end), plan)
        if number == len(plan.days):
            if end == _LUNCH[0]:
                yield Item(0, "Lunch", ItemKind.BREAK, Slot(number, date, *_LUNCH))
                end = _LUNCH[1]
            slot = Slot(number, date, end, _later(end))
            yield _chaired("Adoption of conclusions and close of the meeting", slot)


def _opening(before: Review | None) -> str:
    told = f" and report on the review {before.name}" if before else ""
    return f"Opening of the meeting, adoption of the agenda{told}"


def _chaired(title: str, slot: Slot) -> Item:
    return Item(0, title, slot=slot, people=(Appearance(TBC, Role.MODERATOR),))


def _later(clock: dt.time) -> dt.time:
    """Half an hour later."""
    return (dt.datetime.combine(dt.date.min, clock) + dt.timedelta(minutes=30)).time()


def _shared(groups: Sequence[Group], slots: int) -> list[list[Group]]:
    """The groups over at most so many sessions, neighbours together, as evenly as can be."""
    count = min(slots, len(groups))
    size, more = divmod(len(groups), count)
    shared, start = [], 0
    for number in range(count):
        end = start + size + (number < more)
        shared.append(list(groups[start:end]))
        start = end
    return shared


def _session(number: int, groups: Sequence[Group], slot: Slot, plan: Plan) -> Item:
    standings = [one for _, group in groups for one in group]
    citing = Citing(plan.review.framework, plan.papers or {})
    return Item(
        0, "; ".join(_title(group, plan) for group in groups), ItemKind.SESSION, slot, f"Session {number}",
        people=(Appearance(TBC, Role.MODERATOR), *seats_for(standings)),
        questions=tuple(questions_on([group for _, group in groups], citing, plan.days[0])),
        documents=citing.symbols(standings),
    )  # fmt: skip


def _title(group: Group, plan: Plan) -> str:
    """The objective with its title, or else with the words of what is open under it."""
    objective, standings = group
    if not objective:
        return "Other undertakings that are still open"
    name = (plan.titles or {}).get(objective) or quoted(standings[0].entry.words, _LONGEST_TITLE)
    return f"Objective {objective}: {name}"
