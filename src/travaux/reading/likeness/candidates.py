"""Which papers may be alike: pairs that share a symbol, a meeting, a series or rare passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from travaux.reading.identity.symbols import Symbol
from travaux.reading.likeness.profile import Profile

Numbers = NDArray[np.int64]
_Pairs = tuple[Numbers, Numbers]
_NONE: Numbers = np.array([], dtype=np.int64)

COMMON = 40
"""A feature that more papers have is too common to bring two of them together."""
PART = 2_000_000
"""Hashes that are sorted at a time."""
_HASHES = 1 << 56
"""Hashes of passages are below this."""
_SHIFT = 32
"""Bits of the second of two papers' numbers, where a pair is one number."""
_FEWEST = 3
"""Shared hashes of passages below which two long texts share nothing worth a look."""


def candidates(profiles: Sequence[Profile]) -> dict[tuple[int, int], int]:
    """Pairs of indices (lower first) with the number of sketched shingles they share.

    Linear in the papers: a feature brings together at most COMMON of them.
    """
    shared = _shared_shingles(profiles)
    found = {
        pair: count
        for pair, count in shared.items()
        if count >= min(_FEWEST, *(max(1, len(profiles[one].sketch) // 2) for one in pair))
    }
    for pair in _by_feature(profiles):
        found.setdefault(pair, shared.get(pair, 0))
    return found


def _shared_shingles(profiles: Sequence[Profile]) -> dict[tuple[int, int], int]:
    """How many sketched shingles pairs of papers share, those of too many papers left out.

    The hashes are taken in ranges of about PART, so that what is needed beside the sketches does not grow with the papers.
    """
    total = sum(len(one.sketch) for one in profiles)
    bounds = np.linspace(0, _HASHES, 2 + total // PART)[1:].astype(np.int64)
    reached = np.zeros(len(profiles), dtype=np.int64)
    pairs: list[_Pairs] = []
    for bound in bounds:
        ends = np.array([np.searchsorted(one.sketch, bound) for one in profiles], dtype=np.int64)
        parts = [one.sketch[a:b] for one, a, b in zip(profiles, reached, ends, strict=True)]
        pairs.append(
            _pairs(np.concatenate([*parts, _NONE]), np.repeat(np.arange(len(parts)), ends - reached))
        )
        pairs = [_together(pairs)]
        reached = ends
    codes, counts = pairs[0]
    return dict(zip(_uncoded(codes), counts.tolist(), strict=True))


def _pairs(hashes: Numbers, owners: Numbers) -> _Pairs:
    """The pairs of owners of the same hash, coded, with how many hashes they share."""
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]][: len(hashes)])
    sizes = np.diff(np.r_[starts, len(hashes)])
    found = [_NONE]
    for size in range(2, COMMON + 1):
        groups = owners[starts[sizes == size][:, None] + np.arange(size)]
        one, other = np.triu_indices(size, 1)
        found.append(((groups[:, one] << _SHIFT) + groups[:, other]).ravel())
    codes, counts = np.unique(np.concatenate(found), return_counts=True)
    return codes, counts


def _together(pairs: Sequence[_Pairs]) -> _Pairs:
    """Counts of the same pairs added up."""
    codes, places = np.unique(np.concatenate([one for one, _ in pairs]), return_inverse=True)
    counts = np.zeros(len(codes), dtype=np.int64)
    np.add.at(counts, places, np.concatenate([count for _, count in pairs]))
    return codes, counts


def _uncoded(codes: Numbers) -> Iterator[tuple[int, int]]:
    return zip((codes >> _SHIFT).tolist(), (codes & ((1 << _SHIFT) - 1)).tolist(), strict=True)


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
