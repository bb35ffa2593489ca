"""Who is proposed for a panel: the bodies concerned, balanced by level of government and kind of stakeholder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from travaux.common.followup import Level, Standing
from travaux.common.programme import TBC, Appearance, Role

_MOST, _FEWEST = 4, 3
_EVERYBODY = frozenset(
    {"states", "all states", "member states", "all member states", "governments", "parties", "we", "the parties", "countries"}
)  # fmt: skip
"""Actors that name no body to invite."""
_NATIONAL, _LOCAL, _SOCIETY = "National government", "Local authority", "Civil society"


def seats_for(standings: Sequence[Standing]) -> Iterator[Appearance]:
    """Speakers, all to be confirmed: the bodies most concerned, one of each level and kind before a second of any.

    Where fewer than three are concerned, seats are proposed for the sides that none of them speaks for.
    """
    named = _balanced(standings)[:_MOST]
    seats = [body for body, _ in named]
    open_ = [side for side in (_NATIONAL, _LOCAL, _SOCIETY) if side not in {side for _, side in named}]
    for body in (*seats, *open_[: max(0, _FEWEST - len(seats))]):
        yield Appearance(TBC, Role.SPEAKER, affiliation=body)


def _balanced(standings: Sequence[Standing]) -> list[tuple[str, str]]:
    """The bodies concerned with the side that each is on, in turns of the sides."""
    counts: Counter[str] = Counter()
    sides: dict[str, str] = {}
    for one in standings:
        for body in named_bodies(one):
            counts[body] += 1
            sides.setdefault(body, _side(one))
    by_count = sorted(counts, key=lambda body: (-counts[body], body))
    turn = {body: sum(sides[other] == sides[body] for other in by_count[:place]) for place, body in enumerate(by_count)}  # fmt: skip
    return [
        (body, sides[body]) for body in sorted(by_count, key=lambda body: (turn[body], by_count.index(body)))
    ]


def named_bodies(one: Standing) -> tuple[str, ...]:
    """The bodies responsible that can be invited by name."""
    return tuple(body for body in one.bodies if body.casefold() not in _EVERYBODY)


def _side(one: Standing) -> str:
    if one.stakeholder:
        return (
            _LOCAL if one.stakeholder.casefold() in {"city", "municipality", "local authority"} else _SOCIETY
        )
    return {Level.LOCAL: _LOCAL, Level.NATIONAL: _NATIONAL}.get(one.level, "") if one.level else ""
