"""The title of a heading line that may also name people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.reading.passage import Passage
from travaux.reading.programme.grammar.wording import is_format
from travaux.reading.programme.people.features import lists_of, name_pattern
from travaux.reading.programme.people.labels import (
    CAPACITIES,
    HONORIFIC,
    NAMES,
    OTHER,
    ROLE,
    SEPARATOR,
    Labelled,
)
from travaux.reading.programme.people.lexicon import fold, match_at, plain
from travaux.reading.programme.people.lexicon import words as listed
from travaux.reading.programme.people.lines import names as names_of
from travaux.reading.programme.people.roles import is_speech, joining_words
from travaux.reading.programme.people.roster import NOBODY, Roster, is_told

_SURE = 0.6
"""A name with no honorific, role or post beside it counts in a title from this certainty on."""
_LABEL = 2
"""Words of what may stand behind the speaker of a "Keynote" and yet be no title."""
_EDGES = re.compile(r"(?:\s*\.){4,}\s*\Z|[\s:;,|/·•–—~-]+\Z|(?<![.\w])\.\s*\Z|(?<=\w\w)\.\s*\Z|。\s*\Z")
_NOTE_MARK = re.compile(r"(?<=\w)\*{1,3}\Z")
"""Stars that lead to a note, the only ones in a title."""
_START = re.compile(r"[\s:;,|/·•–—~)\].-]+")
_JOINED = re.compile(
    r"[\s,;–—-]+(?:(?:by|with|par|avec|por|con)(?:\s+(?:the|an?|le|la|l['’]|el))?|a cargo de(?:l|\s+l[ao]s?)?)\s*\Z",
    re.I,
)
_OPEN = re.compile(r"[\s:;,–—-]*[(\[（][^()\[\]（）]*\Z")
_WITHIN = re.compile(r"\s*\([^()]*\)\s*[:：]\s*")
"""Those who speak, in brackets before the colon behind which a title goes on: "Soundings (Ana Lee): the northern bank"."""
_NOT_A_TITLE = re.compile(
    r"\W*(?:\(?\d{1,3}\s*(?:m|min|mins|minutes?|mn|'|’|мин)\.?\)?|\(?[a-z]\)?|\d{1,3})?\W*\Z", re.I
)


def title(passage: Passage, labelled: Sequence[Labelled]) -> Passage:
    """The words of a labelled line that are its title: those that no person accounts for."""
    if not any(one.label in NAMES for one in labelled):
        return trimmed(passage)
    found: list[Passage] = []
    before = 0
    for start, end in _stretches(labelled):
        one = _unjoined(trimmed(passage.cut(start, end)), led=end < labelled[-1].word.end)
        if found and not is_format(found[-1].text):
            goes_on = one and _WITHIN.fullmatch(passage.text, before, start) is not None
            return Passage.join((*found, one)) if goes_on else found[0]
        if one and not _NOT_A_TITLE.match(one.text):
            found.append(one)
            before = end
    if len(found) > 1 and len(found[-1].text.split()) > _LABEL:
        return Passage.join((found[0], found[-1]))
    return found[0] if found else _occasion(passage, labelled)


def _occasion(passage: Passage, labelled: Sequence[Labelled]) -> Passage:
    """What a role at the start says of the occasion: "Closing by Ada Pereira"; empty where it says none."""
    last = 0
    while last < len(labelled) and labelled[last].label is ROLE:
        last += 1
    keys = [fold(one.word.text) for one in labelled[:last]]
    joined = joining_words(keys)
    if not joined or joined == last or not all(key in listed("titles") for key in keys[: last - joined]):
        return passage.cut(0, 0)
    return passage.cut(labelled[0].word.start, labelled[last - joined - 1].word.end)


def trimmed(passage: Passage) -> Passage:
    """A title without the marks, and the bracket left open, that parted it from what stood beside it."""
    text = passage.text
    start = match.end() if (match := _START.match(text)) else 0
    end = len(text)
    if any(text.count(one, start) > text.count(other, start) for one, other in ("()", "[]", "（）")):
        end = match.start() if (match := _OPEN.search(text, start)) else end
    while match := _EDGES.search(text, start, end):
        if match.start() == end:
            break
        end = match.start()
    if (mark := _NOTE_MARK.search(text, start, end)) and "*" not in text[start : mark.start()]:
        end = mark.start()
    return passage.cut(start, end) if end > start else passage.cut(0, 0)


def _unjoined(found: Passage, *, led: bool) -> Passage:
    """A title without the words at its end that lead to the person behind it: "Remarks by the"."""
    match = _JOINED.search(found.text) if led else None
    return found.cut(0, match.start()) if match and match.start() else found


def _stretches(labelled: Sequence[Labelled]) -> Iterator[tuple[int, int]]:
    """Neighbouring words of the title as ranges of characters; a role that is an act is such words too."""
    start: int | None = None
    end = 0
    for index, one in enumerate(labelled):
        if one.label is OTHER or (one.label is ROLE and _act(labelled, index)):
            start = one.word.start if start is None else start
            end = one.word.end
        elif one.label is not SEPARATOR and start is not None:
            yield start, end
            start = None
    if start is not None:
        yield start, end


def _act(labelled: Sequence[Labelled], index: int) -> bool:
    """Whether the role that a word belongs to names what is said ("opening remarks"); "by" is left out."""
    first, last = index, index + 1
    while first and labelled[first - 1].label is ROLE:
        first -= 1
    while last < len(labelled) and labelled[last].label is ROLE:
        last += 1
    keys = [fold(one.word.text) for one in labelled[first:last]]
    return is_speech(keys) and index < last - joining_words(keys)


def sober(labelled: Sequence[Labelled], told: Roster = NOBODY, *, matter: bool = False) -> list[Labelled]:
    """The labels of a heading without names that nothing speaks for, beside the capitals of a title.

    ``told`` are the names that the paper tells: what it names in several entries is believed. ``matter`` tells that
    the heading is a matter to be considered, in which no name stands for itself.
    """
    kept = list(labelled)
    names = list(names_of(labelled))
    known = matter or any("given" in lists_of(labelled[first].word.text) for first, _ in names)
    for first, last in names:
        if not is_told(labelled, first, last, told, least=2) and not _believed(labelled, first, last, known):
            for index in range(first, last):
                kept[index] = _no_person(kept[index])
    return kept


def unclaimed(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The labels of a title that names nobody, without posts and bodies: they are what it is about."""
    if any(one.label in NAMES or one.label is HONORIFIC for one in labelled):
        return list(labelled)
    return [_no_person(one) if one.label in CAPACITIES else one for one in labelled]


