"""The office that stands before the name of its holder: "Opening by the Head of Quays, Ada Pereira"."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.people import lines
from travaux.reading.programme.people.labels import HONORIFIC, OTHER, POST, SEPARATOR, Labelled
from travaux.reading.programme.people.lexicon import fold, plain
from travaux.reading.programme.people.lexicon import words as listed

_LEADS_TO_AN_OFFICE = frozenset(
    ["by", "the", "of", "par", "le", "la", "du", "de", "por", "el", "del", "pelo", "pela", "do", "da", "от"]
)
_LONGEST_OFFICE = 20
"""Words of an office before the name of who holds it."""


def offices_before(held: list[Labelled]) -> None:
    """The office between "by" or "of" and a name that a comma sets off: "Opening by the Head of Quays, Ada Pereira"."""
    for first, _ in list(lines.names(held)):
        comma = first - 1
        while comma > 0 and held[comma].label is HONORIFIC and not held[comma + 1].word.breaks:
            comma -= 1
        if comma < 2 or held[comma].word.text != "," or held[comma].label not in (OTHER, SEPARATOR):
            continue
        office = _office(held, comma)
        if office is not None:
            lines.relabel(held, office, comma, POST)
            held[comma] = held[comma]._replace(label=SEPARATOR)


def _office(held: Sequence[Labelled], comma: int) -> int | None:
    """Where the word for a post stands that leads, over words of no person, to a comma; a small word leads to it."""
    found = None
    for index in range(comma - 1, max(-1, comma - _LONGEST_OFFICE), -1):
        one = held[index]
        if (
            one.label is not OTHER
            or held[index + 1].word.breaks
            or not (one.word.is_word or one.word.text == ",")
        ):
            break
        led = index > 0 and not one.word.breaks and fold(held[index - 1].word.text) in _LEADS_TO_AN_OFFICE
        if led and plain(one.word.text) in listed("posts", "heads"):
            found = index
    return found
