"""Meetings and people as they are asked for: by name, with their papers, documents and appearances."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Model, Q, QuerySet

from travaux.common.errors import AmbiguousName, NothingFound
from travaux.common.gathering import Member
from travaux.common.names import name_key
from travaux.common.organisations import known_name
from travaux.record.documents.models import Document, Symbol
from travaux.record.evidence.decisions import issues
from travaux.record.meetings.joining import open_doubts
from travaux.record.meetings.models import Appearance, ListedDocument, Meeting, NameDoubt
from travaux.record.parties.models import Body, Person

_SHOWN = 5
_FORTHCOMING = re.compile(
    r"to be (?:issued|submitted|circulated)|not yet issued|forthcoming|à paraître|pendiente de publicación|"
    r"будет издан|سيصدر|待发|待印发", re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """A document that an item lists. ``state`` is "held", "not held" or "not yet issued"; ``paper`` a SHA-256."""

    item: str
    text: str
    symbol: str
    state: str
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """One appearance of a person: where, when, in which role and post. ``paper`` is a SHA-256."""

    name: str
    role: str
    position: str
    affiliation: str
    item: str
    date: str
    meeting: str
    paper: str


def meetings_listed() -> QuerySet[Meeting]:
    """All meetings by date, each with ``paper_count``."""
    return Meeting.objects.annotate(paper_count=Count("papers")).order_by("start", "name", "key")


def find_meeting(name: str) -> Meeting:
    """The one meeting with this key or name; NothingFound, AmbiguousName."""
    ways = (
        Meeting.objects.filter(key=name),
        Meeting.objects.filter(name__iexact=name),
        _worded(Meeting, name),
    )
    return _only(name, "meeting", ways)


def find_person(name: str) -> Person:
    """The one person with this key or name, or whose name some paper writes so; NothingFound, AmbiguousName."""
    ways = (
        Person.objects.filter(key=name), Person.objects.filter(name__iexact=name), _worded(Person, name),
        _written(Person, name, "appearances__name"),
    )  # fmt: skip
    return _only(name, "person", ways)


def find_body(name: str) -> Body:
    """The one body with this key or name in any language, or whose name some paper writes so; NothingFound, AmbiguousName."""
    known = name_key(known_name(name) or "")
    ways = (
        Body.objects.filter(key=name), Body.objects.filter(key=known), Body.objects.filter(name__iexact=name), _worded(Body, name),
        _written(Body, name, "appearances__affiliation"),
    )  # fmt: skip
    return _only(name, "organisation", ways)


def members_of(meeting: Meeting) -> tuple[Member, ...]:
    """The papers of a meeting by hash, each with the reason why it belongs there."""
    rows = meeting.papers.order_by("document__paper__sha256").values_list("document__paper__sha256", "reason")
    return tuple(Member(sha256, reason) for sha256, reason in rows)


def best_document(meeting: Meeting, audiences: tuple[str, ...] | None = None) -> Document | None:
    """The document whose programme stands for the meeting: the fullest, a final version before another.

    Of those for ``audiences`` only, where given; None where there is none of them.
    """
    documents = Document.objects.filter(of_meeting__meeting=meeting).select_related("paper", "reading")
    if audiences is not None:
        documents = documents.filter(audience__in=audiences)
    counted = list(documents.annotate(items_in_it=Count("items")))
    issued = issues([one.paper.sha256 for one in counted])
    return max(
        counted,
        key=lambda d: (
            d.items_in_it > 0,
            d.status != "recalled",
            d.status == "final",
            d.date,
            issued.get(d.paper.sha256, 0),
            d.items_in_it,
            d.paper.sha256,
        ),
        default=None,
    )


def documents_of(meeting: Meeting) -> Iterator[Listed]:
    """The documents that the items of the meeting's programme list, in its order."""
    rows = ListedDocument.objects.filter(item__document=best_document(meeting)).select_related("item")
    found = list(rows.order_by("item__number_in_paper", "order"))
    held = {
        symbol.casefold(): sha256
        for symbol, sha256 in Symbol.objects.filter(
            symbol__in=[row.symbol for row in found if row.symbol]
        ).values_list("symbol", "document__paper__sha256")
    }
    for row in found:
        paper = held.get(row.symbol.casefold(), "")
        yield Listed(row.item.title, row.text, row.symbol, state_of(row.text, paper), paper)


