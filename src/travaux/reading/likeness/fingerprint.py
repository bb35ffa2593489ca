"""The fingerprint of a text: small, computed once a paper, enough to tell how much two texts share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Self

import numpy as np
from numpy.typing import NDArray

from travaux.common.names import words_of
from travaux.common.relations import Fingerprint
from travaux.common.transcript import Transcript

SHINGLE = 5
"""Words in a row that count as one feature of a text."""
MODULUS = 4
"""One shingle in so many is kept: those whose hash this number, a power of two, divides."""
BITS = 56
"""Of the hash of a shingle."""
BASE = 0x9E3779B97F4A7C15
"""An odd number, so that there is one that takes its multiplication back."""
_TERMS = 60
_SHORTEST_TERM = 4
_LONGEST = 400_000
"""Words of a paper that its fingerprint is taken from."""
_USUAL = 1 << 16
"""Characters of a text whose powers are kept: 1 MB."""

_Hashes = NDArray[np.uint64]


def fingerprint_of(transcript: Transcript) -> Fingerprint:
    """The fingerprint of the paper's own words, without the furniture of its pages.

    Its sketch keeps the hashes of shingles that MODULUS divides: such sketches estimate both how much two texts
    share and how much of one stands in the other (A. Broder, "On the resemblance and containment of documents", 1997).
    """
    own = words_of("\n".join(map(transcript.line_text, transcript.body())))[:_LONGEST]
    summed = Summed.of(own)
    terms = tuple([(own[place], count) for place, count in summed.frequent(_SHORTEST_TERM, _TERMS)])
    return Fingerprint(len(own), summed.bag(), summed.sketch(), terms)


@dataclass(frozen=True, slots=True)
class Summed:
    """The words of a text with what the hash of any run of them is taken from: where each begins and ends, and the sum of its characters."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    sums: _Hashes
    back: _Hashes

    @classmethod
    def of(cls, own: Sequence[str]) -> Self:
        text = " ".join(own).encode("utf-32-le", "surrogatepass")
        codes = np.frombuffer(text, dtype="<u4").astype(np.uint64)
        gaps = np.flatnonzero(codes == ord(" "))
        starts = np.concatenate(([0], gaps + 1)) if own else gaps
        ends = np.concatenate((gaps, [len(codes)])) if own else gaps
        powers, back = _powers(len(codes))
        sums = np.zeros(len(codes) + 1, dtype=np.uint64)
        codes *= powers
        np.cumsum(codes, out=sums[1:])
        return cls(starts, ends, sums, back)

    def frequent(self, shortest: int, most: int) -> list[tuple[int, int]]:
        """Where the most frequent words of at least ``shortest`` characters stand first, and how often each is there: the more
        frequent first, of equally frequent ones the earlier."""
        places = np.flatnonzero(self.ends - self.starts >= shortest)
        if not len(places):
            return []
        hashes = self.hashes(1)[places]
        order = np.argsort(hashes)
        hashes = hashes[order]
        begins = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
        counts = np.diff(begins, append=len(hashes))
        first = np.minimum.reduceat(places[order], begins)
        kept = np.argsort(first - (counts << 32))[:most]
        return list(zip(first[kept].tolist(), counts[kept].tolist(), strict=True))

    def bag(self) -> str:
        """One hash of these words, whatever their order."""
        return blake2b(np.sort(self.hashes(1)).astype("<u8").tobytes(), digest_size=16).hexdigest()

    def sketch(self) -> bytes:
        """The rising hashes of the shingles of these words that MODULUS divides; a short text is one shingle."""
        hashes = self.hashes(SHINGLE) & np.uint64((1 << BITS) - 1)
        kept = np.sort(hashes[hashes & np.uint64(MODULUS - 1) == 0])
        fresh = np.ones(len(kept), dtype=bool)
        np.not_equal(kept[1:], kept[:-1], out=fresh[1:])  # np.unique takes several times as long for so few
        return kept[fresh].astype("<i8").tobytes()

    def hashes(self, size: int) -> _Hashes:
        """The 64-bit hash of each run of ``size`` words, in their order; of all words where they are fewer.

        A polynomial of the characters, taken for all runs from one sum over the text (R. Karp and M. Rabin, "Efficient
        randomized pattern-matching algorithms", 1987), whose bits are then mixed.
        """
        count = len(self.starts)
        if not count:
            return np.zeros(0, dtype=np.uint64)
        size = min(size, count)
        first, last = self.starts[: count - size + 1], self.ends[size - 1 :]
        return _mixed((self.sums[last] - self.sums[first]) * self.back[first])


def _powers(count: int) -> tuple[_Hashes, _Hashes]:
    """The first powers of the base and of its inverse, modulo 2⁶⁴; those of a text of usual length are made once."""
    if count > _USUAL:
        return _powers_up_to(count)
    powers, back = _usual_powers()
    return powers[:count], back[:count]


@cache
def _usual_powers() -> tuple[_Hashes, _Hashes]:
    return _powers_up_to(_USUAL)


def _powers_up_to(count: int) -> tuple[_Hashes, _Hashes]:
    factors = np.empty((2, count), dtype=np.uint64)
    factors[:, :1] = 1
    factors[0, 1:] = BASE
    factors[1, 1:] = pow(BASE, -1, 1 << 64)
    powers = np.cumprod(factors, axis=1)
    return powers[0], powers[1]


def _mixed(hashes: _Hashes) -> _Hashes:
    """Hashes in which every bit depends on all of the given ones (the last step of SplitMix64)."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))
