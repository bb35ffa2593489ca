"""Who decided what and when, as a page and as an Atom feed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from travaux.common.gathering import PartyKind
from travaux.common.text import printable
from travaux.intake.parties import kind_in, names_in
from travaux.record.documents.audiences import SUBJECT as AUDIENCE
from travaux.record.documents.models import Document
from travaux.record.documents.projecting import is_version
from travaux.record.documents.reading import programme_of
from travaux.record.evidence.models import Action, Decision
from travaux.record.sight import Sight
from travaux.web.asking import sight_of
from travaux.web.naming import name_of
from travaux.web.pages.versions import short, verb_of
from travaux.web.vocabulary import audience

_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Act:
    """A decision, what it is about, and where that is shown; ``undoable`` where it still stands.

    ``version`` is the address of what a whole programme changed.
    """

    decision: Decision
    name: str
    verb: str
    about: str
    address: str
    before: object
    now: object
    undoable: bool
    version: str = ""


def page(request: HttpRequest) -> HttpResponse:
    before = request.GET.get("before", "")
    decisions = sight_of(request).decisions()
    if before.isascii() and before.isdigit() and len(before) < 16:
        decisions = decisions.filter(pk__lt=int(before))
    acts = _acts(sight_of(request), list(decisions[:_SHOWN]))
    return render(
        request,
        "web/activity.html",
        {"acts": acts, "more": acts[-1].decision.pk if len(acts) == _SHOWN else None},
    )


def feed(request: HttpRequest) -> HttpResponse:
    """The latest decisions; a reader of feeds sees what its sight shows."""
    address = request.build_absolute_uri(reverse("activity"))
    made = Atom1Feed(_("Activity"), address, "", feed_url=request.build_absolute_uri(), language="en")
    for act in _acts(sight_of(request), list(sight_of(request).decisions()[:_SHOWN])):
        title = ": ".join((act.verb, " – ".join(filter(None, (act.name, printable(act.about))))))
        place = request.build_absolute_uri(act.address)
        made.add_item(
            title, place, printable(act.decision.reason), author_name=printable(act.decision.actor),
            updateddate=act.decision.made, unique_id=f"{place}#decision-{act.decision.pk}",
        )  # fmt: skip
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _acts(sight: Sight, decisions: Sequence[Decision]) -> list[Act]:
    hashes = {one.subject.partition(":")[2] for one in decisions}
    documents = {one.paper.sha256: one for one in sight.documents().filter(paper__sha256__in=hashes)}
    found = []
    for one in decisions:
        document = documents.get(one.subject.partition(":")[2])
        if kind_in(one) is not None:
            found.append(_about_names(sight, one))
        elif document is not None:
            found.append(_about_paper(one, document))
    return found


def _about_paper(one: Decision, document: Document) -> Act:
    address = reverse("paper", args=[document.paper.sha256[:16]])
    before, now = one.previous, one.value
    if one.subject.startswith(AUDIENCE):
        name = _("Who may see it")
        before, now = (audience(str(value)) if value else "" for value in (before, now))
    else:
        name = name_of(one.path, programme_of(document))
        before, now = short(before), short(now)
    version = reverse("version", args=[document.paper.sha256[:16], one.pk]) if is_version(one) else ""
    return Act(one, name, verb_of(one), str(document), address, before, now, _undoable(one), version)


def _about_names(sight: Sight, one: Decision) -> Act:
    names = "; ".join(names_in(one, sight.documents()))
    person = kind_in(one) is PartyKind.PERSON
    address = reverse("people" if person else "bodies")
    return Act(
        one, _("Person") if person else _("Body"), verb_of(one), names, address, "", "", _undoable(one)
    )


def _undoable(one: Decision) -> bool:
    return one.action not in (Action.UNDO, Action.WITHDRAW, Action.ISSUE) and not hasattr(one, "undone_by")
