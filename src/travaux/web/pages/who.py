"""Who is who: why names are one person or body, doubted pairs of names, and what editors decide about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.common.errors import AmbiguousName, NothingFound, WrongValue
from travaux.common.gathering import PartyKind
from travaux.intake.parties import Why, reasons
from travaux.intake.settle import settle
from travaux.record.meetings import joining
from travaux.record.meetings.joining import Named
from travaux.record.meetings.models import Appearance, NameDoubt
from travaux.record.sight import Sight
from travaux.web.asking import actor_of, deciding, given_reason, sight_of
from travaux.web.vocabulary import alike

_MOST = 20


@dataclass(frozen=True, slots=True)
class Spelling:
    """Another way in which papers write a name, and in words why it is the same one."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two appearances whose names are alike; ``reason`` says in which way."""

    doubt: NameDoubt
    reason: str


def spellings(kind: PartyKind, party: Named, rows: Sequence[Appearance]) -> list[Spelling]:
    """Why each spelling in these appearances stands for the party."""
    return [Spelling(one.name, _told(one)) for one in reasons(kind, party.name, rows)]


def _told(why: Why) -> str:
    if why.alike:
        return _("%(reason)s (%(name)s)") % {"reason": alike(why.alike), "name": why.like}
    if why.decision:
        said = {"who": why.decision.actor, "reason": why.decision.reason}
        return (
            _("%(who)s decided so: %(reason)s") % said
            if why.decision.reason
            else _("%(who)s decided so") % said
        )
    return _("other papers join the two")


def pairs(sight: Sight) -> list[Pair]:
    """The doubted pairs of names that may be seen, worst first."""
    return [Pair(one, alike(one.alike)) for one in sight.name_doubts(_MOST)]


@require_POST
@deciding
def settle_pair(request: HttpRequest) -> HttpResponse:
    """Accept, merge or split a doubted pair."""
    code, act = request.POST.get("code", ""), request.POST.get("act", "")
    if act not in ("accept", "merge", "split"):
        raise WrongValue(_("This is no decision"), _("Accept, merge or split."))
    decision = joining.settle_doubt(
        code=code if sight_of(request).doubts_names(code) else "",
        verb=act,
        joined=request.POST.get("joined") == "yes",
        actor=actor_of(request),
        reason=given_reason(request),
    )
    return redirect(f"{reverse('checklist')}?settled={decision.pk}")


@require_POST
@deciding
def merge(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show a party and the one that is named as one."""
    party_kind = _kind(kind)
    sight = sight_of(request)
    one, other = _by_key(sight, party_kind, key), _named(sight, party_kind, request.POST.get("other", ""))
    joining.merge(one=one, other=other, actor=actor_of(request), reason=_needed(request))
    return _to_party_of(request, party_kind, one.appearances.first())


@require_POST
@deciding
def split(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show the appearances in the papers that are chosen as another's."""
    party_kind = _kind(kind)
    sight = sight_of(request)
    party = _by_key(sight, party_kind, key)
    papers = [one for one in request.POST.getlist("paper") if len(one) == 64]
    rows = list(
        sight.appearances().filter(**{_FIELD[party_kind]: party}, item__document__paper__sha256__in=papers)
    )
    stays = (
        sight.appearances()
        .filter(**{_FIELD[party_kind]: party})
        .exclude(pk__in=[row.pk for row in rows])
        .first()
    )
    joining.split(party=party, rows=rows, actor=actor_of(request), reason=_needed(request))
    return _to_party_of(request, party_kind, stays)


_FIELD = {PartyKind.PERSON: "person", PartyKind.BODY: "body"}


def _to_party_of(request: HttpRequest, kind: PartyKind, row: Appearance | None) -> HttpResponse:
    """To the page of the party that an appearance is of once all is settled."""
    settle()
    if row is not None:
        row.refresh_from_db()
    party = getattr(row, _FIELD[kind], None)
    return redirect(reverse(_FIELD[kind], args=[party.key]) if party else reverse("activity"))


def _kind(kind: str) -> PartyKind:
    try:
        return PartyKind(kind)
    except ValueError:
        raise NothingFound(
            _("There is no such page"), _("Search for what you need, or see the meetings.")
        ) from None


def _by_key(sight: Sight, kind: PartyKind, key: str) -> Named:
    found = sight.parties(kind).filter(key=key).first()
    if found is None:
        raise NothingFound(_("This library knows nobody of this name"), _("See the list."))
    return found


def _named(sight: Sight, kind: PartyKind, name: str) -> Named:
    """The party that the words name; with those that it may mean where there are several."""
    name = name.strip()[:300]
    rows = sight.parties(kind)
    worded = rows
    for word in name.split():
        worded = worded.filter(name__icontains=word)
    for found in (rows.filter(key=name.casefold()), rows.filter(name__iexact=name), worded):
        some = list(found[:6]) if name else []
        if len(some) == 1:
            return some[0]
        if some:
            shown = "; ".join(f"{one.name} ({one.key})" for one in some[:5])
            raise AmbiguousName(
                _("Several are called so: %(names)s") % {"names": shown},
                _("Give what stands in the brackets."),
            )
    raise NothingFound(_("This library knows nobody of this name"), _("See the list."))


def _needed(request: HttpRequest) -> str:
    reason = given_reason(request)
    if not reason:
        raise WrongValue(_("A reason is needed"), _("Go back and say why, for those who read the log."))
    return reason
