"""The next provisional agenda, drafted from what a review left open."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from travaux.common.dates import PartialDate
from travaux.common.errors import RefusedAct
from travaux.common.followup import SETTLED, Register, Review, Standing, Status
from travaux.common.programme import TBC, Appearance, Item, ItemKind, Meeting, Paper, Programme, Role, Slot
from travaux.followup.frameworks import objective_of

_SESSIONS = ((dt.time(10, 0), dt.time(11, 30)), (dt.time(11, 30), dt.time(13, 0)), (dt.time(15, 0), dt.time(16, 30)),
             (dt.time(16, 30), dt.time(17, 30)))  # fmt: skip
_OPENING = (dt.time(9, 30), dt.time(10, 0))
_LUNCH = (dt.time(13, 0), dt.time(15, 0))
_MOST_QUESTIONS = 3
_MOST_SEATS = 3
_LONGEST_QUOTE = 110
_EVERYBODY = frozenset(
    {"states", "all states", "member states", "all member states", "governments", "parties", "we"}
)
"""Actors that name no body to invite."""
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.;:]) (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Plan:
    """What a draft is made for: the review, the days of the meeting, its name and place.

    ``titles`` are what the provisions of the framework are called, by number.
    """

    review: Review
    days: tuple[dt.date, ...]
    name: str
    venue: str | None = None
    titles: Mapping[str, str] | None = None


def draft(register: Register, plan: Plan) -> Programme:
    """A provisional agenda of what is still open, grouped by objective, in slots that fit the days.

    Guiding questions quote what was undertaken; seats are proposed for the bodies concerned and left to be
    confirmed: no person is invented. RefusedAct where no day is given or nothing is open.
    """
    if not plan.days:
        raise RefusedAct("an agenda needs a day", "Give one with --day.")
    groups = _groups(register, plan.review)
    if not groups:
        raise RefusedAct(
            f"nothing is open in the review {plan.review.name!r}", "There is nothing to put on an agenda."
        )
    items = tuple(replace(item, id=number) for number, item in enumerate(_items(groups, plan), 1))
    first, last = (PartialDate(day.year, day.month, day.day) for day in (plan.days[0], plan.days[-1]))
    meeting = Meeting(plan.name, venue=plan.venue, start=first, end=last)
    return Programme(
        Paper(kind="agenda", status="provisional", title="Provisional agenda", language="en"), meeting, items
    )


def _groups(register: Register, review: Review) -> list[tuple[str, list[Standing]]]:
    """What is open, by objective: the numbers in their order, entries without one last."""
    found: dict[str, list[Standing]] = {}
    keys = set(review.entries)
    for standing in register.standings:
        if standing.entry.key in keys and standing.status not in SETTLED:
            found.setdefault(objective_of(standing.entry, review.framework), []).append(standing)
    return sorted(found.items(), key=lambda group: (not group[0], len(group[0].split(".")[0]), group[0]))


def _items(groups: Sequence[tuple[str, list[Standing]]], plan: Plan) -> Iterator[Item]:
    shared = _shared(groups, len(plan.days) * len(_SESSIONS))
    per_day = -(-len(shared) // len(plan.days))
    for number, day in enumerate(plan.days, 1):
        date = PartialDate(day.year, day.month, day.day)
        if number == 1:
            yield Item(0, "Opening of the meeting", slot=Slot(1, date, *_OPENING))
        end = _SESSIONS[0][0]
        for place, session in enumerate(shared[(number - 1) * per_day : number * per_day]):
            start, end = _SESSIONS[place]
            if start == _LUNCH[1]:
                yield Item(0, "Lunch", ItemKind.BREAK, Slot(number, date, *_LUNCH))
            yield _session((number - 1) * per_day + place + 1, session, Slot(number, date, start, end), plan)
        if number == len(plan.days):
            yield Item(
                0,
                "Adoption of conclusions and close of the meeting",
                slot=Slot(number, date, end, _later(end)),
            )


def _later(clock: dt.time) -> dt.time:
    """Half an hour later."""
    return (dt.datetime.combine(dt.date.min, clock) + dt.timedelta(minutes=30)).time()


def _shared(
    groups: Sequence[tuple[str, list[Standing]]], slots: int
) -> list[list[tuple[str, list[Standing]]]]:
    """The groups over at most so many sessions, neighbours together, as evenly as can be."""
    count = min(slots, len(groups))
    size, more = divmod(len(groups), count)
    shared, start = [], 0
    for number in range(count):
        end = start + size + (number < more)
        shared.append(list(groups[start:end]))
        start = end
    return shared


def _session(number: int, groups: Sequence[tuple[str, list[Standing]]], slot: Slot, plan: Plan) -> Item:
    standings = [one for _, group in groups for one in group]
    title = "; ".join(_title(objective, plan) for objective, _ in groups)
    return Item(
        0, title, ItemKind.SESSION, slot, f"Session {number}", people=tuple(_seats(standings)),
        questions=tuple(_questions(standings)),
    )  # fmt: skip


def _title(objective: str, plan: Plan) -> str:
    if not objective:
        return "Other undertakings that are still open"
    name = (plan.titles or {}).get(objective)
    return f"Objective {objective}: {name}" if name else f"Objective {objective}"


def _seats(standings: Sequence[Standing]) -> Iterator[Appearance]:
    """A moderator, and a speaker for each of the bodies most concerned; all to be confirmed."""
    yield Appearance(TBC, Role.MODERATOR)
    counts = Counter(body for one in standings for body in one.bodies if body.casefold() not in _EVERYBODY)
    concerned = sorted(counts, key=lambda body: (-counts[body], body))[:_MOST_SEATS]
    for body in concerned or [None]:
        yield Appearance(TBC, Role.SPEAKER, affiliation=body)


def _questions(standings: Sequence[Standing]) -> Iterator[str]:
    """What nobody reported on first, then what was found wanting."""
    silent = [one for one in standings if not one.assessments]
    heard = [one for one in standings if one.assessments]
    for standing in (*silent, *heard)[:_MOST_QUESTIONS]:
        words = _quoted(standing.entry.words)
        if not standing.assessments:
            yield f"What has been done about “{words}”, and who can report on it?"
        elif standing.assessments[-1].status is Status.PARTLY:
            yield f"What is still missing for “{words}”?"
        else:
            yield f"What stands in the way of “{words}”?"


def _quoted(words: str) -> str:
    """The first sentence of the words, without marks that would end the quotation or the question."""
    plain = " ".join(words.replace("?", "").replace("“", "'").replace("”", "'").split())
    first = _SENTENCE.split(plain, maxsplit=1)[0].rstrip(" ;:,.")
    if len(first) <= _LONGEST_QUOTE:
        return first
    return first[:_LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(" ;:,.") + " …"
