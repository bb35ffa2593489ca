"""The scoreboard's own parts: every family can be switched off, and the least certain tenth is counted rightly."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from certainty import Judged, share_of_mistakes


@pytest.mark.usefixtures("shared")
def test_every_family_of_rules_can_be_switched_off_and_on_again():
    import ablations
    from travaux.reading.programme import people_constraints

    before = people_constraints.hold
    for family in ablations.FAMILIES:
        with family.off():
            pass
    constraints = next(family for family in ablations.FAMILIES if family.name == "constraints on people")
    with constraints.off():
        assert people_constraints.hold is ablations.as_it_was
    assert people_constraints.hold is before


def test_the_share_of_mistakes_among_the_least_certain_tenth():
    values = [Judged(str(n), n not in (0, 1, 15), n / 20) for n in range(20)]
    assert share_of_mistakes(values) == 2 / 3
