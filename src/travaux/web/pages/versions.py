"""The history of a paper's programme: what was decided about it, by whom and why, and what each version changed."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from travaux.common.errors import NothingFound
from travaux.common.plain import from_plain
from travaux.common.programme import Programme
from travaux.reading.likeness.programmes import compare
from travaux.record import versions
from travaux.record.documents.models import Document
from travaux.record.documents.projecting import is_version
from travaux.record.documents.reading import programme_of
from travaux.record.evidence.decisions import log
from travaux.record.evidence.models import Action, Decision
from travaux.web import changed
from travaux.web.asking import sight_of
from travaux.web.naming import name_of, value_of
from travaux.web.vocabulary import paper_status

_MOST = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision in words; ``before`` and ``now`` are short values, empty for a whole programme."""

    decision: Decision
    verb: str
    name: str
    before: str
    now: str
    whole: bool
    undone: bool
    undoable: bool


def entries(document: Document) -> list[Entry]:
    """The decisions about a paper, the latest first."""
    programme = programme_of(document)
    made = log([document.paper.sha256]).order_by("-id")[:_MOST]
    return [entry_of(one, programme) for one in made]


def entry_of(decision: Decision, programme: Programme) -> Entry:
    """A decision in words; ``programme`` is what is shown now, by which its path is named."""
    undone = hasattr(decision, "undone_by")
    kinds = (Action.ACCEPT, Action.CORRECT, Action.REJECT, Action.LOCK)
    whole = decision.path == "" and decision.action in (Action.CORRECT, Action.ISSUE)
    return Entry(
        decision, verb_of(decision), name_of(decision.path, programme), value_of(decision.path, decision.previous), value_of(decision.path, decision.value), whole,
        undone, decision.action in kinds and not undone,
    )  # fmt: skip


def verb_of(decision: Decision) -> str:
    """What was done, in the interface's language."""
    if decision.action == Action.CORRECT and decision.path == "":
        return _("New version")
    if decision.action == Action.CORRECT and decision.value == versions.RECALLED:
        return _("Taken back")
    if decision.action == Action.ISSUE:
        paper = decision.value.get("paper", {}) if isinstance(decision.value, dict) else {}
        return _("Issued as %(status)s") % {"status": paper_status(str(paper.get("status", "")))}
    return {
        Action.ACCEPT: _("Accepted"), Action.CORRECT: _("Corrected"), Action.REJECT: _("Rejected"), Action.LOCK: _("Locked"),
        Action.UNDO: _("Undone"), Action.MERGE: _("Merged"), Action.SPLIT: _("Split")
    }.get(Action(decision.action), decision.action)  # fmt: skip


def page(request: HttpRequest, code: str) -> HttpResponse:
    """All versions of a paper's programme."""
    document = sight_of(request).document(code)
    return render(request, "web/history.html", {
        "document": document, "entries": entries(document), "issued": versions.is_issued(document),
        "recalled": document.status == versions.RECALLED, "seen": versions.mark_of(document),
        "just": "issued" in request.GET, "meeting": getattr(getattr(document, "of_meeting", None), "meeting", None),
    })  # fmt: skip


def change(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """What one version of the whole programme changed."""
    document = sight_of(request).document(code)
    decision = log([document.paper.sha256]).filter(pk=number).first()
    if decision is None or not is_version(decision):
        raise NothingFound(_("There is no such version"), _("See the history of the programme."))
    before, after = (_whole(one) for one in (decision.previous, decision.value))
    told = [changed.told(one) for one in compare(before, after).changes] if before and after else None
    return render(request, "web/version.html", {
        "document": document, "entry": entry_of(decision, programme_of(document)), "sentences": told,
    })  # fmt: skip


def _whole(value: object) -> Programme | None:
    try:
        found: Programme | None = from_plain(Programme, value) if isinstance(value, dict) else None
    except (KeyError, TypeError, ValueError):
        return None
    return found
