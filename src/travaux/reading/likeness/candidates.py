"""Which papers may be alike: pairs that share a symbol, a meeting, a series or rare passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from travaux.reading.identity.symbols import Symbol
from travaux.reading.likeness.profile import Profile
from travaux.reading.likeness.sharing import (
    COMMON,
    SECOND,
    SHIFT,
    Numbers,
    Owned,
    common_shared,
    of_both,
    owners,
    pairs_sharing,
)

UNCOUNTED = -1
"""Said of what two papers share where it is still to be counted."""
_FEWEST = 3
"""Shared hashes of passages below which two long texts share nothing worth a look."""
_MANY = 10_000
"""Pairs for which it is worth while to load what counts their common hashes all at once."""
_TOLD = 1 << 20
"""Pairs that are made into numbers of Python at a time."""


class Pairs(NamedTuple):
    """Pairs of papers, coded as one number of their indices, the lower first, in rising order; and how many hashes of passages
    each pair shares: 0 where that is less than was asked for, UNCOUNTED where nobody has counted."""

    codes: Numbers
    shared: Numbers

    def which(self, chosen: np.typing.NDArray[np.bool_]) -> Pairs:
        return Pairs(self.codes[chosen], self.shared[chosen])

    def told(self) -> Iterator[tuple[int, int, int]]:
        for start in range(0, len(self.codes), _TOLD):
            some = slice(start, start + _TOLD)
            codes = self.codes[some]
            yield from zip(
                (codes >> SHIFT).tolist(), (codes & SECOND).tolist(), self.shared[some].tolist(), strict=True
            )


def candidates(profiles: Sequence[Profile], share: float = 0.0) -> Pairs:
    """Pairs of papers that share some rare passages or another feature.

    ``share`` is the part of the shorter text that they must have in common for it to be counted how much that is. Linear in the
    papers: a feature brings together at most COMMON of them. What is needed beside the sketches is half as much as they, and
    the pairs that are found.
    """
    owned = owners(profiles)
    hashes = np.array([one.hashes for one in profiles], dtype=np.int64)
    least = np.clip(hashes // 2, 1, _FEWEST)
    empty = np.zeros(0, dtype=np.int64)
    found = [(empty, empty), *pairs_sharing(owned.rare, least)]
    rare, counts = (np.concatenate(one) for one in zip(*found, strict=True))
    by_feature = np.fromiter(((a << SHIFT) + b for a, b in _by_feature(profiles)), dtype=np.int64)
    codes = np.union1d(rare, by_feature)
    places = np.searchsorted(codes, rare)
    most = of_both(least, codes) - 1
    most[places] = counts
    most += of_both(np.bincount(owned.common, minlength=len(profiles)), codes)
    shared = np.where(most < share * of_both(hashes, codes), 0, UNCOUNTED)
    owned.rare.clear()
    _count(owned, len(profiles), rare, counts, places, shared)
    return Pairs(codes, shared)


def _count(
    owned: Owned, papers: int, rare: Numbers, counts: Numbers, places: Numbers, shared: Numbers
) -> None:
    """Fill in what the pairs of ``rare`` share that are still to be counted, if they are many."""
    chosen = shared[places] == UNCOUNTED
    if np.count_nonzero(chosen) > _MANY:
        shared[places[chosen]] = counts[chosen] + common_shared(owned, papers, rare[chosen])


def _by_feature(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        for feature in set(_features(profile)):
            groups[feature].append(index)
    for members in groups.values():
        if len(members) <= COMMON:
            yield from combinations(members, 2)
        else:
            yield from zip(members, members[1:], strict=False)


def _features(profile: Profile) -> Iterable[tuple[str, str]]:
    yield "bag", profile.text.bag
    for symbol in profile.symbols:
        yield "symbol", Symbol(symbol).base
    if profile.meeting:
        yield "meeting", profile.meeting
    if profile.series:
        yield "series", profile.series
    if len(profile.title.split()) > 3:
        yield "title", profile.title
