"""The fingerprint of a text: small, computed once a paper, enough to tell how much two texts share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from travaux.common.names import parted
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
    summed = Summed.of(parted(transcript.own_text()))
    words = summed.hashes(1)
    order = np.argsort(words)
    terms = tuple(summed.frequent(words, order, _SHORTEST_TERM, _TERMS))
    return Fingerprint(len(words), bag(words[order]), summed.sketch(), terms)


def bag(rising: _Hashes) -> str:
    """One hash of words, whatever their order, from their own hashes in rising order."""
    return blake2b(rising.astype("<u8").tobytes(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Summed:
    """The words of a text, one blank between them, with what the hash of any run of them is taken from: where each begins and
    ends, and the sum of the characters up to each.
    """

    text: str
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    sums: _Hashes
    back: _Hashes

    @classmethod
    def of(cls, text: str) -> Self:
        """Of a text with any number of blanks between its words; those beyond the first 400,000 are left out."""
        wide = "ascii" if text.isascii() else "utf-32-le"
        codes = np.frombuffer(text.encode(wide, "surrogatepass"), dtype="u1" if wide == "ascii" else "<u4")
        codes, gaps = _single_blanks(codes)
        if len(gaps) >= _LONGEST:
            codes, gaps = codes[: gaps[_LONGEST - 1]], gaps[: _LONGEST - 1]
        starts = np.concatenate(([0], gaps + 1)) if len(codes) else gaps
        ends = np.concatenate((gaps, [len(codes)])) if len(codes) else gaps
        powers, back = _powers(len(codes))
        sums = np.zeros(len(codes) + 1, dtype=np.uint64)
        terms = codes.astype(np.uint64)
        terms *= powers
        np.cumsum(terms, out=sums[1:])
        return cls(codes.tobytes().decode(wide, "surrogatepass"), starts, ends, sums, back)

    def frequent(
        self, words: _Hashes, order: NDArray[np.int64], shortest: int, most: int
    ) -> Iterator[tuple[str, int]]:
        """The most frequent words of at least ``shortest`` characters, and how often each is there: the more frequent first, of
        equally frequent ones the earlier. ``words`` are the hashes of all words, ``order`` their places by rising hash."""
        places = order[(self.ends - self.starts >= shortest)[order]]
        if not len(places):
            return
        hashes = words[places]
        begins = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
        counts = np.diff(begins, append=len(hashes))
        first = np.minimum.reduceat(places, begins)
        kept = np.argsort(first - (counts << 32))[:most]
        starts, ends = self.starts[first[kept]].tolist(), self.ends[first[kept]].tolist()
        for start, end, count in zip(starts, ends, counts[kept].tolist(), strict=True):
            yield self.text[start:end], count

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


def _single_blanks(codes: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """Characters without blanks at either end and with one where there are several, and where these are."""
    filled = codes != ord(" ")
    kept = filled.copy()
    kept[1:] |= filled[:-1]
    codes = codes[kept]
    if len(codes) and codes[-1] == ord(" "):
        codes = codes[:-1]
    return codes, np.flatnonzero(codes == ord(" "))


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
