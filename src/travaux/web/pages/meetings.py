"""A meeting: its days, people, questions and documents, what changed, and its calendar."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from travaux.common.errors import NothingFound
from travaux.publish import ics
from travaux.publish.changes.delegations import by_delegation
from travaux.reading.likeness.programmes import compare
from travaux.record.documents.models import Document
from travaux.record.documents.reading import findings_of, programme_of
from travaux.record.meetings.models import Meeting
from travaux.record.sight import Sight
from travaux.web import changed
from travaux.web.asking import page_number, sight_of
from travaux.web.calendars import subscribed
from travaux.web.pages.papers import forms
from travaux.web.sheet import Sheet
from travaux.web.unchanged import unless_unchanged

_LISTED = 100


@unless_unchanged
def listing(request: HttpRequest) -> HttpResponse:
    """The meetings, the latest first, those whose names hold the words that are typed."""
    text, number = request.GET.get("q", "").replace("\0", "").strip()[:100], page_number(request)
    meetings = sight_of(request).meetings().order_by("-start", "name", "key")
    for word in text.split():
        meetings = meetings.filter(name__icontains=word)
    first = (number - 1) * _LISTED
    found = list(meetings[first : first + _LISTED + 1])
    if not found and number > 1:
        raise NothingFound(
            _("The list has no page %(number)d") % {"number": number}, _("See its first page.")
        )
    return render(request, "web/meetings.html", {
        "meetings": found[:_LISTED], "text": text,
        "earlier": number - 1 if number > 1 else None, "later": number + 1 if len(found) > _LISTED else None,
    })  # fmt: skip


@unless_unchanged
def page(request: HttpRequest, key: str) -> HttpResponse:
    sight = sight_of(request)
    meeting = meeting_of(sight, key)
    versions = sight.programmes_of(meeting)
    chosen = _chosen(versions, request.GET.get("version", ""))
    sheet = Sheet(chosen, programme_of(chosen), sight.listed_in(chosen)) if chosen else None
    place = versions.index(chosen) if chosen else 0
    told = _told(versions[place - 1], chosen) if chosen and place else None
    return render(request, "web/meeting.html", {
        "meeting": meeting, "papers": sight.papers_of(meeting), "versions": versions, "chosen": chosen, "sheet": sheet,
        "changed": told, "before": versions[place - 1] if place else None, "forms": forms() if chosen else (),
        "as_list": request.GET.get("view") == "list",
        "latest": not versions or chosen == versions[-1],
    })  # fmt: skip


@unless_unchanged
def changes(request: HttpRequest, key: str) -> HttpResponse:
    """What changed between two versions of the meeting's programme."""
    sight = sight_of(request)
    meeting = meeting_of(sight, key)
    versions = sight.programmes_of(meeting)
    if len(versions) < 2:
        raise NothingFound(
            _("The library holds one version of this programme only"), _("Add the other to compare them.")
        )
    before = _chosen(versions, request.GET.get("from", "")) if "from" in request.GET else versions[-2]
    after = _chosen(versions, request.GET.get("to", ""))
    assert before is not None and after is not None
    comparison = compare(programme_of(before), programme_of(after))
    groups = [
        (group.name, [changed.told(one) for one in group.changes])
        for group in by_delegation(comparison.changes)
    ]
    return render(request, "web/changes.html", {
        "meeting": meeting, "versions": versions, "before": before, "after": after, "groups": groups,
        "sentences": [changed.told(one) for one in comparison.changes], "by_delegation": request.GET.get("by") == "delegation",
    })  # fmt: skip


def calendar(request: HttpRequest, key: str) -> HttpResponse:
    """The meeting's calendar: what it gave out before is updated or cancelled in place."""
    sight = sight_of(request)
    meeting = meeting_of(sight, key)
    versions = sight.programmes_of(meeting)
    if not versions:
        raise NothingFound(_("The library holds no programme of this meeting"))
    latest = versions[-1]
    return subscribed(
        request, meeting.key, sight, lambda previous: ics.write(programme_of(latest), findings_of(latest), previous=previous)
    )  # fmt: skip


def meeting_of(sight: Sight, key: str) -> Meeting:
    found = sight.meetings().filter(key=key).first()
    if found is None:
        raise NothingFound(_("This library holds no such meeting"), _("See the list of meetings."))
    return found


def _chosen(versions: list[Document], code: str) -> Document | None:
    """The version that is asked for, else the latest. NothingFound where it is none of them."""
    if not code:
        return versions[-1] if versions else None
    for one in versions:
        if len(code) >= 8 and one.paper.sha256.startswith(code):
            return one
    raise NothingFound(_("This meeting has no such version"), _("Choose one of those on its page."))


def _told(before: Document, after: Document) -> list[str]:
    return [changed.told(one) for one in compare(programme_of(before), programme_of(after)).changes]
