"""What no person can be, and what learned labels sometimes make of it: set right before people are built."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.reading.programme.people_labels import CAPACITIES, NAMES, Label, Labelled
from travaux.reading.programme.people_lexicon import first_words, fold, match_at
from travaux.reading.programme.people_lexicon import words as listed

_COMMON = (("bodies", "words"), ("posts", ""), ("topics", ""), ("titles", ""), ("stopwords", ""))
_IN_NAMES = frozenset(".,'’`-‐‑")
_SIGNED = frozenset({"signed", "signé", "signe", "firmado", "подпись"})


def hold(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The same words, their labels within what names can be."""
    held = list(labelled)
    _headings(held)
    _forms_of_address(held)
    _over_lines(held)
    for first, last in list(names(held)):
        if not _possible(held, first, last):
            _relabel(held, first, last, _instead(held, first))
    return held


def _headings(held: list[Labelled]) -> None:
    """A line that only heads a part of an entry ("Guiding questions") is no part of the person over it."""
    known = first_words("labels")
    for first, last in lines(held):
        if fold(held[first].word.text).replace(".", "") not in known:
            continue
        keys = [fold(one.word.text).replace(".", "") for one in held[first:last]]
        size = match_at(keys, 0, "labels")
        if size and not any(one.word.is_word for one in held[first + size : last]):
            _relabel(held, first, last, Label.OTHER)


def lines(labelled: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """The lines as half-open ranges of indices."""
    start = 0
    for index in range(1, len(labelled) + 1):
        if index == len(labelled) or labelled[index].word.breaks:
            yield start, index
            start = index


def names(labelled: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """The names as half-open ranges of indices."""
    index = 0
    while index < len(labelled):
        first = index
        index += 1
        if labelled[first].label in NAMES:
            while index < len(labelled) and labelled[index].label is Label.NAME:
                index += 1
            yield first, index


def _forms_of_address(held: list[Labelled]) -> None:
    """An abbreviated honorific at the start of a name, or at the end of the body before it, is none of either."""
    for first, last in list(names(held)):
        size = _address(held, first, last)
        if size and first + size < last:
            _relabel(held, first, first + size, Label.HONORIFIC)
            held[first + size] = held[first + size]._replace(label=Label.NAME_START)
        elif size:
            _relabel(held, first, last, Label.HONORIFIC)
        stop = first > 1 and held[first - 1].word.text == "." and held[first - 1].label in CAPACITIES
        if stop and _address(held, first - 2, first) == 2:
            _relabel(held, first - 2, first, Label.HONORIFIC)


def _address(held: Sequence[Labelled], first: int, last: int) -> int:
    """How many words at the start are an abbreviated honorific with its full stop, or one that stands alone."""
    keys = [fold(one.word.text).replace(".", "") for one in held[first:last]]
    size = match_at(keys, 0, "honorifics") if keys[0] else 0
    if size == len(keys):
        return size
    return size + 1 if size and held[first + size].word.text == "." and len(keys[0]) > 1 else 0


def _over_lines(held: list[Labelled]) -> None:
    """A whole name at the end of a line does not go on in the next: there another begins, or its body."""
    for first, last in list(names(held)):
        for index in range(first + 1, last):
            if held[index].word.breaks and _whole(held, first, index):
                rest = held[index:last]
                label = Label.NAME_START if _known(rest[0]) and len(rest) > 1 else Label.AFFILIATION
                _relabel(held, index, last, label if label is Label.AFFILIATION else Label.NAME)
                if label is Label.NAME_START:
                    held[index] = held[index]._replace(label=label)
                break


def _whole(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether words are a given name and a family name, as far as the lists know."""
    words = [one for one in held[first:last] if one.word.is_word]
    return len(words) > 1 and not all(_known(one) or _small(one) for one in words) and not _small(words[-1])


def _known(one: Labelled) -> bool:
    key = fold(one.word.text)
    return key in listed("given_names") or key.split("-")[0] in listed("given_names")


def _small(one: Labelled) -> bool:
    return fold(one.word.text) in listed("particles") or len(one.word.text.rstrip(".")) == 1


def _possible(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether a name is set as one, is not made of common words only, and does not name a place or a signature."""
    stretch = held[first:last]
    if _pending(stretch):
        return True
    words = [one for one in stretch if one.word.is_word]
    if not words or any(not one.word.is_word and one.word.text not in _IN_NAMES for one in stretch):
        return False
    led = first > 0 and held[first - 1].label in (Label.HONORIFIC, Label.ROLE)
    if any(one.word.text[0].islower() and not _small(one) for one in words[: 1 if led else None]):
        return False
    if not led and all(_common(one) for one in words) and not any(_known(one) for one in words):
        return False
    return led or not (_placed(held, first, last) or _signed(held, first))


def _pending(stretch: Sequence[Labelled]) -> bool:
    keys = [fold(one.word.text).replace(".", "") for one in stretch]
    return any(keys[index] and match_at(keys, index, "pending") for index in range(len(keys)))


def _common(one: Labelled) -> bool:
    key = fold(one.word.text)
    return any(key in listed(name, section) for name, section in _COMMON)


def _placed(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether a word such as "Street" or "Hotel" stands right beside the name, in the same line."""
    before = first - 1
    while before >= 0 and held[before].word.text in (".", "“", '"', "«") and not held[before + 1].word.breaks:
        before -= 1
    same_line = before >= 0 and not held[before + 1].word.breaks and not held[first].word.breaks
    if same_line and fold(held[before].word.text) in listed("venues", "before"):
        return held[before].label is Label.OTHER
    follows = last < len(held) and not held[last].word.breaks
    return (
        follows
        and fold(held[last].word.text) in listed("venues", "after")
        and held[last].label is Label.OTHER
    )


def _signed(held: Sequence[Labelled], first: int) -> bool:
    return any(fold(one.word.text) in _SIGNED for one in held[max(0, first - 3) : first])


def _instead(held: Sequence[Labelled], first: int) -> Label:
    """What a stretch is that cannot be a name: part of the capacity before it, or no part of a person."""
    before = first - 1
    while before >= 0 and held[before].label is Label.SEPARATOR and not held[before].word.breaks:
        before -= 1
    joined = before >= 0 and held[before].label in CAPACITIES and not held[first].word.breaks
    return held[before].label if joined else Label.OTHER


def _relabel(held: list[Labelled], first: int, last: int, label: Label) -> None:
    for index in range(first, last):
        held[index] = held[index]._replace(label=label)
