"""How many hashes of passages papers share: counted for all pairs of a collection at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from travaux.reading.likeness.fingerprint import BITS, MODULUS
from travaux.reading.likeness.profile import Profile

Numbers = NDArray[np.int64]
Owners = NDArray[np.int32]
Codes = NDArray[np.uint64]

COMMON = 40
"""A hash that more papers have is too common to bring two of them together."""
PART = 2_000_000
"""Hashes that are sorted at a time."""
AT_ONCE = 3_000_000
"""Pairs that are counted at a time."""
SHIFT = 32
"""Bits of the second of two papers' numbers, where a pair is one number."""
SECOND = (1 << SHIFT) - 1

_EMPTY = MODULUS.bit_length() - 1
"""The lowest bits of a sketched hash, which are 0."""
_BOUNDS = 32
"""Parts whose bounds are looked up at a time."""
_FEW = 2000
"""Numbers that are sorted rather than counted in a table."""
_COMPARED = 50_000
"""Pairs whose common hashes are compared at a time."""


class Owned(NamedTuple):
    """Which papers, by their numbers, have the same sketched hashes; those of one paper are left out.

    ``rare`` holds an array for each count of papers up to COMMON: a column for each hash, of the papers that have it, rising;
    the columns stand in the order of their first papers. ``common`` are the papers of the hashes that more have, one hash
    after the other, and ``sizes`` how many papers each of these has.
    """

    rare: list[Owners]
    common: Owners
    sizes: Numbers


def owners(profiles: Sequence[Profile]) -> Owned:
    """Which papers have the same sketched hashes.

    The hashes are taken in ranges of about PART, so that what is needed to sort them does not grow with the papers.
    """
    rare: defaultdict[int, list[Owners]] = defaultdict(list)
    common, many = [np.zeros(0, dtype=np.int32)], [np.zeros(0, dtype=np.int64)]
    for papers, starts, sizes in _alike(profiles):
        for size in range(2, COMMON + 1):
            rare[size].append(papers[starts[sizes == size] + np.arange(size)[:, None]])
        common.append(papers[np.repeat(sizes > COMMON, sizes)])
        many.append(sizes[sizes > COMMON])
    groups = []
    for size in sorted(rare):
        group = np.concatenate(rare.pop(size), axis=1)
        if group.size:
            groups.append(np.ascontiguousarray(group[:, np.argsort(group[0], kind="stable")]))
    return Owned(groups, np.concatenate(common), np.concatenate(many))


def _alike(profiles: Sequence[Profile]) -> Iterator[tuple[Owners, Numbers, Numbers]]:
    """The papers of one hash after another, where each hash begins among them, and how many it has.

    A hash and its paper are sorted as one number, the lowest bits of the hash left out, which are 0, and the highest where
    there is no room, by which the hashes are parted first.
    """
    bits = len(profiles).bit_length()
    for hashes, papers in _parts(profiles):
        above = hashes >> (64 - bits + _EMPTY)
        for top in range(int(above.max(initial=0)) + 1):
            chosen = above == top
            codes = (hashes[chosen] >> _EMPTY).astype(np.uint64) << np.uint64(bits)
            codes |= papers[chosen].astype(np.uint64)
            codes.sort()
            kept = codes >> np.uint64(bits)
            starts = np.flatnonzero(np.r_[True, kept[1:] != kept[:-1]][: len(kept)])
            sizes = np.diff(np.r_[starts, len(kept)])
            yield (codes & np.uint64((1 << bits) - 1)).astype(np.int32), starts, sizes


def _parts(profiles: Sequence[Profile]) -> Iterator[tuple[Numbers, Owners]]:
    """The hashes of all papers, one range of about PART after another, from its start on, each with its paper."""
    span = (1 << BITS) // (1 + sum(one.hashes for one in profiles) // PART) + 1
    bounds = np.arange(span, (1 << BITS) + span, span)
    sketches = [one.text.sketch for one in profiles]
    reached = np.zeros(len(profiles), dtype=np.int64)
    for start in range(0, len(bounds), _BOUNDS):
        some = bounds[start : start + _BOUNDS]
        ends = np.array([np.searchsorted(one.sketch, some) for one in profiles], dtype=np.int64)
        for bound, end in zip(some.tolist(), ends.T, strict=True) if len(profiles) else ():
            cuts = zip(sketches, (8 * reached).tolist(), (8 * end).tolist(), strict=True)
            data = b"".join([sketch[a:b] for sketch, a, b in cuts])
            papers = np.repeat(np.arange(len(profiles), dtype=np.int32), end - reached)
            reached = end
            yield np.frombuffer(data, dtype="<i8") - (bound - span), papers


