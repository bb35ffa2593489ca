"""Which papers may be alike: pairs that share a symbol, a meeting, a series or rare passages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np

from travaux.reading.identity.symbols import Symbol
from travaux.reading.likeness.profile import Profile

COMMON = 40
"""A feature that more papers have is too common to bring two of them together."""
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


def _shared_shingles(profiles: Sequence[Profile]) -> Counter[tuple[int, int]]:
    sketches = [one.sketch for one in profiles]
    hashes = np.concatenate([*sketches, np.array([], dtype=np.int64)])
    owners = np.repeat(np.arange(len(profiles), dtype=np.int32), [len(sketch) for sketch in sketches])
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]][: len(hashes)])
    sizes = np.diff(np.r_[starts, len(hashes)])
    telling = (sizes > 1) & (sizes <= COMMON)
    shared: Counter[tuple[int, int]] = Counter()
    for start, size in zip(starts[telling].tolist(), sizes[telling].tolist(), strict=True):
        shared.update(combinations(owners[start : start + size].tolist(), 2))
    return shared


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
