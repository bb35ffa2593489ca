"""Telling apart the words of an entry: title, people, guiding questions, documents, the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from travaux.reading.passage import Found, Passage
from travaux.reading.programme.documents import documents
from travaux.reading.programme.draft import Entry, PersonDraft
from travaux.reading.programme.people import person_likeness, read_people, split_title
from travaux.reading.programme.questions import is_question, questions


@dataclass(frozen=True, slots=True)
class Content:
    """What an entry says, its words told apart; ``rest`` are its descriptions and notes."""

    title: Found
    people: tuple[PersonDraft, ...] = ()
    questions: tuple[Found, ...] = ()
    documents: tuple[Found, ...] = ()
    rest: tuple[Passage, ...] = ()


def read_content(entry: Entry) -> Content:
    """Tell apart the words of one entry; an entry that only names people has their names as title."""
    titles: list[Passage] = []
    people: list[PersonDraft] = []
    for head in entry.heads:
        title, named = split_title(head)
        people += named
        if title:
            titles.append(title)
    asked: list[Found] = []
    rest: list[Passage] = []
    for line in entry.body:
        found = questions(line)
        asked += found
        if not found and person_likeness(line) >= 0.5:
            people += read_people(line)
        elif not (found and is_question(line.text)):
            rest.append(line)
    for role, seat in entry.seats:
        people += read_people(seat, role)
    whole = (*entry.heads, *entry.body)
    return Content(_title(titles, people, entry), _once(people), tuple(asked), _documents(whole), tuple(rest))


def _title(titles: list[Passage], people: list[PersonDraft], entry: Entry) -> Found:
    if titles:
        return Passage.join(titles).found()
    if people:
        return people[0].name
    return entry.heads[0].found() if entry.heads else Found("", ())


def _once(people: Iterable[PersonDraft]) -> tuple[PersonDraft, ...]:
    """Each person once in each role, with what is known of the post."""
    kept: dict[tuple[str, str], PersonDraft] = {}
    for person in people:
        same = (person.name.value.casefold(), person.role.value)
        if same not in kept or (person.position and not kept[same].position):
            kept[same] = person
    return tuple(kept.values())


def _documents(passages: Iterable[Passage]) -> tuple[Found, ...]:
    found: dict[str, Found] = {}
    for one in _all(passages):
        found.setdefault(one.value, one)
    return tuple(found.values())


def _all(passages: Iterable[Passage]) -> Iterator[Found]:
    for passage in passages:
        yield from documents(passage)
