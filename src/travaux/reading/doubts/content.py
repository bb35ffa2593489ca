"""Doubts about people and titles: open seats, names cut in two, values that hold more than one thing."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from travaux.common.programme import Programme
from travaux.reading.doubts.remark import MANY, Remark, shortened, title, together

_MOST_SEATS = 8
_LONG_TITLE = 45
_LONG_POST = 28
_LONG_NAME = 6


def seats(programme: Programme) -> Iterator[Remark]:
    def many(number: int) -> str:
        return f"Seats are still to be confirmed in {number} items"

    yield from together(_seats(programme), many, most=_MOST_SEATS)


def _seats(programme: Programme) -> Iterator[Remark]:
    for index, item in enumerate(programme.items):
        open_seats = [place for place, person in enumerate(item.people) if person.to_be_confirmed]
        if open_seats:
            path = f"/items/{index}/people/{open_seats[0]}/name"
            seats = "A seat is" if len(open_seats) == 1 else f"{len(open_seats)} seats are"
            yield Remark(0.6, path, f"{seats} still to be confirmed in {title(item)}")


def people(programme: Programme) -> Iterator[Remark]:
    everyone = [
        (f"/items/{index}/people/{place}/name", item, person)
        for index, item in enumerate(programme.items)
        for place, person in enumerate(item.people)
        if not person.to_be_confirmed
    ]
    halves = [one for one in everyone if _one_word(one[2].name)]
    if len(halves) > MANY:
        names = ", ".join(list(dict.fromkeys(person.name for _, _, person in halves))[:MANY])
        yield Remark(0.45, halves[0][0], f"{len(halves)} names have one word only, such as {names}")
    else:
        for path, item, person in halves:
            yield Remark(0.55, path, f"The name “{person.name}” in {title(item)} may be cut in two")
    long_names = (
        Remark(
            0.55, path, f"The name “{shortened(person.name, 40)}” in {title(item)} may hold more than a name"
        )
        for path, item, person in everyone
        if len(person.name.split()) > _LONG_NAME or any(character.isdigit() for character in person.name)
    )
    yield from together(long_names, lambda n: f"{n} names may hold more than a name")
    long_posts = (
        Remark(
            0.5,
            path,
            f"The long post of {shortened(person.name, 40)} in {title(item)} may hold another person",
        )
        for path, item, person in everyone
        if len(f"{person.position or ''} {person.affiliation or ''}".split()) > _LONG_POST
    )
    yield from together(long_posts, lambda n: f"{n} posts are so long that other people may be in them")
    yield from together(_twice(programme), lambda n: f"In {n} items a person stands twice")


def _twice(programme: Programme) -> Iterator[Remark]:
    for index, item in enumerate(programme.items):
        names = Counter(person.name for person in item.people if not person.to_be_confirmed)
        twice = [name for name, number in names.items() if number > 1]
        if twice:
            yield Remark(0.3, f"/items/{index}/people", f"{twice[0]} stands twice in {title(item)}")


def _one_word(name: str) -> bool:
    """True for one word in a script that parts the words of a name."""
    first = unicodedata.name(name[0], "") if name else ""
    return " " not in name.strip() and not first.startswith(("CJK", "HANGUL", "HIRAGANA", "KATAKANA"))


def titles(programme: Programme) -> Iterator[Remark]:
    items = list(enumerate(programme.items))
    untitled = (
        Remark(0.6, f"/items/{index}/title", f"Item {item.number or index + 1} has no title")
        for index, item in items
        if not item.title.strip()
    )
    yield from together(untitled, lambda n: f"{n} items have no title")
    long = (
        Remark(
            0.55, f"/items/{index}/title", f"The title {title(item)} is long and may hold more than a title"
        )
        for index, item in items
        if len(item.title.split()) > _LONG_TITLE
    )
    yield from together(long, lambda n: f"{n} titles are long and may hold more than titles")
    yield from together(_repeated(programme), lambda n: f"{n} items stand twice at the same time")


def _repeated(programme: Programme) -> Iterator[Remark]:
    seen: set[tuple[object, ...]] = set()
    for index, item in enumerate(programme.items):
        key = (item.title.casefold(), item.number, item.slot, item.parent, item.room)
        if key in seen and item.slot.start:
            yield Remark(0.4, f"/items/{index}/title", f"{title(item)} stands twice at the same time")
        seen.add(key)
