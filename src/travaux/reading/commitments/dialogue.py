"""Recommendations that a report only refers to: "noted in paragraphs 27 (b), (c) and 31 above".

They stand in its account of the dialogue, where a paragraph opens with the State that spoke and its
recommendations follow "recommended", often lettered inside the sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from travaux.common.states import State, find_state
from travaux.reading.commitments.numbered import Paragraph
from travaux.reading.passage import Passage

_REFERENCES = re.compile(r"\bparagraphs?\s+((?:\d{1,3}|\(?[a-z]\)|and|above|below|paragraphs?|[\s,;–-])+)")
_REFERENCE = re.compile(r"(?P<number>\d{1,3})|\((?P<letter>[a-z])\)")
_LETTERS = re.compile(r"[,;:.]?\s*(?:\band\s+)?(?:\(|(?<![\w(]))(?P<letter>[a-z])\)\s*")
_RECOMMENDED = re.compile(
    r"\b(?:recommend(?:ed|s|ing)|encourag(?:ed|es)|urg(?:ed|es)|call(?:ed|s)\s+(?:on|upon)|suggest(?:ed|s))\b"
    r"(?:\s+(?:that|to|for|the|[A-Z][\w’'-]+|of|Government|State|and|it)\b){0,8}[\s:]*"
)
_SENTENCE = re.compile(r"[.;]\s+(?=[A-Z“(])")
_SPEAKER = re.compile(
    r"(?:^|[.;]\s+)(?:The\s+delegation\s+of\s+)?(?P<name>(?:the\s+|The\s+)?[A-ZÔ][\w’'-]+(?:\s+(?:and|of|the|[A-Z(][\w’'-]*\)?)){0,9})"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one State asked in the dialogue, under the number by which it is referred to."""

    number: str
    states: tuple[State, ...]
    words: Passage


def references(text: str) -> tuple[tuple[int, str], ...]:
    """The paragraphs that a text refers to, as numbers with a letter or none."""
    found: list[tuple[int, str]] = []
    for match in _REFERENCES.finditer(text):
        number = 0
        for reference in _REFERENCE.finditer(match[1]):
            if reference["number"]:
                number = int(reference["number"])
                found.append((number, ""))
            elif number:
                if found[-1] == (number, ""):
                    found.pop()
                found.append((number, reference["letter"]))
    return tuple(found)


def asked(known: dict[int, Passage], wanted: Iterable[tuple[int, str]]) -> Iterator[Asked]:
    """What the dialogue's paragraphs hold under each of these references, in their order."""
    for number, letter in wanted:
        passage = known.get(number)
        if not passage:
            continue
        lettered = list(_lettered(passage, number))
        if letter:
            yield from (one for mark, one in lettered if mark == letter)
        elif lettered:
            yield from (one for _, one in lettered)
        else:
            yield from _of_whole(passage, number)


def whole_paragraphs(dialogue: Iterable[Paragraph]) -> dict[int, Passage]:
    """Each paragraph with the lettered parts that begin lines of their own."""
    parts: dict[int, list[Passage]] = {}
    for paragraph in dialogue:
        if isinstance(paragraph.number[0], int):
            mark = paragraph.mark if len(paragraph.number) > 1 else None
            parts.setdefault(paragraph.number[0], []).append(
                Passage.join((mark, paragraph.passage)) if mark else paragraph.passage
            )
    return {number: Passage.join(passages) for number, passages in parts.items()}


def _lettered(passage: Passage, number: int) -> Iterator[tuple[str, Asked]]:
    """The parts of a paragraph that letters inside its sentences mark, with their letters."""
    marks = list(_in_order(_LETTERS.finditer(passage.text)))
    speakers = _Speakers.of(passage.text)
    for mark, following in zip(marks, [*marks[1:], None][: len(marks)], strict=True):
        stop = _SENTENCE.search(passage.text, mark.end())
        ends = [following.start()] if following else []
        end = min([*ends, stop.start() if stop else len(passage.text)])
        speaker = speakers.before(mark.start())
        if speaker:
            words = passage.cut(mark.end(), end)
            yield mark["letter"], Asked(f"{number} ({mark['letter']})", (speaker,), words)


def _in_order(marks: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Marks in the order of the alphabet: "8.1 (a)" inside a sentence begins no part."""
    last = 0
    for mark in marks:
        value = ord(mark["letter"]) - 96
        if value == last + 1:
            last = value
            yield mark


def _of_whole(passage: Passage, number: int) -> Iterator[Asked]:
    speakers = _Speakers.of(passage.text)
    for match in _RECOMMENDED.finditer(passage.text):
        speaker = speakers.before(match.start())
        stop = _SENTENCE.search(passage.text, match.end())
        if speaker:
            yield Asked(str(number), (speaker,), passage.cut(match.end(), stop.start() if stop else None))


@dataclass(frozen=True, slots=True)
class _Speakers:
    """The States named at the beginning of sentences, with the places of their names in order."""

    places: tuple[int, ...]
    states: tuple[State, ...]

    @classmethod
    def of(cls, text: str) -> _Speakers:
        named = [
            (match.start("name"), state)
            for match in _SPEAKER.finditer(text)
            if (state := _opening_state(match["name"].split()))
        ]
        return cls(tuple(place for place, _ in named), tuple(state for _, state in named))

    def before(self, position: int) -> State | None:
        """The State named last before a position."""
        index = bisect_left(self.places, position)
        return self.states[index - 1] if index else None


def _opening_state(words: list[str]) -> State | None:
    """The State that the longest run of these words from the first names."""
    names = (find_state(" ".join(words[:length])) for length in range(len(words), 0, -1))
    return next((state for state in names if state), None)
