"""The programme editor: a programme typed over as a form, saved as a version of its paper or issued as a new one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.common.dates import PartialDate
from travaux.common.errors import ConflictingDecision, RefusedAct, WrongValue
from travaux.common.plain import dumps, loads
from travaux.common.programme import ItemKind, Programme, Role
from travaux.intake.issuing import Issue, issue
from travaux.publish import registry
from travaux.publish.edition import Edition
from travaux.publish.words import meeting_name
from travaux.reading.likeness.programmes import compare
from travaux.record import versions
from travaux.record.documents.merging import merged
from travaux.record.documents.models import Audience, Document
from travaux.record.documents.reading import programme_of, read_programme
from travaux.record.evidence.decisions import log
from travaux.record.evidence.models import Action
from travaux.web import changed
from travaux.web.asking import actor_of, deciding, given_reason, sight_of
from travaux.web.editing.checks import Cause, Checked, check
from travaux.web.editing.draft import Draft, draft_of, typed, whole
from travaux.web.editing.rows import lines
from travaux.web.editing.steps import step
from travaux.web.pages.versions import entries
from travaux.web.vocabulary import item_kind, role

_SHOWN = 8
STATUSES = ("provisional", "revised", "final")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the person had before them: its mark, and the number of the last decision then."""

    mark: str
    number: int

    @classmethod
    def now(cls, document: Document) -> Seen:
        return cls(versions.mark_of(document), versions.latest_decision(document))

    @classmethod
    def sent(cls, form: Mapping[str, str]) -> Seen:
        return cls(str(form.get("seen", ""))[:64], whole(str(form.get("since", "")), 0, 10**9))


@deciding
def page(request: HttpRequest, code: str) -> HttpResponse:
    document = sight_of(request).document(code)
    if request.method != "POST":
        programme = programme_of(document)
        return _form(request, document, draft_of(programme), Seen.now(document))
    seen, act = Seen.sent(request.POST), request.POST.get("act", "check")
    if act in ("over", "both", "again"):
        sent = _sent(request, "merged" if act == "both" else "programme")
        if act == "again" or sent.programme is None:
            status = 200 if act == "again" else 400
            return _form(
                request, document, sent.draft, seen, checked=sent if sent.wrong else None, status=status
            )
        return _save(request, document, sent.programme, seen)
    draft = typed(request.POST)
    stepped = step(draft, act)
    if stepped:
        return _form(request, document, stepped.draft, seen, focus=stepped.focus, opened=stepped.open)
    base = _base(document, seen)
    checked = check(draft, base)
    new = _new_doubts(checked, base)
    if act not in ("save", "publish") or checked.wrong or (new and "although" not in request.POST):
        status = 400 if act in ("save", "publish") else 200
        return _form(request, document, checked.draft, seen, checked=checked, asked=bool(new), status=status)
    assert checked.programme is not None
    if act == "publish":
        return _to_publish(request, document, checked.programme, seen)
    return _save(request, document, checked.programme, seen)


@require_POST
@deciding
def publish(request: HttpRequest, code: str) -> HttpResponse:
    """Issue what was typed as a paper of its own, provisional or final."""
    document = sight_of(request).document(code)
    seen, mine = Seen.sent(request.POST), _sent(request).programme
    if mine is None:
        raise WrongValue(_("The form was changed on its way"), _("Open the page again."))
    status, audience = request.POST.get("status", ""), request.POST.get("audience", "")
    if status not in STATUSES or audience not in Audience.values:
        return _to_publish(request, document, mine, seen, wrong=True)
    if versions.mark_of(document) != seen.mark:
        return _conflict(request, document, mine, seen)
    given = _issued(mine, status)

    def check_seen() -> None:
        current = Document.objects.get(pk=document.pk)
        if versions.mark_of(current) != seen.mark:
            raise ConflictingDecision(_("the programme was changed meanwhile"))

    name = f"{meeting_name(given)[:80]}-{status}-{given.paper.date}.docx"
    made = Issue(name, _as_word(given, name), replace(given, paper=replace(given.paper, file=name)),
                 programme_of(document), audience, check_seen)  # fmt: skip
    try:
        issued = issue(
            library=Path(settings.LIBRARY), given=made, actor=actor_of(request), reason=given_reason(request)
        )
    except ConflictingDecision:
        return _conflict(request, sight_of(request).document(code), mine, seen)
    return redirect(reverse("history", args=[issued.paper.sha256[:16]]) + "?issued=1")


def drafted(request: HttpRequest, programme: Programme, name: str, reason: str) -> HttpResponse:
    """Take a drafted agenda in as a paper of the secretariat, and open it in the editor."""
    given = replace(programme, paper=replace(programme.paper, status="draft", date=_today(), file=name))
    made = Issue(name, _as_word(given, name), given, None, str(Audience.SECRETARIAT))
    document = issue(library=Path(settings.LIBRARY), given=made, actor=actor_of(request), reason=reason)
    return redirect("edit", document.paper.sha256[:16])


@require_POST
@deciding
def recall(request: HttpRequest, code: str) -> HttpResponse:
    """Take an issued programme back; undoing that puts it in force again."""
    document = sight_of(request).document(code)
    if not versions.is_issued(document):
        raise RefusedAct(_("This programme was not issued here"), _("Correct it, or publish a new one."))
    versions.recall(
        document=document,
        seen=request.POST.get("seen", ""),
        actor=actor_of(request),
        reason=given_reason(request),
    )
    return redirect("history", document.paper.sha256[:16])


