"""Pairs that share passages are the same however many hashes are sorted at a time."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import replace
from itertools import combinations
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from travaux.common.programme import Programme
from travaux.common.relations import Fingerprint
from travaux.reading.likeness import candidates as module
from travaux.reading.likeness import sharing
from travaux.reading.likeness.profile import Overlap, Profile, profile_of

_SHARES = st.sampled_from([0.0, 0.3, 0.5, 1.0])
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
    few=st.integers(5, 40),
    least=st.integers(1, 3),
)
def test_pairs_are_counted_as_by_hand(
    sketches: list[set[int]], part: int, common: int, at_once: int, few: int, least: int
) -> None:
    by_hand: Counter[tuple[int, int]] = Counter()
    for value in set().union(*sketches):
        holding = [n for n, one in enumerate(sketches) if value in one]
        if len(holding) <= common:
            by_hand.update(combinations(holding, 2))
    with (
        patch.object(sharing, "PART", part),
        patch.object(sharing, "COMMON", common),
        patch.object(sharing, "AT_ONCE", at_once),
        patch.object(sharing, "_FEW", few),
    ):
        rare = sharing.owners(profiles(sketches)).rare
        found = [
            ((code >> 32, code & 0xFFFFFFFF), count)
            for codes, counts in sharing.pairs_sharing(rare, np.full(len(sketches), least))
            for code, count in zip(codes.tolist(), counts.tolist(), strict=True)
        ]
    assert found == sorted((pair, count) for pair, count in by_hand.items() if count >= least)


@given(hashes=st.sets(st.integers(0, (1 << 54) - 1), min_size=1, max_size=300), papers=st.integers(2, 5))
def test_hashes_of_any_size_are_told_apart(hashes: set[int], papers: int) -> None:
    with patch.object(sharing, "PART", 1 << 40):
        (found,) = sharing.owners(profiles([{4 * one for one in hashes}] * papers)).rare
    assert found.T.tolist() == [list(range(papers))] * len(hashes)


@given(
    sketches=st.lists(_HASHES, max_size=9), common=st.integers(2, 9), many=st.integers(0, 3), share=_SHARES
)
def test_what_pairs_share_is_counted_where_it_is_enough(
    sketches: list[set[int]], common: int, many: int, share: float
) -> None:
    alike = [replace(one, meeting="council") for one in profiles(sketches)]
    with patch.object(sharing, "COMMON", common), patch.object(module, "_MANY", many):
        found = list(module.candidates(alike, share).told())
    for one, other, shared in found:
        really = len(sketches[one] & sketches[other])
        enough = share * min(len(sketches[one]), len(sketches[other]))
        assert shared == really or shared == module.UNCOUNTED or (shared == 0 and really < enough)


def test_what_many_pairs_share_is_counted_all_at_once() -> None:
    sketches = [{0, 4, 8, 12, 16}, {0, 4, 8}, {0, 12, 16}]
    with patch.object(sharing, "COMMON", 2), patch.object(module, "_MANY", 0):
        found = list(module.candidates(profiles(sketches), 0.5).told())
    assert found == [(0, 1, 3), (0, 2, 3)]


@given(sketches=st.lists(_HASHES, max_size=9))
def test_papers_are_looked_at_that_share_half_of_the_shorter_or_three_passages(
    sketches: list[set[int]],
) -> None:
    found = [(one, other) for one, other, _ in module.candidates(profiles(sketches)).told()]
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
