"""A fingerprint is what its definition says, however it is computed."""

from __future__ import annotations

import unicodedata
from array import array
from hashlib import blake2b

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.likeness.fingerprint import MODULUS, SHINGLE, sketch_of
from travaux.reading.likeness.words import words

_WORDS = st.lists(
    st.sampled_from(["the", "côte", "d", "ivoire", "мир", "السلام", "a", "\ud800"]), max_size=60
)


@given(_WORDS)
def test_a_sketch_keeps_the_hashes_of_shingles_that_the_modulus_divides(own: list[str]) -> None:
    shingles = {" ".join(own[n : n + SHINGLE]) for n in range(max(1, len(own) - SHINGLE + 1))} - {""}
    hashes = [
        int.from_bytes(blake2b(one.encode("utf-8", "surrogatepass"), digest_size=7).digest(), "little")
        for one in shingles
    ]
    assert sketch_of(own) == array("q", sorted(one for one in hashes if one % MODULUS == 0)).tobytes()


@given(st.text(max_size=80))
def test_words_are_those_of_the_whole_text_without_its_marks(text: str) -> None:
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    assert " ".join(words(text)) == " ".join("".join(c if c.isalnum() else " " for c in bare).split())
