"""The scoreboard's own parts: every family can be switched off, and the least certain tenth is counted rightly."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

import gold
from certainty import Judged, average_precision, interval, ranked_below, share_of_mistakes, verdicts


@pytest.mark.usefixtures("shared")
def test_every_family_of_rules_can_be_switched_off_and_on_again():
    import ablations
    from travaux.reading.programme.people import constraints as held_within

    before = held_within.hold
    for family in ablations.FAMILIES:
        with family.off():
            pass
    constraints = next(family for family in ablations.FAMILIES if family.name == "constraints on people")
    with constraints.off():
        assert held_within.hold is ablations.as_it_was
    assert held_within.hold is before


def test_the_share_of_mistakes_among_the_least_certain_tenth():
    values = [Judged(str(n), n not in (0, 1, 15), n / 20) for n in range(20)]
    assert share_of_mistakes(values) == 2 / 3


def test_how_certainties_order_mistakes() -> None:
    values = [
        Judged("a", False, 0.1),
        Judged("b", True, 0.2),
        Judged("c", False, 0.3),
        Judged("d", True, 0.3),
    ]
    assert average_precision(values) == pytest.approx((1 + 2 / 3) / 2)
    assert ranked_below(values) == pytest.approx((2 + 0.5) / 4)


def test_an_interval_draws_whole_meetings() -> None:
    one = [Judged("a", False, 0.1, "one"), *(Judged("b", True, 0.9, "one") for _ in range(9))]
    other = [Judged("a", False, 0.9, "other"), *(Judged("b", True, 0.1, "other") for _ in range(9))]
    assert interval([*one, *other], ranked_below) == (0.0, 1.0)
    assert interval(one, share_of_mistakes) == (1.0, 1.0)


def entry(title: str, start: str | None, *people: str, end: str | None = None) -> dict[str, Any]:
    appearances = [
        {"name": name, "role": "speaker", "position": None, "affiliation": "Baltic Forum"} for name in people
    ]
    return {
        "title": title, "start": start, "end": end, "date": None, "day": 1, "number": None, "kind": "session",
        "people": appearances, "questions": [],
    }  # fmt: skip


GOLD = [
    entry("Setting the scene: rivers, lakes and what they carry", "09:00", "Ada Pereira", end="09:15"),
    entry("Tea", "10:00"),
]
CASES = {
    "the slot and the people beside a title cut short are right": (
        [entry("Setting the scene", "09:00", "Ada Pereira", end="09:15"), GOLD[1]], {"/items/0/title"},
    ),
    "half of a title is no title, and its clock is right": (
        [entry("Rivers, lakes", "09:00", end="09:15"), GOLD[1]], {"/items/0/title"},
    ),
    "nothing is right of what stands nowhere": (
        [*GOLD, entry("Contacts", "18:00", "Bo Larsen")],
        {"/items/2/title", "/items/2/start", "/items/2/people/0/name", "/items/2/people/0/affiliation"},
    ),
    "a second reading of an item is a wrong title": ([*GOLD, GOLD[1]], {"/items/2/title"}),
    "a clock of another slot is wrong": ([entry("Setting the scene", "09:30"), GOLD[1]], {"/items/0/title", "/items/0/start"}),
    "a seat to be confirmed is not judged": ([GOLD[0], entry("Tea", "10:00", "TBC")], set()),
}  # fmt: skip


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("case", CASES)
def test_which_values_are_mistakes(case: str) -> None:
    items, wrong = CASES[case]
    found = dict(verdicts(gold.scorer(), {"items": GOLD}, {"items": items}))
    assert {path for path, right in found.items() if not right} == wrong
