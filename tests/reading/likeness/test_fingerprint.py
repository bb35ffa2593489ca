"""A fingerprint is what its definition says, however it is computed."""

from __future__ import annotations

import unicodedata
from array import array
from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.likeness.fingerprint import BASE, BITS, MODULUS, SHINGLE, Summed, bag
from travaux.reading.likeness.words import words

_WORDS = st.lists(
    st.sampled_from(["the", "côte", "d", "ivoire", "мир", "السلام", "a", "\ud800"]), max_size=60
)


def by_hand(words: list[str]) -> int:
    """The polynomial of the characters of these words, its bits mixed, one step after another."""
    total = sum(ord(c) * pow(BASE, n, 1 << 64) for n, c in enumerate(" ".join(words))) % (1 << 64)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB), (31, 1)):
        total = (total ^ (total >> shift)) * factor % (1 << 64)
    return total


@given(_WORDS)
def test_a_sketch_keeps_the_hashes_of_shingles_that_the_modulus_divides(own: list[str]) -> None:
    shingles = [own[n : n + SHINGLE] for n in range(max(1, len(own) - SHINGLE + 1)) if own]
    hashes = {by_hand(one) % (1 << BITS) for one in shingles}
    kept = array("q", sorted(one for one in hashes if one % MODULUS == 0))
    assert Summed.of("  ".join(own)).sketch() == kept.tobytes()


def bag_of(own: list[str]) -> str:
    hashes = Summed.of(" ".join(own)).hashes(1)
    return bag(hashes[hashes.argsort()])


@given(_WORDS, st.randoms())
def test_the_same_words_in_another_order_are_the_same_bag(own: list[str], chance: Random) -> None:
    other = chance.sample(own, len(own))
    assert bag_of(own) == bag_of(other) != bag_of([*own, "one"])
    assert bag_of(own) != bag_of([*own[:-1], "more"])


@given(_WORDS, st.integers(1, 5), st.integers(1, 5))
def test_frequent_words_are_those_that_are_there_most_often_the_earlier_first(
    own: list[str], shortest: int, most: int
) -> None:
    counted = Counter(word for word in own if len(word) >= shortest).most_common(most)
    summed = Summed.of(" ".join(["", *own, ""]))
    hashes = summed.hashes(1)
    assert list(summed.frequent(hashes, hashes.argsort(), shortest, most)) == counted


@given(st.text(max_size=80))
def test_words_are_those_of_the_whole_text_without_its_marks(text: str) -> None:
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    assert " ".join(words(text)) == " ".join("".join(c if c.isalnum() else " " for c in bare).split())
