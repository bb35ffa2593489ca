"""People, bodies, series and delegations: who appears where, in which post, over the years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from travaux.common.errors import NoDates, NothingFound
from travaux.common.gathering import PartyKind
from travaux.common.programme import Programme
from travaux.publish import ics
from travaux.publish.edition import Edition
from travaux.record.accounts.models import Account
from travaux.record.documents.models import Document
from travaux.record.documents.reading import programme_of
from travaux.record.meetings.models import Appearance, Meeting, Series
from travaux.record.parties.models import Body, Person
from travaux.record.sight import Sight
from travaux.web import balance
from travaux.web.asking import account_of, sight_of
from travaux.web.calendars import is_given_out, subscribed
from travaux.web.editing.draft import flat
from travaux.web.news import news_of
from travaux.web.pages.who import spellings
from travaux.web.unchanged import unless_unchanged
from travaux.web.vocabulary import body_kind, region, role

_SHOWN = 200
_MEANT = 30
_LONGEST_NAME = 300
_ONE_VISIT = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Seat:
    """An appearance as a list shows it. ``since`` is True where its paper changed since the last visit."""

    row: Appearance
    date: str
    meeting: Meeting | None
    role: str
    since: bool = False


@unless_unchanged
def people(request: HttpRequest) -> HttpResponse:
    return _listing(request, sight_of(request).people(), "people")


@unless_unchanged
def bodies(request: HttpRequest) -> HttpResponse:
    return _listing(request, sight_of(request).bodies(), "bodies")


@unless_unchanged
def person(request: HttpRequest, key: str) -> HttpResponse:
    found = sight_of(request).people().filter(key=key).first()
    if found is None:
        raise NothingFound(_("This library knows no such person"), _("See the list of people."))
    seats = seats_of(sight_of(request).appearances().filter(person=found))
    return render(request, "web/person.html", {
        "person": found, "seats": seats, "posts": _posts(seats), **_who(request, PartyKind.PERSON, found),
    })  # fmt: skip


@unless_unchanged
def body(request: HttpRequest, key: str) -> HttpResponse:
    found = body_of(sight_of(request), key)
    own = 'author:"{}"'.format(found.name.replace('"', " "))
    seats = seats_of(sight_of(request).appearances().filter(body=found))
    return render(request, "web/body.html", {
        "body": found, "seats": seats, "own": own, "years": balance.chart(seat.date[:4] for seat in seats if seat.date),
        "roles": balance.chart(seat.role for seat in seats), **_who(request, PartyKind.BODY, found),
    })  # fmt: skip


def _who(request: HttpRequest, kind: PartyKind, party: Person | Body) -> dict[str, object]:
    """Why names are this party's, and in which papers it appears."""
    rows = sight_of(request).appearances().filter(**{"person" if kind is PartyKind.PERSON else "body": party})
    found = list(rows.order_by("item__document__paper__sha256", "item__number_in_paper", "order"))
    papers = {row.item.document.pk: row.item.document for row in found}
    return {
        "spellings": spellings(kind, party, found),
        "papers": sorted(papers.values(), key=lambda one: (one.date, str(one), one.pk)),
    }


@unless_unchanged
def series(request: HttpRequest, key: str) -> HttpResponse:
    sight = sight_of(request)
    found = sight.series().filter(key=key).first()
    if found is None:
        raise NothingFound(_("This library knows no such series"), _("See the list of meetings."))
    return render(request, "web/series.html", {"series": found, **_over_the_years(sight, found)})


def delegation(request: HttpRequest) -> HttpResponse:
    """What concerns the State or body that the account has chosen."""
    account = account_of(request)
    sight = sight_of(request)
    if account is None:
        return render(request, "web/delegation.html", {"bodies": [], "body": None})
    if request.method == "POST":
        typed = flat(request.POST.get("body"))[:_LONGEST_NAME]
        meant = _meant(sight, typed)
        if len(meant) == 1:
            account.delegation = meant[0].key
            account.save(update_fields=["delegation"])
            return redirect(request.path)
        told = {"asked": True, "typed": typed, "meant": meant, "bodies": _often(sight)}
        return render(request, "web/delegation.html", told, status=400 if meant else 404)
    chosen = sight.bodies().filter(key=account.delegation).first()
    since = _begun(account)
    seats = seats_of(sight.appearances().filter(body=chosen), since) if chosen else []
    meetings = {seat.meeting.pk: seat.meeting for seat in seats if seat.meeting}
    return render(request, "web/delegation.html", {
        "bodies": _often(sight), "body": chosen, "seats": seats, "since": since,
        "new": sum(seat.since for seat in seats),
        "news": news_of(sight, chosen, meetings.values(), since) if chosen and since else [],
    })  # fmt: skip


def _often(sight: Sight) -> list[Body]:
    """The bodies that the picker offers before anything is typed."""
    return list(sight.bodies().order_by("-seats", "name")[:_SHOWN])


def _meant(sight: Sight, typed: str) -> list[Body]:
    """The bodies that what was typed may mean: by key or whole name, else by a part of the name, the most frequent first."""
    if not typed:
        return []
    exact = list(
        sight.bodies().filter(Q(key=typed) | Q(name__iexact=typed) | Q(key=typed.casefold()))[:_MEANT]
    )
    return exact or list(sight.bodies().filter(name__icontains=typed).order_by("-seats", "name")[:_MEANT])