def pairs_sharing(rare: Sequence[Owners], least: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
    """Pairs of papers, coded as one number, with how many rare hashes they share, in rising order: at least as many as is
    ``least`` for one of the two.

    Counted for one run of papers after another, so that about AT_ONCE pairs are held at a time.
    """
    for low, high in pairwise(_runs(rare, len(least))):
        codes = [np.zeros(0, dtype=np.int64)]
        for group in rare:
            reached = group[:, : np.searchsorted(group[0], high)]
            for place in range(len(group) - 1):
                chosen = np.flatnonzero((reached[place] >= low) & (reached[place] < high))
                first = reached[place, chosen].astype(np.int64) << SHIFT
                codes.append((first + reached[place + 1 :, chosen]).ravel())
        found, counts = _counted(np.concatenate(codes))
        enough = counts >= of_both(least, found)
        found, counts = found[enough], counts[enough]
        order = np.argsort(found)
        yield found[order], counts[order]


def _counted(codes: Numbers) -> tuple[Numbers, Numbers]:
    """The different ones of these numbers, in no order, and how often each is there.

    They are counted in a table by their hashes, where one of those that fall on one place stays; the others are counted in
    another such table. Sorting them would take several times as long.
    """
    found, counts = [], []
    factor = 0x9E3779B97F4A7C15
    while len(codes) > _FEW:
        bits = len(codes).bit_length() - 2
        places = ((codes.view(np.uint64) * np.uint64(factor)) >> np.uint64(64 - bits)).view(np.int64)
        table = np.zeros(1 << bits, dtype=np.int64)
        table[places] = codes
        stays = table[places] == codes
        often = np.bincount(places[stays])
        there = np.flatnonzero(often)
        found.append(table[there])
        counts.append(often[there])
        codes = codes[~stays]
        factor = factor * factor % (1 << 64)
    rest, often = np.unique(codes, return_counts=True)
    return np.concatenate([*found, rest]), np.concatenate([*counts, often])


def _runs(rare: Sequence[Owners], papers: int) -> list[int]:
    """Where to cut the papers so that each run has about AT_ONCE pairs whose first it holds."""
    pairs = np.zeros(papers, dtype=np.int64)
    for group in rare:
        for place, owned in enumerate(group[:-1]):
            pairs += (len(group) - 1 - place) * np.bincount(owned, minlength=papers)
    reached = np.cumsum(pairs)
    levels = np.arange(AT_ONCE, reached[-1] if papers else 0, AT_ONCE)
    return [0, *(int(one) for one in np.unique(np.searchsorted(reached, levels) + 1) if one < papers), papers]


def common_shared(owned: Owned, papers: int, codes: Numbers) -> Numbers:
    """How many hashes that are common the two papers of each of these pairs share."""
    from scipy.sparse import csc_array

    ones = np.ones(len(owned.common), dtype=np.int32)
    held = csc_array(
        (ones, owned.common, np.r_[0, np.cumsum(owned.sizes)]), (papers, len(owned.sizes))
    ).tocsr()
    shared = [np.zeros(0, dtype=np.int64)]
    for start in range(0, len(codes), _COMPARED):
        some = codes[start : start + _COMPARED]
        shared.append(held[some >> SHIFT].multiply(held[some & SECOND]).sum(axis=1))
    return np.concatenate(shared)


def of_both(values: Numbers, codes: Numbers) -> Numbers:
    """Of each pair the lesser value of its two papers."""
    lesser: Numbers = np.minimum(values[codes >> SHIFT], values[codes & SECOND])
    return lesser
