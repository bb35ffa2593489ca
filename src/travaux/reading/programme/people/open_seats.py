"""Seats that are still open: "To be confirmed, Harbour Council" stands where a name would, and says no more of it."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    NAME,
    NAME_START,
    NAMES,
    SEPARATOR,
    Labelled,
    unsure,
)
from travaux.reading.programme.people.lexicon import first_words, is_given, match_at, plain, short_forms
from travaux.reading.programme.people.lexicon import words as listed

_COMMAS = frozenset(",،，")
_CLOSING = frozenset(",;،，；(")


def set_apart(labelled: list[Labelled]) -> None:
    """Part, in place, each open seat from what stands behind it: the next name is another's.

    What a comma parts from the seat, up to the next mark, is the body that the seat belongs to, if it may be one.
    """
    keys = [plain(one.word.text) for one in labelled]
    if first_words("pending").isdisjoint(keys):
        return
    index = 0
    while index < len(labelled):
        size = match_at(keys, index, "pending") if labelled[index].label in NAMES else 0
        after = index + size
        if size and after < len(labelled) - 1 and labelled[after].word.text in _COMMAS:
            _body(labelled, keys, after)
        elif size and after < len(labelled) and labelled[after].label is NAME:
            labelled[index] = labelled[index]._replace(label=NAME_START)
            labelled[after] = labelled[after]._replace(label=NAME_START)
        index += max(1, size)


def _body(labelled: list[Labelled], keys: list[str], comma: int) -> None:
    end = comma + 1
    while end < len(labelled) and not labelled[end].word.breaks and labelled[end].word.text not in _CLOSING:
        end += 1
    if end > comma + 1 and not is_given(keys[comma + 1]) and _names_a_body(labelled, keys, comma + 1, end):
        for index in range(comma, end):
            label = SEPARATOR if index == comma else AFFILIATION
            labelled[index] = unsure(labelled[index], label)


def _names_a_body(labelled: Sequence[Labelled], keys: list[str], start: int, end: int) -> bool:
    """Whether words are those of a body or a place, or were taken for a post, a body or a name."""
    return any(
        labelled[index].label in CAPACITIES | NAMES
        or keys[index] in listed("bodies", "words")
        or labelled[index].word.text in short_forms()
        or (keys[index] != "" and match_at(keys, index, "places", split="|") > 0)
        for index in range(start, end)
    )
