"""The register: its entries, what people decide about them, and its reminders."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.common.errors import ConflictingDecision, NothingFound, WrongValue
from travaux.common.followup import (
    ASSESSABLE,
    RELEASING,
    Act,
    ActKind,
    Level,
    Register,
    Source,
    Standing,
    Status,
)
from travaux.followup.frameworks import under
from travaux.followup.log import about, still_standing
from travaux.followup.reminders import reminders
from travaux.followup.seen import frameworks_of, seen_register
from travaux.followup.verbs import decide
from travaux.publish.reminders import atom, ics
from travaux.record.reviews.log import acts
from travaux.record.sight import Sight
from travaux.web.asking import actor_of, deciding, page_number, sight_of
from travaux.web.deciding import act_of, reason_of, told
from travaux.web.registered import evidence_of, seen_act

_SHOWN = 100


def listing(request: HttpRequest) -> HttpResponse:
    """The entries, of one framework and status where asked for."""
    known = seen_register(sight_of(request))
    framework, status = request.GET.get("framework", "").strip(), request.GET.get("status", "")
    keys = set(request.GET.getlist("entry"))
    chosen = [
        one for one in known.standings
        if under(one.entry, framework) and status in ("", one.status.value) and (not keys or one.entry.key in keys)
    ]  # fmt: skip
    number = page_number(request)
    shown = chosen[(number - 1) * _SHOWN : number * _SHOWN]
    if not shown and number > 1:
        raise NothingFound(
            _("The list has no page %(number)d") % {"number": number}, _("See its first page.")
        )
    return render(request, "web/register.html", {
        "standings": shown, "earlier": _address(request, number - 1) if number > 1 else "",
        "later": _address(request, number + 1) if len(chosen) > number * _SHOWN else "", "total": len(chosen), "framework": framework, "status": status,
        "statuses": [one.value for one in Status], "frameworks": frameworks_of(known),
    })  # fmt: skip


def _address(request: HttpRequest, number: int) -> str:
    """The same list at another page."""
    asked = request.GET.copy()
    asked["page"] = str(number)
    return f"?{asked.urlencode()}"


def entry(request: HttpRequest, key: str) -> HttpResponse:
    """One entry: its words where they stand, who is responsible, all that was decided, and what can be decided now."""
    sight = sight_of(request)
    known = seen_register(sight)
    one = _standing(known, key)
    return render(
        request,
        "web/undertaking.html",
        {**_shown(sight, known, one), "decided": request.GET.get("decided", "")},
    )


@require_POST
@deciding
def decided(request: HttpRequest, key: str) -> HttpResponse:
    """Log one decision about an entry; where somebody decided about it meanwhile, both are shown and nothing is written."""
    sight = sight_of(request)
    known = seen_register(sight)
    one = _standing(known, key)
    wanted = act_of(request.POST, key, actor_of(request))
    return _logged(request, sight, known, one, wanted)


@require_POST
@deciding
def undone(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Take a decision about an entry back."""
    sight = sight_of(request)
    known = seen_register(sight)
    one = _standing(known, key)
    if number not in one.acts:
        raise NothingFound(_("There is no such decision about this entry"), _("See the list on its page."))
    wanted = Act(0, ActKind.UNDO, actor_of(request), "", reason_of(request.POST), undoes=number)
    return _logged(request, sight, known, one, wanted)


def reminded(request: HttpRequest, form: str) -> HttpResponse:
    """What is due and reviewed, as a calendar to subscribe to or as a feed."""
    known = seen_register(sight_of(request))
    framework, body = (request.GET.get(name, "").strip() for name in ("framework", "body"))
    found = reminders(known, acts(), framework=framework, body=body)
    name = ", ".join(part for part in (_("Follow-up"), framework, body) if part)
    address = request.build_absolute_uri("/")
    if form == "ics":
        written = ics.write(found, name, address=address, as_events="events" in request.GET)
        return HttpResponse(written, content_type="text/calendar; charset=utf-8")
    if form == "atom":
        feed = atom.write(found, name, today=timezone.localdate(), address=address)
        return HttpResponse(feed, content_type="application/atom+xml; charset=utf-8")
    raise NothingFound(_("Reminders have no such form"), _("Take the calendar (.ics) or the feed (.atom)."))


def _logged(request: HttpRequest, sight: Sight, known: Register, one: Standing, wanted: Act) -> HttpResponse:
    seen = request.POST.get("seen", "")
    if not (seen.isascii() and seen.isdigit() and len(seen) < 10):
        raise WrongValue(_("The form was changed on its way"), _("Open the page again."))
    try:
        (made,) = decide(wanted, seen=int(seen), entry=one.entry.key)
    except ConflictingDecision as error:
        since = [act for act in about(acts(), one.entry.key) if act.number > int(seen)]
        posted = [
            (name, value)
            for name, value in request.POST.items()
            if name not in ("csrfmiddlewaretoken", "seen")
        ]
        return render(request, "web/overtaken.html", {
            **_shown(sight, known, one), "error": error, "since": [(act, told(seen_act(sight, act))) for act in since], "typed": told(wanted),
            "wanted": wanted, "posted": posted,
        }, status=409)  # fmt: skip
    return redirect(f"{reverse('undertaking', args=[one.entry.key])}?decided={made.number}")


def _standing(known: Register, key: str) -> Standing:
    one = known.standing(key)
    if one is None:
        raise NothingFound(_("The register holds no such entry"), _("See the register."))
    return one


def _shown(sight: Sight, known: Register, one: Standing) -> dict[str, object]:
    """What the pages of one entry show."""
    log = [seen_act(sight, act) for act in about(acts(), one.entry.key)]
    standing = still_standing(log)
    return {
        "one": one, "log": [(act, told(act), act.number in standing) for act in log], "seen": log[-1].number if log else 0,
        "assessments": list(_assessments(sight, one)),
        "open_reviews": [review for review in known.reviews if not review.closed and one.entry.key in review.entries],
        "assessable": [status.value for status in ASSESSABLE], "sources": [source.value for source in Source],
        "levels": [level.value for level in Level], "releasing": [status.value for status in RELEASING],
    }  # fmt: skip


def _assessments(sight: Sight, one: Standing) -> Iterator[tuple[object, list[tuple[str, str]]]]:
    for said in reversed(one.assessments):
        yield said, [evidence_of(sight, proof) for proof in said.evidence]
