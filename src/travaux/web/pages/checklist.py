"""The doubts of the whole library, worst first, and what people decide about them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.common.errors import ConflictingDecision, NothingFound, WrongValue
from travaux.common.finding import Doubt
from travaux.common.pointer import value_at
from travaux.common.programme import Programme
from travaux.record import deciding as verbs
from travaux.record.documents.models import Document
from travaux.record.documents.reading import doubts_of, programme_of
from travaux.record.evidence.models import Action, Decision
from travaux.web.asking import actor_of, deciding, given_reason, sight_of
from travaux.web.naming import name_of
from travaux.web.pages import who

_PAPERS = 12
_MOST = 40


@dataclass(frozen=True, slots=True)
class Matter:
    """A doubt to settle. ``value`` is what is shown now, ``seen`` the same as JSON; ``plain`` where it can be typed."""

    document: Document
    doubt: Doubt
    name: str
    value: str
    seen: str
    plain: bool
    place: str


def page(request: HttpRequest) -> HttpResponse:
    start = (
        int(after)
        if (after := request.GET.get("from", "0")).isascii() and after.isdigit() and len(after) < 7
        else 0
    )
    documents = list(sight_of(request).doubted()[start : start + _PAPERS + 1])
    matters = [matter for document in documents[:_PAPERS] for matter in _matters(document)]
    matters.sort(key=lambda one: -one.doubt.severity)
    return render(request, "web/checklist.html", {
        "matters": matters[:_MOST], "more": start + _PAPERS if len(documents) > _PAPERS else None,
        "settled": _settled(request), "pairs": () if start else who.pairs(sight_of(request)),
    })  # fmt: skip


@require_POST
@deciding
def settle(request: HttpRequest) -> HttpResponse:
    """Accept, correct or reject one value; what somebody else changed meanwhile is shown beside what was typed."""
    document = sight_of(request).document(request.POST.get("paper", ""))
    path, act = request.POST.get("path", ""), request.POST.get("act", "")
    typed = request.POST.get("value", "").replace("\0", "")
    seen = _json(request.POST.get("seen", "null"))
    given = {
        "document": document,
        "path": path,
        "actor": actor_of(request),
        "seen": seen,
        "reason": given_reason(request),
    }
    try:
        if act == "accept":
            decision = verbs.accept(**given)
        elif act == "reject":
            decision = verbs.reject(**given)
        elif act == "correct":
            decision = verbs.correct(**given, value=_typed(typed, seen))
        else:
            raise WrongValue(_("This is no decision"), _("Accept, correct or reject."))
    except ConflictingDecision as error:
        current = _value(programme_of(sight_of(request).document(document.paper.sha256)), path)
        return render(request, "web/conflict.html", {
            "document": document, "name": name_of(path, programme_of(document)), "error": error, "typed": typed, "path": path,
            "seen": seen, "current": current, "current_json": json.dumps(current, ensure_ascii=False),
        }, status=409)  # fmt: skip
    return redirect(f"{_back(request)}?settled={decision.pk}")


@require_POST
@deciding
def undo(request: HttpRequest, number: int) -> HttpResponse:
    decision = sight_of(request).decisions().filter(pk=number).first()
    if decision is None:
        raise NothingFound(_("There is no such decision"), _("See the activity."))
    verbs.undo(number=number, actor=actor_of(request))
    if request.POST.get("back") in ("edit", "history"):
        return redirect(request.POST["back"], decision.subject.partition(":")[2][:16])
    return redirect(_back(request))


def _matters(document: Document) -> Iterator[Matter]:
    programme = programme_of(document)
    code = document.paper.sha256[:16]
    for doubt in doubts_of(document):
        value = _value(programme, doubt.path)
        span = doubt.spans[0] if doubt.spans else None
        place = f"{reverse('leaf', args=[code, span.page])}?at={span.start}-{span.end}#at" if span else ""
        plain = not isinstance(value, dict | list)
        shown = "" if value is None else str(value) if plain else _told(value)
        yield Matter(
            document,
            doubt,
            name_of(doubt.path, programme),
            shown,
            json.dumps(value, ensure_ascii=False),
            plain,
            place,
        )


def _told(value: object) -> str:
    """A person or an item in a few words."""
    if isinstance(value, dict):
        return ", ".join(
            str(value[key]) for key in ("title", "name", "position", "affiliation") if value.get(key)
        )
    return ""


def _value(programme: Programme, path: str) -> object:
    try:
        return value_at(programme, path) if path else None
    except KeyError:
        return None


def _typed(text: str, seen: object) -> object:
    """What was typed, of the kind of what stood there."""
    text = text.strip()
    if isinstance(seen, int) and text.isascii() and text.isdigit():
        return int(text)
    return text or None


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        raise WrongValue(_("The form was changed on its way"), _("Open the page again.")) from None


def _settled(request: HttpRequest) -> Decision | None:
    """The decision just made, which can be undone with one key."""
    number = request.GET.get("settled", "")
    if not number.isascii() or not number.isdigit() or len(number) > 15:
        return None
    return (
        sight_of(request)
        .decisions()
        .filter(pk=int(number), undone_by=None)
        .exclude(action=Action.UNDO)
        .first()
    )


def _back(request: HttpRequest) -> str:
    return reverse("activity") if request.POST.get("back") == "activity" else reverse("checklist")
