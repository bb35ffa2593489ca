"""Where a body ends and the next name begins, with no mark between them.

In "…, Director, Harbour Council Ada Pereira, Minister of Trade, …" the learned labels may set the
border a word too early or too late. Between two commas, all borders are weighed against one another:
what the lists know of the words on either side, how long a name may be, and the learned border.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    HONORIFIC,
    NAME,
    NAME_START,
    NAMES,
    POST,
    Labelled,
    relabel,
    unsure,
)
from travaux.reading.programme.people.lexicon import fold, is_given, match_at, plain, short_forms
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.naming import LONGEST, may_be_name, name_weight

_LEARNED = 3.5
_DOUBT = 0.75
_SURE_NAME = 1.0
"""The least weight of a border that leaves a name after it."""


def set_borders(labelled: list[Labelled]) -> None:
    """Set the borders between a body and the next name where they weigh most."""
    for start, end in list(_between_commas(labelled)):
        border = _border(labelled, start, end)
        if border is not None:
            set_name(labelled, start, border, end)
        elif _nobody(labelled, start, end):
            relabel(labelled, range(start, end), AFFILIATION)


def _between_commas(labelled: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Stretches of words from a comma to one that a post follows, once somebody has been named."""
    named = False
    start: int | None = None
    for index, one in enumerate(labelled):
        comma = one.word.text == ","
        if one.word.breaks or (not one.word.is_word and not comma and one.word.text not in "&'’.-"):
            start = None
        if comma:
            if start is not None and named and index > start + 1 and post_follows(labelled, index):
                yield start, index
            start = index + 1
        named = named or one.label in NAMES


def _border(labelled: Sequence[Labelled], start: int, end: int) -> int | None:
    """Where the name begins; None where the learned labels stay as they are."""
    stretch = labelled[start:end]
    if any(one.label is HONORIFIC for one in stretch):
        return None
    names = [index for index, one in enumerate(stretch, start) if one.label in NAMES]
    if not names and not _known_name(stretch) and not _doubtful(stretch):
        return None
    borders = range(max(start, end - LONGEST), end)
    best = max(borders, key=lambda border: (_weight(labelled, start, border, end), -border))
    least = _SURE_NAME if names else 3.0
    return best if _weight(labelled, start, best, end) > least else None


def _nobody(labelled: Sequence[Labelled], start: int, end: int) -> bool:
    """Whether words labelled as a name, no border before which weighs enough, are the rest of a body."""
    stretch = labelled[start:end]
    if any(one.label is HONORIFIC for one in stretch):
        return False
    if stretch[0].label in NAMES or not any(one.label in NAMES for one in stretch):
        return False
    return not any(is_given(fold(one.word.text)) and one.word.text[0].isupper() for one in stretch)


def _doubtful(stretch: Sequence[Labelled]) -> bool:
    """Whether the learned labels are in doubt about the last words."""
    return min(one.certainty for one in stretch[-2:]) < _DOUBT


def _known_name(stretch: Sequence[Labelled]) -> bool:
    keys = [fold(one.word.text) for one in stretch]
    return any(key in listed("given_names") for key in keys[-4:-1])


def _weight(labelled: Sequence[Labelled], start: int, border: int, end: int) -> float:
    name = [one.word.text for one in labelled[border:end]]
    if not may_be_name(name):
        return -9.0
    one = labelled[border]
    if one.label in CAPACITIES:
        return name_weight(name) + _body_weight(labelled, start, border) + _LEARNED * (1 - one.certainty)
    learned = _LEARNED * (labelled[border].certainty - 0.4) * (labelled[border].label is NAME_START)
    return name_weight(name) + _body_weight(labelled, start, border) + learned


def _body_weight(labelled: Sequence[Labelled], start: int, border: int) -> float:
    """How much the words before the border look like the whole of a body or a place."""
    if border == start:
        return -2.0 if labelled[start - 2].label is POST else -0.5
    text = labelled[border - 1].word.text
    last = fold(text)
    if last in listed("stopwords") or last in listed("particles"):
        return -4.0
    keys = [plain(one.word.text) for one in labelled[start:border]]
    place = any(
        index + match_at(keys, index, "places", split="|") == len(keys)
        for index in range(max(0, len(keys) - 4), len(keys))
        if keys[index]
    )
    known = last in listed("bodies", "words") or text in short_forms() or place
    if known and border == start + 1 and last in listed("bodies", "words"):
        return -1.0
    return 0.5 + 1.5 * known - 3.0 * (is_given(last) and not known) - 2.0 * (len(last.rstrip(".")) == 1)


def set_name(labelled: list[Labelled], start: int, border: int, end: int) -> None:
    """Label the words from ``border`` to ``end`` as a name, those from ``start`` to it as a body."""
    for index in range(start, end):
        one = labelled[index]
        if index >= border:
            wanted = NAME_START if index == border else NAME
        else:
            wanted = one.label if one.label in CAPACITIES else AFFILIATION
        if wanted is not one.label:
            labelled[index] = unsure(one, wanted)


def join_capitals(labelled: list[Labelled]) -> None:
    """A second name in capitals right behind a given name that is not is its surname: "Maria Ada CITA PEREIRA"."""
    for index in range(1, len(labelled)):
        one, before = labelled[index], labelled[index - 1]
        if one.label is not NAME_START or before.label not in NAMES or one.word.breaks:
            continue
        if _is_capitals(one) and not _is_capitals(before) and is_given(fold(before.word.text)):
            relabel(labelled, range(index, index + 1), NAME)


def _is_capitals(one: Labelled) -> bool:
    return len(one.word.text) > 1 and one.word.text.isupper()


def post_follows(labelled: Sequence[Labelled], comma: int) -> bool:
    """Whether a post or a body stands behind a comma."""
    return comma + 1 < len(labelled) and labelled[comma + 1].label in CAPACITIES