def _begun(account: Account) -> dt.datetime | None:
    """When the visit before this one was; None on the first. Looks within the hour are one visit, so that its news stay."""
    now = timezone.now()
    if account.last_visit is None or now - account.last_visit > _ONE_VISIT:
        account.earlier_visit = account.last_visit
    account.last_visit = now
    account.save(update_fields=["last_visit", "earlier_visit"])
    return account.earlier_visit


def calendar(request: HttpRequest, key: str) -> HttpResponse:
    """The items on which people of a body sit, of the latest version of each programme; cancelled where none is left."""
    sight = sight_of(request)
    kept, found = f"body\n{key}", sight.bodies().filter(key=key).first()
    if found is None and (not is_given_out(kept, sight) or Appearance.objects.filter(body__key=key).exists()):
        body_of(sight, key)
    places: dict[int, set[int]] = {}
    documents: dict[int, Document] = {}
    rows = sight.appearances().filter(body=found) if found else sight.appearances().none()
    for row in rows.select_related("item__document__of_meeting__meeting"):
        documents[row.item.document_id] = row.item.document
        places.setdefault(row.item.document_id, set()).add(row.item.number_in_paper)
    editions = [
        Edition(_only(documents[pk], places[pk])) for pk in sorted(places) if _latest(sight, documents[pk])
    ]
    answer = subscribed(
        request, kept, sight,
        lambda previous: "".join(ics.write_all(editions, previous=previous, name=found.name if found else key)),
    )  # fmt: skip
    if answer.status_code == 200 and b"BEGIN:VEVENT" not in answer.content:
        raise NoDates(_("None of these items has a date"), _("See them on the page instead."))
    return answer


def body_of(sight: Sight, key: str) -> Body:
    found = sight.bodies().filter(key=key).first()
    if found is None:
        raise NothingFound(_("This library knows no such organisation"), _("See the list of organisations."))
    return found


def seats_of(rows: QuerySet[Appearance], since: dt.datetime | None = None) -> list[Seat]:
    """The appearances by date, the latest first; several versions of a programme tell one seat once."""
    told: dict[tuple[str, ...], Seat] = {}
    for row in rows.select_related("item__document__of_meeting__meeting"):
        document = row.item.document
        claim = getattr(document, "of_meeting", None)
        meeting = claim.meeting if claim else None
        date = row.item.date or (meeting.start if meeting else "") or document.date
        key = (
            meeting.key if meeting else document.paper.sha256,
            row.item.title.casefold(),
            row.name,
            row.role,
        )
        new = since is not None and document.changed > since
        told[key] = Seat(row, date, meeting, role(row.role), new)
    return sorted(
        told.values(), key=lambda seat: (seat.date, seat.row.item.start or dt.time.min), reverse=True
    )


def _over_the_years(sight: Sight, found: Series) -> dict[str, object]:
    meetings = list(sight.meetings().filter(series=found))
    seats = seats_of(sight.took_part(found))
    bodies = [seat.row.body for seat in seats]
    seated = [(seat.row.body, seat.date) for seat in seats if seat.row.body]
    papers = sight.documents().filter(of_meeting__meeting__in=meetings).order_by("-date", "paper__sha256")
    return {
        "meetings": meetings, "papers": list(papers[:_SHOWN]), "attendance": balance.attendance(seated),
        "regions": balance.chart(map(_region, bodies)), "kinds": balance.chart(map(_kind, bodies)),
        "roles": balance.chart(seat.role for seat in seats), "years": balance.chart(seat.date[:4] for seat in seats if seat.date),
    }  # fmt: skip


def _region(body: Body | None) -> str:
    if body is None:
        return _("not known")
    group = body.region
    return region(group) if group else _("no regional group")


def _kind(body: Body | None) -> str:
    return (body_kind(body.kind) if body else "") or _("not known")


def _posts(seats: Sequence[Seat]) -> list[tuple[str, str, str]]:
    """Each post with the first and last date on which papers give it."""
    posts: dict[str, list[str]] = {}
    for seat in seats:
        post = ", ".join(filter(None, (seat.row.position, seat.row.affiliation)))
        if post:
            posts.setdefault(post, []).append(seat.date)
    return sorted(
        ((post, min(dates), max(dates)) for post, dates in posts.items()),
        key=lambda one: one[1],
        reverse=True,
    )


def _listing(request: HttpRequest, rows: QuerySet[Person] | QuerySet[Body], kind: str) -> HttpResponse:
    text = request.GET.get("q", "").strip()[:100]
    for word in text.split():
        rows = rows.filter(name__icontains=word)
    found: list[Person | Body] = list(
        sight_of(request).told_once(rows).order_by("-times", "name")[: _SHOWN + 1]
    )
    return render(request, "web/parties.html", {
        "rows": found[:_SHOWN], "more": len(found) > _SHOWN, "text": text, "kind": kind,
    })  # fmt: skip


def _only(document: Document, numbers: Set[int]) -> Programme:
    """The document's programme with these items alone, each at top level."""
    programme = programme_of(document)
    items = tuple(replace(item, parent=None) for item in programme.items if item.id in numbers)
    return replace(programme, items=items)


def _latest(sight: Sight, document: Document) -> bool:
    claim = getattr(document, "of_meeting", None)
    versions = sight.programmes_of(claim.meeting) if claim and claim.meeting else [document]
    return versions[-1].pk == document.pk
