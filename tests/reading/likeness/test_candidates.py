"""Pairs that share passages are the same however many hashes are sorted at a time."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import replace
from itertools import combinations
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from travaux.common.programme import Programme
from travaux.common.relations import Fingerprint
from travaux.reading.likeness import candidates as module
from travaux.reading.likeness.profile import Overlap, Profile, profile_of

_HASHES = st.sets(st.sampled_from([0, 4, 8, 1 << 30, 1 << 54, (1 << 55) + 4, (1 << 56) - 4]))


def profiles(sketches: list[set[int]]) -> list[Profile]:
    return [
        profile_of(f"{n:04}", Fingerprint(9, str(n), array("q", sorted(one)).tobytes(), ()), Programme())
        for n, one in enumerate(sketches)
    ]


@given(
    sketches=st.lists(_HASHES, max_size=9),
    part=st.integers(1, 12),
    common=st.integers(2, 9),
    at_once=st.integers(1, 9),
)
def test_pairs_are_counted_as_by_hand(sketches: list[set[int]], part: int, common: int, at_once: int) -> None:
    by_hand: Counter[tuple[int, int]] = Counter()
    for value in set().union(*sketches):
        holding = [n for n, one in enumerate(sketches) if value in one]
        if len(holding) <= common:
            by_hand.update(combinations(holding, 2))
    with (
        patch.object(module, "PART", part),
        patch.object(module, "COMMON", common),
        patch.object(module, "AT_ONCE", at_once),
    ):
        groups, _ = module.owners(profiles(sketches))
        found = [
            ((code >> 32, code & 0xFFFFFFFF), count)
            for codes, counts in module.shared_hashes(groups, len(sketches))
            for code, count in zip(codes.tolist(), counts.tolist(), strict=True)
        ]
    assert found == sorted(by_hand.items())


@given(sketches=st.lists(_HASHES, max_size=9), common=st.integers(2, 9))
def test_no_pair_shares_more_than_is_said(sketches: list[set[int]], common: int) -> None:
    alike = [replace(one, meeting="council") for one in profiles(sketches)]
    with patch.object(module, "COMMON", common):
        found = list(module.candidates(alike))
    assert all(len(sketches[one] & sketches[other]) <= most for one, other, most in found)


@given(sketches=st.lists(_HASHES, max_size=9))
def test_papers_are_looked_at_that_share_half_of_the_shorter_or_three_passages(
    sketches: list[set[int]],
) -> None:
    found = [(one, other) for one, other, _ in module.candidates(profiles(sketches))]
    assert found == [
        (one, other)
        for one, other in combinations(range(len(sketches)), 2)
        if len(sketches[one] & sketches[other])
        >= min(3, *(max(1, len(sketches[n]) // 2) for n in (one, other)))
    ]


@given(one=_HASHES, other=_HASHES)
def test_an_overlap_is_what_both_sketches_hold(one: set[int], other: set[int]) -> None:
    shared = len(one & other)
    found = Overlap.of(*profiles([one, other]))
    assert found == Overlap(
        shared / max(1, len(one | other)), shared / max(1, min(len(one), len(other))), shared
    )
