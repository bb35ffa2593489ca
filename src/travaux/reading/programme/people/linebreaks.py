"""Where lines break among the words of people: a name, a post or a title seldom goes on in the next line."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.people import lines
from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    NAME,
    NAME_START,
    NAMES,
    OTHER,
    POST,
    Labelled,
)
from travaux.reading.programme.people.lexicon import fold, is_given
from travaux.reading.programme.people.lexicon import words as listed

_MARKS = frozenset(",–—-")
"""What parts a name from a post."""


def over_lines(held: list[Labelled]) -> None:
    """A whole name at the end of a line does not go on in the next: there another begins, or its body."""
    for first, last in list(lines.names(held)):
        start = first
        for index in range(first + 1, last):
            if not held[index].word.breaks or held[index].label is not NAME:
                continue
            rest = held[index:last]
            begins = len(rest) > 1 and (known(rest[0]) or _short_body(held, start, index))
            if _heads_a_seat(held, start, index, last):
                lines.relabel(held, start, index, OTHER)
                begins = True
            elif _rest_of_a_body(held, start, index) and begins:
                lines.relabel(held, start, index, AFFILIATION)
            elif _whole(held, start, index) or (index - start > 1 and len(rest) > 1 and not small(rest[0])):
                lines.relabel(held, index, last, NAME if begins else AFFILIATION)
            else:
                continue
            if begins:
                held[index] = held[index]._replace(label=NAME_START)
            start = index


def at_line_starts(held: list[Labelled]) -> None:
    """A given name that begins a line is of the name behind it, not of the body above: "… Office\nAda Maria Pereira"."""
    for first, last in list(lines.names(held)):
        before = held[first - 1] if first else None
        if (
            before is None
            or held[first].word.breaks
            or not before.word.breaks
            or before.label not in CAPACITIES
        ):
            continue
        if known(before) and before.word.text[0].isupper():
            held[first - 1] = before._replace(label=NAME_START)
            lines.relabel(held, first, last, NAME)


def _heads_a_seat(held: Sequence[Labelled], first: int, index: int, last: int) -> bool:
    """Whether one word alone on its line stands over a name with a mark and a post: "Greetings\\nAda Pereira, Mayor"."""
    alone = index - first == 1 and (first == 0 or held[first].word.breaks > 0) and not known(held[first])
    marked = last + 1 < len(held) and held[last].word.text in _MARKS and held[last + 1].label in CAPACITIES
    return alone and marked and last - index > 1


def _rest_of_a_body(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether one word stands alone at the end of a line, behind a post and a comma, or is short for a body behind a name."""
    behind = first > 1 and held[first - 1].word.text == "," and held[first - 2].label is POST
    alone = behind and last - first == 1 and not known(held[first])
    return alone or _short_body(held, first, last)


def _short_body(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether one word in capitals stands between a name with its comma and the end of the line: "Ada Pereira, OECD"."""
    behind = first > 1 and held[first - 1].word.text == "," and held[first - 2].label in NAMES
    return behind and last - first == 1 and held[first].word.text.isupper() and len(held[first].word.text) > 1


def _whole(held: Sequence[Labelled], first: int, last: int) -> bool:
    """Whether words are a given name and a family name, as far as the lists know."""
    words = [one for one in held[first:last] if one.word.is_word]
    return len(words) > 1 and not all(known(one) or small(one) for one in words) and not small(words[-1])


def known(one: Labelled) -> bool:
    return is_given(fold(one.word.text))


def small(one: Labelled) -> bool:
    return fold(one.word.text) in listed("particles") or len(one.word.text.rstrip(".")) == 1
