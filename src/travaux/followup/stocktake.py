"""Taking stock: how the entries of a review stand, by objective, body, level, stakeholder, year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from travaux.common.followup import SETTLED, Money, Outcome, Register, Review, Source, Standing, Status
from travaux.followup.frameworks import objective_of

UNKNOWN = "not known"


class By(StrEnum):
    OBJECTIVE = "objective"
    BODY = "body"
    LEVEL = "level"
    STAKEHOLDER = "stakeholder"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Row:
    """One objective, body, level, kind of stakeholder or year.

    ``counts`` are entries by status; ``silent`` those of which nobody reported in this review; ``self_reported`` and
    ``independent`` those that were assessed so; ``keys`` are all its entries.
    """

    name: str
    counts: tuple[tuple[Status, int], ...]
    total: int
    silent: int
    self_reported: int
    independent: int
    keys: tuple[str, ...]

    def count(self, status: Status) -> int:
        return dict(self.counts).get(status, 0)


@dataclass(frozen=True, slots=True)
class Move:
    """An entry that stands otherwise than when the review before was closed; ``before`` is None for a new one.

    To be carried on is no move.
    """

    key: str
    before: Status | None
    after: Status


@dataclass(frozen=True, slots=True)
class Means:
    """Sums of one objective, body, level, kind of stakeholder or year, in one currency for one year; none is converted."""

    name: str
    currency: str
    year: int
    pledged: Decimal
    delivered: Decimal
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stocktake:
    """The picture that one review gives."""

    review: Review
    total: Row
    rows: tuple[Row, ...]
    moves: tuple[Move, ...]
    means: tuple[Means, ...] = ()


def take_stock(register: Register, review: Review, by: By = By.OBJECTIVE) -> Stocktake:
    """How the entries of ``review`` stand: as they were frozen where it is closed, else as they stand now.

    An entry with several bodies counts with each of them in the rows, and once in the total.
    """
    standings = {one.entry.key: one for one in register.standings}
    outcomes = review.outcomes or tuple(
        _now(standings[key], review) for key in review.entries if key in standings
    )
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        standing = standings.get(outcome.entry)
        for name in dict.fromkeys(_GROUPS[by](standing, review)) if standing else (UNKNOWN,):
            groups.setdefault(name, []).append(outcome)
    rows = tuple(_row(name, groups[name], standings, review) for name in sorted(groups, key=_natural))
    return Stocktake(
        review, _row("all", outcomes, standings, review), rows, tuple(_moves(register, review, outcomes)),
        tuple(_means(standings, review, by)),
    )  # fmt: skip


def _now(standing: Standing, review: Review) -> Outcome:
    reported = any(one.review == review.name for one in standing.assessments)
    return Outcome(standing.entry.key, standing.status, reported)


def _row(name: str, outcomes: Iterable[Outcome], standings: dict[str, Standing], review: Review) -> Row:
    some = list(outcomes)
    counts = Counter(one.status for one in some)
    known = [standings[one.entry] for one in some if one.entry in standings]
    heard = {source: sum(one.latest(source, review.name) is not None for one in known) for source in Source}
    return Row(
        name, tuple((status, counts[status]) for status in Status if counts[status]), len(some),
        sum(not one.reported for one in some), heard[Source.SELF], heard[Source.INDEPENDENT],
        tuple(one.entry for one in some),
    )  # fmt: skip


def _means(standings: dict[str, Standing], review: Review, by: By) -> Iterable[Means]:
    """An entry with several bodies counts with each of them."""
    found: dict[tuple[str, str, int], list[tuple[str, Money]]] = {}
    for standing in (standings[key] for key in review.entries if key in standings):
        for name in dict.fromkeys(_GROUPS[by](standing, review)):
            for money in standing.means:
                found.setdefault((name, money.currency, money.year), []).append((standing.entry.key, money))
    for name, currency, year in sorted(found, key=lambda key: (_natural(key[0]), *key[1:])):
        sums = found[name, currency, year]
        pledged, delivered = (
            sum((Decimal(money.amount) for _, money in sums if money.delivered is state), Decimal(0))
            for state in (False, True)
        )
        yield Means(name, currency, year, pledged, delivered, tuple(dict.fromkeys(key for key, _ in sums)))


def _moves(register: Register, review: Review, outcomes: Iterable[Outcome]) -> Iterable[Move]:
    earlier = [
        one
        for one in register.reviews
        if one.closed and one.framework == review.framework and one.name != review.name
    ]
    before = {one.entry: one.status for one in earlier[-1].outcomes} if earlier else {}
    for outcome in outcomes:
        was = before.get(outcome.entry)
        if outcome.status is Status.CONSIDERED and was not in (None, *SETTLED):
            continue
        if was is not outcome.status and (was is not None or earlier):
            yield Move(outcome.entry, was, outcome.status)


def _bodies(standing: Standing, review: Review) -> Iterable[str]:
    return standing.bodies or (UNKNOWN,)


_GROUPS: dict[By, Callable[[Standing, Review], Iterable[str]]] = {
    By.OBJECTIVE: lambda one, review: (objective_of(one.entry, review.framework) or UNKNOWN,),
    By.BODY: _bodies,
    By.LEVEL: lambda one, review: (one.level.value if one.level else UNKNOWN,),
    By.STAKEHOLDER: lambda one, review: (one.stakeholder or UNKNOWN,),
    By.YEAR: lambda one, review: (str(one.due.year) if one.due else UNKNOWN,),
}


def _natural(name: str) -> tuple[int, int, str]:
    """Numbers by their value, words by the alphabet, what is not known last."""
    digits = name.split(".")[0]
    return (
        (2, 0, "")
        if name == UNKNOWN
        else (0, int(digits), name)
        if digits.isdigit()
        else (1, 0, name.casefold())
    )
