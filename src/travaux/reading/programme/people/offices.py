"""The office that stands before the name of its holder: "Opening by the Head of Quays, Ada Pereira", "GFMD Co-Chair Ms. Lee"."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.reading.programme.grammar.wording import names_a_session
from travaux.reading.programme.people import lines
from travaux.reading.programme.people.labels import (
    HONORIFIC,
    NAME,
    NAME_START,
    OTHER,
    POST,
    SEPARATOR,
    Labelled,
)
from travaux.reading.programme.people.lexicon import fold, match_at, plain
from travaux.reading.programme.people.lexicon import words as listed

_LEADS_TO_AN_OFFICE = frozenset(
    ["by", "the", "of", "par", "le", "la", "du", "de", "por", "el", "del", "pelo", "pela", "do", "da", "от"]
)
_LONGEST_OFFICE = 20
"""Words of an office before the name of who holds it."""
_OF_AN_OFFICE = "general"
"""A form of address, but behind a body and another word the end of an office: "OSCE Secretary General"."""
_LONGEST_TITLE, _LONGEST_NAME = 4, 4
"""Words of an office behind the short form of a body, and of the name of its holder."""


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


def officers_of_bodies(held: list[Labelled]) -> None:
    """An office behind the short form of a body, and its holder: "GFMD Co-Chair Ambassador Lee" chairs the body, no session."""
    for first, last in list(lines.lines(held)):
        body = next((i for i in range(first, last) if held[i].word.is_word), last)
        if (found := _holder(held[body:last])) is not None:
            address, name, end = (body + place for place in found)
            lines.relabel(held, body, address, POST)
            lines.relabel(held, address, name, HONORIFIC)
            lines.relabel(held, name, name + 1, NAME_START)
            lines.relabel(held, name + 1, end, NAME)


def _holder(line: Sequence[Labelled]) -> tuple[int, int, int] | None:
    """Where the form of address behind an office starts, where the name, and where that ends: with the line or at a comma."""
    if not line or not _is_short_form(line[0].word.text):
        return None
    keys = [plain(one.word.text) for one in line]
    places = range(2, min(len(line), _LONGEST_TITLE + 2))
    address = next((i for i in places if keys[i] != _OF_AN_OFFICE and match_at(keys, i, "honorifics")), 0)
    if not address or listed("posts", "heads").isdisjoint(keys[1:address]):
        return None
    name = address + match_at(keys, address, "honorifics")
    while name < len(line) and line[name].word.text == ".":
        name += 1
    end = next((i for i in range(name, len(line)) if not _may_be_of_a_name(line[i])), len(line))
    closed = end == len(line) or line[end].word.text in (",", "(")
    return (address, name, end) if closed and 0 < end - name <= _LONGEST_NAME else None


def _is_short_form(text: str) -> bool:
    return len(text) > 1 and text.isupper() and not names_a_session(text)


def _may_be_of_a_name(one: Labelled) -> bool:
    return one.word.is_word and one.word.text[0].isupper()
