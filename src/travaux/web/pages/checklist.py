"""The doubts of the whole library, worst first, and what people decide about them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.common.errors import ConflictingDecision, NothingFound, WrongValue
from travaux.record import deciding as verbs
from travaux.record.documents.models import Document
from travaux.record.documents.reading import programme_of
from travaux.record.evidence.decisions import PAPER
from travaux.record.evidence.models import Action, Decision
from travaux.web.asking import actor_of, deciding, given_reason, sight_of
from travaux.web.matters import checklist, checklist_of, shown_at
from travaux.web.naming import name_of
from travaux.web.pages import who

_MOST_VERSIONS = 20
_ACTS: dict[str, Callable[..., Decision]] = {
    "accept": verbs.accept,
    "reject": verbs.reject,
    "correct": verbs.correct,
}


def page(request: HttpRequest) -> HttpResponse:
    """The doubts of the library from a place on, or of the one paper that is asked for."""
    sight = sight_of(request)
    code = request.GET.get("paper", "")
    document = sight.document(code) if code else None
    start = _number(request.GET.get("from", ""))
    found = checklist_of(sight, document) if document else checklist(sight, start)
    return render(request, "web/checklist.html", {
        "list": found, "only": document, "start": start, "settled": _settled(request),
        "pairs": () if start or document else who.pairs(sight),
    })  # fmt: skip


@require_POST
@deciding
def settle(request: HttpRequest) -> HttpResponse:
    """Accept, correct or reject one value, in every version that shows the same.

    What somebody else changed meanwhile is shown beside what was typed; a version in which it was is left as it is.
    """
    document = sight_of(request).document(request.POST.get("paper", ""))
    path, act = request.POST.get("path", ""), request.POST.get("act", "")
    typed = request.POST.get("value", "").replace("\0", "")
    seen = _json(request.POST.get("seen", "null"))
    if act not in _ACTS:
        raise WrongValue(_("This is no decision"), _("Accept, correct or reject."))
    given = {"actor": actor_of(request), "seen": seen, "reason": given_reason(request)}
    if act == "correct":
        given["value"] = _typed(typed, seen)
    try:
        decisions = [_ACTS[act](document=document, path=path, **given)]
    except ConflictingDecision as error:
        current = shown_at(programme_of(sight_of(request).document(document.paper.sha256)), path)
        about = {"subject": f"{PAPER}{document.paper.sha256}", "path": path}
        return render(request, "web/conflict.html", {
            "document": document, "name": name_of(path, programme_of(document)), "error": error, "typed": typed, "path": path,
            "seen": seen, "by": sight_of(request).decisions().filter(**about).first(), "current": current, "current_json": json.dumps(current, ensure_ascii=False),
        }, status=409)  # fmt: skip
    for also, its_path in _other_versions(request):
        with suppress(ConflictingDecision, NothingFound):
            decisions.append(_ACTS[act](document=also, path=its_path, **given))
    return redirect(_back(request, decisions))


@require_POST
@deciding
def undo(request: HttpRequest, number: int) -> HttpResponse:
    """Take a decision back, and with it those that were made with it in other versions."""
    decision = sight_of(request).decisions().filter(pk=number).first()
    if decision is None:
        raise NothingFound(_("There is no such decision"), _("See the activity."))
    verbs.undo(number=number, actor=actor_of(request))
    also = [_number(one) for one in request.POST.getlist("also")[:_MOST_VERSIONS]]
    for one in sight_of(request).decisions().filter(pk__in=also, undone_by=None).exclude(action=Action.UNDO):
        with suppress(ConflictingDecision):
            verbs.undo(number=one.pk, actor=actor_of(request))
    if request.POST.get("back") in ("edit", "history"):
        return redirect(request.POST["back"], decision.subject.partition(":")[2][:16])
    return redirect(_back(request))


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


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def _other_versions(request: HttpRequest) -> Iterator[tuple[Document, str]]:
    """The documents, and paths in them, that a form names beside the first."""
    for one in request.POST.getlist("also")[:_MOST_VERSIONS]:
        code, _colon, path = one.partition(":")
        yield sight_of(request).document(code), path


def _settled(request: HttpRequest) -> list[Decision]:
    """The decisions just made, which can be undone with one key."""
    numbers = [_number(one) for one in request.GET.get("settled", "").split(".")[: _MOST_VERSIONS + 1]]
    found = sight_of(request).decisions().filter(pk__in=numbers, undone_by=None)
    return list(found.exclude(action=Action.UNDO).order_by("id"))


def _back(request: HttpRequest, settled: Sequence[Decision] = ()) -> str:
    """To the same part of the list, at the matter that now stands where the settled one stood."""
    if request.POST.get("back") == "activity":
        return reverse("activity")
    asked = {"paper": request.POST.get("only", ""), "from": _number(request.POST.get("from", ""))}
    told = {name: value for name, value in asked.items() if value}
    if settled:
        told["settled"] = ".".join(str(one.pk) for one in settled)
    place = _number(request.POST.get("place", "")) if settled else 0
    return f"{reverse('checklist')}{'?' if told else ''}{urlencode(told)}{f'#m{place}' if place else ''}"