def nobody(labelled: Sequence[Labelled], *, given: bool) -> list[Labelled]:
    """The labels of a title that sounds like a name, where somebody else is told to speak.

    A form of address names somebody, and so does a known given name unless ``given`` says that it may be of a title;
    "to be announced" is no title.
    """
    if not given and any("given" in lists_of(one.word.text) for one in labelled):
        return list(labelled)
    keys = [key for one in labelled if one.word.is_word and (key := plain(one.word.text))]
    if any(one.label is HONORIFIC for one in labelled) or (
        keys and match_at(keys, 0, "pending") == len(keys)
    ):
        return list(labelled)
    return [_no_person(one) if one.label in NAMES or one.label in CAPACITIES else one for one in labelled]


def _no_person(one: Labelled) -> Labelled:
    """The word as one of the title, though it was labelled as part of a person: as certain as that was not."""
    return one._replace(label=OTHER, certainty=1 - one.certainty)


def _believed(labelled: Sequence[Labelled], first: int, last: int, known: bool) -> bool:
    """Whether a name in a heading has an honorific, a role or a known given name, or stands alone and sure."""
    led = first > 0 and labelled[first - 1].label in (HONORIFIC, ROLE)
    led = led or (first > 1 and labelled[first - 2].label is ROLE)
    words = [one.word for one in labelled[first:last] if one.word.is_word]
    if not words:
        return False
    if led or name_pattern(words)[0] in "Gg":
        return True
    return not known and min(one.certainty for one in labelled[first:last]) >= _SURE