def state_of(text: str, paper: str) -> str:
    """Whether a listed document is held: as ``paper``, its SHA-256, which is empty where it is not."""
    if paper:
        return "held"
    return "not yet issued" if _FORTHCOMING.search(text) else "not held"


def people_listed() -> QuerySet[Person]:
    """All people by key, each with ``seats``, the number of their appearances."""
    people = Person.objects.filter(withdrawn=False, merged_into=None)
    return people.annotate(seats=Count("appearances")).order_by("key")


def bodies_listed() -> QuerySet[Body]:
    """All bodies by key, each with ``seats``, the number of appearances of its people."""
    return Body.objects.filter(merged_into=None).annotate(seats=Count("appearances")).order_by("key")


def rows_of(party: Person | Body) -> QuerySet[Appearance]:
    """The appearances of a person, or of the people of a body."""
    return party.appearances.select_related(
        "item__document__paper", "item__document__of_meeting__meeting"
    ).order_by("item__document__paper__sha256", "item__number_in_paper", "order")


def seats_of(party: Person | Body) -> tuple[Seat, ...]:
    """Where a person, or the people of a body, appear, by date and paper."""
    seats = [_seat(row) for row in rows_of(party)]
    return tuple(sorted(seats, key=lambda seat: (seat.date, seat.meeting, seat.paper, seat.item)))


def name_doubts() -> list[NameDoubt]:
    """The open doubts about names, worst first."""
    rows = NameDoubt.objects.select_related("one__item__document__paper", "other__item__document__paper")
    return open_doubts(rows.order_by("-severity", "id"))


def find_doubt(code: str) -> NameDoubt:
    """The one open doubt whose code begins so; NothingFound."""
    found = [one for one in name_doubts() if code and one.code.startswith(code.lower())]
    if len(found) != 1:
        raise NothingFound(
            f"{'several doubts begin with' if found else 'there is no open doubt'} {code}",
            "See travaux doubts list.",
        )
    return found[0]


def _seat(row: Appearance) -> Seat:
    document = row.item.document
    claim = document.of_meeting
    meeting = claim.meeting
    date = row.item.date or (meeting.start if meeting else claim.start) or document.date
    return Seat(
        row.name, row.role, row.position, row.affiliation, row.item.title, date,
        meeting.name if meeting else claim.name, document.paper.sha256,
    )  # fmt: skip


def _worded(model: type[Model], name: str) -> QuerySet[Any]:
    """The rows whose name holds every word of ``name``, with its accents or without."""
    asked = Q()
    for word in name.split():
        bare = name_key(word)
        asked &= Q(name__icontains=word) | (Q(key__contains=bare) if bare else Q())
    return model.objects.filter(asked)


def _written(model: type[Model], name: str, field: str) -> QuerySet[Any]:
    """The rows of which one appearance writes ``field`` with every word of ``name``."""
    asked = Q()
    for word in name.split():
        asked &= Q(**{f"{field}__icontains": word})
    return model.objects.filter(asked).distinct()


def _only(name: str, kind: str, ways: Sequence[QuerySet[Any]]) -> Any:
    """The one row that the first way with an answer gives."""
    for found in ways:
        some = list(found.order_by("key")[: _SHOWN + 1])
        if len(some) == 1:
            return some[0]
        if some:
            shown = "; ".join(f"{one.name} ({one.key})" for one in some[:_SHOWN])
            more = "; \u2026" if len(some) > _SHOWN else ""
            raise AmbiguousName(f"{name} names more than one {kind}: {shown}{more}")
    raise NothingFound(f"no {kind} is called {name}")
