"""Whether words may be a person's name, and how much they look like one."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.people.lexicon import fold, is_given
from travaux.reading.programme.people.lexicon import words as listed

LONGEST = 6
"""Words of a name, its particles among them."""
_LENGTHS = {1: -2.0, 2: 1.2, 3: 0.6, 4: 0.0, 5: -0.5, 6: -1.0}
_COMMON = (("bodies", "words"), ("posts",), ("topics",))
"""Lists whose words hardly ever belong to a name."""


def may_be_name(words: Sequence[str]) -> bool:
    """Whether words are set as a name is: capitals, initials and the small words of names."""
    if not words[0][0].isupper() or fold(words[0]) in listed("stopwords") - listed("particles"):
        return False
    return all(
        word[0].isupper() or fold(word) in listed("particles") or (word == "." and index)
        for index, word in enumerate(words)
    )


def name_weight(words: Sequence[str]) -> float:
    """How much words look like a name: the more the surer, below zero for what is hardly one."""
    keys = [fold(word).replace("- ", "-").rstrip(".") for word in words]
    letters = [key for key in keys if key]
    weight = _LENGTHS[min(len(letters), LONGEST)]
    weight += 2.5 * is_given(keys[0]) + 0.7 * any(len(key) == 1 for key in letters[:-1])
    strange = sum(any(key in listed(*common) for common in _COMMON) for key in keys)
    capitals = sum(len(word) > 3 and word.isupper() for word in words)
    small = any(key in listed("particles") for key in keys[1:]) and not is_given(keys[0])
    return weight - 3.0 * strange - 1.0 * capitals - 1.5 * small
