"""Who decided what and when, as a page and as an Atom feed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from travaux.common.text import printable
from travaux.record.documents.models import Document
from travaux.record.documents.reading import programme_of
from travaux.record.evidence.decisions import PAPER
from travaux.record.evidence.models import Action, Decision
from travaux.record.sight import Sight
from travaux.web.asking import sight_of
from travaux.web.naming import name_of

_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Act:
    """A decision with the paper that it is about; ``undoable`` where it still stands."""

    decision: Decision
    document: Document
    name: str
    verb: str
    undoable: bool


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
        title = f"{act.verb}: {act.name} – {printable(str(act.document))}"
        paper = request.build_absolute_uri(reverse("paper", args=[act.document.paper.sha256[:16]]))
        made.add_item(
            title, paper, printable(act.decision.reason), author_name=printable(act.decision.actor),
            updateddate=act.decision.made, unique_id=f"{paper}#decision-{act.decision.pk}",
        )  # fmt: skip
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _acts(sight: Sight, decisions: Sequence[Decision]) -> list[Act]:
    hashes = {one.subject.removeprefix(PAPER) for one in decisions}
    documents = {one.paper.sha256: one for one in sight.documents().filter(paper__sha256__in=hashes)}
    names = {
        Action.ACCEPT: _("Accepted"), Action.CORRECT: _("Corrected"), Action.REJECT: _("Rejected"), Action.LOCK: _("Locked"),
        Action.UNDO: _("Undone"), Action.MERGE: _("Merged"), Action.SPLIT: _("Split"),
    }  # fmt: skip
    return [
        Act(one, document, name_of(one.path, programme_of(document)), names.get(Action(one.action), one.action),
            one.action in (Action.ACCEPT, Action.CORRECT, Action.REJECT, Action.LOCK) and not hasattr(one, "undone_by"))
        for one in decisions
        if (document := documents.get(one.subject.removeprefix(PAPER)))
    ]  # fmt: skip
