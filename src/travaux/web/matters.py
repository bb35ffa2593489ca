"""What the checklist asks: the doubts of the library, those that versions of one programme share told once."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse

from travaux.common.finding import Doubt
from travaux.common.pointer import value_at
from travaux.common.programme import TBC, Item, Programme
from travaux.record.documents.models import Document
from travaux.record.documents.reading import doubts_of, programme_of
from travaux.record.sight import Sight
from travaux.web.naming import in_few_words, name_of

_AT_ONCE = 12
"""Documents that are asked for together."""
_LOOKED_AT, _ENOUGH = 60, 40
"""Documents, and matters, after which the list goes on on another page."""
_OF_ONE, _OF_ONE_ALONE = 20, 300
"""Matters of one family of documents that are shown among those of others, and by themselves."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a doubt stands: the document, the path of its value there, and the address of its words, empty where unknown."""

    document: Document
    doubt: Doubt
    address: str

    @property
    def path(self) -> str:
        return self.doubt.path


@dataclass(frozen=True, slots=True)
class Matter:
    """A doubt to settle, in every version that has it, the latest first.

    ``value`` is what is shown now, ``seen`` the same as JSON; ``plain`` where it can be typed; ``filled`` the later version
    of the programme in which a seat that is open here is taken.
    """

    places: tuple[Place, ...]
    name: str
    value: str
    seen: str
    plain: bool
    filled: Document | None = None

    @property
    def doubt(self) -> Doubt:
        return self.places[0].doubt

    @property
    def document(self) -> Document:
        return self.places[0].document


@dataclass(frozen=True, slots=True)
class Rest:
    """How many more doubts there are about a document than the list of all shows."""

    document: Document
    count: int


@dataclass(frozen=True, slots=True)
class Checklist:
    """Some of the matters, worst first; ``rests`` of documents with many; the place where the list goes on, None at its end."""

    matters: tuple[Matter, ...]
    rests: tuple[Rest, ...] = ()
    next: int | None = None


def checklist(sight: Sight, start: int) -> Checklist:
    """The matters of the documents from the place ``start`` on; documents whose doubts are all settled are passed over."""
    matters: list[Matter] = []
    rests: list[Rest] = []
    at = start
    while True:
        documents = list(sight.doubted()[at : at + _AT_ONCE + 1])
        for versions in sight.families(documents[:_AT_ONCE]):
            found = _matters(versions, sight)
            matters += found[:_OF_ONE]
            left = Counter(one.document for one in found[_OF_ONE:])
            rests += (Rest(document, count) for document, count in left.items())
        at += _AT_ONCE
        if len(documents) <= _AT_ONCE or len(matters) >= _ENOUGH or at - start >= _LOOKED_AT:
            break
    more = at if len(documents) > _AT_ONCE else None
    return Checklist(_worst_first(matters), tuple(rests), more)


def checklist_of(sight: Sight, document: Document) -> Checklist:
    """The matters of one document."""
    found = _matters([document], sight)
    left = len(found) - _OF_ONE_ALONE
    return Checklist(_worst_first(found[:_OF_ONE_ALONE]), (Rest(document, left),) if left > 0 else ())


def shown_at(programme: Programme, path: str) -> object:
    """What is shown at a path, None where there is nothing."""
    try:
        return value_at(programme, path) if path else None
    except KeyError:
        return None


def _worst_first(matters: Sequence[Matter]) -> tuple[Matter, ...]:
    return tuple(sorted(matters, key=lambda one: (one.filled is not None, -one.doubt.severity)))


def _matters(versions: Sequence[Document], sight: Sight) -> tuple[Matter, ...]:
    """The doubts of versions in the order of time: one that names the same value for the same cause is one."""
    found: dict[tuple[str, str, str, int], Matter] = {}
    for document in reversed(versions):
        times: Counter[tuple[str, str, str]] = Counter()
        for one in _of_document(document):
            key = (one.doubt.message, one.name, one.seen)
            times[key] += 1
            known = found.get((*key, times[key]))
            found[*key, times[key]] = replace(known, places=(*known.places, *one.places)) if known else one
    return _worst_first(_with_later(list(found.values()), versions[-1], sight))


def _with_later(matters: Sequence[Matter], document: Document, sight: Sight) -> list[Matter]:
    """The matters; one about an open seat with the latest version of the programme, where that leaves none open on the item."""
    claim = getattr(document, "of_meeting", None)
    if claim is None or claim.meeting is None or not any(map(_is_open_seat, matters)):
        return list(matters)
    latest = sight.programmes_of(claim.meeting)[-1]
    earlier = [one for one in matters if _is_open_seat(one) and one.document != latest]
    if not earlier:
        return list(matters)
    shown = {pk: programme_of(one) for pk, one in {one.document.pk: one.document for one in earlier}.items()}
    taken = {item.title.casefold() for item in programme_of(latest).items if _all_taken(item)}

    def filled(one: Matter) -> bool:
        item = shown[one.document.pk].items[int(one.doubt.path.split("/")[2])]
        return item.title.casefold() in taken

    return [replace(one, filled=latest) if one in earlier and filled(one) else one for one in matters]


def _is_open_seat(matter: Matter) -> bool:
    return matter.value == TBC and re.fullmatch(r"/items/\d+/people/\d+/name", matter.doubt.path) is not None


def _all_taken(item: Item) -> bool:
    return bool(item.people) and not any(person.to_be_confirmed for person in item.people)


def _of_document(document: Document) -> Iterator[Matter]:
    programme = programme_of(document)
    code = document.paper.sha256[:16]
    for doubt in doubts_of(document):
        value = shown_at(programme, doubt.path)
        span = doubt.spans[0] if doubt.spans else None
        address = f"{reverse('leaf', args=[code, span.page])}?at={span.start}-{span.end}#at" if span else ""
        plain = not isinstance(value, dict | list)
        told = in_few_words(value) if isinstance(value, dict) else ""
        yield Matter(
            (Place(document, doubt, address),),
            name_of(doubt.path, programme),
            "" if value is None else str(value) if plain else told,
            json.dumps(value, ensure_ascii=False),
            plain,
        )
