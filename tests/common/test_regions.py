"""Every State stands in the group in which it votes."""

from __future__ import annotations

from collections import Counter

from travaux.common.regions import Region, region_of
from travaux.common.states import find_state, states

NO_GROUP = {"COK", "EUE", "NIU", "PSE", "VAT"}
"""Observers, and States that are no Members."""
NO_MORE = {"CSK", "DDR", "SCG", "SUN", "YUG"}


def test_all_193_members_have_a_group_and_nobody_else() -> None:
    assert {one.code for one in states() if region_of(one.code) is None} == NO_GROUP
    counts = Counter(region_of(one.code) for one in states() if one.code not in NO_GROUP | NO_MORE)
    assert counts == {
        Region.AFRICA: 54, Region.ASIA_PACIFIC: 54, Region.EASTERN_EUROPE: 23, Region.LATIN_AMERICA: 33,
        Region.WESTERN_EUROPE: 29,
    }  # fmt: skip


def test_a_state_is_found_by_any_name_of_it() -> None:
    for name, region in (("Türkiye", Region.WESTERN_EUROPE), ("Czech Republic", Region.EASTERN_EUROPE), ("Kyrgyzstan", Region.ASIA_PACIFIC)):  # fmt: skip
        state = find_state(name)
        assert state is not None
        assert region_of(state.code) is region
