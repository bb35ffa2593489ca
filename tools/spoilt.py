"""Readings spoilt on purpose: values as a careless reader would have left them.

The mistakes in readings of the gold papers are too few to learn all of them from. So values that are right are made
wrong: a title, a name, a post or a body is cut where a line or a part of it ends, or goes on into the words behind it;
a line of a description becomes an item, and words with capitals become a person.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from random import Random

from travaux.common.finding import Span
from travaux.reading.passage import Found, Passage
from travaux.reading.programme.draft import ItemDraft, PersonDraft
from travaux.reading.transcript import Transcript

_SHARE = 0.35
"""How many of the items are spoilt, each in one way."""
_LOST = 0.12
"""A value that keeps more of its words counts as right."""
_AT_A_BREAK, _CUT, _FRONT = 0.6, 0.6, 0.7
_LONGEST = 15
_WAYS = ("title", "title", "title", "item", "person", "name", "post", "post")
_MARKS = " \n,;:-–—(/"
_WORD = re.compile(r"\S+")
_GAP = re.compile(r"[^\S\n]*\n?[^\S\n]*")

Spoilt = tuple[ItemDraft, str]
"""An item, and the path below it of the value that is wrong in it."""


def spoil(
    items: Sequence[ItemDraft], transcript: Transcript, right: Collection[str], random: Random
) -> tuple[list[ItemDraft], set[str]]:
    """Items of which some values are spoilt, and the paths of these; ``right`` are the paths of values that are right."""
    found: list[ItemDraft] = []
    wrong: set[str] = set()
    places: list[int] = []
    for index, item in enumerate(items):
        places.append(len(found))
        way = random.choice(_WAYS) if random.random() < _SHARE else ""
        changed = _changed(item, way, f"/items/{index}", transcript, right, random)
        if changed:
            wrong.add(f"/items/{len(found)}{changed[1]}")
        found.append(changed[0] if changed else item)
        line = _line_as_item(item, index, random) if way == "item" else None
        if line:
            wrong |= {f"/items/{len(found)}/{field}" for field in ("title", "date")}
            found.append(line)
    moved = [item if item.parent is None else replace(item, parent=places[item.parent]) for item in found]
    return moved, wrong


def _changed(
    item: ItemDraft, way: str, path: str, transcript: Transcript, right: Collection[str], random: Random
) -> Spoilt | None:
    if way == "title" and f"{path}/title" in right:
        title = _cut_or_longer(item.title, transcript, random)
        return (replace(item, title=title), "/title") if title else None
    if way == "person":
        person = _words_as_person(item, transcript, random)
        return (
            (replace(item, people=(*item.people, person)), f"/people/{len(item.people)}/name")
            if person
            else None
        )
    if way in ("name", "post") and item.people:
        place = random.randrange(len(item.people))
        field = "name" if way == "name" else random.choice(("position", "affiliation"))
        value: Found | None = getattr(item.people[place], field)
        below = f"/people/{place}/{field}"
        other = _cut_or_longer(value, transcript, random) if value and path + below in right else None
        if other:
            people = list(item.people)
            people[place] = replace(people[place], **{field: other})  # type: ignore[arg-type]
            return replace(item, people=tuple(people)), below
    return None


def _cut_or_longer(value: Found, transcript: Transcript, random: Random) -> Found | None:
    change = _cut if random.random() < _CUT else _longer
    found = change(value, transcript, random) if value.spans else None
    return replace(found, certainty=value.certainty) if found and found.value != value.value else None


def _cut(value: Found, transcript: Transcript, random: Random) -> Found | None:
    passage = Passage.at(transcript, value.spans)
    words = [match.span() for match in _WORD.finditer(passage.text)]
    if len(words) < 2:
        return None
    breaks = [n for n in range(1, len(words)) if _parted(passage.text, words[n - 1][1], words[n][0])]
    at = random.choice(breaks if breaks and random.random() < _AT_A_BREAK else range(1, len(words)))
    front = random.random() < _FRONT
    if (len(words) - at if front else at) < _LOST * len(words):
        return None
    if not front:
        return passage.found(words[at][0])
    kept = passage.text[: words[at - 1][1]].rstrip(_MARKS)
    return passage.found(0, len(kept)) if kept else None


def _parted(text: str, end: int, start: int) -> bool:
    """Whether a line ends between two words, or a mark stands there."""
    return "\n" in text[end:start] or text[end - 1] in f"{_MARKS})" or text[start] in _MARKS


def _longer(value: Found, transcript: Transcript, random: Random) -> Found | None:
    """The value with words that stand behind it in its line, or in the next where it ends its own."""
    text, last = transcript.text, value.spans[-1]
    gap = _GAP.match(text, last.end)
    start = gap.end() if gap else last.end
    stop = text.find("\n", start)
    words = [match.end() for match in _WORD.finditer(text, start, stop if stop >= 0 else len(text))]
    least = 1 + len(value.value.split()) // 6
    number = min(len(words), max(least, random.choice((len(words), len(words), 1, 2, 3, 4))))
    if not 0 < number <= _LONGEST:
        return None
    end = words[number - 1]
    if "\n" in text[last.end : start]:
        return Passage.at(transcript, (*value.spans, Span(start, end, last.page))).found()
    return Passage.at(transcript, (*value.spans[:-1], Span(last.start, end, last.page))).found()


def _line_as_item(item: ItemDraft, index: int, random: Random) -> ItemDraft | None:
    if not item.rest:
        return None
    passage = random.choice(item.rest)
    line = passage.cut(0, len(passage.text.split("\n", 1)[0]))
    if len(line.text) < 3 or len(line.text.split()) > 25:
        return None
    return ItemDraft(line.found(), day=item.day, parent=random.choice((index, item.parent)))


def _words_as_person(item: ItemDraft, transcript: Transcript, random: Random) -> PersonDraft | None:
    values = [
        item.title,
        *(found for one in item.people for found in (one.position, one.affiliation) if found),
    ]
    passages = [*item.rest[:3], *(Passage.at(transcript, value.spans) for value in values)]
    passage = random.choice(passages)
    words = [match.span() for match in _WORD.finditer(passage.text)]
    capitals = [passage.text[start].isupper() for start, _ in words]
    begun = [n for n in range(len(words) - 1) if capitals[n] and capitals[n + 1]]
    if not begun:
        return None
    first = random.choice(begun)
    last = min(len(words) - 1, first + random.choice((1, 1, 2)))
    return PersonDraft(passage.found(words[first][0], words[last][1]))
