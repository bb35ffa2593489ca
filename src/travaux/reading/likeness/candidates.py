"""Which papers may be alike: pairs that share a symbol, a meeting, a series or rare passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from travaux.reading.identity.symbols import Symbol
from travaux.reading.likeness.profile import Profile

Numbers = NDArray[np.int64]
Owners = NDArray[np.int32]
"""A row for each hash that several papers have: their indices, rising. All rows of one array are equally long."""

COMMON = 40
"""A feature that more papers have is too common to bring two of them together."""
PART = 2_000_000
"""Hashes that are sorted at a time."""
AT_ONCE = 6_000_000
"""Pairs that are counted at a time."""
_HASHES = 1 << 56
"""Hashes of passages are below this."""
_SHIFT = 32
"""Bits of the second of two papers' numbers, where a pair is one number."""
_FEWEST = 3
"""Shared hashes of passages below which two long texts share nothing worth a look."""
_TOLD = 1 << 20
"""Pairs that are made into numbers of Python at a time."""


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int, int]]:
    """Pairs of indices, lower first, in rising order, of papers that share some rare passages or another feature.

    With each comes how many hashes of passages they share at most. Linear in the papers: a feature brings together at most
    COMMON of them. What is needed beside the sketches is half as much as they, and the pairs that are found.
    """
    groups, common = owners(profiles)
    least = np.array([min(_FEWEST, max(1, one.hashes // 2)) for one in profiles], dtype=np.int64)
    enough = [
        (codes[chosen], counts[chosen])
        for codes, counts in shared_hashes(groups, len(profiles))
        for chosen in [counts >= _of_both(least, codes)]
    ]
    rare = np.concatenate([np.zeros(0, dtype=np.int64), *(codes for codes, _ in enough)])
    shared = np.concatenate([np.zeros(0, dtype=np.int64), *(counts for _, counts in enough)])
    by_feature = np.fromiter(((a << _SHIFT) + b for a, b in _by_feature(profiles)), dtype=np.int64)
    codes = np.union1d(rare, by_feature)
    most = _of_both(least, codes) - 1 + _of_both(common, codes)
    most[np.searchsorted(codes, rare)] = shared + _of_both(common, rare)
    for start in range(0, len(codes), _TOLD):
        some = slice(start, start + _TOLD)
        ends = (codes[some] >> _SHIFT).tolist(), (codes[some] & _SECOND).tolist()
        yield from zip(*ends, most[some].tolist(), strict=True)


_SECOND = (1 << _SHIFT) - 1


def _of_both(values: Numbers, codes: Numbers) -> Numbers:
    """Of each pair the lesser value of its two papers."""
    lesser: Numbers = np.minimum(values[codes >> _SHIFT], values[codes & _SECOND])
    return lesser


def owners(profiles: Sequence[Profile]) -> tuple[list[Owners], Numbers]:
    """Which papers have the same sketched hashes, those of one paper or of more than COMMON left out; how many of the latter
    each paper has.

    The hashes are taken in ranges of about PART, so that what is needed to sort them does not grow with the papers.
    """
    groups: list[Owners] = []
    common = np.zeros(len(profiles), dtype=np.int64)
    total = sum(len(one.sketch) for one in profiles)
    bounds = np.linspace(0, _HASHES, 2 + total // PART)[1:].astype(np.int64)
    reached = np.zeros(len(profiles), dtype=np.int64)
    for bound in bounds if total else ():
        ends = np.array([np.searchsorted(one.sketch, bound) for one in profiles], dtype=np.int64)
        hashes = np.concatenate([one.sketch[a:b] for one, a, b in zip(profiles, reached, ends, strict=True)])
        papers = np.repeat(np.arange(len(profiles), dtype=np.int32), ends - reached)
        reached = ends
        order = np.argsort(hashes, kind="stable")
        hashes, papers = hashes[order], papers[order]
        starts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]][: len(hashes)])
        sizes = np.diff(np.r_[starts, len(hashes)])
        for size in range(2, COMMON + 1):
            chosen = starts[sizes == size]
            if len(chosen):
                groups.append(papers[chosen[:, None] + np.arange(size)])
        common += np.bincount(papers[np.repeat(sizes > COMMON, sizes)], minlength=len(profiles))
    return groups, common


def shared_hashes(groups: Sequence[Owners], papers: int) -> Iterator[tuple[Numbers, Numbers]]:
    """Pairs of papers, coded as one number, with how many hashes they share, in rising order.

    Counted for one run of papers after another, so that about AT_ONCE pairs are held at a time.
    """
    for low, high in pairwise(_runs(groups, papers)):
        codes = [np.zeros(0, dtype=np.int64)]
        for group in groups:
            for place in range(group.shape[1] - 1):
                rows = group[(low <= group[:, place]) & (group[:, place] < high)]
                first = rows[:, place].astype(np.int64) << _SHIFT
                codes.append((first[:, None] + rows[:, place + 1 :]).ravel())
        yield np.unique(np.concatenate(codes), return_counts=True)


def _runs(groups: Sequence[Owners], papers: int) -> list[int]:
    """Where to cut the papers so that each run has about AT_ONCE pairs whose first it holds."""
    pairs = np.zeros(papers)
    for group in groups:
        after = np.arange(group.shape[1])[::-1]
        pairs += np.bincount(group.ravel(), np.tile(after, len(group)), minlength=papers)
    reached = np.cumsum(pairs)
    levels = np.arange(AT_ONCE, reached[-1] if papers else 0, AT_ONCE)
    return [0, *(int(one) for one in np.unique(np.searchsorted(reached, levels) + 1) if one < papers), papers]


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