def _save(request: HttpRequest, document: Document, mine: Programme, seen: Seen) -> HttpResponse:
    code = document.paper.sha256[:16]
    if seen.mark == versions.mark_of(document) and mine == programme_of(document):
        return redirect(reverse("edit", args=[code]) + "?same=1")
    try:
        decision = versions.save_version(
            document=document,
            programme=mine,
            seen=seen.mark,
            actor=actor_of(request),
            reason=given_reason(request),
        )
    except ConflictingDecision as error:
        current = sight_of(request).document(code)
        if versions.mark_of(current) != seen.mark:
            return _conflict(request, current, mine, seen)
        return _form(request, current, draft_of(mine), seen, refused=error, status=409)
    return redirect(reverse("edit", args=[code]) + f"?saved={decision.pk}")


def _conflict(request: HttpRequest, document: Document, mine: Programme, seen: Seen) -> HttpResponse:
    """Both versions, side by side in sentences; what was typed is in the page and is not lost."""
    base, current = versions.seen_programme(document, seen.mark, seen.number), programme_of(document)
    both = merged(base, current, mine) if base else None
    return render(request, "web/edit-conflict.html", {
        "document": document, "now": Seen.now(document), "seen": seen, "programme": dumps(mine), "reason": given_reason(request),
        "theirs": told(base, current) if base else None, "mine": told(base or current, mine),
        "between": told(current, mine), "merged": dumps(both) if both else "",
        "entries": [one for one in entries(document) if one.decision.pk > seen.number],
    }, status=409)  # fmt: skip


def _to_publish(
    request: HttpRequest, document: Document, mine: Programme, seen: Seen, wrong: bool = False
) -> HttpResponse:
    """What changes with the publication, before it is done."""
    shown = _base(document, seen)
    unsaved = mine != shown
    before = shown if unsaved else _as_given(document)
    return render(request, "web/publish.html", {
        "document": document, "seen": seen, "programme": dumps(mine), "reason": given_reason(request), "wrong": wrong,
        "sentences": told(before, replace(mine, paper=replace(mine.paper, status=before.paper.status))), "unsaved": unsaved,
        "statuses": STATUSES, "status": request.POST.get("status") or mine.paper.status or "provisional",
        "audiences": Audience.values,
        "audience": request.POST.get("audience") or document.audience,
    }, status=400 if wrong else 200)  # fmt: skip


def _form(
    request: HttpRequest, document: Document, draft: Draft, seen: Seen, *, checked: Checked | None = None, focus: str = "",
    opened: int | None = None, asked: bool = False, refused: ConflictingDecision | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    saved = request.GET.get("saved", "")
    decision = (
        log([document.paper.sha256]).filter(pk=whole(saved, 0, 10**9), undone_by=None).first()
        if saved
        else None
    )
    said = {**checked.wrong, **checked.doubtful} if checked else {}
    return render(request, "web/editor.html", {
        "document": document, "draft": draft, "lines": lines(draft, said, opened), "days": _days(draft, said), "seen": seen,
        "reason": given_reason(request), "checked": checked, "asked": asked, "focus": focus, "refused": refused,
        "said": said, "kinds": [(one.value, item_kind(one)) for one in ItemKind], "roles": [(one.value, role(one)) for one in Role],
        "entries": entries(document)[:_SHOWN], "saved": decision, "same": "same" in request.GET,
        "behind": seen.mark != versions.mark_of(document), "status": document.status,
    }, status=status)  # fmt: skip


def _days(draft: Draft, said: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    """Name of the field, number and date of each day, and what is wrong with it."""
    return [(f"d{n}", day.number, day.date, said.get(f"d{n}-date", "")) for n, day in enumerate(draft.days)]


def _base(document: Document, seen: Seen) -> Programme:
    """What the person had before them, as far as it is known."""
    return versions.seen_programme(document, seen.mark, seen.number) or programme_of(document)


def _new_doubts(checked: Checked, base: Programme) -> frozenset[Cause]:
    """What looks wrong and did not before."""
    return checked.causes - check(draft_of(base), base).causes


def _as_given(document: Document) -> Programme:
    """What the paper itself gives: as it was issued here, else as it was read."""
    issued = log([document.paper.sha256]).filter(action=Action.ISSUE, path="").last()
    return versions.programme_after(document, issued.pk) if issued else read_programme(document.reading)


def told(before: Programme, after: Programme) -> list[str]:
    """What changed, a sentence each."""
    return [changed.told(one) for one in compare(before, after).changes]


def _issued(mine: Programme, status: str) -> Programme:
    """The programme as a paper of its own: with today's date, and without the symbols of another."""
    kind = mine.paper.kind or "programme"
    return replace(mine, paper=replace(mine.paper, status=status, kind=kind, date=_today(), symbols=()))


def _today() -> PartialDate:
    today = dt.date.today()
    return PartialDate(today.year, today.month, today.day)


def _as_word(programme: Programme, name: str) -> bytes:
    written = registry.by_name("docx").one(Edition(programme))
    assert isinstance(written, bytes)
    return written


def _sent(request: HttpRequest, name: str = "programme") -> Checked:
    """The programme that a page carried in a field, checked as if it had been typed."""
    try:
        programme = loads(Programme, request.POST.get(name, ""))
        return check(draft_of(programme), programme)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        raise WrongValue(_("The form was changed on its way"), _("Open the page again.")) from None
