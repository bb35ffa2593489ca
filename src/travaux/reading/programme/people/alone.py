"""People who have a line each: a line that tells by itself, from end to end, who a person is, is taken at its word.

The learned labels weigh a line with those around it, which may draw the end of a post to the name below, or a name
to the body above. A line that stands after a word for a role and a colon ("Speaker: …"), or in the list under such
a word, is labelled alone as well; where that leaves no word of it unexplained, its own labels stand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from travaux.reading.programme.people.build import OF
from travaux.reading.programme.people.labels import (
    AFFILIATION,
    CAPACITIES,
    HONORIFIC,
    NAME_START,
    NAMES,
    OTHER,
    POST,
    ROLE,
    SEPARATOR,
    Labelled,
)
from travaux.reading.programme.people.lexicon import fold, match_at, plain, short_forms
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.lines import headings_behind, lines

_COLONS = frozenset(":：")
_BULLETS = frozenset("•‣▪▫●○◦■□")
_COMMAS = frozenset(",،，")
_OF_A_NAME = NAMES | {HONORIFIC}
_OF_A_PERSON = NAMES | CAPACITIES | {HONORIFIC, SEPARATOR}


@dataclass(frozen=True, slots=True)
class _Line:
    """Words ``first`` to ``last`` of a passage; ``own`` are their labels alone, from ``start`` on those of a person.

    ``led`` is True where a word for a role and a colon stand before ``start``, ``listed`` where a bullet does.
    """

    first: int
    last: int
    own: Sequence[Labelled]
    start: int
    led: bool
    listed: bool

    @property
    def heads(self) -> bool:
        """A word for a role that stands alone, over a list."""
        return self.led and self.start == len(self.own)

    @property
    def tells(self) -> bool:
        """One person, with nothing else beside."""
        told = self.own[self.start :]
        begins = bool(told) and told[0].label in (NAME_START, HONORIFIC)
        one = sum(each.label is NAME_START for each in told) == 1
        return begins and one and all(_fits(each) for each in told) and not self._cut_short

    @property
    def _cut_short(self) -> bool:
        """The name ends in a small word, as none does: "Ada de", "la Torre"."""
        name = [each for each in self.own[self.start :] if each.label in NAMES]
        return fold(name[-1].word.text) in OF

    @property
    def goes_on(self) -> bool:
        """The rest of what stands in the line before."""
        if self.led or self.listed:
            return False
        first = self.own[0]
        small = fold(first.word.text) in OF and first.word.text.islower()
        return small or first.label not in (NAME_START, HONORIFIC, OTHER)

    def completes(self, above: _Line) -> bool:
        """Names the body that the line above begins in its last field: "Head of Ports, Baltic", "Harbours Council"."""
        commas = [i for i in range(above.start, len(above.own)) if above.own[i].word.text in _COMMAS]
        alone = not any(one.word.text in _COMMAS for one in self.own)
        begun = bool(commas) and not any(
            _is_body(one) or _is("posts", one) for one in above.own[commas[-1] + 1 :]
        )
        return alone and begun and not (self.led or self.listed) and any(_is_body(one) for one in self.own)

    @property
    def breaks_off(self) -> bool:
        """Ends in a word that leads to more: "Institute of", or, behind a comma, "Foundation" alone."""
        last = self.own[-1]
        behind = len(self.own) > 1 and self.own[-2].word.text in _COMMAS
        return fold(last.word.text) in OF or (
            behind and _is_body(last) and last.word.text not in short_forms()
        )


def alone(held: Sequence[Labelled], text: str, label: Callable[[str], Sequence[Labelled]]) -> list[Labelled]:
    """The same words; those of a line that tells a person by itself with its own labels, as ``label`` gives them."""
    done = list(held)
    places = list(lines(held))
    led = [number for number, (first, last) in enumerate(places) if _after_role(held[first:last])]
    if not led:
        return done
    under = False
    for line in _lines(held, places[led[0] :], text, label):
        if (line.led or under) and line.tells:
            _take(done, line)
        under = line.led or (under and line.tells)
    headings_behind(done)
    return done


def _lines(
    held: Sequence[Labelled],
    places: Sequence[tuple[int, int]],
    text: str,
    label: Callable[[str], Sequence[Labelled]],
) -> list[_Line]:
    """The lines of those places, each with what goes on from it."""

    def made(first: int, last: int) -> _Line:
        own = label(text[held[first].word.start : held[last - 1].word.end])
        role = _after_role(own)
        start = role + (role < len(own) and own[role].word.text in _BULLETS)
        return _Line(first, last, _by_fields(own, start), start, role > 0, start > role)

    found: list[_Line] = []
    for first, last in places:
        line = made(first, last)
        above = found[-1] if found else None
        if (
            above
            and not above.heads
            and not line.led
            and (line.goes_on or above.breaks_off or line.completes(above))
        ):
            found[-1] = made(above.first, last)
        else:
            found.append(line)
    return found


def _fits(one: Labelled) -> bool:
    """Whether a word is part of a person; a comma is no part of a name, since two names may stand beside it."""
    return one.label in _OF_A_PERSON and not (one.label in NAMES and one.word.text in _COMMAS)


def _after_role(own: Sequence[Labelled]) -> int:
    """Behind a word for a role and its colon with which a line begins; 0 where it does not begin so."""
    keys = [plain(one.word.text) for one in own]
    colon = match_at(keys, 0, "roles")
    return colon + 1 if 0 < colon < len(own) and own[colon].word.text in _COLONS else 0


def _by_fields(own: Sequence[Labelled], start: int) -> Sequence[Labelled]:
    """A line of three fields between commas, a name, words that begin with a post, words of a body: each is one thing."""
    commas = [i for i in range(start, len(own)) if own[i].word.text in _COMMAS]
    if len(commas) != 2 or not all(own[i].label in _OF_A_NAME for i in range(start, commas[0])):
        return own
    post, body = own[commas[0] + 1 : commas[1]], own[commas[1] + 1 :]
    if not post or not body or not _is("posts", post[0]) or any(_is("posts", one) for one in body):
        return own
    if not any(_is_body(one) for one in body):
        return own
    labels = (
        *((i, SEPARATOR) for i in commas),
        *((i, POST) for i in range(commas[0] + 1, commas[1])),
        *((i, AFFILIATION) for i in range(commas[1] + 1, len(own))),
    )
    done = list(own)
    for index, label in labels:
        done[index] = done[index]._replace(label=label)
    return done


def _is(name: str, one: Labelled) -> bool:
    return fold(one.word.text) in listed(name)


def _is_body(one: Labelled) -> bool:
    return fold(one.word.text) in listed("bodies", "words") or one.word.text in short_forms()


def _take(done: list[Labelled], line: _Line) -> None:
    """Put the line's own labels in place; the word before the colon is its role."""
    for index, own in enumerate(line.own):
        given = own.label if index >= line.start else ROLE if index < line.start - 1 else SEPARATOR
        word = done[line.first + index].word
        done[line.first + index] = Labelled(word, given, own.certainty)
