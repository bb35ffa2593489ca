"""The fingerprint of a text: small, computed once a paper, enough to tell how much two texts share."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from travaux.common.relations import Fingerprint
from travaux.common.transcript import Transcript
from travaux.reading.likeness.words import words

SHINGLE = 5
"""Words in a row that count as one feature of a text."""
MODULUS = 4
"""One shingle in so many is kept: those whose hash this number, a power of two, divides."""
_TERMS = 60
_SHORTEST_TERM = 4
_LONGEST = 400_000
"""Words of a paper that its fingerprint is taken from."""


def fingerprint_of(transcript: Transcript) -> Fingerprint:
    """The fingerprint of the paper's own words, without the furniture of its pages.

    Its sketch keeps the hashes of shingles that MODULUS divides: such sketches estimate both how much two texts
    share and how much of one stands in the other (A. Broder, "On the resemblance and containment of documents", 1997).
    """
    own = words("\n".join(transcript.line_text(line) for line in transcript.body()))[:_LONGEST]
    terms = Counter(word for word in own if len(word) >= _SHORTEST_TERM)
    return Fingerprint(
        len(own), _hash(" ".join(sorted(own))), sketch_of(own), tuple(terms.most_common(_TERMS))
    )


def sketch_of(own: Sequence[str]) -> bytes:
    """The rising hashes of the shingles of these words that MODULUS divides; a short text is one shingle."""
    words_ = [word.encode("utf-8", "surrogatepass") for word in own]
    shingles = (b" ".join(words_[n : n + SHINGLE]) for n in range(max(1, len(own) - SHINGLE + 1)))
    hashes = {blake2b(text, digest_size=7).digest() for text in shingles if text}
    kept = (int.from_bytes(one, "little") for one in hashes if one[0] % MODULUS == 0)
    return array("q", sorted(kept)).tobytes()


def _hash(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
