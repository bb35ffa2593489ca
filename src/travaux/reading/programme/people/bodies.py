"""Bodies whose last words the learned labels left out: they go on in capitals to the end of a line or the next name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from travaux.reading.programme.people.build import OF
from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    HONORIFIC,
    NAME,
    NAME_START,
    NAMES,
    OTHER,
    POST,
    SEPARATOR,
    Labelled,
    relabel,
)
from travaux.reading.programme.people.lexicon import fold, is_given
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.naming import LONGEST

_INSIDE = frozenset(".&'’/")
"""Marks inside the name of a body: "Hill & Sons", "Radio.Nord"."""
_SHORT = 4
"""Words of a body that need not all be in capitals."""


_NAMED = frozenset(
    map(
        fold,
        "université universidad universidade università institut instituto fondation fundación fundação fondazione lycée "
        "collège colegio hôpital hospital école escuela escola centre centro académie academia".split(),
    )
)
"""Bodies whose names go on with that of somebody: "Universidad Ada Pereira"."""


def named_after(labelled: list[Labelled]) -> None:
    """A body of one word that ends with nobody's name takes the name that follows it as its own."""
    for index in range(1, len(labelled) - 1):
        one, before, after = labelled[index], labelled[index - 1], labelled[index + 1]
        alone = one.label is AFFILIATION and before.label is SEPARATOR and not before.word.is_word
        if alone and after.label is NAME_START and not after.word.breaks and fold(one.word.text) in _NAMED:
            end = index + 2
            while end < len(labelled) and labelled[end].label is NAME:
                end += 1
            relabel(labelled, range(index, end), AFFILIATION)


def give_back(labelled: list[Labelled]) -> None:
    """Where a title begins behind a body, with no mark between: "of the Council Adoption of the agenda"."""
    for index in range(1, len(labelled)):
        if labelled[index].label in CAPACITIES and labelled[index - 1].label in CAPACITIES:
            end = index
            while (
                opens_a_title(labelled, index) and end < len(labelled) and labelled[end].label in CAPACITIES
            ):
                end += 1
            relabel(labelled, range(index, end), OTHER)


def opens_a_title(labelled: Sequence[Labelled], index: int) -> bool:
    """Whether a word such as "Adoption" stands before small words and a noun in lower case, behind no small word."""
    one, before = labelled[index], labelled[index - 1]
    if not one.word.text[0].isupper() or fold(one.word.text) not in _acts():
        return False
    if _small(before) or not before.word.is_word or not _small(labelled[min(index + 1, len(labelled) - 1)]):
        return False
    after = next((other for other in labelled[index + 2 :] if not _small(other)), None)
    return after is not None and after.word.text.islower()


@cache
def _acts() -> frozenset[str]:
    """What only titles begin with: "Adoption", "Closing"."""
    return listed("titles") - listed("posts") - listed("bodies", "words")


def _small(one: Labelled) -> bool:
    return one.word.text.islower() and fold(one.word.text) in listed("stopwords")


def complete(labelled: list[Labelled]) -> None:
    """What goes on after a capacity and a comma, in capitals to the end or the next name, belongs to it."""
    index = 1
    while index < len(labelled):
        before, mark = labelled[index - 1].label, labelled[index]
        parted = mark.label is SEPARATOR or (mark.label is OTHER and mark.word.text in ",–—-@")
        end = index + parted
        while end < len(labelled) and labelled[end].label is OTHER and not labelled[end].word.breaks:
            end += 1
        if before is AFFILIATION and not parted and end > index and _ends_line(labelled, index, end):
            relabel(labelled, range(index, end), AFFILIATION)
        elif _parts_a_body(labelled, index, end) and (last := _end_of_body(labelled, index + 1, end)):
            relabel(labelled, range(index, index + 1), SEPARATOR)
            relabel(labelled, range(index + 1, last), AFFILIATION)
        index = max(end, index + 1)


def _parts_a_body(labelled: Sequence[Labelled], index: int, end: int) -> bool:
    """Whether a mark stands between a capacity, or a name with a line of its own, and the words up to ``end``."""
    before, mark = labelled[index - 1].label, labelled[index].word.text
    if before in CAPACITIES and (mark == "," or (mark in "–—-@" and before is POST)):
        return True
    if before is POST and fold(mark) in OF:
        return True
    return mark == "," and before in NAMES and _only_body(labelled, index, end)


def _only_body(labelled: Sequence[Labelled], comma: int, end: int) -> bool:
    """Whether a line is a name, a comma and words in capitals to its end that begin with no given name."""
    first = comma
    while first and labelled[first - 1].label in NAMES:
        first -= 1
    while first and labelled[first - 1].label is HONORIFIC and not labelled[first].word.breaks:
        first -= 1
    opens = first == 0 or labelled[first].word.breaks > 0
    words = [one.word.text for one in labelled[comma + 1 : end]]
    at_end = end == len(labelled) or labelled[end].word.breaks > 0
    plain = all(one.word.is_word for one in labelled[comma + 1 : end])
    return opens and at_end and plain and 0 < len(words) <= LONGEST and not is_given(fold(words[0]))


def _ends_line(labelled: Sequence[Labelled], start: int, end: int) -> bool:
    """Whether the words are set as the rest of a body that its line ends with."""
    words = [one.word.text for one in labelled[start:end]]
    own = all(one.word.is_word or one.word.text in _INSIDE for one in labelled[start:end])
    own = own and not labelled[start].word.breaks
    return own and end - start <= LONGEST and in_capitals(words)


def _goes_on_behind(labelled: Sequence[Labelled], comma: int) -> bool:
    """Whether a body stands behind the comma as well: "Northern Line, Norway"."""
    mark = comma + 1 < len(labelled) and labelled[comma].label is SEPARATOR
    return mark and labelled[comma].word.text == "," and labelled[comma + 1].label is AFFILIATION


def _end_of_body(labelled: Sequence[Labelled], start: int, end: int) -> int:
    """Where the body ends that begins at ``start``; 0 where the words up to ``end`` hold none."""
    words = [one.word.text for one in labelled[start:end]]
    follower = labelled[end] if end < len(labelled) else None
    closed = follower is None or follower.label in NAMES or follower.label is HONORIFIC
    closed = closed or bool(follower and (follower.word.breaks or _goes_on_behind(labelled, end)))
    if closed and in_capitals(words) and len(words) <= 2 * LONGEST:
        return end
    if (
        closed
        and words
        and words[0][0].isupper()
        and len(words) <= _SHORT
        and all(w.isalpha() for w in words)
    ):
        return end
    if words and _goes_on_behind(labelled, end) and words[0][0].isupper() and len(words) <= LONGEST:
        return end
    size = 0
    while size < len(words) and in_capitals(words[: size + 1]):
        size += 1
    prose = words[size : size + 3]
    size -= 0 < size < len(words)
    while size and fold(words[size - 1]) in listed("stopwords"):
        size -= 1
    ends = len(prose) > 1 and all(word.islower() for word in prose)
    return start + size if ends and 1 < size <= LONGEST else 0


def in_capitals(words: Sequence[str]) -> bool:
    """Whether words are set as a name of a body or a post is, small words apart."""
    return bool(words) and all(
        w[0].isupper() or w in _INSIDE or fold(w) in listed("stopwords") for w in words
    )
